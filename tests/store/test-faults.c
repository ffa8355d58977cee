/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A disk that fails, that is full, and that loses its power: the book is never damaged, a save is
 * whole or not at all, and what was called saved is there. */

#include "hf-fault-vfs.h"
#include "hf-test-book.h"

#include "core/hf-customer.h"
#include "store/hf-check.h"
#include "store/hf-statement.h"
#include "store/hf-transaction.h"

#include <glib/gstdio.h>

#define N_CUTS      300
#define N_CUTS_LONG 20000
#define BATCH_ROWS  400
#define MAX_POINTS  400

static HfChangeSet *
make_card (guint number)
{
  g_autofree char *name = g_strdup_printf ("number %u", number);
  HfChangeSet     *changes = hf_change_set_new ("Test");
  gint64           customer = hf_change_set_insert (changes, hf_test_customer (name));

  hf_change_set_insert (changes, hf_test_phone (customer, "13812345678"));
  hf_change_set_insert (changes, hf_test_visit (customer, "2023-10-18", NULL));
  return changes;
}

static void
assert_expected (const GError *error, HfFault fault)
{
  if (fault == HF_FAULT_FULL || fault == HF_FAULT_QUOTA)
    g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_FULL);
  else
    g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_IO);
}

/* One save with a fault at one point. Returns whether the point was reached at all. */
static gboolean
save_with_fault (HfTestBook *book, guint number, HfFault fault, guint at, gboolean is_persistent)
{
  g_autoptr (HfChangeSet) changes = make_card (number);
  g_autoptr (HfCommitted) committed = NULL, again = NULL;
  g_autoptr (GError) error = NULL;
  guint n_operations;

  hf_fault_vfs_plan (fault, at, is_persistent);
  committed = hf_store_commit_sync (book->store, changes, &error);
  n_operations = hf_fault_vfs_clear ();
  if (committed == NULL)
    assert_expected (error, fault);
  if (committed == NULL && is_persistent)
    hf_test_book_reopen (book);
  again = hf_test_book_commit (book, changes); /* its key makes it one save, saved before or not */
  g_assert_cmpuint (again->rows->len, ==, 3);
  if (committed != NULL)
    g_assert_cmpint (again->step, ==, committed->step);
  return n_operations >= at;
}

static void
assert_all_there (HfTestBook *book, guint n_saved)
{
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, n_saved);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(DISTINCT name) FROM customer"), ==,
                   n_saved);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM step"), ==, n_saved);
  hf_test_book_check (book);
}

static void
test_save (gconstpointer data)
{
  HfFault fault = (HfFault) GPOINTER_TO_INT (data);
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  guint n_saved = 0;

  for (gboolean is_persistent = FALSE; is_persistent <= TRUE; is_persistent++)
    for (guint at = 1; save_with_fault (book, n_saved++, fault, at, is_persistent); at++)
      g_assert_cmpuint (at, <, MAX_POINTS);
  g_test_message ("%u saves", n_saved);
  g_assert_cmpuint (n_saved, >, 10);
  assert_all_there (book, n_saved);
  hf_test_book_reopen (book);
  assert_all_there (book, n_saved);
}

static gpointer
little_memory_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hf_database_script (db, "PRAGMA cache_size = 1", error));
}

/* From now on nothing can be read. */
static void
break_reading_cb (gpointer n_left)
{
  if (g_atomic_int_dec_and_test ((gint *) n_left))
    hf_fault_vfs_plan (HF_FAULT_READ, 1, TRUE);
}

/* One save, with nothing to be read any more from some writing on. Returns whether it was done
 * before that was reached. */
static gboolean
save_unread (HfTestBook *book, guint number, gint at, guint *n_unread)
{
  g_autoptr (HfChangeSet) changes = make_card (number);
  g_autoptr (HfCommitted) committed = NULL;
  g_autoptr (GError) error = NULL;

  hf_store_run_sync (book->store, HF_LANE_WRITE, little_memory_work, NULL, NULL, NULL);
  hf_fault_vfs_watch (break_reading_cb, &at);
  committed = hf_store_commit_sync (book->store, changes, &error);
  hf_fault_vfs_watch (NULL, NULL);
  hf_fault_vfs_clear ();
  if (committed == NULL)
    return FALSE;
  *n_unread += 3 - committed->rows->len;
  g_assert_cmpint (hf_committed_get_id (committed, HF_FIRST_NEW), ==,
                   hf_test_book_number (book, "SELECT max(id) FROM customer"));
  g_assert_cmpint (hf_committed_get_id (committed, -3), ==,
                   hf_test_book_number (book, "SELECT max(id) FROM visit"));
  g_assert_cmpint (hf_committed_get_id (committed, -4), ==, 0);
  return at > 0;
}

/* What was saved is known by its id, read back or not. */
static void
test_read_back (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  guint n_unread = 0;

  for (gint at = 1; !save_unread (book, (guint) at, at, &n_unread); at++)
    g_assert_cmpint (at, <, MAX_POINTS);
  g_assert_cmpuint (n_unread, >, 0);
}

static gboolean
insert_many (HfTransaction *transaction, GError **error)
{
  for (guint i = 0; i < BATCH_ROWS; i++)
    {
      g_autofree char *name = g_strdup_printf ("number %u", i);
      g_autoptr (HfRow) row = hf_test_customer (name);

      if (hf_transaction_insert (transaction, row, error) == 0)
        return FALSE;
    }
  return hf_transaction_commit (transaction, error);
}

static gpointer
import_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  HfStepInfo info = { .who = "Lin", .at = 1697763600, .label = "Import", .is_batch = TRUE };
  g_autoptr (HfTransaction) transaction = NULL;

  /* So little memory that it writes long before the commit. */
  if (!hf_database_script (db, "PRAGMA cache_size = 10", error))
    return NULL;
  transaction = hf_transaction_begin (db, &info, error);
  return GINT_TO_POINTER (transaction != NULL && insert_many (transaction, error));
}

/* Returns whether the point was reached. */
static gboolean
import_with_fault (HfFault fault, guint at)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_done, is_reached;
  gint64   n_rows;

  hf_fault_vfs_plan (fault, at, FALSE);
  is_done = GPOINTER_TO_INT (
    hf_store_run_sync (book->store, HF_LANE_WRITE, import_work, NULL, NULL, &error));
  is_reached = hf_fault_vfs_clear () >= at;
  if (!is_done)
    assert_expected (error, fault);
  hf_test_book_reopen (book);
  n_rows = hf_test_book_number (book, "SELECT count(*) FROM customer");
  g_assert_true (n_rows == BATCH_ROWS || (n_rows == 0 && !is_done));
  hf_test_book_check (book);
  return is_reached;
}

static void
test_import (gconstpointer data)
{
  guint at = 1;

  while (import_with_fault ((HfFault) GPOINTER_TO_INT (data), at))
    at += 1 + at / 8;
  g_assert_cmpuint (at, >, BATCH_ROWS / 10);
}

static void
test_room_again (void)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (HfChangeSet) changes = make_card (0);
  g_autoptr (GError) error = NULL;

  hf_fault_vfs_plan (HF_FAULT_FULL, 1, TRUE);
  g_assert_null (hf_store_commit_sync (book->store, changes, &error));
  g_assert_error (error, HF_STORE_ERROR, HF_STORE_ERROR_FULL);
  g_assert_cmpint (hf_test_book_number (book, "SELECT count(*) FROM customer"), ==, 0);
  hf_fault_vfs_clear ();
  hf_committed_free (hf_test_book_commit (book, changes));
  assert_all_there (book, 1);
}

/* One image of the disk a cut, and what had been called saved by then. */
typedef struct
{
  HfTestBook *book;
  GArray     *acknowledged; /* of guint, one a cut */
  guint       n_cuts;
  int         n_saved; /* atomic */
  GRand      *chance;  /* of the writing thread */
} Power;

static char *
image_path (Power *power, guint cut)
{
  return g_strdup_printf ("%s/cut-%u", power->book->folder, cut);
}

static void
cut_cb (gpointer user_data)
{
  Power           *power = user_data;
  guint            n_saved = (guint) g_atomic_int_get (&power->n_saved);
  g_autofree char *target = NULL;

  if (power->acknowledged->len >= power->n_cuts || g_rand_int_range (power->chance, 0, 24) > 0)
    return;
  target = image_path (power, power->acknowledged->len);
  hf_fault_vfs_write_image (power->book->path, target);
  g_array_append_val (power->acknowledged, n_saved);
}

/* Whether the image is a sound book with everything that was called saved. */
static gboolean
is_whole (Power *power, guint cut, gint64 *n_found)
{
  g_autofree char *path = image_path (power, cut);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfDatabase) db = hf_database_open (path, 0, &error);
  g_autoptr (GArray) problems = db ? hf_check (db, NULL, &error) : NULL;

  *n_found = -1;
  return problems != NULL && problems->len == 0 &&
         hf_database_number (db, n_found, &error, "SELECT count(*) FROM customer", "") &&
         *n_found >= g_array_index (power->acknowledged, guint, cut);
}

static void
remove_image (Power *power, guint cut)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };
  g_autofree char         *path = image_path (power, cut);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);
      g_unlink (file);
    }
}

static gpointer
settings_work (HfDatabase *db, gpointer sql, GCancellable *cancellable, GError **error)
{
  g_assert_true (hf_database_script (db, sql, error));
  return NULL;
}

/* Saves while the power fails again and again, at moments that follow from @seed. Returns how many
 * images lost something. */
static guint
lose_power_at (guint       n_cuts,
               const char *settings,
               gboolean    disk_lies,
               guint32     seed,
               GArray     *acknowledged)
{
  g_autoptr (HfTestBook) book = hf_test_book_new ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  Power  power = { book, acknowledged, n_cuts, 0, chance };
  guint  n_losses = 0;
  gint64 n_found;

  hf_store_run_sync (book->store, HF_LANE_WRITE, settings_work, (gpointer) settings, NULL, NULL);
  hf_fault_vfs_seed (seed);
  hf_fault_vfs_ignore_syncs (disk_lies);
  hf_fault_vfs_watch (cut_cb, &power);
  for (guint i = 0; acknowledged->len < n_cuts; i++)
    {
      g_autoptr (HfChangeSet) changes = make_card (i);

      hf_committed_free (hf_test_book_commit (book, changes));
      g_atomic_int_inc (&power.n_saved);
    }
  hf_fault_vfs_watch (NULL, NULL);
  hf_fault_vfs_ignore_syncs (FALSE);
  for (guint cut = 0; cut < n_cuts; cut++)
    {
      n_losses += !is_whole (&power, cut, &n_found);
      remove_image (&power, cut);
    }
  g_test_message ("%u cuts, %u saves, %u with losses", n_cuts, power.n_saved, n_losses);
  return n_losses;
}

static guint
lose_power (guint n_cuts, const char *settings, gboolean disk_lies)
{
  g_autoptr (GArray) acknowledged = g_array_new (FALSE, FALSE, sizeof (guint));

  return lose_power_at (n_cuts, settings, disk_lies, (guint32) g_test_rand_int (), acknowledged);
}

#define OFTEN "PRAGMA wal_autocheckpoint = 40;"

static void
test_power_cuts (void)
{
  guint n_cuts = N_CUTS;

  if (g_getenv ("HUIFANG_LONG") != NULL)
    n_cuts = N_CUTS_LONG;
  for (guint done = 0; done < n_cuts; done += N_CUTS / 3)
    g_assert_cmpuint (lose_power (N_CUTS / 3, OFTEN, FALSE), ==, 0);
}

/* Where saves are not synced, the harness must see losses; else it would see none at all. */
static void
test_canary_normal (void)
{
  g_assert_cmpuint (lose_power (N_CUTS / 3, OFTEN "PRAGMA synchronous = NORMAL", FALSE), >, 0);
}

static void
test_canary_lying_disk (void)
{
  g_assert_cmpuint (lose_power (N_CUTS / 3, OFTEN, TRUE), >, 0);
}

/* What failed once fails again with the seed that the test told of. */
static void
test_repeatable (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GArray) once = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) again = g_array_new (FALSE, FALSE, sizeof (guint));

  g_assert_cmpuint (lose_power_at (20, OFTEN, TRUE, seed, once), ==,
                    lose_power_at (20, OFTEN, TRUE, seed, again));
  g_assert_cmpmem (once->data, once->len * sizeof (guint), again->data,
                   again->len * sizeof (guint));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hf_fault_vfs_install ();
  g_test_add_data_func ("/faults/save/io", GINT_TO_POINTER (HF_FAULT_IO), test_save);
  g_test_add_data_func ("/faults/save/full", GINT_TO_POINTER (HF_FAULT_FULL), test_save);
  g_test_add_data_func ("/faults/save/quota", GINT_TO_POINTER (HF_FAULT_QUOTA), test_save);
  g_test_add_data_func ("/faults/import/io", GINT_TO_POINTER (HF_FAULT_IO), test_import);
  g_test_add_data_func ("/faults/import/full", GINT_TO_POINTER (HF_FAULT_FULL), test_import);
  g_test_add_data_func ("/faults/import/quota", GINT_TO_POINTER (HF_FAULT_QUOTA), test_import);
  g_test_add_func ("/faults/read-back", test_read_back);
  g_test_add_func ("/faults/room-again", test_room_again);
  g_test_add_func ("/faults/power-cuts", test_power_cuts);
  g_test_add_func ("/faults/repeatable", test_repeatable);
  g_test_add_func ("/faults/canary/normal", test_canary_normal);
  g_test_add_func ("/faults/canary/lying-disk", test_canary_lying_disk);
  return g_test_run ();
}
