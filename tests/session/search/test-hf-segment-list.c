/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The segments on offer: shipped and saved, counted, renamed, ordered, deleted and brought back. */

#include "session/search/hf-segment-list.h"

#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "core/hf-segment.h"
#include "core/hf-staff.h"
#include "tests/store/hf-fault-vfs.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook    *book;
  HfContext     *context;
  HfSegmentList *list;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  for (guint i = 0; i < 3; i++)
    {
      HfRow *row = hf_test_customer (i == 0 ? "王芳" : "李雷");

      hf_row_set_text (row, HF_CUSTOMER_GRADE, i == 0 ? "B" : "A");
      hf_test_book_insert (self->book, row);
    }
  self->context = hf_context_new (self->book->store, NULL);
  self->list = hf_segment_list_new (self->context, &hf_customer_def);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->list);
  g_object_unref (self->context);
  hf_test_book_free (self->book);
}

static HfSegmentItem *
count (Fixture *self, const char *key)
{
  HfSegmentItem *item = hf_segment_list_find (self->list, key);

  g_assert_nonnull (item);
  hf_segment_list_set_wanted (self->list, item, TRUE);
  hf_test_wait_for (hf_segment_item_get_count (item) != HF_SEGMENT_UNCOUNTED);
  return item;
}

static void
test_counts (Fixture *self, gconstpointer data)
{
  HfSegmentItem *a;
  HfRow         *row = hf_test_customer ("赵云");

  g_assert_cmpint (hf_segment_item_get_count (hf_segment_list_find (self->list, "grade-a")), ==,
                   HF_SEGMENT_UNCOUNTED);
  g_assert_cmpint (hf_segment_item_get_count (count (self, HF_SEGMENT_EVERYBODY)), ==, 3);
  a = count (self, "grade-a");
  g_assert_cmpint (hf_segment_item_get_count (a), ==, 2);
  hf_row_set_text (row, HF_CUSTOMER_GRADE, "A");
  hf_test_book_insert (self->book, row);
  hf_test_wait_for (hf_segment_item_get_count (a) == 3);
  /* Nobody looks at it: it is not counted either. */
  g_assert_cmpint (hf_segment_item_get_count (hf_segment_list_find (self->list, "birthday")), ==,
                   HF_SEGMENT_UNCOUNTED);
}

static HfFilter *
grade_b (void)
{
  HfFilter   *filter = hf_filter_new ();
  char       *values[] = { (char *) "B", NULL };
  HfCondition condition = { &hf_customer_def, HF_CUSTOMER_GRADE, 0, HF_FILTER_IS, values };

  hf_filter_add (filter, &condition);
  return filter;
}

static void
commit (Fixture *self, HfChangeSet *changes)
{
  g_autoptr (HfChangeSet) owned = changes;
  g_autoptr (HfCommitted) committed = NULL;

  g_assert_nonnull (changes);
  committed = hf_test_book_commit (self->book, changes);
  g_assert_cmpint (committed->step, !=, 0);
}

static guint
get_n (Fixture *self)
{
  return g_list_model_get_n_items (hf_segment_list_get_items (self->list));
}

/* Each list has its own, and the order of one is not that of the other. */
static void
test_organisations (Fixture *self, gconstpointer data)
{
  g_autoptr (HfSegmentList) list = hf_segment_list_new (self->context, &hf_organisation_def);
  g_autoptr (HfFilter) filter = hf_filter_new ();
  guint          n_of_customers = get_n (self);
  HfSegmentItem *item = NULL;
  HfRow         *row = hf_row_new (&hf_organisation_def);
  char          *values[] = { (char *) HF_ORGANISATION_STAGE_ACTIVE, NULL };

  hf_row_set_text (row, HF_ORGANISATION_NAME, "锦星纺织");
  hf_row_set_text (row, HF_ORGANISATION_STAGE, HF_ORGANISATION_STAGE_ACTIVE);
  hf_test_book_insert (self->book, row);
  g_assert_nonnull (hf_segment_list_find (list, "organisation-ends"));
  g_assert_null (hf_segment_list_find (list, "grade-a"));
  g_assert_null (hf_segment_list_find (self->list, "organisation-ends"));
  hf_filter_add (filter, &(HfCondition){ &hf_organisation_def, HF_ORGANISATION_STAGE, 0,
                                         HF_FILTER_IS, values });
  commit (self, hf_segment_list_save (list, "合作中", filter, FALSE));
  hf_test_wait_for ((item = hf_segment_list_find_filter (list, filter)) != NULL);
  hf_segment_list_set_wanted (list, item, TRUE);
  hf_test_wait_for (hf_segment_item_get_count (item) == 1);
  hf_segment_list_set_wanted (list, hf_segment_list_find (list, HF_SEGMENT_EVERYBODY), TRUE);
  hf_test_wait_for (hf_segment_item_get_count (hf_segment_list_find (list, HF_SEGMENT_EVERYBODY)) ==
                    1);
  g_assert_null (hf_segment_list_find_filter (self->list, filter));
  g_assert_cmpuint (get_n (self), ==, n_of_customers);
}

static void
test_saved (Fixture *self, gconstpointer data)
{
  g_autoptr (HfFilter) filter = grade_b ();
  guint          n_shipped = get_n (self);
  HfSegmentItem *item;

  g_assert_null (hf_segment_list_find_filter (self->list, filter));
  commit (self, hf_segment_list_save (self->list, "本月重点", filter, FALSE));
  hf_test_wait_for (get_n (self) == n_shipped + 1);
  item = count (self, "saved-1");
  g_assert_true (item == hf_segment_list_find_filter (self->list, filter));
  g_assert_cmpint (hf_segment_item_get_count (item), ==, 1);

  commit (self, hf_segment_list_rename (self->list, item, "重点"));
  hf_test_wait_for (g_strcmp0 (hf_segment_item_get_name (item), "重点") == 0);
  commit (self, hf_segment_list_delete (self->list, item));
  hf_test_wait_for (get_n (self) == n_shipped);
  hf_undone_free (hf_test_book_undo (self->book));
  hf_test_wait_for (get_n (self) == n_shipped + 1);
}

static void
assert_order (Fixture *self, const char *first, const char *second)
{
  GListModel *items = hf_segment_list_get_items (self->list);
  g_autoptr (HfSegmentItem) one = g_list_model_get_item (items, 1);
  g_autoptr (HfSegmentItem) two = g_list_model_get_item (items, 2);

  g_assert_cmpstr (hf_segment_item_get_name (one), ==, first);
  g_assert_cmpstr (hf_segment_item_get_name (two), ==, second);
}

static gboolean
is_first (Fixture *self, const char *key)
{
  g_autoptr (HfSegmentItem) item =
    g_list_model_get_item (hf_segment_list_get_items (self->list), 1);

  return g_str_equal (hf_segment_item_get_key (item), key);
}

static void
test_order (Fixture *self, gconstpointer data)
{
  g_autoptr (HfFilter) filter = grade_b ();

  commit (self, hf_segment_list_save (self->list, "甲", filter, FALSE));
  hf_test_wait_for (is_first (self, "saved-1"));
  commit (self, hf_segment_list_save (self->list, "乙", filter, TRUE));
  hf_test_wait_for (hf_segment_list_find (self->list, "saved-2") != NULL);
  assert_order (self, "甲", "乙");
  commit (self,
          hf_segment_list_move (self->list, hf_segment_list_find (self->list, "saved-2"), -1));
  hf_test_wait_for (is_first (self, "saved-2"));
  assert_order (self, "乙", "甲");
  commit (self, hf_segment_list_move_onto (self->list, hf_segment_list_find (self->list, "saved-2"),
                                           hf_segment_list_find (self->list, "saved-1")));
  hf_test_wait_for (is_first (self, "saved-1"));
  assert_order (self, "甲", "乙");
  g_assert_null (hf_segment_list_move_onto (self->list,
                                            hf_segment_list_find (self->list, "saved-2"),
                                            hf_segment_list_find (self->list, "grade-a")));
  g_assert_null (hf_segment_list_delete (self->list, hf_segment_list_find (self->list, "grade-a")));
}

/* Another’s own segment is not on offer, a shared one is. */
static void
test_of_others (Fixture *self, gconstpointer data)
{
  HfRow *staff = hf_row_new (&hf_staff_def);
  guint  n_shipped = get_n (self);

  hf_row_set_text (staff, HF_STAFF_NAME, "陈静");
  hf_row_set_text (staff, HF_STAFF_ROLE, HF_STAFF_ROLE_DESK);
  hf_test_book_insert (self->book, staff);
  for (gint64 is_shared = 0; is_shared <= 1; is_shared++)
    {
      HfRow *row = hf_row_new (&hf_segment_def);

      hf_row_set_text (row, HF_SEGMENT_NAME, "她的");
      hf_row_set_text (row, HF_SEGMENT_FILTER, "[]");
      hf_row_set_int (row, HF_SEGMENT_OWNER, 1);
      hf_row_set_int (row, HF_SEGMENT_IS_SHARED, is_shared);
      hf_test_book_insert (self->book, row);
    }
  hf_test_wait_for (hf_segment_list_find (self->list, "saved-2") != NULL);
  g_assert_null (hf_segment_list_find (self->list, "saved-1"));
  g_assert_cmpuint (get_n (self), ==, n_shipped + 1);
}

static HfFilter *
grade_a (void)
{
  HfFilter   *filter = hf_filter_new ();
  char       *values[] = { (char *) "A", NULL };
  HfCondition condition = { &hf_customer_def, HF_CUSTOMER_GRADE, 0, HF_FILTER_IS, values };

  hf_filter_add (filter, &condition);
  return filter;
}

/* It is the same segment in its place, which counts others. */
static void
test_changed_filter (Fixture *self, gconstpointer data)
{
  g_autoptr (HfFilter) b = grade_b (), a = grade_a ();
  guint          n_shipped = get_n (self);
  HfSegmentItem *item;

  commit (self, hf_segment_list_save (self->list, "重点", b, FALSE));
  hf_test_wait_for (get_n (self) == n_shipped + 1);
  item = count (self, "saved-1");
  g_assert_cmpint (hf_segment_item_get_count (item), ==, 1);
  commit (self, hf_segment_list_change_filter (self->list, item, a));
  hf_test_wait_for (hf_segment_item_get_count (item) == 2);
  g_assert_true (item == hf_segment_list_find (self->list, "saved-1"));
  g_assert_cmpuint (get_n (self), ==, n_shipped + 1);
  hf_undone_free (hf_test_book_undo (self->book));
  hf_test_wait_for (hf_segment_item_get_count (item) == 1);
  g_assert_null (
    hf_segment_list_change_filter (self->list, hf_segment_list_find (self->list, "grade-a"), b));
}

/* Becomes somebody of the staff. */
static void
be (Fixture *self, gint64 staff)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("tester", staff, FALSE);

  hf_store_set_viewer (self->book->store, viewer);
}

/* Nobody's is everybody's, until somebody takes it; what somebody keeps or shares, others cannot
 * take from them. */
static void
test_share (Fixture *self, gconstpointer data)
{
  g_autoptr (HfFilter) b = grade_b ();
  gint64         mine = hf_test_book_insert (self->book, hf_test_staff ("陈静", "desk"));
  gint64         other = hf_test_book_insert (self->book, hf_test_staff ("范丽", "desk"));
  HfSegmentItem *item;

  commit (self, hf_segment_list_save (self->list, "重点", b, FALSE));
  hf_test_wait_for (hf_segment_list_find (self->list, "saved-1") != NULL);
  item = hf_segment_list_find (self->list, "saved-1");
  g_assert_true (hf_segment_list_is_shared (self->list, item));
  g_assert_false (hf_segment_list_may_share (self->list, item));
  g_assert_null (hf_segment_list_share (self->list, item, FALSE));

  be (self, mine);
  g_assert_true (hf_segment_list_may_share (self->list, item));
  commit (self, hf_segment_list_share (self->list, item, FALSE));
  hf_test_wait_for (!hf_segment_list_is_shared (self->list, item));
  g_assert_cmpint (hf_test_book_number (self->book, "SELECT owner FROM segment"), ==, mine);
  commit (self, hf_segment_list_share (self->list, item, TRUE));
  hf_test_wait_for (hf_segment_list_is_shared (self->list, item));

  be (self, other);
  g_assert_false (hf_segment_list_may_share (self->list, item));
  g_assert_null (hf_segment_list_share (self->list, item, FALSE));
  hf_undone_free (hf_test_book_undo (self->book));
  hf_test_wait_for (hf_segment_list_find (self->list, "saved-1") == NULL);
}

static HfRow *
new_segment (void)
{
  HfRow *row = hf_row_new (&hf_segment_def);

  hf_row_set_text (row, HF_SEGMENT_NAME, "全部");
  hf_row_set_text (row, HF_SEGMENT_FILTER, "[]");
  hf_row_set_int (row, HF_SEGMENT_IS_SHARED, 1);
  return row;
}

static gpointer
nothing_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

/* What was asked before is answered before. */
static void
let_scans_finish (Fixture *self)
{
  hf_store_run_sync (self->book->store, HF_LANE_SCAN, nothing_work, NULL, NULL, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* A number that cannot be had is not the old one; two failures are told as one. */
static void
test_cannot_count (Fixture *self, gconstpointer data)
{
  HfSegmentItem *a = count (self, "grade-a");
  guint          n_failed = 0;

  hf_test_count_failures (self->list, &n_failed);
  hf_test_book_insert (self->book, hf_test_customer ("赵云"));
  hf_test_book_break_disk (self->book);
  hf_segment_list_set_wanted (self->list, hf_segment_list_find (self->list, HF_SEGMENT_EVERYBODY),
                              TRUE);
  hf_segment_list_set_wanted (self->list, hf_segment_list_find (self->list, "birthday"), TRUE);
  let_scans_finish (self);
  let_scans_finish (self);
  g_assert_cmpuint (n_failed, ==, 1);
  g_assert_cmpint (hf_segment_item_get_count (hf_segment_list_find (self->list, "birthday")), ==,
                   HF_SEGMENT_UNCOUNTED);

  hf_fault_vfs_clear ();
  hf_test_book_insert (self->book, hf_test_customer ("孙权"));
  hf_test_wait_for (
    hf_segment_item_get_count (hf_segment_list_find (self->list, HF_SEGMENT_EVERYBODY)) == 5);
  g_assert_cmpint (hf_segment_item_get_count (a), ==, 2);
  g_assert_cmpuint (n_failed, ==, 1);
}

/* Saved filters that could not be read are there after the next change. */
static void
test_cannot_read (Fixture *self, gconstpointer data)
{
  guint n_failed = 0;

  hf_test_book_insert (self->book, new_segment ());
  g_object_unref (self->list);
  hf_test_book_break_disk (self->book);
  self->list = hf_segment_list_new (self->context, &hf_customer_def);
  hf_test_count_failures (self->list, &n_failed);
  hf_test_wait_for (n_failed == 1);
  g_assert_null (hf_segment_list_find (self->list, "saved-1"));

  hf_fault_vfs_clear ();
  hf_test_book_insert (self->book, hf_test_customer ("赵云"));
  hf_test_wait_for (hf_segment_list_find (self->list, "saved-1") != NULL);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  hf_fault_vfs_install ();
  ADD ("/segment-list/counts", test_counts);
  ADD ("/segment-list/saved", test_saved);
  ADD ("/segment-list/organisations", test_organisations);
  ADD ("/segment-list/changed-filter", test_changed_filter);
  ADD ("/segment-list/share", test_share);
  ADD ("/segment-list/order", test_order);
  ADD ("/segment-list/of-others", test_of_others);
  ADD ("/segment-list/cannot-count", test_cannot_count);
  ADD ("/segment-list/cannot-read", test_cannot_read);
  return g_test_run ();
}
