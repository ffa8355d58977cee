/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a watch notices: each change once, whoever made it, and none before it was started. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "store/hf-store-watch.h"

typedef struct
{
  HfTestBook   *book;
  HfWorker     *reader;
  HfStoreWatch *watch;
  GPtrArray    *noticed; /* of HfChanged */
  guint         n_touched;
} Fixture;

static void
changed_cb (HfChanged *changed, gpointer user_data)
{
  Fixture *self = user_data;

  g_ptr_array_add (self->noticed, hf_changed_ref (changed));
}

static void
touched_cb (gpointer user_data)
{
  Fixture *self = user_data;

  self->n_touched++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = hf_test_book_new ();
  self->noticed = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_changed_unref);
  hf_test_book_add_customer (self->book, "陈建国"); /* before anybody watches */
  self->reader = hf_worker_new ("test", self->book->path, HF_OPEN_READER, NULL);
  self->watch = hf_store_watch_new (self->reader);
  hf_store_watch_start (self->watch, changed_cb, touched_cb, self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->watch, hf_store_watch_free);
  hf_worker_shut_down (self->reader);
  g_ptr_array_unref (self->noticed);
  hf_test_book_free (self->book);
}

static const HfChanged *
noticed (Fixture *self, guint index)
{
  hf_test_wait_for (self->noticed->len > index);
  return g_ptr_array_index (self->noticed, index);
}

static void
test_each_change_once (Fixture *self, gconstpointer data)
{
  gint64           first = hf_test_book_add_customer (self->book, "李敏"), second;
  const HfChanged *changed;

  changed = noticed (self, 0); /* by itself, without being told to look */
  g_assert_true (hf_changed_has_row (changed, &hf_customer_def, first));
  g_assert_false (hf_changed_has_row (changed, &hf_customer_def, first - 1));

  second = hf_test_book_add_customer (self->book, "周正");
  hf_store_watch_look (self->watch);
  changed = noticed (self, 1);
  g_assert_true (hf_changed_has_row (changed, &hf_customer_def, second));
  g_assert_false (hf_changed_has_row (changed, &hf_customer_def, first));
}

static void
pass_cb (GObject *source, GAsyncResult *result, gpointer is_over)
{
  *(gboolean *) is_over = TRUE;
}

static gpointer
pass_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

/* Lets whatever was queued for the reader, and its answers, go by. */
static void
let_pass (Fixture *self)
{
  gboolean is_over = FALSE;

  hf_worker_push (self->reader, pass_work, NULL, NULL, g_task_new (NULL, NULL, pass_cb, &is_over));
  hf_test_wait_for (is_over);
}

/* Told to look before the answer of the last look has come, it looks again: the save came after. */
static void
test_told_while_looking (Fixture *self, gconstpointer data)
{
  gint64 id;

  hf_store_watch_look (self->watch);
  hf_worker_run (self->reader, pass_work, NULL, NULL, NULL); /* it has looked */
  id = hf_test_book_add_customer (self->book, "李敏");
  hf_store_watch_look (self->watch);
  let_pass (self); /* the answer, upon which it looks again */
  let_pass (self);
  g_assert_cmpuint (self->noticed->len, ==, 1);
  g_assert_true (hf_changed_has_row (noticed (self, 0), &hf_customer_def, id));
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  hf_store_watch_look (self->watch);
  let_pass (self);
  g_assert_cmpuint (self->noticed->len, ==, 0);
}

static gpointer
write_draft_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char sql[] = "INSERT INTO draft (key, at, text) VALUES ('test', 1, 'no fever')";

  return GINT_TO_POINTER (hf_database_run (db, error, sql, ""));
}

/* What has no history is no change, but it was written. */
static void
test_beside_the_history (Fixture *self, gconstpointer data)
{
  hf_store_watch_look (self->watch);
  let_pass (self);
  g_assert_cmpuint (self->n_touched, ==, 0);
  hf_test_book_run (self->book, HF_LANE_WRITE, write_draft_work, NULL);
  hf_test_wait_for (self->n_touched == 1);
  g_assert_cmpuint (self->noticed->len, ==, 0);
}

static void
test_freed_while_looking (Fixture *self, gconstpointer data)
{
  hf_test_book_add_customer (self->book, "李敏");
  hf_store_watch_look (self->watch);
  g_clear_pointer (&self->watch, hf_store_watch_free);
  let_pass (self);
  g_assert_cmpuint (self->noticed->len, ==, 0);
}

static gpointer
read_much_work (HfDatabase *db, gpointer kept, GCancellable *cancellable, GError **error)
{
  static const char sql[] = "SELECT count (*) FROM sqlite_schema AS a, search, customer";
  gint64            n_rows = 0;

  hf_database_number (db, &n_rows, error, sql, "");
  *(gsize *) kept = hf_database_kept_bytes (db);
  return NULL;
}

static gpointer
ask_kept_work (HfDatabase *db, gpointer kept, GCancellable *cancellable, GError **error)
{
  *(gsize *) kept = hf_database_kept_bytes (db);
  return NULL;
}

static gboolean
passed_cb (gpointer is_over)
{
  *(gboolean *) is_over = TRUE;
  return G_SOURCE_REMOVE;
}

/* Looking twice a second is no work: where nobody asks for anything the pages are given back. */
static void
test_rests_while_watched (Fixture *self, gconstpointer data)
{
  gsize    busy = 0, rested = 0;
  gboolean is_over = FALSE;

  hf_worker_run (self->reader, read_much_work, &busy, NULL, NULL);
  g_timeout_add (2500, passed_cb, &is_over);
  hf_test_wait_for (is_over);
  hf_worker_run (self->reader, ask_kept_work, &rested, NULL, NULL);
  g_assert_cmpuint (rested, <, busy / 2);
}

#define ADD(name, func) g_test_add ("/store-watch/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("each-change-once", test_each_change_once);
  ADD ("told-while-looking", test_told_while_looking);
  ADD ("nothing", test_nothing);
  ADD ("beside-the-history", test_beside_the_history);
  ADD ("freed-while-looking", test_freed_while_looking);
  ADD ("rests-while-watched", test_rests_while_watched);
  return g_test_run ();
}
