/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Own fields beside the rows of a list: read when asked for, kept up to date, not kept for ever. */

#include "session/customer/hf-own-values.h"

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "tests/session/own-fixture.h"
#include "tests/store/hf-fault-vfs.h"

typedef struct
{
  HfTestBook  *book;
  HfOwnValues *values;
  gint64       wang, li;
  gint64       seat, score;
  guint        n_fields_changed, n_failed;
} Fixture;

static void
fields_changed_cb (HfOwnValues *values, Fixture *self)
{
  self->n_fields_changed++;
}

static void
make_values (Fixture *self)
{
  g_autoptr (HfContext) context = hf_context_new (self->book->store, NULL);

  self->values = hf_own_values_new (context);
  g_signal_connect (self->values, "fields-changed", G_CALLBACK (fields_changed_cb), self);
  hf_test_count_failures (self->values, &self->n_failed);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->wang = hf_test_book_add_customer (self->book, "王芳");
  self->li = hf_test_book_add_customer (self->book, "李雷");
  self->score = own_fixture_add_field (self->book, "Score", HF_CUSTOM_FIELD_NUMBER, NULL, 1);
  self->seat = own_fixture_add_field (self->book, "Seat", HF_CUSTOM_FIELD_TEXT, NULL, 0);
  own_fixture_add_value (self->book, self->wang, self->seat, "窗边");
  own_fixture_add_value (self->book, self->wang, self->score, "9.50");
  make_values (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->values);
  hf_test_book_let_finish (self->book);
  hf_test_book_free (self->book);
}

static gboolean
says (Fixture *self, gint64 customer, gint64 field, const char *expected)
{
  g_autofree char *text = hf_own_values_write (self->values, customer, field);

  return g_strcmp0 (text, expected) == 0;
}

static guint
count_fields (Fixture *self)
{
  HfOwnFields *fields = hf_own_values_get_fields (self->values);

  return fields ? hf_own_fields_get_def (fields)->n_fields : 0;
}

static void
test_read (Fixture *self, gconstpointer data)
{
  g_assert_true (says (self, self->wang, self->seat, NULL)); /* it is being read */
  hf_test_wait_for (says (self, self->wang, self->seat, "窗边"));
  g_assert_true (says (self, self->wang, self->score, "9.5"));
  g_assert_true (says (self, self->wang, 999, NULL));
  g_assert_cmpuint (count_fields (self), ==, 2);
  g_assert_cmpuint (self->n_fields_changed, ==, 1);
  hf_test_wait_for (says (self, self->li, self->seat, NULL));
}

/* While the new text is read, the one before stays: a list must not flicker. */
static void
test_edit (Fixture *self, gconstpointer data)
{
  hf_test_wait_for (says (self, self->wang, self->seat, "窗边"));
  hf_test_book_set_text (self->book, &hf_custom_value_def, 1, HF_CUSTOM_VALUE_VALUE, "靠门");
  g_assert_true (says (self, self->wang, self->seat, "窗边"));
  hf_test_wait_for (says (self, self->wang, self->seat, "靠门"));
  hf_undone_free (hf_test_book_undo (self->book));
  hf_test_wait_for (says (self, self->wang, self->seat, "窗边"));
}

static void
test_fields (Fixture *self, gconstpointer data)
{
  hf_test_wait_for (self->n_fields_changed == 1);
  hf_test_book_set_text (self->book, &hf_custom_field_def, self->seat, HF_CUSTOM_FIELD_NAME,
                         "Place");
  hf_test_wait_for (self->n_fields_changed == 2);
  g_assert_cmpint (hf_own_fields_find (hf_own_values_get_fields (self->values), "Place"), ==, 0);
  hf_test_wait_for (says (self, self->wang, self->seat, "窗边"));
  hf_test_book_archive (self->book, &hf_custom_field_def, self->seat);
  hf_test_wait_for (count_fields (self) == 1);
  hf_test_wait_for (says (self, self->wang, self->seat, NULL));
  g_assert_true (says (self, self->wang, self->score, "9.5"));
}

/* However far somebody scrolls, what is on screen is known in the end. */
static void
test_many (Fixture *self, gconstpointer data)
{
  for (gint64 other = 10; other < 5000; other++)
    g_assert_true (says (self, other, self->seat, NULL));
  hf_test_wait_for (says (self, self->wang, self->seat, "窗边"));
}

static void
test_masked (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("intern", 0, TRUE);

  g_object_unref (self->values);
  hf_store_set_viewer (self->book->store, masked);
  make_values (self);
  g_assert_true (says (self, self->wang, self->seat, NULL));
  hf_test_wait_for (self->n_fields_changed == 1); /* that reading had the values too */
  g_assert_true (says (self, self->wang, self->seat, NULL));
}

/* Told once, and asked again the next time the row is shown. */
static void
test_cannot_read (Fixture *self, gconstpointer data)
{
  hf_test_wait_for (self->n_fields_changed == 1);
  hf_test_book_break_disk (self->book);
  g_assert_true (says (self, self->wang, self->seat, NULL));
  hf_test_wait_for (self->n_failed == 1);

  hf_fault_vfs_clear ();
  hf_test_wait_for (says (self, self->wang, self->seat, "窗边"));
  g_assert_cmpuint (self->n_failed, ==, 1);
}

/* A column shows what the card does: nothing of a field that is not there for it. */
static void
test_hidden (Fixture *self, gconstpointer data)
{
  gint64 kind = own_fixture_add_field (self->book, "Kind", HF_CUSTOM_FIELD_CHOICE, "A、B", 2);

  own_fixture_add_value (self->book, self->wang, kind, "A");
  hf_test_book_set_int (self->book, &hf_custom_field_def, self->seat, HF_CUSTOM_FIELD_SHOWN_BY,
                        kind);
  hf_test_book_set_text (self->book, &hf_custom_field_def, self->seat, HF_CUSTOM_FIELD_SHOWN_FOR,
                         "B");
  hf_test_wait_for (says (self, self->wang, self->score, "9.5") &&
                    says (self, self->wang, self->seat, NULL));
  hf_test_book_set_text (self->book, &hf_custom_field_def, self->seat, HF_CUSTOM_FIELD_SHOWN_FOR,
                         "A");
  hf_test_wait_for (says (self, self->wang, self->seat, "窗边"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  hf_fault_vfs_install ();
  g_test_add ("/own-values/read", Fixture, NULL, set_up, test_read, tear_down);
  g_test_add ("/own-values/hidden", Fixture, NULL, set_up, test_hidden, tear_down);
  g_test_add ("/own-values/edit", Fixture, NULL, set_up, test_edit, tear_down);
  g_test_add ("/own-values/fields", Fixture, NULL, set_up, test_fields, tear_down);
  g_test_add ("/own-values/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/own-values/masked", Fixture, NULL, set_up, test_masked, tear_down);
  g_test_add ("/own-values/cannot-read", Fixture, NULL, set_up, test_cannot_read, tear_down);
  return g_test_run ();
}
