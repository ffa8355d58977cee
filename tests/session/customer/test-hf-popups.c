/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which notes are shown at once: those about the customer and those about the household, to whoever
 * may read them, on the day. */

#include "session/customer/hf-popups.h"

#include "core/hf-customer.h"
#include "core/hf-filter.h"
#include "store/hf-sql.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  gint64      wang, li, zhao, chen; /* Wang and Li live together, Chen works here */
} Fixture;

typedef struct
{
  HfViewer *viewer;
  gint64    customer;
} Question;

static gint64
add (Fixture *self, const char *name, const char *household)
{
  gint64 id = hf_test_book_add_customer (self->book, name);

  if (household != NULL)
    hf_test_book_set_text (self->book, &hf_customer_def, id, HF_CUSTOMER_HOUSEHOLD, household);
  return id;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->wang = add (self, "王芳", "Wang 8821");
  self->li = add (self, "李雷", "Wang 8821");
  self->zhao = add (self, "赵敏", NULL);
  self->chen = hf_test_book_add_staff (self->book, "Chen", "desk");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_check (self->book);
  hf_test_book_free (self->book);
}

/* What is private to another comes back to nobody else, so it has no id here. */
static void
add_note (Fixture *self, gint64 customer, const char *text, const char *popup, gint64 private_to)
{
  HfRow *row = hf_row_new (&hf_memo_def);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");

  hf_row_set_int (row, HF_MEMO_CUSTOMER, customer);
  hf_row_set_int (row, HF_MEMO_AT, 1697763600);
  hf_row_set_text (row, HF_MEMO_TEXT, text);
  hf_row_set_text (row, HF_MEMO_POPUP, popup);
  if (private_to != 0)
    {
      hf_row_set_int (row, HF_MEMO_STAFF, private_to);
      hf_row_set_int (row, HF_MEMO_IS_PRIVATE, TRUE);
    }
  hf_change_set_insert (changes, row);
  hf_committed_free (hf_test_book_commit (self->book, changes));
}

static gpointer
read_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Question *question = user_data;

  return hf_popups_read (db, question->viewer, question->customer, hf_date_from_iso ("2023-10-20"),
                         error);
}

/* The notes as "text" or "text < whose", with commas between. */
static void
assert_shown (Fixture *self, HfViewer *viewer, gint64 customer, const char *expected)
{
  Question question = { viewer ? viewer : self->book->viewer, customer };
  g_autoptr (GPtrArray) popups =
    hf_store_run_sync (self->book->store, HF_LANE_READ, read_work, &question, NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (popups);
  for (guint i = 0; i < popups->len; i++)
    {
      const HfPopup *popup = popups->pdata[i];

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? ", " : "",
                              hf_row_text (popup->memo, HF_MEMO_TEXT), popup->whose ? " < " : "",
                              popup->whose ? popup->whose : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_of_person (Fixture *self, gconstpointer data)
{
  const gint64 note = 1;

  add_note (self, self->wang, "deaf in one ear", HF_MEMO_POPUP_CUSTOMER, 0);
  add_note (self, self->wang, "likes tea", NULL, 0);
  assert_shown (self, NULL, self->wang, "deaf in one ear");
  assert_shown (self, NULL, self->li, "");
  hf_test_book_set_text (self->book, &hf_memo_def, note, HF_MEMO_POPUP_OFF, "2023-10-20");
  assert_shown (self, NULL, self->wang, "");
  hf_test_book_set_text (self->book, &hf_memo_def, note, HF_MEMO_POPUP_OFF, NULL);
  hf_test_book_set_int (self->book, &hf_memo_def, note, HF_MEMO_POPUP_ARCHIVED, 1697763600);
  assert_shown (self, NULL, self->wang, "");
  hf_undone_free (hf_test_book_undo (self->book));
  assert_shown (self, NULL, self->wang, "deaf in one ear");
}

static void
test_of_household (Fixture *self, gconstpointer data)
{
  add_note (self, self->wang, "owes us nothing", HF_MEMO_POPUP_HOUSEHOLD, 0);
  assert_shown (self, NULL, self->wang, "owes us nothing");
  assert_shown (self, NULL, self->li, "owes us nothing < 王芳");
  assert_shown (self, NULL, self->zhao, "");
}

static void
test_for_whom (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) chen = hf_viewer_new ("Chen", self->chen, FALSE);
  g_autoptr (HfViewer) intern = hf_viewer_new ("Intern", 0, TRUE);

  add_note (self, self->wang, "between us", HF_MEMO_POPUP_HOUSEHOLD, self->chen);
  assert_shown (self, NULL, self->wang, "");
  assert_shown (self, chen, self->wang, "between us");
  assert_shown (self, chen, self->li, "between us < 王芳");
  add_note (self, self->wang, "for all", HF_MEMO_POPUP_CUSTOMER, 0);
  assert_shown (self, NULL, self->wang, "for all");
  assert_shown (self, intern, self->wang, "");
}

static gpointer
count_work (HfDatabase *db, gpointer query, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = hf_sql_read_all (db, query, error);

  return GINT_TO_POINTER (rows ? (int) rows->len : -1);
}

/* A saved filter is for everybody, so of a private note it does not know, not even for its author.
 */
static void
test_filtered (Fixture *self, gconstpointer data)
{
  static char *values[] = { (char *) HF_MEMO_POPUP_CUSTOMER, NULL };
  g_autoptr (HfViewer) chen = hf_viewer_new ("Chen", self->chen, FALSE);
  HfViewer *const viewers[] = { self->book->viewer, chen };

  add_note (self, self->wang, "for all", HF_MEMO_POPUP_CUSTOMER, 0);
  add_note (self, self->li, "between us", HF_MEMO_POPUP_CUSTOMER, self->chen);
  for (guint i = 0; i < G_N_ELEMENTS (viewers); i++)
    {
      g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, viewers[i]);
      g_autoptr (HfFilter) filter = hf_filter_new ();

      hf_filter_add (filter,
                     &(HfCondition){ &hf_memo_def, HF_MEMO_POPUP, 0, HF_FILTER_IS, values });
      hf_query_filter (query, filter, 0);
      g_assert_cmpint (GPOINTER_TO_INT (hf_store_run_sync (self->book->store, HF_LANE_READ,
                                                           count_work, query, NULL, NULL)),
                       ==, 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/popups/of-person", Fixture, NULL, set_up, test_of_person, tear_down);
  g_test_add ("/popups/of-household", Fixture, NULL, set_up, test_of_household, tear_down);
  g_test_add ("/popups/for-whom", Fixture, NULL, set_up, test_for_whom, tear_down);
  g_test_add ("/popups/filtered", Fixture, NULL, set_up, test_filtered, tear_down);
  return g_test_run ();
}
