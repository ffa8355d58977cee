/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading a timeline page by page: nothing is left out, told twice or out of order, and no page
 * reads what stands above it. */

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-memo.h"
#include "core/hf-visit.h"
#include "session/customer/hf-timeline-page.h"
#include "tests/store/hf-test-book.h"

#define N_ENTRIES 10000
#define N_A_PAGE  200
#define DAY       (24 * 60 * 60)

typedef struct
{
  HfTestBook *book;
  gint64      wang;
  gint64      now;
} Fixture;

static HfRow *
new_contact (Fixture *self, gint64 at)
{
  HfRow *row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_CUSTOMER, self->wang);
  hf_row_set_int (row, HF_CONTACT_AT, at);
  hf_row_set_text (row, HF_CONTACT_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  return row;
}

static HfRow *
new_memo (Fixture *self, gint64 at, guint i)
{
  HfRow *row = hf_row_new (&hf_memo_def);

  hf_row_set_int (row, HF_MEMO_CUSTOMER, self->wang);
  hf_row_set_int (row, HF_MEMO_AT, at);
  hf_row_set_text (row, HF_MEMO_TEXT, "prefers mornings");
  if (i % 3 != 0)
    hf_row_set_int (row, HF_MEMO_IS_PINNED, i % 300 == 1); /* what a file says is 0, else null */
  return row;
}

/* Every other one was closed long after it was due. */
static HfRow *
new_follow_up (Fixture *self, const char *due, gint64 at, guint i)
{
  HfRow *row = hf_test_follow_up (self->wang, due, "B");

  if (i % 2 == 0)
    return row;
  hf_row_set_text (row, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_DONE);
  hf_row_set_int (row, HF_FOLLOW_UP_CLOSED, at + (i % 97) * DAY);
  return row;
}

/* Several entries a day, many of them within one minute. */
static HfRow *
new_entry (Fixture *self, guint i)
{
  gint64 at = self->now - (gint64) (i / 5) * DAY + i % 7 * 20;
  char   iso[11];

  hf_date_write_iso (hf_clock_date_of (at), iso);
  switch (i % 5)
    {
    case 0:
    case 1:
      return hf_test_visit (self->wang, iso, i % 3 == 0 ? NULL : "09:30");
    case 2:
      return new_contact (self, at);
    case 3:
      return new_memo (self, at, i / 5);
    default:
      return new_follow_up (self, iso, at, i / 5);
    }
}

static void
set_up (Fixture *self, gconstpointer n_entries)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;

  self->book = hf_test_book_new ();
  self->wang = hf_test_book_add_customer (self->book, "王芳");
  self->now = hf_clock_now (self->book->clock);
  for (guint i = 0; i < GPOINTER_TO_UINT (n_entries); i++)
    hf_change_set_insert (changes, new_entry (self, i));
  committed = hf_test_book_commit (self->book, changes);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_free (self->book);
}

static gpointer
read_work (HfDatabase *db, gpointer ask, GCancellable *cancellable, GError **error)
{
  return hf_timeline_page_read (db, ask, error);
}

static HfTimelinePage *
read_page (Fixture *self, const HfTimelinePlace *place, HfTimelineKinds kinds, guint n_items)
{
  HfTimelineAsk   ask = { self->book->viewer, self->wang, kinds, *place, n_items };
  HfTimelinePage *page =
    hf_store_run_sync (self->book->store, HF_LANE_READ, read_work, &ask, NULL, NULL);

  g_assert_nonnull (page);
  g_assert_cmpuint (page->items->len, <=, n_items);
  return page;
}

static void
assert_same (HfTimelinePage *all, guint *position, HfTimelinePage *page)
{
  for (guint i = 0; i < page->items->len; i++, ++*position)
    {
      g_assert_cmpuint (*position, <, all->items->len);
      g_assert_true (
        hf_timeline_item_is_same (page->items->pdata[i], all->items->pdata[*position]));
    }
}

static void
assert_sorted (HfTimelinePage *page)
{
  for (guint i = 1; i < page->items->len; i++)
    {
      HfTimelineItem *above = page->items->pdata[i - 1], *below = page->items->pdata[i];
      gboolean        is_pinned = hf_timeline_item_is_pinned (below);

      g_assert_true (hf_timeline_item_is_pinned (above) || !is_pinned);
      if (hf_timeline_item_is_pinned (above) == is_pinned)
        g_assert_cmpint (hf_timeline_item_get_day (above), >=, hf_timeline_item_get_day (below));
    }
}

static void
test_walk (Fixture *self, gconstpointer data)
{
  HfTimelinePlace place = { { 0 } };
  g_autoptr (HfTimelinePage) all = read_page (self, &place, HF_TIMELINE_ALL, 2 * N_ENTRIES);
  guint    position = 0;
  gboolean has_more = TRUE;

  g_assert_cmpuint (all->items->len, ==, N_ENTRIES);
  g_assert_false (all->has_more);
  assert_sorted (all);
  for (guint i = 0; i < N_ENTRIES / N_A_PAGE; i++)
    {
      g_autoptr (HfTimelinePage) page = read_page (self, &place, HF_TIMELINE_ALL, N_A_PAGE);

      g_assert_true (has_more);
      g_assert_cmpuint (page->items->len, ==, N_A_PAGE);
      assert_same (all, &position, page);
      place = page->end;
      has_more = page->has_more;
    }
  g_assert_false (has_more);
  g_assert_cmpuint (position, ==, N_ENTRIES);
}

static void
test_kinds (Fixture *self, gconstpointer data)
{
  HfTimelinePlace place = { { 0 } };
  HfTimelineKinds kinds = HF_TIMELINE_NOTES | HF_TIMELINE_CONTACTS;
  g_autoptr (HfTimelinePage) first = read_page (self, &place, kinds, 30);
  g_autoptr (HfTimelinePage) second = read_page (self, &first->end, kinds, 30);

  g_assert_cmpuint (first->items->len, ==, 30);
  g_assert_true (first->has_more);
  g_assert_cmpuint (second->items->len, ==, 10);
  g_assert_false (second->has_more);
  for (guint i = 0; i < second->items->len; i++)
    g_assert_cmpuint (hf_timeline_item_get_kind (second->items->pdata[i]) & kinds, !=, 0);
}

/* One step of the history may have changed more than a page has room for. */
static void
test_changes (Fixture *self, gconstpointer data)
{
  HfTimelinePlace place = { { 0 } };
  guint           n_read = 0;
  g_autoptr (HfTimelinePage) all = NULL;
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  g_autoptr (HfRow) before = hf_test_book_read (self->book, &hf_customer_def, self->wang);
  HfRow *after = hf_row_copy (before);

  hf_row_set_text (after, HF_CUSTOMER_GRADE, "A");
  hf_row_set_text (after, HF_CUSTOMER_OCCUPATION, "teacher");
  hf_row_set_text (after, HF_CUSTOMER_STREET, "1 Hill Road");
  hf_change_set_update (changes, before, after);
  committed = hf_test_book_commit (self->book, changes);
  hf_test_book_set_text (self->book, &hf_customer_def, self->wang, HF_CUSTOMER_GRADE, "B");
  all = read_page (self, &place, HF_TIMELINE_CHANGES, 10);
  g_assert_cmpuint (all->items->len, ==, 4);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HfTimelinePage) page = read_page (self, &place, HF_TIMELINE_CHANGES, 2);

      g_assert_true (page->has_more == (i == 0));
      assert_same (all, &n_read, page);
      place = page->end;
    }
  g_assert_cmpuint (n_read, ==, 4);
}

static void
undo (Fixture *self)
{
  hf_undone_free (hf_test_book_undo (self->book));
}

static void
assert_texts (Fixture *self, HfTimelineKinds kinds, const char *const *texts)
{
  HfTimelinePlace place = { { 0 } };
  g_autoptr (HfTimelinePage) page = read_page (self, &place, kinds, 10);

  g_assert_cmpuint (page->items->len, ==, g_strv_length ((char **) texts));
  for (guint i = 0; texts[i] != NULL; i++)
    g_assert_cmpstr (hf_timeline_item_get_text (page->items->pdata[i]), ==, texts[i]);
}

/* A call logged by a slip of the finger, and one that somebody removed later on. */
static void
test_taken_back (Fixture *self, gconstpointer data)
{
  static const char slip[] = "Taken back: 2023-11-20 10:00 · Phone · Reached, fine";
  static const char gone[] = "Removed: 2023-11-19 10:00 · Phone";
  static const char again[] = "Back again: 2023-11-19 10:00 · Phone";
  gint64            at = hf_clock_instant_of (hf_date_new (2023, 11, 20), 10 * 60);
  HfRow            *call = new_contact (self, at);
  gint64            id = hf_test_book_insert (self->book, new_contact (self, at - DAY));

  hf_row_set_text (call, HF_CONTACT_OUTCOME, HF_CONTACT_OUTCOME_FINE);
  hf_test_book_insert (self->book, call);
  undo (self);
  assert_texts (self, HF_TIMELINE_CHANGES, (const char *[]){ slip, NULL });
  assert_texts (self, HF_TIMELINE_ALL & ~HF_TIMELINE_CONTACTS, (const char *[]){ NULL });
  hf_test_book_delete (self->book, &hf_contact_def, id);
  assert_texts (self, HF_TIMELINE_ALL, (const char *[]){ gone, NULL });
  undo (self);
  assert_texts (self, HF_TIMELINE_CHANGES, (const char *[]){ again, gone, slip, NULL });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, n_entries, func)                                                         \
  g_test_add ("/timeline-page/" name, Fixture, GUINT_TO_POINTER (n_entries), set_up, func, \
              tear_down)
  ADD ("walk", N_ENTRIES, test_walk);
  ADD ("kinds", 100, test_kinds);
  ADD ("changes", 0, test_changes);
  ADD ("taken-back", 0, test_taken_back);
#undef ADD
  return g_test_run ();
}
