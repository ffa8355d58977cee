/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The way back to an earlier value: the row is read as it is now, so that nothing else of it is
 * taken back. */

#include "gui/common/card/hf-change-restore.h"

#include "base/hf-short-name.h"
#include "base/hf-weak.h"
#include "gui/common/card/hf-merge-undo.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-saving.h"

#include <glib/gi18n.h>

/* A change that is to be taken back, until the row as it is now is read. */
typedef struct
{
  HfWeak         *widget;
  HfContext      *context;
  HfTimelineItem *item;
} Restoring;

static void
restoring_free (Restoring *restoring)
{
  g_object_unref (restoring->context);
  g_object_unref (restoring->item);
  g_free (restoring);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restoring, restoring_free)

static void
current_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Restoring) restoring = user_data;
  g_autoptr (GtkWidget) widget = hf_weak_take (restoring->widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_query_finish (HF_STORE (source), result, &error);
  const HfFieldChange *change = hf_timeline_item_get_change (restoring->item);
  HfChangeSet         *changes;
  g_autofree char     *value = NULL;

  if (widget == NULL) /* closed meanwhile */
    return;
  if (error != NULL)
    hf_page_show_error_of (widget, error);
  if (rows == NULL)
    return;
  changes = hf_field_change_restore (change, rows);
  value = hf_short_name (change->before_text);
  if (changes != NULL)
    hf_saving_commit (widget, restoring->context, changes,
                      /* Translators: a field of the card and its value */
                      g_strdup_printf (_ ("%s is “%s” again"), change->label, value), NULL, NULL);
}

void
hf_change_restore (GtkWidget *widget, HfContext *context, HfTimelineItem *item)
{
  const HfFieldChange *change = hf_timeline_item_get_change (item);
  Restoring           *restoring;
  g_autoptr (HfQuery) query = NULL;

  if (change->merged != 0)
    {
      hf_merge_undo_ask (widget, context, change->after->id, change->merged);
      return;
    }
  query = hf_field_change_query (change, hf_context_get_viewer (context));
  restoring = g_new (Restoring, 1);
  *restoring = (Restoring){ hf_weak_new (widget), g_object_ref (context), g_object_ref (item) };
  hf_store_query_async (hf_context_get_store (context), query, hf_ending_of (widget),
                        current_read_cb, restoring);
}
