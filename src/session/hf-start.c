/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a window, a command and the background service must agree on when they start: which book,
 * what time it is, and who works. */

#include "session/hf-start.h"

#include "base/hf-fold.h"
#include "core/hf-staff.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

#include <errno.h>
#include <glib/gstdio.h>

G_DEFINE_QUARK (hf_start_error, hf_start_error)

/**
 * hf_start_book_path:
 *
 * Returns: (transfer full) (type filename): the user's own book
 */
char *
hf_start_book_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "huifang", "book.huifang", NULL);
}

/**
 * hf_start_make_folder:
 * @book: (type filename): the user's own book
 * @error: return location for a %HF_STORE_ERROR
 *
 * Makes the folder of the user's own book, readable by nobody else. Other books are only made in
 * folders that exist.
 *
 * Returns: whether the folder is there
 */
gboolean
hf_start_make_folder (const char *book, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (book);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, HF_STORE_ERROR, HF_STORE_ERROR_NOT_FOUND, "making the book's folder: %s",
               g_strerror (errno));
  return FALSE;
}

static HfClock *
make_clock (const char *now, HfClock *(*make) (gint64 instant))
{
  const char *instant = now ? now : g_getenv ("HUIFANG_NOW");
  gint64      utc;

  if (instant == NULL)
    return hf_clock_new ();
  return hf_clock_parse_instant (instant, &utc) ? make (utc) : NULL;
}

/**
 * hf_start_clock:
 * @now: (nullable): an instant at which time shall stand still, %NULL for that in `HUIFANG_NOW`
 *
 * Returns: (transfer full) (nullable): the clock; %NULL when @now is no instant
 */
HfClock *
hf_start_clock (const char *now)
{
  return make_clock (now, hf_clock_new_fixed);
}

/**
 * hf_start_running_clock:
 * @now: (nullable): an instant from which time shall run on, %NULL for that in `HUIFANG_NOW`
 *
 * Like hf_start_clock(), for a process that stays: its minutes pass, or no reminder would come.
 *
 * Returns: (transfer full) (nullable): the clock; %NULL when @now is no instant
 */
HfClock *
hf_start_running_clock (const char *now)
{
  return make_clock (now, hf_clock_new_offset);
}

/**
 * hf_start_viewer:
 *
 * The one viewer of a private book, who sees all. Steps belong to the account that made them.
 *
 * Returns: (transfer full): the viewer
 */
HfViewer *
hf_start_viewer (void)
{
  return hf_viewer_new (g_get_user_name (), 0, FALSE);
}

/**
 * hf_start_is_person:
 * @viewer: who works
 * @name: the name of somebody on the staff, however it was typed
 *
 * Returns: whether that is who works; the owner of a private book is nobody on the staff
 */
gboolean
hf_start_is_person (const HfViewer *viewer, const char *name)
{
  g_autofree char *who = hf_fold (viewer->who);
  g_autofree char *wanted = hf_fold (name);

  return viewer->staff != 0 && g_str_equal (who, wanted);
}

static gpointer
find_person_work (HfDatabase *db, gpointer name, GCancellable *cancellable, GError **error)
{
  static const char sql[] = "SELECT coalesce (min (id), 0) FROM staff"
                            " WHERE name_fold = $1 AND archived IS NULL";
  g_autofree char  *folded = hf_fold (name);
  g_autoptr (HfViewer) owner = hf_start_viewer ();
  gint64 id;

  if (!hf_database_number (db, &id, error, sql, "t", folded))
    return NULL;
  if (id != 0)
    return hf_sql_read_existing (db, &hf_staff_def, owner, id, error);
  g_set_error_literal (error, HF_START_ERROR, HF_START_ERROR_NOBODY,
                       "nobody on the staff has that name");
  return NULL;
}

/**
 * hf_start_find_staff:
 * @store: a book
 * @name: the name of somebody on the staff
 * @id: (out): that person
 * @error: return location for an error; %HF_START_ERROR_NOBODY when there is nobody of that name
 *
 * Looks somebody on the staff up.
 *
 * Returns: whether there is such a person
 */
gboolean
hf_start_find_staff (HfStore *store, const char *name, gint64 *id, GError **error)
{
  g_autoptr (HfRow) person =
    hf_store_run_sync (store, HF_LANE_READ, find_person_work, (gpointer) name, NULL, error);

  if (person == NULL)
    return FALSE;
  *id = person->id;
  return TRUE;
}

static void
work_as (HfStore *store, const HfRow *person)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new_staff (person, hf_store_get_viewer (store));

  hf_store_set_viewer (store, viewer);
}

/**
 * hf_start_as_staff:
 * @store: a book
 * @name: the name of somebody on the staff
 * @error: return location for an error, see hf_start_find_staff()
 *
 * Works as somebody on the staff from now on: whose contacts they are, and whose steps. Waits for
 * the book.
 *
 * Returns: whether there is such a person
 */
gboolean
hf_start_as_staff (HfStore *store, const char *name, GError **error)
{
  g_autoptr (HfRow) person =
    hf_store_run_sync (store, HF_LANE_READ, find_person_work, (gpointer) name, NULL, error);

  if (person != NULL)
    work_as (store, person);
  return person != NULL;
}

/**
 * hf_start_as_staff_async:
 * @store: a book
 * @name: the name of somebody on the staff
 * @cancellable: (nullable): to give up
 * @callback: called on this thread
 * @user_data: given to @callback
 *
 * Like hf_start_as_staff(), without waiting.
 */
void
hf_start_as_staff_async (HfStore            *store,
                         const char         *name,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  hf_store_run_async (store, HF_LANE_READ, find_person_work, g_strdup (name), g_free,
                      (GDestroyNotify) hf_row_unref, cancellable, callback, user_data);
}

/**
 * hf_start_as_staff_finish:
 * @store: a book
 * @result: the result
 * @error: return location for an error, see hf_start_find_staff()
 *
 * Ends hf_start_as_staff_async(): from now on the store's viewer is that person.
 *
 * Returns: whether there is such a person
 */
gboolean
hf_start_as_staff_finish (HfStore *store, GAsyncResult *result, GError **error)
{
  g_autoptr (HfRow) person = hf_store_run_finish (store, result, error);

  if (person != NULL)
    work_as (store, person);
  return person != NULL;
}
