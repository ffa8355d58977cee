/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "restricted-fixture.h"

#include "core/hf-custom-field.h"
#include "core/hf-staff.h"
#include "tests/session/own-fixture.h"

gboolean
restricted_is (guint field)
{
  return (hf_customer_def.fields[field].flags & HF_FIELD_RESTRICTED) != 0;
}

/* Of several values of a field, which no other field has. */
char *
restricted_value_of (guint field, guint n)
{
  const HfFieldDef *def = &hf_customer_def.fields[field];

  return def->type == HF_FIELD_CHOICE ? g_strdup (def->choices[n].key) :
                                        g_strdup_printf ("means%uof%u", n, field);
}

void
restricted_fill (HfRow *card, guint n)
{
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (restricted_is (i))
      {
        g_autofree char *value = restricted_value_of (i, n);

        hf_row_set_text (card, i, value);
      }
}

void
restricted_assert_says (const HfRow *card, guint field, guint n)
{
  g_autofree char *value = restricted_value_of (field, n);

  g_test_message ("%s", hf_customer_def.fields[field].name);
  g_assert_cmpstr (hf_row_text (card, field), ==, value);
}

void
restricted_look_as (RestrictedFixture *self, HfViewer *viewer)
{
  hf_viewer_unref (self->book->viewer);
  self->book->viewer = hf_viewer_ref (viewer);
  hf_store_set_viewer (self->book->store, viewer);
}

void
restricted_set_level (RestrictedFixture *self, const char *level)
{
  hf_test_book_set_text (self->book, &hf_custom_field_def, self->own, HF_CUSTOM_FIELD_LEVEL, level);
}

void
restricted_set_up (RestrictedFixture *self, gconstpointer data)
{
  HfRow *card = hf_test_customer ("陈建国");
  gint64 staff;

  self->book = hf_test_book_new ();
  self->owner = hf_viewer_ref (self->book->viewer);
  self->own = own_fixture_add_field (self->book, OWN_NAME, HF_CUSTOM_FIELD_TEXT, NULL, 0);
  restricted_set_level (self, HF_CUSTOM_FIELD_RESTRICTED);
  restricted_fill (card, 1);
  self->full = hf_test_book_insert (self->book, card);
  self->empty = hf_test_book_add_customer (self->book, "林静");
  own_fixture_add_value (self->book, self->full, self->own, OWN_VALUE);
  staff = hf_test_book_add_staff (self->book, "Wu", HF_STAFF_ROLE_DESK);
  hf_test_book_work_as (self->book, staff, HF_STAFF_ROLE_DESK, 0);
  self->desk = hf_viewer_ref (self->book->viewer);
  g_assert_true (self->desk->hides_restricted);
}

void
restricted_tear_down (RestrictedFixture *self, gconstpointer data)
{
  hf_test_book_check (self->book);
  hf_test_book_free (self->book);
  hf_viewer_unref (self->owner);
  hf_viewer_unref (self->desk);
}

/* What only somebody sees who may: as it was. */
void
restricted_assert_kept (RestrictedFixture *self)
{
  g_autoptr (HfRow) card = NULL;

  restricted_look_as (self, self->owner);
  card = hf_test_book_read (self->book, &hf_customer_def, self->full);
  for (guint i = 0; i < HF_CUSTOMER_N_FIELDS; i++)
    if (restricted_is (i))
      restricted_assert_says (card, i, 1);
  g_assert_cmpint (hf_test_book_number (
                     self->book, "SELECT count(*) FROM custom_value WHERE value = '" OWN_VALUE "'"),
                   ==, 1);
}
