/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a window, a command and the background service must agree on when they start: which book,
 * what time it is, and who works. */

#include "session/hf-start.h"

#include "base/hf-fold.h"
#include "core/hf-staff.h"
#include "store/hf-statement.h"

#include <errno.h>
#include <glib/gstdio.h>

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

static gpointer
find_staff_work (HfDatabase *db, gpointer name, GCancellable *cancellable, GError **error)
{
  static const char sql[] = "SELECT coalesce(min(id), 0) FROM staff "
                            "WHERE name_fold = $1 AND archived IS NULL";
  g_autofree char  *folded = hf_fold (name);
  gint64            id;

  return hf_database_number (db, &id, error, sql, "t", folded) ? g_memdup2 (&id, sizeof id) : NULL;
}

/**
 * hf_start_find_staff:
 * @store: a book
 * @name: the name of somebody on the staff
 * @id: (out): that person
 * @error: return location for an error; %HF_STORE_ERROR_CONSTRAINT when there is nobody of that
 * name
 *
 * Looks somebody on the staff up.
 *
 * Returns: whether there is such a person
 */
gboolean
hf_start_find_staff (HfStore *store, const char *name, gint64 *id, GError **error)
{
  g_autofree gint64 *found =
    hf_store_run_sync (store, HF_LANE_READ, find_staff_work, (gpointer) name, NULL, error);

  if (found == NULL)
    return FALSE;
  *id = *found;
  if (*id == 0)
    g_set_error_literal (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT,
                         "nobody on the staff has that name");
  return *id != 0;
}

/**
 * hf_start_as_staff:
 * @store: a book
 * @name: the name of somebody on the staff
 * @error: return location for an error, see hf_start_find_staff()
 *
 * Works as somebody on the staff from now on: whose contacts they are, and whose steps.
 *
 * Returns: whether there is such a person
 */
gboolean
hf_start_as_staff (HfStore *store, const char *name, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_staff_def, hf_store_get_viewer (store));
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (HfViewer) viewer = NULL;
  gint64 id;

  if (!hf_start_find_staff (store, name, &id, error))
    return FALSE;
  hf_query_where_id (query, &id, 1);
  rows = hf_store_query_sync (store, query, error);
  if (rows == NULL)
    return FALSE;
  /* As it is in the book, however it was typed: the history is found by it. */
  if (rows->len > 0)
    name = hf_row_text (g_ptr_array_index (rows, 0), HF_STAFF_NAME);
  viewer = hf_viewer_new (name, id, FALSE);
  hf_store_set_viewer (store, viewer);
  return TRUE;
}
