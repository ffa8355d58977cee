/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A book to test with: in a folder of its own, at a fixed time, with the few rows that most tests
 * need. Nothing is written elsewhere. */

#include "hf-test-book.h"

#include "hf-fault-vfs.h"

#include "core/hf-attachment.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-phone.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "store/hf-check.h"
#include "store/hf-sql.h"

#include <glib/gstdio.h>
#include <string.h>

static void
saving_changed_cb (HfStore *store, gboolean is_saving, HfTestBook *self)
{
  self->is_saving = is_saving;
}

/* g_test_init() makes every warning fatal, those of a library about itself as well. */
static void
heed_warnings (void)
{
  if (g_getenv ("HUIFANG_TEST_WARNINGS") != NULL)
    g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
}

/* Making a book takes ten times as long as copying one, and most tests make many. So only the first
 * of a process is made; the others begin as the very file it was then. */
static void
put_book (HfTestBook *self)
{
  static GBytes *made;
  g_autoptr (GError) error = NULL;
  HfStore *store;
  char    *contents;
  gsize    length;

  if (made == NULL)
    {
      store = hf_store_open (self->path, HF_OPEN_CREATE, self->clock, self->viewer, &error);
      g_assert_no_error (error);
      g_assert_finalize_object (store);
      g_file_get_contents (self->path, &contents, &length, &error);
      g_assert_no_error (error);
      made = g_bytes_new_take (contents, length);
      return;
    }
  g_file_set_contents_full (self->path, g_bytes_get_data (made, NULL),
                            (gssize) g_bytes_get_size (made), G_FILE_SET_CONTENTS_NONE, 0600,
                            &error);
  g_assert_no_error (error);
}

HfTestBook *
hf_test_book_new (void)
{
  HfTestBook *self = g_new0 (HfTestBook, 1);
  g_autoptr (GError) error = NULL;

  heed_warnings ();
  self->folder = g_dir_make_tmp ("book-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "book.huifang", NULL);
  self->clock = hf_clock_new_fixed (hf_clock_instant_of (hf_date_new (2023, 10, 20), 9 * 60));
  self->viewer = hf_viewer_new ("Lin", 0, FALSE);
  put_book (self);
  self->store = hf_test_book_open_again (self, self->viewer);
  g_signal_connect (self->store, "saving", G_CALLBACK (saving_changed_cb), self);
  return self;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
hf_test_book_free (HfTestBook *self)
{
  hf_test_book_close (self);
  g_object_unref (self->clock);
  hf_viewer_unref (self->viewer);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

/* Another process's view of the same book: a store with connections of its own. */
HfStore *
hf_test_book_open_again (HfTestBook *self, HfViewer *viewer)
{
  g_autoptr (GError) error = NULL;
  HfStore *store = hf_store_open (self->path, 0, self->clock, viewer, &error);

  g_assert_no_error (error);
  return store;
}

/* A connection of the test's own thread, to test what lies below the store. */
HfDatabase *
hf_test_book_connect (HfTestBook *self)
{
  g_autoptr (GError) error = NULL;
  HfDatabase *db = hf_database_open (self->path, 0, &error);

  g_assert_no_error (error);
  return db;
}

void
hf_test_book_close (HfTestBook *self)
{
  HfStore *store = g_steal_pointer (&self->store);

  if (store == NULL)
    return;
  hf_test_wait_for (G_OBJECT (store)->ref_count == 1); /* an answer on its way holds it too */
  g_assert_finalize_object (store);
}

void
hf_test_book_reopen (HfTestBook *self)
{
  hf_test_book_close (self);
  self->store = hf_test_book_open_again (self, self->viewer);
  g_signal_connect (self->store, "saving", G_CALLBACK (saving_changed_cb), self);
}

void
hf_test_book_set_person (HfTestBook *self, const char *who)
{
  hf_viewer_unref (self->viewer);
  self->viewer = hf_viewer_new (who, 0, FALSE);
  hf_store_set_viewer (self->store, self->viewer);
}

HfRow *
hf_test_customer (const char *name)
{
  HfRow *row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, HF_CUSTOMER_NAME, name);
  return row;
}

HfRow *
hf_test_phone (gint64 customer, const char *number)
{
  HfRow *row = hf_row_new (&hf_phone_def);

  hf_row_set_int (row, HF_PHONE_CUSTOMER, customer);
  hf_row_set_text (row, HF_PHONE_NUMBER, number);
  return row;
}

HfRow *
hf_test_visit (gint64 customer, const char *date, const char *time)
{
  HfRow *row = hf_row_new (&hf_visit_def);

  hf_row_set_int (row, HF_VISIT_CUSTOMER, customer);
  hf_row_set_text (row, HF_VISIT_DATE, date);
  hf_row_set_text (row, HF_VISIT_TIME, time);
  return row;
}

HfRow *
hf_test_follow_up (gint64 customer, const char *due, const char *grade)
{
  HfRow *row = hf_row_new (&hf_follow_up_def);

  hf_row_set_int (row, HF_FOLLOW_UP_CUSTOMER, customer);
  hf_row_set_text (row, HF_FOLLOW_UP_DUE, due);
  hf_row_set_text (row, HF_FOLLOW_UP_GRADE, grade);
  hf_row_set_text (row, HF_FOLLOW_UP_CHANNEL, HF_CONTACT_CHANNEL_PHONE);
  hf_row_set_text (row, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
  hf_row_set_int (row, HF_FOLLOW_UP_ATTEMPTS, 0);
  return row;
}

HfRow *
hf_test_staff (const char *name, const char *role)
{
  HfRow *row = hf_row_new (&hf_staff_def);

  hf_row_set_text (row, HF_STAFF_NAME, name);
  hf_row_set_text (row, HF_STAFF_ROLE, role);
  return row;
}

HfCommitted *
hf_test_book_commit (HfTestBook *self, HfChangeSet *changes)
{
  g_autoptr (GError) error = NULL;
  HfCommitted *committed = hf_store_commit_sync (self->store, changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (committed);
  return committed;
}

gint64
hf_test_book_insert (HfTestBook *self, HfRow *row)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;

  hf_change_set_insert (changes, row);
  committed = hf_test_book_commit (self, changes);
  g_assert_cmpuint (committed->rows->len, ==, 1);
  return ((const HfRow *) g_ptr_array_index (committed->rows, 0))->id;
}

gint64
hf_test_book_add_customer (HfTestBook *self, const char *name)
{
  return hf_test_book_insert (self, hf_test_customer (name));
}

gint64
hf_test_book_add_staff (HfTestBook *self, const char *name, const char *role)
{
  return hf_test_book_insert (self, hf_test_staff (name, role));
}

/* Whatever the book says that somebody does, and where. */
void
hf_test_book_work_as (HfTestBook *self, gint64 staff, const char *role, gint64 department)
{
  g_autoptr (HfRow) stored = hf_test_book_read (self, &hf_staff_def, staff);
  g_autoptr (HfRow) row = hf_row_copy (stored);
  HfViewer *viewer;

  hf_row_set_text (row, HF_STAFF_ROLE, role);
  hf_row_set_int (row, HF_STAFF_DEPARTMENT, department);
  viewer = hf_viewer_new_staff (row, self->viewer);
  hf_viewer_unref (self->viewer);
  self->viewer = viewer;
  hf_store_set_viewer (self->store, viewer);
}

static void
set_value (HfTestBook *self, const HfEntityDef *def, gint64 id, guint field, HfValue value)
{
  g_autoptr (HfRow) row = hf_test_book_read (self, def, id);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *draft;

  g_assert_nonnull (row);
  draft = hf_row_copy (row);
  hf_row_set (draft, field, value);
  hf_change_set_update (changes, row, draft);
  hf_committed_free (hf_test_book_commit (self, changes));
}

void
hf_test_book_set_text (HfTestBook        *self,
                       const HfEntityDef *def,
                       gint64             id,
                       guint              field,
                       const char        *text)
{
  set_value (self, def, id, field, text ? HF_TEXT (text) : HF_NULL);
}

void
hf_test_book_set_int (HfTestBook        *self,
                      const HfEntityDef *def,
                      gint64             id,
                      guint              field,
                      gint64             number)
{
  set_value (self, def, id, field, HF_INT (number));
}

void
hf_test_book_archive (HfTestBook *self, const HfEntityDef *def, gint64 id)
{
  hf_test_book_set_int (self, def, id, (guint) hf_entity_field (def, "archived"), 1);
}

void
hf_test_book_delete (HfTestBook *self, const HfEntityDef *def, gint64 id)
{
  g_autoptr (HfRow) row = hf_test_book_read (self, def, id);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;

  g_assert_nonnull (row);
  hf_change_set_delete (changes, row);
  committed = hf_test_book_commit (self, changes);
}

static void
run_script (HfTestBook *self, const char *sql)
{
  g_autoptr (HfDatabase) db = hf_test_book_connect (self);

  g_assert_true (hf_database_script (db, sql, NULL));
}

void
hf_test_book_refuse (HfTestBook *self, const char *what)
{
  g_autofree char *sql = g_strdup_printf ("CREATE TRIGGER refuse BEFORE %s BEGIN "
                                          "SELECT RAISE (ABORT, 'refused'); END",
                                          what);

  run_script (self, sql);
}

void
hf_test_book_allow (HfTestBook *self)
{
  run_script (self, "DROP TRIGGER refuse");
}

static HfUndone *
undo (HfTestBook *self, gboolean redo)
{
  g_autoptr (GError) error = NULL;
  HfUndone *undone = hf_store_undo_sync (self->store, redo, &error);

  g_assert_no_error (error);
  g_assert_nonnull (undone);
  return undone;
}

HfUndone *
hf_test_book_undo (HfTestBook *self)
{
  return undo (self, FALSE);
}

HfUndone *
hf_test_book_redo (HfTestBook *self)
{
  return undo (self, TRUE);
}

void
hf_test_book_cannot_undo (HfTestBook *self, gboolean redo, HfStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_store_undo_sync (self->store, redo, &error));
  g_assert_error (error, HF_STORE_ERROR, (int) code);
}

HfRow *
hf_test_book_read (HfTestBook *self, const HfEntityDef *def, gint64 id)
{
  g_autoptr (HfQuery) query = hf_query_new (def, self->viewer);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  hf_query_where_id (query, &id, 1);
  rows = hf_store_query_sync (self->store, query, &error);
  g_assert_no_error (error);
  return rows->len > 0 ? hf_row_ref (g_ptr_array_index (rows, 0)) : NULL;
}

gpointer
hf_test_book_run (HfTestBook *self, HfLane lane, HfWork work, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gpointer answer = hf_store_run_sync (self->store, lane, work, data, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

static gpointer
nothing_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

void
hf_test_book_let_finish (HfTestBook *self)
{
  for (guint round = 0; round < 3; round++)
    {
      for (guint lane = 0; lane < HF_N_LANES; lane++)
        hf_test_book_run (self, lane, nothing_work, NULL);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
}

static gpointer
forget_pages_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hf_database_run (db, error, "PRAGMA shrink_memory", ""));
}

void
hf_test_book_break_disk (HfTestBook *self)
{
  static const HfLane lanes[] = { HF_LANE_READ, HF_LANE_SCAN };

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    g_assert_nonnull (hf_test_book_run (self, lanes[i], forget_pages_work, NULL));
  hf_fault_vfs_plan (HF_FAULT_READ, 1, TRUE);
}

static void
failed_cb (gpointer object, const GError *error, guint *n_failed)
{
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_IO);
  (*n_failed)++;
}

void
hf_test_count_failures (gpointer object, guint *n_failed)
{
  g_signal_connect (object, "failed", G_CALLBACK (failed_cb), n_failed);
}

static gpointer
number_work (HfDatabase *db, gpointer sql, GCancellable *cancellable, GError **error)
{
  gint64 number = 0;

  hf_database_number (db, &number, error, sql, "");
  return g_memdup2 (&number, sizeof number);
}

gint64
hf_test_book_number (HfTestBook *self, const char *sql)
{
  g_autofree gint64 *number = hf_test_book_run (self, HF_LANE_READ, number_work, (gpointer) sql);

  return *number;
}

static gpointer
check_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return hf_check (db, cancellable, error);
}

/* The book's own check, and the engine's of the full-text index, which only a writer may ask. */
void
hf_test_book_check (HfTestBook *self)
{
  g_autoptr (GArray) problems = hf_test_book_run (self, HF_LANE_WRITE, check_work, NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const HfProblem *problem = &g_array_index (problems, HfProblem, i);
      g_test_message ("%s %s/%" G_GINT64_FORMAT ": %s", problem->kind, problem->entity, problem->id,
                      problem->text);
    }
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Another book, of one customer. */
void
hf_test_book_check_copy (HfTestBook *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  HfStore *own = g_steal_pointer (&self->store);

  self->store = hf_store_open (path, 0, self->clock, self->viewer, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hf_test_book_number (self, "SELECT count(*) FROM customer"), ==, 1);
  hf_test_book_check (self);
  hf_test_book_close (self);
  self->store = own;
}

char *
hf_test_book_write_file (HfTestBook *self, const char *bytes, gsize length)
{
  char *path = g_build_filename (self->folder, "other", NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  return path;
}

/* Contents that a row may name. */
void
hf_test_book_keep (HfTestBook *self, const char *contents, HfKept *kept)
{
  g_autoptr (HfKeeping) keeping = hf_keeping_new (self->path);
  g_autoptr (GInputStream) stream =
    g_memory_input_stream_new_from_data (contents, (gssize) strlen (contents), NULL);

  g_assert_true (hf_keeping_begin (keeping, NULL));
  g_assert_true (hf_keeping_take (keeping, stream, kept, NULL, NULL, NULL));
}

/* A file of these contents, kept and attached. */
gint64
hf_test_book_attach (HfTestBook *self, gint64 customer, const char *contents)
{
  HfRow *row = hf_row_new (&hf_attachment_def);
  HfKept kept;

  hf_test_book_keep (self, contents, &kept);
  hf_row_set_int (row, HF_ATTACHMENT_CUSTOMER, customer);
  hf_row_set_text (row, HF_ATTACHMENT_NAME, "report.txt");
  hf_row_set_text (row, HF_ATTACHMENT_MEDIA_TYPE, "text/plain");
  hf_row_set_int (row, HF_ATTACHMENT_SIZE, kept.size);
  hf_row_set_text (row, HF_ATTACHMENT_HASH, kept.hash);
  hf_row_set_int (row, HF_ATTACHMENT_AT, hf_clock_now (self->clock));
  return hf_test_book_insert (self, row);
}

/* Where the file lies that keeps these contents. */
char *
hf_test_book_kept_path (HfTestBook *self, const char *contents)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, contents, -1);

  return g_strdup_printf ("%s.files/%.2s/%s", self->path, hash, hash);
}

/* What the engine keeps beside a book while it is open. */
void
hf_test_assert_no_companions (const char *path)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *companion = g_strconcat (path, suffixes[i], NULL);
      g_assert_false (g_file_test (companion, G_FILE_TEST_EXISTS));
    }
}
