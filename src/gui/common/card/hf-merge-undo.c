/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Taking a merge back, however long ago it was. It is tried out first, for only so one knows what
 * would stay as somebody has changed it since. */

#include "gui/common/card/hf-merge-undo.h"

#include "base/hf-parts.h"
#include "base/hf-space-name.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-saving.h"
#include "session/same-person/hf-unmerge.h"

#include <glib/gi18n.h>

/* Whoever asked, who may be gone when an answer comes. */
typedef struct
{
  GWeakRef   widget;
  HfContext *context; /* owned */
  gint64     keep;
  gint64     drop;
} Asking;

static Asking *
asking_new (GtkWidget *widget, HfContext *context, gint64 keep, gint64 drop)
{
  Asking *self = g_new0 (Asking, 1);

  g_weak_ref_init (&self->widget, widget);
  self->context = g_object_ref (context);
  self->keep = keep;
  self->drop = drop;
  return self;
}

static void
asking_free (Asking *self)
{
  g_weak_ref_clear (&self->widget);
  g_object_unref (self->context);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static void
asking_closed (gpointer asking, GClosure *closure)
{
  asking_free (asking);
}

/* What a merge taken back comes to. */
typedef struct
{
  HfUndone *undone;
  char     *name; /* on the card that comes back */
} Answer;

static void
answer_free (Answer *self)
{
  g_clear_pointer (&self->undone, hf_undone_free);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gpointer
unmerge_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Answer) answer = g_new0 (Answer, 1);

  answer->name = hf_unmerge_name_card (db, data, error);
  if (answer->name != NULL)
    answer->undone = hf_unmerge_run (db, data, error);
  return answer->undone != NULL ? g_steal_pointer (&answer) : NULL;
}

static void
options_free (gpointer data)
{
  HfUnmergeOptions *options = data;

  hf_viewer_unref (options->viewer);
  g_free (options);
}

/* What somebody agreed to is done even where the card is gone by then. */
static void
run (GtkWidget *widget, Asking *asking, gboolean is_rehearsal, GAsyncReadyCallback callback)
{
  HfContext        *context = asking->context;
  HfUnmergeOptions *options = g_new (HfUnmergeOptions, 1);

  *options =
    (HfUnmergeOptions){ asking->keep, asking->drop, hf_viewer_ref (hf_context_get_viewer (context)),
                        hf_clock_now (hf_context_get_clock (context)), is_rehearsal };
  hf_store_run_async (hf_context_get_store (context), HF_LANE_WRITE, unmerge_work, options,
                      options_free, (GDestroyNotify) answer_free,
                      is_rehearsal ? hf_ending_of (widget) : NULL, callback, asking);
}

static void
tell_failure (GtkWidget *widget, HfContext *context, const GError *error)
{
  if (widget != NULL)
    hf_saving_tell_failure (widget, context, N_ ("Undo a merge"), error);
  else
    hf_context_tell_unsaved (context, N_ ("Undo a merge"), NULL, error);
}

static void
unmerged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&asking->widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = hf_store_run_finish (HF_STORE (source), result, &error);

  if (answer == NULL)
    tell_failure (widget, asking->context, error);
  else if (widget != NULL) /* not closed meanwhile */
    hf_page_toast_of (widget, _ ("There are two cards again"), answer->undone->step);
}

static void
agreed_cb (Asking *asking)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&asking->widget);

  run (widget, asking_new (widget, asking->context, asking->keep, asking->drop), FALSE,
       unmerged_cb);
}

static char *
describe (const Answer *answer, const HfViewer *viewer)
{
  g_auto (GStrv) left = hf_unmerge_list_left (answer->undone, viewer);
  /* Translators: the name on a card that was merged into another */
  g_autofree char *whose =
    hf_space_name (g_strdup_printf (_ ("The card of %s comes back."), answer->name), answer->name);
  GString         *text = g_string_new (whose);
  g_autofree char *names = NULL;

  g_string_append (text, "\n\n");
  g_string_append (text, _ ("What came from the other card goes back to it. What was added since "
                            "stays here. You can take this back with Undo."));

  if (left[0] == NULL)
    return g_string_free (text, FALSE);
  names = hf_join_list (left);
  g_string_append (text, "\n\n");
  /* Translators: %s are fields of a card, or what else there is on it, such as "Note" */
  g_string_append_printf (text, _ ("Changed since the merge, and left as it is: %s."), names);
  return g_string_free (text, FALSE);
}

static void
rehearsed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&asking->widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = hf_store_run_finish (HF_STORE (source), result, &error);
  g_autofree char *body = NULL;
  GtkWidget       *dialog;

  if (widget == NULL) /* closed meanwhile */
    return;
  if (answer == NULL)
    {
      hf_page_show_error_of (widget, error);
      return;
    }
  body = describe (answer, hf_context_get_viewer (asking->context));
  dialog = hf_dialogs_ask (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Undo the Merge?"), body,
                           _ ("_Undo the Merge"));
  g_signal_connect_data (dialog, "response::agree", G_CALLBACK (agreed_cb),
                         g_steal_pointer (&asking), asking_closed, G_CONNECT_SWAPPED);
}

void
hf_merge_undo_ask (GtkWidget *widget, HfContext *context, gint64 keep, gint64 drop)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && !hf_context_get_viewer (context)->masked);

  run (widget, asking_new (widget, context, keep, drop), TRUE, rehearsed_cb);
}
