/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Own fields of a card: stored, read again, undone, and guarded against two who edit at a time. */

#include "tests/session/own-fixture.h"

#include "core/hf-custom-field.h"
#include "session/customer/hf-own-card.h"

static gpointer
read_work (HfDatabase *db, gpointer customer, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("Test", 0, FALSE);

  return hf_own_card_read (db, viewer, *(gint64 *) customer, error);
}

static HfOwnCard *
read_card (HfTestBook *book, gint64 customer)
{
  return hf_test_book_run (book, HF_LANE_READ, read_work, &customer);
}

static HfRow *
read_row (HfOwnCard *card, gint64 customer)
{
  return hf_own_fields_make_row (card->fields, customer, card->values);
}

/* Stores what somebody makes of a field. */
static void
edit (HfTestBook *book, HfOwnCard *card, const HfRow *before, guint field, const char *text)
{
  g_autoptr (HfRow) draft = hf_row_copy (before);
  g_autoptr (HfChangeSet) changes = NULL;

  hf_row_set_text (draft, field, text);
  changes = hf_own_card_change (card->fields, card->values, before, draft);
  hf_committed_free (hf_test_book_commit (book, changes));
}

static void
assert_says (HfTestBook *book, gint64 customer, guint field, const char *expected)
{
  g_autoptr (HfOwnCard) card = read_card (book, customer);
  g_autoptr (HfRow) row = read_row (card, customer);
  g_autofree char *text = hf_own_fields_write (row, field);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_edit (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "林静");

  own_fixture_add_field (book, "Seat", "text", NULL, 0);
  for (guint i = 0; i < 3; i++)
    {
      static const char *const texts[] = { "窗边", "靠门", NULL };
      g_autoptr (HfOwnCard) card = read_card (book, customer);
      g_autoptr (HfRow) before = read_row (card, customer);

      edit (book, card, before, 0, texts[i]);
      assert_says (book, customer, 0, texts[i]);
    }
  hf_undone_free (hf_test_book_undo (book));
  assert_says (book, customer, 0, "靠门");
  hf_undone_free (hf_test_book_undo (book));
  assert_says (book, customer, 0, "窗边");
  hf_undone_free (hf_test_book_undo (book));
  assert_says (book, customer, 0, NULL);
  hf_undone_free (hf_test_book_redo (book));
  assert_says (book, customer, 0, "窗边");
  hf_test_book_check (book);
}

static void
test_order_and_archive (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "林静");
  gint64 second = own_fixture_add_field (book, "B", "text", NULL, 1);
  gint64 first = own_fixture_add_field (book, "A", "text", NULL, 0);
  g_autoptr (HfOwnCard) card = read_card (book, customer);
  g_autoptr (HfOwnCard) later = NULL;

  g_assert_cmpint (hf_own_fields_get_id (card->fields, 0), ==, first);
  g_assert_cmpint (hf_own_fields_get_id (card->fields, 1), ==, second);
  hf_test_book_archive (book, &hf_custom_field_def, first);
  later = read_card (book, customer);
  g_assert_cmpuint (hf_own_fields_get_def (later->fields)->n_fields, ==, 1);
  g_assert_cmpint (hf_own_fields_get_id (later->fields, 0), ==, second);
}

/* Somebody edits what somebody else has changed since. */
static void
test_conflict (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  gint64 customer = hf_test_book_add_customer (book, "林静");
  g_autoptr (GError) error = NULL;
  g_autoptr (HfOwnCard) old = NULL;
  g_autoptr (HfOwnCard) card = NULL;
  g_autoptr (HfRow) seen = NULL;
  g_autoptr (HfRow) draft = NULL;
  g_autoptr (HfChangeSet) changes = NULL;

  own_fixture_add_field (book, "Seat", "text", NULL, 0);
  old = read_card (book, customer);
  seen = read_row (old, customer);
  edit (book, old, seen, 0, "窗边");

  card = read_card (book, customer);
  draft = hf_row_copy (seen); /* where the field was empty still */
  hf_row_set_text (draft, 0, "靠门");
  changes = hf_own_card_change (card->fields, card->values, seen, draft);
  g_assert_null (hf_store_commit_sync (book->store, changes, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT);
  assert_says (book, customer, 0, "窗边");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/own-card/edit", test_edit);
  g_test_add_func ("/own-card/order-and-archive", test_order_and_archive);
  g_test_add_func ("/own-card/conflict", test_conflict);
  return g_test_run ();
}
