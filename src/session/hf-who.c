/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who works with a book on this machine. Only the row and the name are kept, for each book: another
 * book at the same place has other people, and a row of the same number is somebody else there.
 * What such a person may do is not known here. */

#include "session/hf-who.h"

#include "base/hf-fold.h"
#include "base/hf-log.h"
#include "core/hf-staff.h"
#include "session/hf-book-key.h"
#include "session/hf-start.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

#define SETTING "persons"
#define ENTRY   "(xs)"

/* Whom to look for. */
typedef struct
{
  HfViewer *reader;
  gint64    id;
  char     *name;
  gboolean  is_same_book; /* the row is that person's, whatever the name is by now */
} Ask;

static void
ask_free (gpointer data)
{
  Ask *self = data;

  hf_viewer_unref (self->reader);
  g_free (self->name);
  g_free (self);
}

static const char *
get_path (HfContext *context)
{
  return hf_store_get_path (hf_context_get_store (context));
}

static gboolean
read_entry (GSettings *settings, const char *path, gint64 *id, char **name)
{
  g_autofree char *key = hf_book_key_new (path);
  g_autoptr (GVariant) persons = settings ? g_settings_get_value (settings, SETTING) : NULL;

  return persons != NULL && g_variant_lookup (persons, key, ENTRY, id, name);
}

/* Books nobody opens any more are forgotten. */
static gboolean
is_kept (GSettings *settings, const char *book)
{
  g_auto (GStrv) recent = g_settings_get_strv (settings, "recent-books");

  return g_strv_contains ((const char *const *) recent, book);
}

static void
remember (HfContext *context, const HfRow *staff)
{
  GSettings       *settings = hf_context_get_settings (context);
  g_autofree char *key = hf_book_key_new (get_path (context));
  g_autoptr (GVariant) before = g_settings_get_value (settings, SETTING);
  GVariantBuilder persons;
  GVariantIter    iter;
  const char     *book, *name;
  gint64          id;

  g_variant_builder_init (&persons, G_VARIANT_TYPE ("a{s" ENTRY "}"));
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{&s(x&s)}", &book, &id, &name))
    if (!g_str_equal (book, key) && is_kept (settings, book))
      g_variant_builder_add (&persons, "{s" ENTRY "}", book, id, name);
  if (staff != NULL)
    g_variant_builder_add (&persons, "{s" ENTRY "}", key, staff->id,
                           hf_row_text (staff, HF_STAFF_NAME));
  g_settings_set_value (settings, SETTING, g_variant_builder_end (&persons));
}

/* The pages are made anew for another person, so not for the same one. */
static void
work_as (HfContext *context, const HfRow *staff)
{
  HfViewer *before = hf_context_get_viewer (context);
  g_autoptr (HfViewer) owner = hf_start_viewer ();
  g_autoptr (HfViewer) viewer =
    staff ? hf_viewer_new_staff (staff, before) : hf_viewer_new_like (owner->who, before);

  if (!hf_viewer_is_same (viewer, before))
    hf_store_set_viewer (hf_context_get_store (context), viewer);
}

static gboolean
has_name (const HfRow *staff, const char *name)
{
  g_autofree char *folded = hf_fold (hf_row_text (staff, HF_STAFF_NAME));
  g_autofree char *wanted = hf_fold (name);

  return g_str_equal (folded, wanted);
}

/* In a book that was made anew people have other rows. */
static gboolean
find_name (HfDatabase *db, Ask *ask, GError **error)
{
  static const char sql[] = "SELECT coalesce (CASE WHEN count (*) = 1 THEN min (id) END, 0)"
                            " FROM staff WHERE name_fold = $1 AND archived IS NULL";
  g_autofree char  *folded = hf_fold (ask->name);

  return hf_database_number (db, &ask->id, error, sql, "t", folded);
}

/* What was found; a work that finds nobody has to answer something. */
typedef struct
{
  HfRow *staff; /* (nullable) */
} Found;

static void
found_free (gpointer data)
{
  Found *self = data;

  g_clear_pointer (&self->staff, hf_row_unref);
  g_free (self);
}

/* Returns NULL without an error where that person is not in the book. */
static HfRow *
find_person (HfDatabase *db, Ask *ask, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (HfRow) row = hf_sql_read_one (db, &hf_staff_def, ask->reader, ask->id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (ask->is_same_book || (row != NULL && has_name (row, ask->name)))
    return g_steal_pointer (&row);
  else if (find_name (db, ask, error) && ask->id != 0)
    return hf_sql_read_one (db, &hf_staff_def, ask->reader, ask->id, error);
  return NULL;
}

static gpointer
find_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (HfRow) row = find_person (db, data, &failure);
  Found *found;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  found = g_new0 (Found, 1);
  if (row != NULL && hf_row_is_null (row, HF_STAFF_ARCHIVED))
    found->staff = g_steal_pointer (&row);
  return found;
}

/* Not if somebody was chosen meanwhile. */
static gboolean
is_still_asked (HfContext *context, const Ask *ask)
{
  g_autofree char *name = NULL;
  gint64           id;

  return !hf_context_is_named (context) &&
         read_entry (hf_context_get_settings (context), get_path (context), &id, &name) &&
         g_str_equal (name, ask->name);
}

/* Whoever got another name is remembered by it. */
static void
take_found (HfContext *context, const HfRow *staff)
{
  if (staff != NULL)
    remember (context, staff);
  work_as (context, staff);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  HfContext *context = g_task_get_source_object (task);
  GError    *error = NULL;
  Found     *found = hf_store_run_finish (HF_STORE (source), result, &error);

  if (found == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (is_still_asked (context, g_task_get_task_data (task)))
    take_found (context, found->staff);
  found_free (found);
  g_task_return_boolean (task, TRUE);
}

static Ask *
ask_new (HfContext *context, gint64 id, const char *name)
{
  HfViewer *viewer = hf_context_get_viewer (context);
  Ask      *ask = g_new (Ask, 1);

  /* Whoever works here was found in this book. */
  *ask = (Ask){ hf_viewer_ref (viewer), id, g_strdup (name), viewer->staff == id };
  return ask;
}

static void
look_for (HfContext *context, gint64 id, const char *name, GTask *task)
{
  Ask *kept = ask_new (context, id, name);

  g_task_set_task_data (task, kept, ask_free);
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, find_work,
                      ask_new (context, id, name), ask_free, found_free,
                      g_task_get_cancellable (task), found_cb, task);
}

char *
hf_who_dup_remembered (GSettings *settings, const char *path)
{
  char  *name = NULL;
  gint64 id;

  g_return_val_if_fail (path != NULL, NULL);

  return read_entry (settings, path, &id, &name) ? name : NULL;
}

char *
hf_who_dup_missing (HfContext *context)
{
  g_return_val_if_fail (HF_IS_CONTEXT (context), NULL);

  if (hf_context_get_viewer (context)->staff != 0)
    return NULL;
  return hf_who_dup_remembered (hf_context_get_settings (context), get_path (context));
}

void
hf_who_choose (HfContext *context, const HfRow *staff)
{
  g_return_if_fail (HF_IS_CONTEXT (context));
  g_return_if_fail (staff == NULL || staff->def == &hf_staff_def);

  if (hf_context_is_named (context))
    return;
  remember (context, staff);
  work_as (context, staff);
}

void
hf_who_recall_async (HfContext          *context,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (context, cancellable, callback, user_data);
  g_autofree char *name = NULL;
  gint64           id = 0;

  g_task_set_source_tag (task, hf_who_recall_async);
  if (!hf_context_is_named (context) &&
      read_entry (hf_context_get_settings (context), get_path (context), &id, &name))
    {
      look_for (context, id, name, g_steal_pointer (&task));
      return;
    }
  if (!hf_context_is_named (context))
    work_as (context, NULL);
  g_task_return_boolean (task, TRUE);
}

gboolean
hf_who_recall_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
recalled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!hf_who_recall_finish (HF_CONTEXT (source), result, &error))
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "finding out who works here", error);
}

static void
store_changed_cb (HfContext *context, HfChanged *changed)
{
  if (hf_changed_has_entity (changed, &hf_staff_def))
    hf_who_recall_async (context, NULL, recalled_cb, NULL);
}

void
hf_who_follow (HfContext *context)
{
  g_return_if_fail (HF_IS_CONTEXT (context));

  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (store_changed_cb),
                           context, G_CONNECT_SWAPPED);
}
