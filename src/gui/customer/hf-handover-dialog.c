/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A colleague leaves. Every choice is previewed by the code that does it, on the lane of long
 * reads, so the figures are what will happen. */

#include "gui/customer/hf-handover-dialog.h"

#include "base/hf-cancellable.h"
#include "base/hf-parts.h"
#include "base/hf-weak.h"
#include "core/hf-staff.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-job-dialog.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-staff-words.h"
#include "session/hf-error-text.h"
#include "session/customer/hf-handover.h"
#include "session/staff/hf-owners.h"

#include <glib/gi18n.h>

struct _HfHandoverDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext    *context;
  GPtrArray    *staff; /* of HfRow; NULL while they are read */
  GCancellable *previewing;
  HfJob        *job; /* NULL unless it is being done */

  gboolean is_busy;

  /* template children */
  GtkWidget   *hand_over_button;
  AdwComboRow *from;
  AdwComboRow *rule;
  GtkListBox  *takers;
  GtkWidget   *summary;
};

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfHandoverDialog, hf_handover_dialog, ADW_TYPE_WINDOW)

static void
options_free (gpointer user_data)
{
  HfHandoverOptions *options = user_data;

  hf_viewer_unref (options->viewer);
  g_array_unref (options->to);
  g_free (options);
}

static gpointer
hand_over_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return hf_handover_run (db, options, cancellable, error);
}

#define NOBODY G_MAXUINT

/* Whoever stands there unasked would lose all by a click too early, so nobody does. */
static guint
get_from (HfHandoverDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->from);

  return selected > 0 ? selected - 1 : NOBODY;
}

static const HfRow *
nth_staff (HfHandoverDialog *self, guint i)
{
  return g_ptr_array_index (self->staff, i);
}

static GtkCheckButton *
nth_taker (HfHandoverDialog *self, guint i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->takers, (int) i);

  return g_object_get_data (G_OBJECT (row), "check");
}

/* Whoever left may have something still, but takes nothing over. */
static gboolean
has_left (HfHandoverDialog *self, guint i)
{
  return !hf_row_is_null (nth_staff (self, i), HF_STAFF_ARCHIVED);
}

/* Nobody takes over from himself. */
static GArray *
list_takers (HfHandoverDialog *self)
{
  GArray *takers = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->staff->len; i++)
    if (i != get_from (self) && !has_left (self, i) &&
        gtk_check_button_get_active (nth_taker (self, i)))
      g_array_append_val (takers, nth_staff (self, i)->id);
  return takers;
}

static HfHandoverOptions *
make_options (HfHandoverDialog *self, gboolean dry_run)
{
  HfHandoverOptions *options = g_new0 (HfHandoverOptions, 1);

  options->from = nth_staff (self, get_from (self))->id;
  options->to = list_takers (self);
  options->rule = (HfHandoverRule) adw_combo_row_get_selected (self->rule);
  options->dry_run = dry_run;
  options->viewer = hf_viewer_ref (hf_context_get_viewer (self->context));
  options->now = hf_clock_now (hf_context_get_clock (self->context));
  return options;
}

/* Of organisations only those who have some hear. */
static char *
describe (const HfHandoverShare *share)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n = share->n_customers;

  g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u customer", "%u customers", n), n));
  n = share->n_follow_ups;
  g_ptr_array_add (parts,
                   g_strdup_printf (ngettext ("%u open follow-up", "%u open follow-ups", n), n));
  n = share->n_organisations;
  if (n > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u organisation", "%u organisations", n), n));
  n = share->n_activities;
  if (n > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u open activity", "%u open activities", n), n));
  g_ptr_array_add (parts, NULL);
  return hf_join_list ((char **) parts->pdata);
}

static void
say (HfHandoverDialog *self, const char *text, gboolean can)
{
  gtk_label_set_text (GTK_LABEL (self->summary), text);
  gtk_widget_set_sensitive (self->hand_over_button, can);
}

static void
forget_shares (HfHandoverDialog *self)
{
  for (guint i = 0; i < self->staff->len; i++)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (
                                   gtk_list_box_get_row_at_index (self->takers, (int) i)),
                                 "");
}

static void
show_share (HfHandoverDialog *self, const HfHandoverShare *share)
{
  g_autofree char *text = describe (share);

  for (guint i = 0; i < self->staff->len; i++)
    if (nth_staff (self, i)->id == share->staff)
      adw_action_row_set_subtitle (ADW_ACTION_ROW (
                                     gtk_list_box_get_row_at_index (self->takers, (int) i)),
                                   text);
}

static gboolean
has_any (const HfHandoverShare *share)
{
  return share->n_customers + share->n_follow_ups + share->n_organisations + share->n_activities >
         0;
}

static void
say_failure (HfHandoverDialog *self, const GError *error)
{
  g_autofree char *text = hf_error_text (error);

  say (self, text != NULL ? text : "", FALSE);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfHandoverDialog) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfHandover) handover = hf_store_run_finish (HF_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (handover == NULL)
    {
      say_failure (self, error);
      return;
    }
  text = describe (&handover->total);
  forget_shares (self);
  for (guint i = 0; i < handover->shares->len; i++)
    show_share (self, &g_array_index (handover->shares, HfHandoverShare, i));
  say (self, text, has_any (&handover->total));
}

static void
stop_previewing (HfHandoverDialog *self)
{
  hf_cancellable_drop (&self->previewing);
}

static void
preview (HfHandoverDialog *self)
{
  HfHandoverOptions *options;

  if (self->staff == NULL || self->is_busy || self->context == NULL)
    return;
  stop_previewing (self);
  if (get_from (self) == NOBODY)
    {
      forget_shares (self);
      say (self, _ ("Choose whose customers are handed over."), FALSE);
      return;
    }
  options = make_options (self, TRUE);
  if (options->to->len == 0)
    {
      options_free (options);
      forget_shares (self);
      say (self, _ ("Choose who takes over."), FALSE);
      return;
    }
  self->previewing = g_cancellable_new ();
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_SCAN, hand_over_work, options,
                      options_free, (GDestroyNotify) hf_handover_free, self->previewing,
                      previewed_cb, hf_weak_new (self));
}

static void
from_changed_cb (HfHandoverDialog *self)
{
  guint from = get_from (self);

  if (self->staff == NULL)
    return;
  for (guint i = 0; i < self->staff->len; i++)
    gtk_widget_set_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->takers, (int) i)),
                            i != from && !has_left (self, i));
  preview (self);
}

/* What is being done is not chosen anew meanwhile. */
static void
set_busy (HfHandoverDialog *self, gboolean is_busy)
{
  self->is_busy = is_busy;
  gtk_widget_set_sensitive (self->hand_over_button, !is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->from), !is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->rule), !is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->takers), !is_busy);
}

static void
tell_failure (HfHandoverDialog *self, const GError *error)
{
  gboolean is_stopped = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  if (hf_saving_tell_closed (GTK_WIDGET (self), self->context, N_ ("Hand over customers"), error))
    {
      if (is_stopped)
        g_signal_emit (self, signals[DONE], 0, _ ("Stopped. The book is as it was before."),
                       G_GINT64_CONSTANT (0));
      return;
    }
  say_failure (self, error);
  set_busy (self, FALSE); /* to try again */
}

static void
handed_over_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfHandoverDialog) self = user_data;
  g_autoptr (HfJob) job = g_steal_pointer (&self->job);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfHandover) handover = hf_store_run_finish (HF_STORE (source), result, &error);
  g_autofree char *what = handover != NULL ? describe (&handover->total) : NULL;
  g_autofree char *text = NULL;

  if (handover == NULL)
    {
      hf_job_end (job, NULL);
      tell_failure (self, error);
      return;
    }
  /* Translators: %s is "12 customers, 3 open follow-ups" */
  text = g_strdup_printf (_ ("Handed over: %s"), what);
  hf_job_end (job, text);
  g_signal_emit (self, signals[DONE], 0, text, handover->step);
  hf_dialogs_close (GTK_WINDOW (self));
}

static void
hand_over_clicked_cb (HfHandoverDialog *self)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  stop_previewing (self);
  set_busy (self, TRUE);
  self->job =
    hf_job_begin (self->context, N_ ("Hand over customers"), cancellable, NULL, NULL, NULL);
  hf_job_dialog_make_way (GTK_WINDOW (self), self->job);
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_WRITE, hand_over_work,
                      make_options (self, FALSE), options_free, (GDestroyNotify) hf_handover_free,
                      cancellable, handed_over_cb, g_object_ref (self));
}

static void
add_taker (HfHandoverDialog *self, const char *name)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_can_focus (check, FALSE); /* one stop a row, which Space and Enter press */
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data (G_OBJECT (row), "check", check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (preview), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->takers, row);
}

/* Who left already is the likeliest; they come last. */
static void
choose_who_left (HfHandoverDialog *self)
{
  guint i = self->staff->len;

  while (i > 0 && has_left (self, i - 1))
    i--;
  if (i < self->staff->len)
    adw_combo_row_set_selected (self->from, i + 1);
}

static void
show_staff (HfHandoverDialog *self, GPtrArray *rows)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]){ _ ("Choose…"), NULL });

  for (guint i = 0; i < rows->len; i++)
    {
      const HfRow     *row = g_ptr_array_index (rows, i);
      g_autofree char *name = hf_staff_words_name (row);

      gtk_string_list_append (names, name);
      add_taker (self, name);
    }
  adw_combo_row_set_model (self->from, G_LIST_MODEL (names));
  self->staff = g_ptr_array_ref (rows);
  choose_who_left (self);
  from_changed_cb (self);
}

static void
staff_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfHandoverDialog) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_owners_read_finish (HF_STORE (source), result, &error);

  if (self == NULL) /* closed meanwhile */
    return;
  if (rows == NULL)
    say_failure (self, error);
  else if (rows->len < 2)
    say (self, _ ("There is no colleague who could take over."), FALSE);
  else
    show_staff (self, rows);
}

static void
hf_handover_dialog_dispose (GObject *object)
{
  HfHandoverDialog *self = HF_HANDOVER_DIALOG (object);

  stop_previewing (self);
  g_clear_object (&self->job);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_handover_dialog_parent_class)->dispose (object);
}

static void
hf_handover_dialog_class_init (HfHandoverDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_handover_dialog_dispose;
  signals[DONE] = g_signal_new ("done", HF_TYPE_HANDOVER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-handover-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfHandoverDialog, hand_over_button);
  gtk_widget_class_bind_template_child (widget_class, HfHandoverDialog, from);
  gtk_widget_class_bind_template_child (widget_class, HfHandoverDialog, rule);
  gtk_widget_class_bind_template_child (widget_class, HfHandoverDialog, takers);
  gtk_widget_class_bind_template_child (widget_class, HfHandoverDialog, summary);
  gtk_widget_class_bind_template_callback (widget_class, hand_over_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, from_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hf_handover_dialog_init (HfHandoverDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

HfHandoverDialog *
hf_handover_dialog_show (GtkWindow *parent, HfContext *context)
{
  HfHandoverDialog *self = hf_dialogs_new (HF_TYPE_HANDOVER_DIALOG, parent);

  self->context = g_object_ref (context);
  hf_owners_read_async (context, hf_ending_of (GTK_WIDGET (self)), staff_read_cb,
                        hf_weak_new (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
