/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When a book was backed up last. Those somebody asked for are noted in the book; one that was made
 * before the book was brought up to date stands beside it under a name of its own. */

#include "session/hf-backup-age.h"

#include "store/hf-book.h"
#include "store/hf-statement.h"

#include <glib/gstdio.h>

#define KEY "backed-up"

static gpointer
note_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char sql[] = "INSERT INTO meta (key, value) VALUES ('" KEY "', $1) "
                            "ON CONFLICT (key) DO UPDATE SET value = excluded.value";
  g_autofree char  *at = g_strdup_printf ("%" G_GINT64_FORMAT, *(const gint64 *) data);

  return GINT_TO_POINTER (hf_database_run (db, error, sql, "t", at));
}

static gint64 *
get_now (HfStore *store)
{
  gint64 now = hf_clock_now (hf_store_get_clock (store));

  return g_memdup2 (&now, sizeof now);
}

void
hf_backup_age_note_async (HfStore *store, GAsyncReadyCallback callback, gpointer user_data)
{
  hf_store_run_async (store, HF_LANE_WRITE, note_work, get_now (store), g_free, NULL, NULL,
                      callback, user_data);
}

gboolean
hf_backup_age_note_sync (HfStore *store, GError **error)
{
  g_autofree gint64 *now = get_now (store);

  return hf_store_run_sync (store, HF_LANE_WRITE, note_work, now, NULL, error) != NULL;
}

static gint64
find_written (const char *path)
{
  GStatBuf found;

  return g_stat (path, &found) == 0 ? (gint64) found.st_mtime : 0;
}

/* Of several of one schema the first few will do: who went back to an older program that often has
 * noticed. */
static gint64
find_before_update (const char *book)
{
  gint64 newest = 0;

  for (guint version = 1; version < hf_book_newest_schema (); version++)
    {
      g_autofree char *one = g_strdup_printf ("%s.before-%u", book, version);
      g_autofree char *other = g_strdup_printf ("%s.before-%u-2", book, version);
      gint64           at = MAX (find_written (one), find_written (other));

      newest = MAX (newest, at);
    }
  return newest;
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char noted[] =
    "SELECT coalesce ((SELECT CAST (value AS INTEGER) FROM meta WHERE key = '" KEY "'), 0)";
  static const char begun[] =
    "SELECT coalesce ((SELECT at FROM step WHERE id = (SELECT min (id) FROM step)), 0)";
  g_autofree HfBackupAge *age = g_new0 (HfBackupAge, 1);
  gint64                  found;

  if (!hf_database_number (db, &found, error, noted, ""))
    return NULL;
  age->at = MAX (found, find_before_update (data));
  age->is_made = age->at != 0;
  if (!age->is_made && !hf_database_number (db, &age->at, error, begun, ""))
    return NULL;
  return g_steal_pointer (&age);
}

void
hf_backup_age_read_async (HfStore            *store,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  hf_store_run_async (store, HF_LANE_READ, read_work, g_strdup (hf_store_get_path (store)), g_free,
                      g_free, cancellable, callback, user_data);
}

gboolean
hf_backup_age_read_finish (HfStore *store, GAsyncResult *result, HfBackupAge *age, GError **error)
{
  g_autofree HfBackupAge *found = hf_store_run_finish (store, result, error);

  if (found != NULL)
    *age = *found;
  return found != NULL;
}

int
hf_backup_age_count_days (const HfBackupAge *age, HfClock *clock)
{
  HfDate today = hf_clock_today (clock);

  return age->at > 0 ? MAX (0, (int) (today - hf_clock_date_of (age->at))) : 0;
}
