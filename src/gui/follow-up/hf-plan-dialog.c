/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Follow-ups from visits by the grade rule: first shown, then applied as one step that one Undo
 * takes back. */

#include "gui/follow-up/hf-plan-dialog.h"

#include "base/hf-cancellable.h"
#include "base/hf-date-parse.h"
#include "base/hf-day-parse.h"
#include "base/hf-weak.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-grade-badge.h"
#include "gui/common/hf-invalid.h"
#include "gui/common/hf-job-dialog.h"
#include "gui/common/hf-saving.h"
#include "gui/follow-up/hf-grade-rows.h"
#include "session/hf-error-text.h"
#include "session/follow-up/hf-planner.h"

#include <glib/gi18n.h>

#define MAX_SHOWN   200
#define TYPED_MSECS 300

struct _HfPlanDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext    *context;
  GCancellable *cancellable;
  HfJob        *job; /* NULL unless it is being planned */

  GtkWindow *parent; /* weak: @user_data is as old as that at the most */
  HfPlanned  planned;
  gpointer   user_data;
  HfDate     since;
  guint      typed_timeout;

  /* template children */
  AdwEntryRow  *since_row;
  AdwActionRow *late_row;
  GtkSwitch    *with_late;
  GtkWidget    *trouble;
  GtkStack     *state;
  GtkLabel     *summary;
  GtkLabel     *overdue;
  GtkListBox   *list;
  GtkLabel     *more;
  GtkWidget    *plan_button;
};

G_DEFINE_FINAL_TYPE (HfPlanDialog, hf_plan_dialog, ADW_TYPE_WINDOW)

static void
options_free (gpointer user_data)
{
  HfPlanOptions *options = user_data;

  hf_viewer_unref (options->viewer);
  g_free (options);
}

static gpointer
plan_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return hf_planner_run (db, options, cancellable, error);
}

static void
run (HfPlanDialog *self, gboolean dry_run, GAsyncReadyCallback callback, gpointer user_data)
{
  HfClock       *clock = hf_context_get_clock (self->context);
  HfPlanOptions *options = g_new0 (HfPlanOptions, 1);

  options->since = self->since;
  options->today = hf_clock_today (clock);
  options->dry_run = dry_run;
  options->skip_late = !gtk_switch_get_active (self->with_late);
  options->viewer = hf_viewer_ref (hf_context_get_viewer (self->context));
  options->now = hf_clock_now (clock);
  hf_cancellable_renew (&self->cancellable);
  gtk_widget_set_sensitive (self->plan_button, FALSE);
  gtk_stack_set_visible_child_name (self->state, "working");
  gtk_widget_set_visible (GTK_WIDGET (self->state), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->since_row), dry_run);
  gtk_widget_set_sensitive (GTK_WIDGET (self->late_row), dry_run);
  /* Looking must keep nobody from saving. */
  hf_store_run_async (hf_context_get_store (self->context), dry_run ? HF_LANE_SCAN : HF_LANE_WRITE,
                      plan_work, options, options_free, (GDestroyNotify) hf_plan_free,
                      self->cancellable, callback, user_data);
}

static GtkWidget *
make_row (const HfPlannedRow *planned, HfDate today)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *name = g_markup_escape_text (planned->name, -1);
  g_autofree char *reason = g_markup_escape_text (planned->reason ? planned->reason : "", -1);
  g_autofree char *because = planned->because ? g_markup_escape_text (planned->because, -1) : NULL;
  g_autofree char *text = because ? g_strconcat (reason, "\n", because, NULL) : g_strdup (reason);
  g_autofree char *iso = hf_date_to_iso (planned->due);
  g_autofree char *due = hf_format_due (iso, NULL, today);
  GtkWidget       *label = gtk_label_new (due);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), because ? 2 : 1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), hf_grade_badge_new (planned->grade));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static void
show_rows (HfPlanDialog *self, const HfPlan *plan)
{
  HfDate           today = hf_clock_today (hf_context_get_clock (self->context));
  guint            n_shown = MIN (plan->rows->len, MAX_SHOWN);
  int              n_more = (int) (plan->created - n_shown);
  g_autofree char *more =
    g_strdup_printf (ngettext ("and %d more", "and %d more", (gulong) n_more), n_more);
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  for (guint i = 0; i < n_shown; i++)
    gtk_list_box_append (self->list,
                         make_row (&g_array_index (plan->rows, HfPlannedRow, i), today));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_shown > 0);
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
}

static char *
describe_nothing (const HfPlan *plan, HfDate since)
{
  g_autofree char *from = hf_format_day (since);
  g_autofree char *last = NULL;

  if (plan->last_visit == HF_DATE_NONE)
    return g_strdup (_ ("There are no visits in the book yet."));
  if (plan->late > 0)
    return g_strdup (_ ("Nothing is left to plan that is still in time."));
  if (plan->last_visit >= since)
    return g_strdup (_ ("Every recent visit has its follow-up already."));
  last = hf_format_day (plan->last_visit);
  /* Translators: two days */
  return g_strdup_printf (_ ("There are no visits since %s. The last one was on %s."), from, last);
}

static char *
describe (const HfPlan *plan, HfDate since)
{
  if (plan->created == 0)
    return describe_nothing (plan, since);
  return g_strdup_printf (ngettext ("%d follow-up: A %d, B %d, C %d",
                                    "%d follow-ups: A %d, B %d, C %d", (gulong) plan->created),
                          (int) plan->created, (int) plan->by_grade[0], (int) plan->by_grade[1],
                          (int) plan->by_grade[2]);
}

/* What has been missed for long fills no queue unless somebody wants it to: it is only counted. */
static void
show_late (HfPlanDialog *self, const HfPlan *plan)
{
  g_autofree char *late = hf_format_count ((guint) plan->late);
  g_autofree char *n_overdue = hf_format_count ((guint) plan->overdue);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%s follow-up is past its last day",
                               "%s follow-ups are past their last day", (gulong) plan->late),
                     late);
  g_autofree char *overdue =
    g_strdup_printf (ngettext ("%s of them is overdue", "%s of them are overdue",
                               (gulong) plan->overdue),
                     n_overdue);

  adw_action_row_set_subtitle (self->late_row, text);
  gtk_widget_set_visible (GTK_WIDGET (self->late_row), plan->late > 0);
  gtk_label_set_label (self->overdue, overdue);
  gtk_widget_set_visible (GTK_WIDGET (self->overdue), plan->overdue > 0);
}

static void
show_failure (HfPlanDialog *self, const GError *error)
{
  g_autofree char *text = hf_error_text (error);

  if (text == NULL)
    return;
  gtk_label_set_label (self->summary, text);
  gtk_widget_set_visible (GTK_WIDGET (self->overdue), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->more), FALSE);
  gtk_stack_set_visible_child_name (self->state, "preview");
}

static void
let_choose (HfPlanDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->since_row), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->late_row), TRUE);
}

/* Nothing is done when another day was typed meanwhile. */
static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfPlanDialog) self = hf_weak_take (user_data);
  gboolean is_wanted = self != NULL && self->cancellable != NULL &&
                       g_task_get_cancellable (G_TASK (result)) == self->cancellable;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPlan) plan = hf_store_run_finish (HF_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (!is_wanted)
    return;
  let_choose (self);
  if (plan == NULL)
    {
      show_failure (self, error);
      return;
    }
  text = describe (plan, self->since);
  gtk_label_set_label (self->summary, text);
  show_late (self, plan);
  show_rows (self, plan);
  gtk_widget_set_sensitive (self->plan_button, plan->created > 0);
  gtk_stack_set_visible_child_name (self->state, "preview");
}

static char *
describe_planned (const HfPlan *plan)
{
  g_autofree char *count = hf_format_count ((guint) plan->created);

  return g_strdup_printf (ngettext ("%s follow-up planned", "%s follow-ups planned",
                                    (gulong) plan->created),
                          count);
}

static void
tell_planned (HfPlanDialog *self, const char *text, gint64 step)
{
  if (self->parent != NULL)
    self->planned (text, step, self->user_data);
}

static void
tell_failure (HfPlanDialog *self, const GError *error)
{
  if (hf_saving_tell_closed (GTK_WIDGET (self), self->context, N_ ("Plan follow-ups"), error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        tell_planned (self, _ ("Stopped. The book is as it was before."), 0);
      return;
    }
  let_choose (self);
  show_failure (self, error);
  gtk_widget_set_sensitive (self->plan_button, TRUE); /* to try again */
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfPlanDialog) self = user_data;
  g_autoptr (HfJob) job = g_steal_pointer (&self->job);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfPlan) plan = hf_store_run_finish (HF_STORE (source), result, &error);
  g_autofree char *text = plan != NULL ? describe_planned (plan) : NULL;

  hf_job_end (job, text);
  if (plan == NULL)
    {
      tell_failure (self, error);
      return;
    }
  tell_planned (self, text, plan->batch);
  hf_dialogs_close (GTK_WINDOW (self));
}

/* A month or a year alone is where to begin as well. */
static HfDate
read_since (HfPlanDialog *self)
{
  const char     *text = gtk_editable_get_text (GTK_EDITABLE (self->since_row));
  HfDate          today = hf_clock_today (hf_context_get_clock (self->context));
  HfDatePrecision precision;
  HfDate          since;

  return hf_date_parse (text, &since, &precision) ? since :
                                                    hf_day_parse (text, today, HF_DAY_LEAN_BACK);
}

static void
show_trouble (HfPlanDialog *self, HfDate since)
{
  gboolean is_wrong = since == HF_DATE_NONE;

  hf_invalid_mark (GTK_WIDGET (self->since_row), is_wrong);
  gtk_widget_set_visible (self->trouble, is_wrong);
  if (is_wrong)
    gtk_widget_set_visible (GTK_WIDGET (self->state), FALSE);
}

static void
look (HfPlanDialog *self)
{
  HfDate since = read_since (self);

  hf_cancellable_drop (&self->cancellable);
  gtk_widget_set_sensitive (self->plan_button, FALSE);
  show_trouble (self, since);
  if (since == HF_DATE_NONE)
    return;
  self->since = since;
  run (self, TRUE, previewed_cb, hf_weak_new (self));
}

static gboolean
typed_cb (gpointer user_data)
{
  HfPlanDialog *self = user_data;

  self->typed_timeout = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

/* What is seen belongs to the day that was typed before; half a date is not looked for. */
static void
since_changed_cb (HfPlanDialog *self)
{
  if (self->context == NULL)
    return;
  hf_cancellable_drop (&self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self->state), FALSE);
  gtk_widget_set_sensitive (self->plan_button, FALSE);
  show_trouble (self, read_since (self));
  g_clear_handle_id (&self->typed_timeout, g_source_remove);
  self->typed_timeout = g_timeout_add (TYPED_MSECS, typed_cb, self);
}

static void
since_applied_cb (HfPlanDialog *self)
{
  g_clear_handle_id (&self->typed_timeout, g_source_remove);
  look (self);
}

static void
with_late_notified_cb (HfPlanDialog *self)
{
  if (self->context != NULL)
    since_applied_cb (self);
}

/* What is seen follows from the rules, which may be others now. */
static void
edited_cb (HfPlanDialog *self)
{
  since_applied_cb (self);
}

static void
edit (HfPlanDialog *self, const HfRowsDialogKind *kind)
{
  GtkWidget *dialog = hf_rows_dialog_present (GTK_WIDGET (self), self->context, kind);

  g_signal_connect_object (dialog, "unmap", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

static void
grades_clicked_cb (HfPlanDialog *self)
{
  edit (self, &hf_grade_rows);
}

static void
rules_clicked_cb (HfPlanDialog *self)
{
  edit (self, &hf_grade_rules);
}

static void
plan_clicked_cb (HfPlanDialog *self)
{
  run (self, FALSE, applied_cb, g_object_ref (self));
  self->job =
    hf_job_begin (self->context, N_ ("Plan follow-ups"), self->cancellable, NULL, NULL, NULL);
  hf_job_dialog_make_way (GTK_WINDOW (self), self->job);
}

static void
hf_plan_dialog_dispose (GObject *object)
{
  HfPlanDialog *self = HF_PLAN_DIALOG (object);

  g_clear_handle_id (&self->typed_timeout, g_source_remove);
  hf_cancellable_drop (&self->cancellable);
  g_clear_object (&self->job);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_plan_dialog_parent_class)->dispose (object);
}

static void
hf_plan_dialog_finalize (GObject *object)
{
  g_clear_weak_pointer (&HF_PLAN_DIALOG (object)->parent);

  G_OBJECT_CLASS (hf_plan_dialog_parent_class)->finalize (object);
}

static void
hf_plan_dialog_class_init (HfPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_plan_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_plan_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/follow-up/hf-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPlanDialog, since_row);
  gtk_widget_class_bind_template_child (widget_class, HfPlanDialog, late_row);
  gtk_widget_class_bind_template_child (widget_class, HfPlanDialog, with_late);
  gtk_widget_class_bind_template_child (widget_class, HfPlanDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfPlanDialog, state);
  gtk_widget_class_bind_template_child (widget_class, HfPlanDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, HfPlanDialog, overdue);
  gtk_widget_class_bind_template_child (widget_class, HfPlanDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HfPlanDialog, more);
  gtk_widget_class_bind_template_child (widget_class, HfPlanDialog, plan_button);
  gtk_widget_class_bind_template_callback (widget_class, since_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, since_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, with_late_notified_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, grades_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, rules_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_plan_dialog_init (HfPlanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hf_plan_dialog_show:
 * @parent: the window
 * @context: the book
 * @planned: told what was planned, also when the dialog has been closed, but not @parent
 * @user_data: given to @planned
 *
 * Shows the dialog with a preview of what is still in time of the last half year.
 */
void
hf_plan_dialog_show (GtkWindow *parent, HfContext *context, HfPlanned planned, gpointer user_data)
{
  HfPlanDialog    *self = hf_dialogs_new (HF_TYPE_PLAN_DIALOG, parent);
  g_autofree char *since = NULL;

  g_set_weak_pointer (&self->parent, parent);
  self->planned = planned;
  self->user_data = user_data;
  self->since = hf_clock_today (hf_context_get_clock (context)) - HF_PLAN_DEFAULT_DAYS;
  since = hf_date_to_iso (self->since);
  gtk_editable_set_text (GTK_EDITABLE (self->since_row), since);
  self->context = g_object_ref (context); /* from now on what changes was typed */
  run (self, TRUE, previewed_cb, hf_weak_new (self));
  gtk_window_present (GTK_WINDOW (self));
}
