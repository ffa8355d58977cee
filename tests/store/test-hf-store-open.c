/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening a book beside other work, and one that an older program wrote: this test has a schema of
 * its own, one script longer than the program's. */

#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "store/hf-backup.h"
#include "store/hf-book.h"
#include "store/hf-lanes.h"

#include <glib/gstdio.h>

typedef struct
{
  GString      *phases;
  HfStore      *store;
  GError       *error;
  gboolean      is_answered;
  HfOpenPhase   give_up_at;
  GCancellable *cancellable;
} Answer;

static Answer *
answer_new (void)
{
  Answer *self = g_new0 (Answer, 1);

  self->phases = g_string_new (NULL);
  self->cancellable = g_cancellable_new ();
  return self;
}

static void
answer_free (Answer *self)
{
  g_string_free (self->phases, TRUE);
  g_clear_object (&self->store);
  g_clear_error (&self->error);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static void
phase_begun_cb (HfOpenPhase phase, gpointer user_data)
{
  static const char *const names[] = { "reading ", "waiting ", "backing-up ", "updating " };
  Answer                  *answer = user_data;

  g_assert_false (answer->is_answered);
  g_string_append (answer->phases, names[phase]);
  if (phase == answer->give_up_at)
    g_cancellable_cancel (answer->cancellable);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->store = hf_store_open_finish (result, &answer->error);
  answer->is_answered = TRUE;
}

static Answer *
open_beside (HfTestBook *book, const char *path, HfOpenFlags flags)
{
  Answer *answer = answer_new ();

  hf_store_open_async (path, flags, book->clock, book->viewer, phase_begun_cb, answer->cancellable,
                       opened_cb, answer);
  g_assert_false (answer->is_answered);
  hf_test_wait_for (answer->is_answered);
  return answer;
}

static void
store_changed_cb (HfStore *store, HfChanged *changed, gpointer n_changed)
{
  (*(guint *) n_changed)++;
}

/* What is written first thing after opening is told too. */
static void
test_opened (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (Answer) answer = NULL;
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  guint n_changed = 0;

  hf_test_book_close (book);
  answer = open_beside (book, book->path, 0);
  g_assert_no_error (answer->error);
  g_assert_cmpstr (answer->phases->str, ==, "");
  g_assert_cmpstr (hf_store_get_path (answer->store), ==, book->path);
  g_signal_connect (answer->store, "changed", G_CALLBACK (store_changed_cb), &n_changed);
  hf_change_set_insert (changes, hf_test_customer ("陈建国"));
  committed = hf_store_commit_sync (answer->store, changes, &answer->error);
  g_assert_no_error (answer->error);
  hf_test_wait_for (n_changed > 0);
  g_assert_finalize_object (g_steal_pointer (&answer->store));
}

static void
test_made (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = g_build_filename (book->folder, "new", NULL);
  g_autoptr (Answer) answer = open_beside (book, path, HF_OPEN_CREATE);

  g_assert_no_error (answer->error);
  g_assert_cmpstr (answer->phases->str, ==, "");
}

static void
test_missing (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = g_build_filename (book->folder, "missing", NULL);
  g_autoptr (Answer) answer = open_beside (book, path, 0);

  g_assert_null (answer->store);
  g_assert_error (answer->error, HF_STORE_ERROR, HF_STORE_ERROR_NOT_FOUND);
}

static void
test_given_up_at_once (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *path = g_build_filename (book->folder, "new", NULL);
  g_autoptr (Answer) answer = answer_new ();

  g_cancellable_cancel (answer->cancellable);
  hf_store_open_async (path, HF_OPEN_CREATE, book->clock, book->viewer, phase_begun_cb,
                       answer->cancellable, opened_cb, answer);
  hf_test_wait_for (answer->is_answered);
  g_assert_error (answer->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* The schema before the one that two-schemas adds last. */
static guint
older_schema (void)
{
  return hf_book_newest_schema () - 1;
}

/* The backup an update makes of the book at @path before it begins. */
static char *
backup_of (const char *path, const char *again)
{
  return g_strdup_printf ("%s.before-%u%s", path, older_schema (), again);
}

/* As the program before would have it. */
static void
make_older_as_it_is (HfTestBook *book)
{
  g_autofree char *older = g_strdup_printf ("DROP TABLE brought_up_to_date;"
                                            "PRAGMA user_version = %u",
                                            older_schema ());
  g_autoptr (GError) error = NULL;
  HfDatabase *db;

  hf_test_book_close (book);
  db = hf_database_open (book->path, 0, &error);
  g_assert_true (hf_database_script (db, older, &error));
  g_assert_no_error (error);
  hf_database_close (db);
}

/* The book as the program before wrote it, with somebody in it. */
static char *
make_older (HfTestBook *book)
{
  hf_test_book_add_customer (book, "陈建国");
  make_older_as_it_is (book);
  return backup_of (book->path, "");
}

static guint
read_schema (const char *path)
{
  g_autoptr (GError) error = NULL;
  HfDatabase *db = hf_database_open (path, HF_OPEN_READER, &error);
  guint       version;

  g_assert_no_error (error);
  g_assert_true (hf_book_find_schema (db, &version, &error));
  hf_database_close (db);
  return version;
}

static void
test_older (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *backup = make_older (book);
  g_autoptr (Answer) answer = open_beside (book, book->path, 0);

  g_assert_no_error (answer->error);
  g_assert_cmpstr (answer->phases->str, ==, "backing-up updating ");
  g_assert_cmpuint (read_schema (book->path), ==, hf_book_newest_schema ());
  g_assert_cmpuint (read_schema (backup), ==, older_schema ());
  g_assert_true (hf_backup_verify (backup, &answer->error));
  book->store = g_object_ref (answer->store);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 1);
  hf_test_book_check (book);
  g_clear_object (&answer->store);
}

static guint
count_backups (HfTestBook *book)
{
  g_autofree char *name = g_path_get_basename (book->path);
  g_autofree char *prefix = backup_of (name, "");
  g_autoptr (GDir) folder = g_dir_open (book->folder, 0, NULL);
  guint       n = 0;
  const char *file;

  while ((file = g_dir_read_name (folder)) != NULL)
    n += g_str_has_prefix (file, prefix);
  return n;
}

static void
bring_up_to_date (HfTestBook *book)
{
  g_autoptr (Answer) answer = open_beside (book, book->path, 0);

  g_assert_no_error (answer->error);
  book->store = g_steal_pointer (&answer->store);
}

/* Who went on with the older program has a backup of that work, and one of each is enough. */
static void
test_older_again (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *backup = make_older (book);

  bring_up_to_date (book);
  g_assert_cmpuint (count_backups (book), ==, 1);
  make_older_as_it_is (book);
  bring_up_to_date (book);
  g_assert_cmpuint (count_backups (book), ==, 1);

  g_free (make_older (book)); /* in the same second */
  bring_up_to_date (book);
  g_assert_cmpuint (count_backups (book), ==, 2);
  g_free (backup);
  backup = backup_of (book->path, "-2");
  g_assert_cmpuint (read_schema (backup), ==, older_schema ());
  make_older_as_it_is (book);
  bring_up_to_date (book);
  g_assert_cmpuint (count_backups (book), ==, 2);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 2);
}

/* What has the name of a backup and is none is in nobody's way. */
static void
test_unreadable_backup (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *first = make_older (book);
  g_autofree char *second = g_strconcat (first, "-2", NULL);
  g_autofree char *third = g_strconcat (first, "-3", NULL);

  g_assert_true (g_file_set_contents (first, "no book", -1, NULL));
  g_assert_true (g_file_set_contents (second, "", -1, NULL));
  bring_up_to_date (book);
  g_assert_cmpuint (read_schema (third), ==, older_schema ());
}

/* In this thread, so that giving up comes at that very moment. */
static HfLanes *
open_here (HfTestBook *book, Answer *answer)
{
  return hf_lanes_open (book->path, 0, phase_begun_cb, answer, answer->cancellable, &answer->error);
}

static void
test_given_up_while_backing_up (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *backup = make_older (book);
  g_autofree char *part = g_strconcat (backup, ".part", NULL);
  g_autoptr (Answer) answer = answer_new ();

  answer->give_up_at = HF_OPEN_PHASE_BACKING_UP;
  g_assert_null (open_here (book, answer));
  g_assert_error (answer->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (read_schema (book->path), ==, older_schema ());
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

static void
test_not_interrupted_while_updating (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *backup = make_older (book);
  g_autoptr (Answer) answer = answer_new ();
  g_autoptr (HfLanes) lanes = NULL;

  answer->give_up_at = HF_OPEN_PHASE_UPDATING;
  lanes = open_here (book, answer);
  g_assert_no_error (answer->error);
  g_assert_nonnull (lanes);
  g_assert_cmpuint (read_schema (book->path), ==, hf_book_newest_schema ());
  g_assert_cmpuint (read_schema (backup), ==, older_schema ());
}

/* No backup, no update. */
static void
test_no_room_for_backup (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *backup = make_older (book);
  g_autofree char *part = g_strconcat (backup, ".part", NULL);
  g_autoptr (Answer) answer = NULL;

  g_assert_cmpint (g_mkdir (part, 0700), ==, 0);
  answer = open_beside (book, book->path, 0);
  g_assert_null (answer->store);
  g_assert_error (answer->error, HF_STORE_ERROR, HF_STORE_ERROR_IO);
  g_assert_cmpstr (answer->phases->str, ==, "backing-up ");
  g_assert_cmpuint (read_schema (book->path), ==, older_schema ());
}

/* What another program does. Says what it did; at HOLD_AT, if that is set, it waits for a line. */

#define BOOK    "HF_TEST_BOOK"
#define HOLD_AT "HF_TEST_HOLD_AT"

static void
say (const char *what)
{
  printf ("%s\n", what);
  fflush (stdout);
}

static void
hold (void)
{
  g_assert_cmpint (getchar (), ==, '\n');
}

static void
other_phase_begun_cb (HfOpenPhase phase, gpointer user_data)
{
  static const char *const names[] = { "reading", "waiting", "backing-up", "updating" };

  say (names[phase]);
  if (g_strcmp0 (g_getenv (HOLD_AT), names[phase]) == 0)
    hold ();
}

static int
be_another_program (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfLanes) lanes = NULL;

  say ("ready");
  hold ();
  lanes = hf_lanes_open (path, 0, other_phase_begun_cb, NULL, NULL, &error);
  say (error ? error->message : "opened");
  return 0;
}

typedef struct
{
  GSubprocess      *process;
  GDataInputStream *said;
} Other;

static void
other_free (Other *self)
{
  g_subprocess_force_exit (self->process);
  g_object_unref (self->process);
  g_object_unref (self->said);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Other, other_free)

static void
assert_said (Other *self, const char *expected)
{
  g_autofree char *line = g_data_input_stream_read_line (self->said, NULL, NULL, NULL);

  g_assert_cmpstr (line, ==, expected);
}

/* What it says last. */
static char *
hear_out (Other *self)
{
  char *last = NULL, *line;

  while ((line = g_data_input_stream_read_line (self->said, NULL, NULL, NULL)) != NULL)
    {
      g_free (last);
      last = line;
    }
  return last;
}

static void
tell_to_go_on (Other *self)
{
  GOutputStream *to = g_subprocess_get_stdin_pipe (self->process);

  g_assert_true (g_output_stream_write_all (to, "\n", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_flush (to, NULL, NULL));
}

static Other *
other_new (HfTestBook *book, const char *hold_at)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autofree char *program =
    g_test_build_filename (G_TEST_BUILT, "store", "test-hf-store-open", NULL);
  g_autoptr (GError) error = NULL;
  Other *self = g_new (Other, 1);

  g_subprocess_launcher_setenv (launcher, BOOK, book->path, TRUE);
  g_subprocess_launcher_setenv (launcher, HOLD_AT, hold_at, TRUE);
  self->process = g_subprocess_launcher_spawn (launcher, &error, program, NULL);
  g_assert_no_error (error);
  self->said = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
  assert_said (self, "ready");
  return self;
}

/* Whoever comes while another program is at it is told so, and has the book afterwards. */
static void
test_while_another_updates (gconstpointer hold_at)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *backup = make_older (book);
  g_autoptr (Other) other = other_new (book, hold_at);
  g_autoptr (Answer) answer = answer_new ();
  g_autofree char *last = NULL;

  tell_to_go_on (other);
  assert_said (other, "backing-up");
  if (g_strcmp0 (hold_at, "updating") == 0)
    assert_said (other, "updating");
  hf_store_open_async (book->path, 0, book->clock, book->viewer, phase_begun_cb, NULL, opened_cb,
                       answer);
  hf_test_wait_for (answer->phases->len > 0 || answer->is_answered);
  g_assert_cmpstr (answer->phases->str, ==, "waiting ");
  g_assert_false (answer->is_answered);

  tell_to_go_on (other);
  last = hear_out (other);
  g_assert_cmpstr (last, ==, "opened");
  hf_test_wait_for (answer->is_answered);
  g_assert_no_error (answer->error);
  g_assert_cmpstr (answer->phases->str, ==, "waiting ");
  g_assert_cmpuint (read_schema (backup), ==, older_schema ());
}

/* Who does not want to wait need not; who was at it and died keeps nobody waiting. */
static void
test_given_up_while_another_updates (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autofree char *backup = make_older (book);
  g_autoptr (Other) other = other_new (book, "backing-up");
  g_autoptr (Answer) answer = answer_new ();
  g_autoptr (HfLanes) lanes = NULL;

  tell_to_go_on (other);
  assert_said (other, "backing-up");
  answer->give_up_at = HF_OPEN_PHASE_WAITING;
  g_assert_null (open_here (book, answer));
  g_assert_error (answer->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (read_schema (book->path), ==, older_schema ());

  g_subprocess_force_exit (other->process);
  g_assert_true (g_subprocess_wait (other->process, NULL, NULL));
  g_clear_error (&answer->error);
  g_cancellable_reset (answer->cancellable);
  g_string_truncate (answer->phases, 0);
  lanes = open_here (book, answer);
  g_assert_no_error (answer->error);
  g_assert_cmpstr (answer->phases->str, ==, "backing-up updating ");
}

/* Started together, all have it, whoever came first. */
static void
test_updated_by_several (void)
{
  for (guint round = 0; round < 15; round++)
    {
      g_autoptr (HfTestBook) book = hf_test_book_new ();
      g_autofree char *backup = make_older (book);
      Other           *others[3];

      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        others[i] = other_new (book, "");
      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        tell_to_go_on (others[i]);
      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        {
          g_autofree char *last = hear_out (others[i]);

          g_assert_cmpstr (last, ==, "opened");
          other_free (others[i]);
        }
      g_assert_cmpuint (read_schema (backup), ==, older_schema ());
      g_assert_cmpuint (read_schema (book->path), ==, hf_book_newest_schema ());
    }
}

int
main (int argc, char **argv)
{
  if (g_getenv (BOOK) != NULL)
    return be_another_program (g_getenv (BOOK));
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-open/opened", test_opened);
  g_test_add_func ("/store-open/made", test_made);
  g_test_add_func ("/store-open/missing", test_missing);
  g_test_add_func ("/store-open/given-up-at-once", test_given_up_at_once);
  g_test_add_func ("/store-open/older", test_older);
  g_test_add_func ("/store-open/older-again", test_older_again);
  g_test_add_func ("/store-open/unreadable-backup", test_unreadable_backup);
  g_test_add_func ("/store-open/given-up-while-backing-up", test_given_up_while_backing_up);
  g_test_add_func ("/store-open/not-interrupted-while-updating",
                   test_not_interrupted_while_updating);
  g_test_add_func ("/store-open/no-room-for-backup", test_no_room_for_backup);
  g_test_add_data_func ("/store-open/while-another-backs-up", "backing-up",
                        test_while_another_updates);
  g_test_add_data_func ("/store-open/while-another-updates", "updating",
                        test_while_another_updates);
  g_test_add_func ("/store-open/given-up-while-another-updates",
                   test_given_up_while_another_updates);
  g_test_add_func ("/store-open/updated-by-several", test_updated_by_several);
  return g_test_run ();
}
