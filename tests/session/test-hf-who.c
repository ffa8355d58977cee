/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who works with a book is remembered for that book on this machine, and gives way to what the book
 * says by now. */

#include "session/hf-who.h"

#include "core/hf-staff.h"
#include "tests/store/hf-test-book.h"

typedef struct
{
  HfTestBook *book;
  GSettings  *settings;
  HfContext  *context;
  gint64      wu;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->settings = g_settings_new ("org.huifang.Huifang");
  g_settings_reset (self->settings, "persons");
  self->context = hf_context_new (self->book->store, self->settings);
  self->wu = hf_test_book_add_staff (self->book, "Wu Lan", HF_STAFF_ROLE_MANAGER);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_wait_for (G_OBJECT (self->context)->ref_count == 1);
  g_assert_finalize_object (self->context);
  g_settings_reset (self->settings, "persons");
  g_settings_reset (self->settings, "recent-books");
  g_object_unref (self->settings);
  hf_test_book_free (self->book);
}

static const HfViewer *
get_viewer (Fixture *self)
{
  return hf_context_get_viewer (self->context);
}

static void
choose (Fixture *self, gint64 id)
{
  g_autoptr (HfRow) row = id != 0 ? hf_test_book_read (self->book, &hf_staff_def, id) : NULL;

  hf_who_choose (self->context, row);
}

static void
recalled_cb (GObject *source, GAsyncResult *result, gpointer is_done)
{
  g_autoptr (GError) error = NULL;

  hf_who_recall_finish (HF_CONTEXT (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) is_done = TRUE;
}

/* As when the book is opened: nobody works in it yet. */
static void
recall (Fixture *self)
{
  gboolean is_done = FALSE;

  hf_test_book_set_person (self->book, g_get_user_name ());
  hf_who_recall_async (self->context, NULL, recalled_cb, &is_done);
  hf_test_wait_for (is_done);
}

static void
assert_missing (Fixture *self, const char *name)
{
  g_autofree char *missing = hf_who_dup_missing (self->context);

  g_assert_cmpstr (missing, ==, name);
  g_assert_cmpint (get_viewer (self)->staff == 0, ==, TRUE);
}

static void
archive (Fixture *self, gint64 id, gboolean is_archived)
{
  g_autoptr (HfRow) row = hf_test_book_read (self->book, &hf_staff_def, id);
  g_autoptr (HfRow) after = hf_row_copy (row);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;

  if (is_archived)
    hf_row_set_int (after, HF_STAFF_ARCHIVED, hf_clock_now (self->book->clock));
  else
    hf_row_set_null (after, HF_STAFF_ARCHIVED);
  hf_change_set_update (changes, row, g_steal_pointer (&after));
  committed = hf_test_book_commit (self->book, changes);
}

static void
test_chooses (Fixture *self, gconstpointer data)
{
  choose (self, self->wu);
  g_assert_cmpint (get_viewer (self)->staff, ==, self->wu);
  g_assert_cmpstr (get_viewer (self)->who, ==, "Wu Lan");
  g_assert_cmpstr (get_viewer (self)->role, ==, HF_STAFF_ROLE_MANAGER);
  recall (self);
  g_assert_cmpint (get_viewer (self)->staff, ==, self->wu);
  choose (self, 0);
  g_assert_cmpint (get_viewer (self)->staff, ==, 0);
  g_assert_cmpstr (get_viewer (self)->who, ==, g_get_user_name ());
  recall (self);
  assert_missing (self, NULL);
}

/* Whoever was named for this run stays, and is not remembered. */
static void
test_named (Fixture *self, gconstpointer data)
{
  gint64           chen = hf_test_book_add_staff (self->book, "Chen Jing", HF_STAFF_ROLE_DESK);
  g_autofree char *name = NULL;
  gboolean         is_done = FALSE;

  choose (self, self->wu);
  hf_context_set_named (self->context, TRUE);
  hf_test_book_work_as (self->book, chen, HF_STAFF_ROLE_DESK, 0);
  hf_who_recall_async (self->context, NULL, recalled_cb, &is_done);
  hf_test_wait_for (is_done);
  choose (self, 0);
  g_assert_cmpint (get_viewer (self)->staff, ==, chen);
  name = hf_who_dup_remembered (self->settings, self->book->path);
  g_assert_cmpstr (name, ==, "Wu Lan");
}

static void
test_another_book (Fixture *self, gconstpointer data)
{
  g_autoptr (HfTestBook) other = hf_test_book_new ();
  const char *recent[] = { self->book->path, NULL };
  HfContext  *context = hf_context_new (other->store, self->settings);
  g_autoptr (HfRow) zhao = NULL;
  g_autofree char *kept = NULL, *forgotten = NULL;

  zhao = hf_test_book_read (other, &hf_staff_def,
                            hf_test_book_add_staff (other, "Zhao", HF_STAFF_ROLE_HEAD));
  choose (self, self->wu);
  g_settings_set_strv (self->settings, "recent-books", recent);
  hf_who_choose (context, zhao);
  kept = hf_who_dup_remembered (self->settings, self->book->path);
  g_assert_cmpstr (kept, ==, "Wu Lan");
  g_assert_cmpint (get_viewer (self)->staff, ==, self->wu);
  g_settings_reset (self->settings, "recent-books");
  hf_who_choose (context, zhao); /* nobody opens the first one any more */
  forgotten = hf_who_dup_remembered (self->settings, self->book->path);
  g_assert_null (forgotten);
  g_assert_finalize_object (context);
}

static void
remember (Fixture *self, gint64 id, const char *name)
{
  g_settings_set_value (self->settings, "persons",
                        g_variant_new_parsed ("{%s: (%x, %s)}", self->book->path, id, name));
}

/* At the same place lies another book by now: its rows are other people. */
static void
test_replaced_book (Fixture *self, gconstpointer data)
{
  gint64 chen = hf_test_book_add_staff (self->book, "Chen Jing", HF_STAFF_ROLE_DESK);

  remember (self, self->wu, "Chen Jing");
  recall (self);
  g_assert_cmpint (get_viewer (self)->staff, ==, chen);
  remember (self, self->wu, "Zhao");
  recall (self);
  assert_missing (self, "Zhao");
  hf_test_book_add_staff (self->book, "Zhao", HF_STAFF_ROLE_DESK);
  hf_test_book_add_staff (self->book, "Zhao", HF_STAFF_ROLE_HEAD);
  recall (self);
  assert_missing (self, "Zhao"); /* one cannot tell which */
}

static void
test_leaves (Fixture *self, gconstpointer data)
{
  hf_who_follow (self->context);
  choose (self, self->wu);
  archive (self, self->wu, TRUE);
  hf_test_wait_for (get_viewer (self)->staff == 0);
  assert_missing (self, "Wu Lan");
  recall (self);
  assert_missing (self, "Wu Lan");
  archive (self, self->wu, FALSE);
  hf_test_wait_for (get_viewer (self)->staff == self->wu);
}

/* Who married is still the same, today and the next time. */
static void
test_renamed (Fixture *self, gconstpointer data)
{
  hf_who_follow (self->context);
  choose (self, self->wu);
  hf_test_book_set_text (self->book, &hf_staff_def, self->wu, HF_STAFF_NAME, "Wu Lanying");
  hf_test_wait_for (g_str_equal (get_viewer (self)->who, "Wu Lanying"));
  recall (self);
  g_assert_cmpint (get_viewer (self)->staff, ==, self->wu);
}

/* Whoever sees masked rows is shown no more by choosing another name. */
static void
test_masked (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("Intern", 0, TRUE);

  hf_store_set_viewer (self->book->store, masked);
  choose (self, self->wu);
  g_assert_true (get_viewer (self)->masked);
  choose (self, 0);
  g_assert_true (get_viewer (self)->masked);
}

#define ADD(name, func) g_test_add ("/who/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("chooses", test_chooses);
  ADD ("named", test_named);
  ADD ("another-book", test_another_book);
  ADD ("replaced-book", test_replaced_book);
  ADD ("leaves", test_leaves);
  ADD ("renamed", test_renamed);
  ADD ("masked", test_masked);
  return g_test_run ();
}
