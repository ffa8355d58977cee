/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two pairs of cards that may be one person, for the dialogs about them. */

#include "kin-fixture.h"

static gint64
add (KinFixture *self, const char *name, const char *city, const char *phone)
{
  HfRow *row = hf_test_customer (name);
  gint64 id;

  hf_row_set_text (row, HF_CUSTOMER_CITY, city);
  id = hf_test_book_insert (self->book, row);
  hf_test_book_insert (self->book, hf_test_phone (id, phone));
  return id;
}

void
kin_fixture_set_up (KinFixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->ids[0] = add (self, "陈建国", "太原", "13800000001");
  self->ids[1] = add (self, "陈建国", "大同", "13800000001");
  self->ids[2] = add (self, "林静", NULL, "13900000002");
  self->ids[3] = add (self, "林静", NULL, "13900000002");
  hf_test_book_insert (self->book, hf_test_visit (self->ids[1], "2023-05-01", NULL));
  hf_test_book_set_text (self->book, &hf_customer_def, self->ids[1], HF_CUSTOMER_OCCUPATION,
                         "教师");
  self->context = hf_context_new (self->book->store, NULL);
  self->window = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (self->window));
}

void
kin_fixture_tear_down (KinFixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  hf_test_book_let_finish (self->book); /* what is under way holds the store */
  g_assert_finalize_object (self->context);
  hf_test_book_check (self->book);
  hf_test_book_free (self->book);
}

void
kin_fixture_add_test (const char *path, KinTest test)
{
  g_test_add (path, KinFixture, NULL, kin_fixture_set_up, test, kin_fixture_tear_down);
}

gpointer
kin_fixture_child (gpointer widget, const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

void
kin_fixture_click (gpointer widget, const char *name)
{
  g_assert_true (gtk_widget_get_sensitive (kin_fixture_child (widget, name)));
  g_signal_emit_by_name (kin_fixture_child (widget, name), "clicked");
}
