/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Entering and changing a step of a plan. */

#include "gui/plan/hf-plan-step-dialog.h"

#include "core/hf-article.h"
#include "core/hf-plan-step.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-draft-field.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-saving.h"
#include "session/hf-options.h"
#include "session/plan/hf-plan-edit.h"

#include <glib/gi18n.h>

static const char *const field_names[] = { "number",   "unit",    "base",   "grade",   "channel",
                                           "executor", "subject", "script", "attempts" };

struct _HfPlanStepDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext   *context; /* NULL once it is disposed of */
  GtkWidget   *asker;
  HfPlanSheet *sheet;
  HfRow       *before; /* NULL for a new step */
  HfRow       *draft;
  HfLiveList  *articles;

  HfEditableRow *rows[G_N_ELEMENTS (field_names)]; /* children of fields */

  /* template children */
  HfReadError *trouble;
  GtkWidget   *fields;
};

G_DEFINE_FINAL_TYPE (HfPlanStepDialog, hf_plan_step_dialog, ADW_TYPE_WINDOW)

static void
edited_cb (HfPlanStepDialog *self, HfRow *before, HfRow *draft, HfEditableRow *field)
{
  if (self->context != NULL)
    hf_draft_field_take_over (field, &self->draft, draft);
}

static gboolean
is_changed (HfPlanStepDialog *self)
{
  for (guint i = 0; self->before != NULL && i < HF_PLAN_STEP_SCRIPT_NAME; i++)
    if (hf_row_differs (self->before, self->draft, i))
      return TRUE;
  return self->before == NULL;
}

/* What somebody was still typing counts as well. */
static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPlanStepDialog *self = HF_PLAN_STEP_DIALOG (widget);

  if (!hf_editable_row_save_all (self->rows, G_N_ELEMENTS (field_names)))
    return;
  if (!is_changed (self))
    gtk_window_destroy (GTK_WINDOW (self));
  else if (self->before == NULL)
    hf_saving_commit_form (widget, self->asker, self->context,
                           hf_plan_edit_add (self->sheet, self->draft), g_strdup (_ ("Step added")),
                           NULL, NULL);
  else
    hf_saving_commit_form (widget, self->asker, self->context,
                           hf_plan_edit_change (self->sheet, self->before, self->draft),
                           g_strdup (_ ("Step changed")), NULL, NULL);
}

static void
hf_plan_step_dialog_dispose (GObject *object)
{
  HfPlanStepDialog *self = HF_PLAN_STEP_DIALOG (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_PLAN_STEP_DIALOG);
  g_clear_object (&self->articles);
  g_clear_pointer (&self->draft, hf_row_unref);
  g_clear_pointer (&self->before, hf_row_unref);
  g_clear_pointer (&self->sheet, hf_plan_sheet_unref);
  g_clear_object (&self->asker);

  G_OBJECT_CLASS (hf_plan_step_dialog_parent_class)->dispose (object);
}

static void
hf_plan_step_dialog_class_init (HfPlanStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_plan_step_dialog_dispose;
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/plan/hf-plan-step-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPlanStepDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfPlanStepDialog, fields);
  gtk_widget_class_install_action (widget_class, "step.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "step.save",
                                       NULL);
}

static void
hf_plan_step_dialog_init (HfPlanStepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_fields (HfPlanStepDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (field_names); i++)
    {
      GtkWidget *row = hf_editable_row_new (field_names[i], TRUE);

      hf_draft_field_set_up (HF_EDITABLE_ROW (row), self->draft, self->context,
                             g_str_equal (field_names[i], "script") ?
                               G_LIST_MODEL (self->articles) :
                               NULL);
      g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->fields), row);
      self->rows[i] = HF_EDITABLE_ROW (row);
    }
}

GtkWidget *
hf_plan_step_dialog_present (GtkWidget   *asker,
                             HfContext   *context,
                             HfPlanSheet *sheet,
                             const HfRow *step)
{
  HfPlanStepDialog *self =
    hf_dialogs_new (HF_TYPE_PLAN_STEP_DIALOG, GTK_WINDOW (gtk_widget_get_root (asker)));

  self->context = g_object_ref (context);
  self->asker = g_object_ref (asker);
  self->sheet = hf_plan_sheet_ref (sheet);
  self->before = step != NULL ? hf_row_ref (step) : NULL;
  self->draft = step != NULL ? hf_row_ref (step) : hf_row_seal (hf_plan_edit_begin (sheet));
  self->articles = hf_options_list (context, &hf_article_def, FALSE);
  hf_read_error_follow (self->trouble, self->articles);
  gtk_window_set_title (GTK_WINDOW (self), step != NULL ? _ ("Step") : _ ("New Step"));
  add_fields (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[0]));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
