/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Merging many pairs. What it would come to is counted on the lane of long reads; each merge is
 * asked for on its own, so that whoever saves something meanwhile waits for one of them at most.
 * However it ends, what was merged becomes one step, and is told of. Where it takes long the dialog
 * makes way. */

#include "gui/customer/hf-merge-all-dialog.h"

#include "base/hf-cancellable.h"
#include "base/hf-log.h"
#include "base/hf-weak.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-job-dialog.h"
#include "gui/common/hf-saving.h"
#include "session/hf-error-text.h"
#include "session/same-person/hf-merge-batch.h"

#include <glib/gi18n.h>

/* What goes to another thread. */
typedef struct
{
  GArray         *pairs; /* NULL for the one pair alone */
  GArray         *steps; /* NULL but for the end: those to be joined */
  HfDuplicatePair pair;
  HfViewer       *viewer;
  gint64          now;
} Work;

typedef struct
{
  gint64 counts[HF_MERGE_N_VERDICTS];
} Counts;

typedef struct
{
  HfMergeVerdict verdict;
  gint64         step;
} Merged;

struct _HfMergeAllDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext    *context;
  GArray       *pairs;
  GArray       *steps; /* of gint64, what was merged so far */
  GError       *error; /* what it ended with */
  GCancellable *cancellable;
  HfJob        *job; /* NULL unless it runs */

  HfProgressMeter meter;

  guint    next; /* the pair to be merged */
  Counts   done;
  gboolean is_running;

  /* template children */
  GtkWidget *merge_button;
  GtkLabel  *summary;
  GtkLabel  *left;
};

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfMergeAllDialog, hf_merge_all_dialog, ADW_TYPE_WINDOW)

static void
work_free (gpointer data)
{
  Work *self = data;

  g_clear_pointer (&self->pairs, g_array_unref);
  g_clear_pointer (&self->steps, g_array_unref);
  hf_viewer_unref (self->viewer);
  g_free (self);
}

static Work *
work_new (HfMergeAllDialog *self)
{
  Work *work = g_new0 (Work, 1);

  work->viewer = hf_viewer_ref (hf_context_get_viewer (self->context));
  work->now = hf_clock_now (hf_context_get_clock (self->context));
  return work;
}

static gpointer
count_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work              *work = data;
  const HfProgress   progress = { 0 };
  g_autofree Counts *counts = g_new0 (Counts, 1);

  return hf_merge_batch_count (db, work->pairs, work->viewer, &progress, cancellable,
                               counts->counts, error) ?
           g_steal_pointer (&counts) :
           NULL;
}

static gpointer
merge_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work              *work = data;
  g_autofree Merged *merged = g_new0 (Merged, 1);

  return hf_merge_batch_pair (db, &work->pair, work->viewer, work->now, &merged->verdict,
                              &merged->step, error) ?
           g_steal_pointer (&merged) :
           NULL;
}

static gpointer
join_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Work              *work = data;
  g_autofree gint64 *joined = g_new0 (gint64, 1);

  *joined = hf_merge_batch_join (db, work->steps, error);
  return *joined != 0 ? g_steal_pointer (&joined) : NULL;
}

static void
say (HfMergeAllDialog *self, const char *summary, const char *left)
{
  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->left, left ? left : "");
  gtk_widget_set_visible (GTK_WIDGET (self->left), left != NULL);
}

static void
say_error (HfMergeAllDialog *self, const GError *error)
{
  g_autofree char *text = hf_error_text (error);

  if (text != NULL)
    say (self, text, NULL);
}

static char *
describe_left (gint64 n)
{
  g_autofree char *count = hf_format_count (n);

  if (n == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%s pair says different things and is left for you to compare.",
                                    "%s pairs say different things and are left for you to "
                                    "compare.",
                                    (gulong) n),
                          count);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfMergeAllDialog) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree Counts *counts = hf_store_run_finish (HF_STORE (source), result, &error);
  g_autofree char   *count = NULL, *summary = NULL, *left = NULL;

  if (self == NULL) /* closed meanwhile */
    return;
  if (counts == NULL)
    {
      say_error (self, error);
      return;
    }
  count = hf_format_count (counts->counts[HF_MERGE_DONE]);
  summary = g_strdup_printf (ngettext ("%s pair can be merged", "%s pairs can be merged",
                                       (gulong) counts->counts[HF_MERGE_DONE]),
                             count);
  left = describe_left (counts->counts[HF_MERGE_DIFFERS]);
  say (self, summary, left);
  gtk_widget_set_sensitive (self->merge_button, counts->counts[HF_MERGE_DONE] > 0);
  gtk_widget_grab_focus (self->merge_button);
}

static char *
describe_merged (gint64 n)
{
  g_autofree char *count = hf_format_count (n);

  if (n == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%s pair merged into one card",
                                    "%s pairs merged into one card each", (gulong) n),
                          count);
}

/* What was merged before one failed is merged; the rest can be tried once more. */
static void
tell_end (HfMergeAllDialog *self, gint64 step)
{
  g_autofree char *text = describe_merged (self->done.counts[HF_MERGE_DONE]);
  g_autofree char *problem = self->error ? hf_error_text (self->error) : NULL;

  self->is_running = FALSE;
  hf_job_end (self->job, text);
  g_clear_object (&self->job);
  g_signal_emit (self, signals[DONE], 0, text, step);
  if (self->error == NULL)
    hf_dialogs_close (GTK_WINDOW (self));
  else if (!hf_saving_tell_closed (GTK_WIDGET (self), self->context, N_ ("Merge customers"),
                                   self->error) &&
           problem != NULL)
    {
      say (self, problem, text);
      gtk_widget_set_sensitive (self->merge_button, TRUE);
    }
}

static gint64
get_last_step (HfMergeAllDialog *self)
{
  return self->steps->len > 0 ? g_array_index (self->steps, gint64, self->steps->len - 1) : 0;
}

/* Steps that could not be joined can still be undone, one after the other, in the window: an Undo
 * beside words about all of them would take back the last alone. */
static void
joined_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfMergeAllDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  g_autofree gint64 *joined = hf_store_run_finish (HF_STORE (source), result, &error);

  if (error != NULL)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, "merges stay steps of their own", error);
  tell_end (self, joined != NULL ? *joined : 0);
}

static void
end (HfMergeAllDialog *self)
{
  Work *work;

  if (self->steps->len < 2)
    {
      tell_end (self, get_last_step (self));
      return;
    }
  work = work_new (self);
  work->steps = g_array_copy (self->steps);
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_WRITE, join_work, work,
                      work_free, g_free, NULL, joined_cb, g_object_ref (self));
}

static void
tell_progress (HfMergeAllDialog *self)
{
  const HfProgress progress = hf_progress_meter_tell_to (&self->meter);

  hf_progress_tell (&progress, self->next, self->pairs->len);
}

static void merge_next (HfMergeAllDialog *self);

static void
merged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfMergeAllDialog) self = user_data;
  g_autofree Merged *merged = hf_store_run_finish (HF_STORE (source), result, &self->error);

  if (merged == NULL)
    {
      end (self);
      return;
    }
  self->done.counts[merged->verdict]++;
  if (merged->step != 0)
    g_array_append_val (self->steps, merged->step);
  self->next++;
  tell_progress (self);
  merge_next (self);
}

/* The end of one merge begins the next, hence the one declaration ahead. */
static void
merge_next (HfMergeAllDialog *self)
{
  Work *work;

  if (self->next == self->pairs->len || self->cancellable == NULL ||
      g_cancellable_is_cancelled (self->cancellable))
    {
      end (self);
      return;
    }
  work = work_new (self);
  work->pair = g_array_index (self->pairs, HfDuplicatePair, self->next);
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_WRITE, merge_work, work,
                      work_free, g_free, NULL, merged_cb, g_object_ref (self));
}

static void
merge_clicked_cb (HfMergeAllDialog *self)
{
  g_clear_error (&self->error);
  self->is_running = TRUE;
  gtk_widget_set_sensitive (self->merge_button, FALSE);
  tell_progress (self);
  self->job = hf_job_begin (self->context, N_ ("Merge customers"), self->cancellable, &self->meter,
                            g_object_ref (self), g_object_unref);
  hf_job_dialog_make_way (GTK_WINDOW (self), self->job);
  merge_next (self);
}

/* While it runs, closing first stops it: what was merged until then is told. */
static gboolean
hf_merge_all_dialog_close_request (GtkWindow *window)
{
  HfMergeAllDialog *self = HF_MERGE_ALL_DIALOG (window);

  g_cancellable_cancel (self->cancellable);
  if (self->is_running)
    return TRUE;
  return GTK_WINDOW_CLASS (hf_merge_all_dialog_parent_class)->close_request (window);
}

static void
hf_merge_all_dialog_dispose (GObject *object)
{
  HfMergeAllDialog *self = HF_MERGE_ALL_DIALOG (object);

  hf_cancellable_drop (&self->cancellable);

  G_OBJECT_CLASS (hf_merge_all_dialog_parent_class)->dispose (object);
}

/* What runs outlives the window. */
static void
hf_merge_all_dialog_finalize (GObject *object)
{
  HfMergeAllDialog *self = HF_MERGE_ALL_DIALOG (object);

  g_clear_pointer (&self->pairs, g_array_unref);
  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_error (&self->error);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_merge_all_dialog_parent_class)->finalize (object);
}

static void
hf_merge_all_dialog_class_init (HfMergeAllDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_merge_all_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_merge_all_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = hf_merge_all_dialog_close_request;
  signals[DONE] = g_signal_new ("done", HF_TYPE_MERGE_ALL_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-merge-all-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfMergeAllDialog, merge_button);
  gtk_widget_class_bind_template_child (widget_class, HfMergeAllDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, HfMergeAllDialog, left);
  gtk_widget_class_bind_template_callback (widget_class, merge_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_merge_all_dialog_init (HfMergeAllDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->steps = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

HfMergeAllDialog *
hf_merge_all_dialog_show (GtkWindow *parent, HfContext *context, GArray *pairs)
{
  HfMergeAllDialog *self = hf_dialogs_new (HF_TYPE_MERGE_ALL_DIALOG, parent);
  Work             *work;

  self->context = g_object_ref (context);
  self->pairs = g_array_ref (pairs);
  work = work_new (self);
  work->pairs = g_array_ref (pairs);
  hf_store_run_async (hf_context_get_store (context), HF_LANE_SCAN, count_work, work, work_free,
                      g_free, self->cancellable, counted_cb, hf_weak_new (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
