/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What becomes of the follow-ups that were planned when a grade meant something else: left as they
 * are, unless somebody has seen which ones would move, and where. */

#include "gui/follow-up/hf-grade-mover.h"

#include "base/hf-cancellable.h"
#include "base/hf-log.h"
#include "base/hf-weak.h"
#include "core/hf-grade-preset-row.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-rows-dialog.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-undo-toasts.h"
#include "session/follow-up/hf-grade-move.h"

#include <glib/gi18n.h>

struct _HfGradeMover
{
  GtkWidget parent_instance;

  /* owned */
  HfContext    *context;
  HfRecord     *record;
  HfGradeMove  *found; /* what would move; NULL until that is known */
  GCancellable *looking;

  HfGradePreset before; /* what the follow-ups were planned by */

  /* template children */
  GtkWidget *text;
  GtkWidget *choices;
  GtkWidget *leave;
  GtkWidget *move;
};

G_DEFINE_FINAL_TYPE (HfGradeMover, hf_grade_mover, GTK_TYPE_WIDGET)

static HfGradePreset
read_preset (const HfRow *row)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  HfGradePresets presets;

  g_ptr_array_add (rows, (gpointer) row);
  hf_grade_presets_init (&presets, rows);
  return *hf_grade_presets_find (&presets, hf_row_text (row, HF_GRADE_PRESET_GRADE));
}

static void
options_free (gpointer data)
{
  hf_viewer_unref (((HfGradeMoveOptions *) data)->viewer);
  g_free (data);
}

static gpointer
move_work (HfDatabase *db, gpointer options, GCancellable *cancellable, GError **error)
{
  return hf_grade_move_run (db, options, cancellable, error);
}

static void
run (HfGradeMover *self, gboolean dry_run, GAsyncReadyCallback callback)
{
  HfGradeMoveOptions *options = g_new (HfGradeMoveOptions, 1);

  *options = (HfGradeMoveOptions){ .from = self->before,
                                   .to = read_preset (hf_record_get_row (self->record)),
                                   .dry_run = dry_run,
                                   .viewer = hf_viewer_ref (hf_context_get_viewer (self->context)),
                                   .now = hf_clock_now (hf_context_get_clock (self->context)) };
  hf_cancellable_renew (&self->looking);
  hf_store_run_async (hf_context_get_store (self->context), dry_run ? HF_LANE_SCAN : HF_LANE_WRITE,
                      move_work, options, options_free, (GDestroyNotify) hf_grade_move_free,
                      dry_run ? self->looking : NULL, callback, hf_weak_new (self));
}

static void
say (HfGradeMover *self, const char *text, gboolean may_choose)
{
  gtk_label_set_label (GTK_LABEL (self->text), text);
  gtk_widget_set_visible (self->choices, may_choose);
  gtk_widget_set_visible (GTK_WIDGET (self), *text != '\0');
}

static void
say_found (HfGradeMover *self)
{
  g_autofree char *count = hf_format_count ((guint) self->found->count);
  g_autofree char *text =
    /* Translators: %s is a number, "1,204" */
    g_strdup_printf (ngettext ("%s open follow-up still has the days from before",
                               "%s open follow-ups still have the days from before",
                               (gulong) self->found->count),
                     count);

  say (self, self->found->count > 0 ? text : "", TRUE);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfGradeMover) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  HfGradeMove *found = hf_store_run_finish (HF_STORE (source), result, &error);

  if (found == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "could not count what has other days", error);
  if (self == NULL || found == NULL)
    {
      g_clear_pointer (&found, hf_grade_move_free);
      return;
    }
  g_clear_pointer (&self->found, hf_grade_move_free);
  self->found = found;
  say_found (self);
}

/* Undone, there is nothing to move. */
static void
record_changed_cb (HfGradeMover *self)
{
  const HfRow  *row = hf_record_get_row (self->record);
  HfGradePreset now;

  if (row == NULL)
    return;
  now = read_preset (row);
  if (now.first_days == self->before.first_days && now.limit_days == self->before.limit_days)
    {
      hf_cancellable_renew (&self->looking);
      say (self, "", FALSE);
    }
  else
    run (self, TRUE, found_cb);
}

static void
settle (HfGradeMover *self)
{
  self->before = read_preset (hf_record_get_row (self->record));
}

static void
tell (HfGradeMover *self, const char *text, gint64 step)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (toasts != NULL) /* else the dialog is going */
    hf_undo_toasts_say (ADW_TOAST_OVERLAY (toasts), text, step, HF_ROWS_DIALOG_UNDO);
}

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfGradeMover) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfGradeMove) move = hf_store_run_finish (HF_STORE (source), result, &error);
  g_autofree char *text = NULL, *count = NULL;

  if (self == NULL)
    return;
  if (move == NULL)
    {
      hf_saving_tell_failure (GTK_WIDGET (self), self->context,
                              N_ ("Move follow-ups to the days of their grade"), error);
      gtk_widget_set_sensitive (self->choices, TRUE);
      return;
    }
  settle (self);
  gtk_widget_set_sensitive (self->choices, TRUE);
  say (self, "", FALSE);
  count = hf_format_count ((guint) move->count);
  /* Translators: %s is a number, "1,204" */
  text =
    g_strdup_printf (ngettext ("%s follow-up was moved to the new days",
                               "%s follow-ups were moved to the new days", (gulong) move->count),
                     count);
  tell (self, text, move->batch);
}

static void
agreed_cb (HfGradeMover *self)
{
  gtk_widget_set_sensitive (self->choices, FALSE);
  run (self, FALSE, moved_cb);
}

static void
add_line (GString *text, const HfGradeMoved *moved)
{
  g_autofree char *from = hf_format_day (moved->from);
  g_autofree char *to = hf_format_day (moved->to);

  g_string_append_c (text, '\n');
  /* Translators: a name, and the days from which and to which a follow-up moves */
  g_string_append_printf (text, _ ("%s: %s → %s"), moved->name ? moved->name : "", from, to);
}

static char *
describe (const HfGradeMove *found)
{
  GString *text = g_string_new (_ ("What somebody set by hand or tried already stays."));
  int      n_more = (int) (found->count - found->rows->len);

  g_string_append_c (text, '\n');
  for (guint i = 0; i < found->rows->len; i++)
    add_line (text, &g_array_index (found->rows, HfGradeMoved, i));
  if (n_more > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("and %d more", "and %d more", (gulong) n_more),
                              n_more);
    }
  return g_string_free (text, FALSE);
}

static void
move_clicked_cb (HfGradeMover *self)
{
  g_autofree char *body = describe (self->found);
  g_autofree char *count = hf_format_count ((guint) self->found->count);
  g_autofree char *heading =
    g_strdup_printf (ngettext ("Move %s follow-up to the new days?",
                               "Move %s follow-ups to the new days?", (gulong) self->found->count),
                     count);
  GtkWidget *dialog = hf_dialogs_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading,
                                      body, _ ("_Move"));

  g_signal_connect_object (dialog, "response::agree", G_CALLBACK (agreed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
leave_clicked_cb (HfGradeMover *self)
{
  settle (self);
  say (self, "", FALSE);
}

static void
hf_grade_mover_dispose (GObject *object)
{
  HfGradeMover *self = HF_GRADE_MOVER (object);

  g_cancellable_cancel (self->looking);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_GRADE_MOVER);
  g_clear_object (&self->record);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_grade_mover_parent_class)->dispose (object);
}

static void
hf_grade_mover_finalize (GObject *object)
{
  HfGradeMover *self = HF_GRADE_MOVER (object);

  g_object_unref (self->looking);
  g_clear_pointer (&self->found, hf_grade_move_free);

  G_OBJECT_CLASS (hf_grade_mover_parent_class)->finalize (object);
}

static void
hf_grade_mover_class_init (HfGradeMoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_grade_mover_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_grade_mover_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/follow-up/hf-grade-mover.ui");
  gtk_widget_class_bind_template_child (widget_class, HfGradeMover, text);
  gtk_widget_class_bind_template_child (widget_class, HfGradeMover, choices);
  gtk_widget_class_bind_template_child (widget_class, HfGradeMover, leave);
  gtk_widget_class_bind_template_child (widget_class, HfGradeMover, move);
  gtk_widget_class_bind_template_callback (widget_class, move_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_clicked_cb);
}

static void
hf_grade_mover_init (HfGradeMover *self)
{
  self->looking = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hf_grade_mover_new (HfContext *context, HfRecord *record)
{
  HfGradeMover *self = g_object_new (HF_TYPE_GRADE_MOVER, NULL);

  self->context = g_object_ref (context);
  self->record = g_object_ref (record);
  settle (self);
  g_signal_connect_object (record, "notify", G_CALLBACK (record_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
