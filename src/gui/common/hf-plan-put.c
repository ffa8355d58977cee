/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Putting somebody on a plan. What follows is the store's to do, in the same step. */

#include "gui/common/hf-plan-put.h"

#include "core/hf-person-plan.h"
#include "core/hf-plan-row.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-draft-field.h"
#include "gui/common/hf-plan-preview.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-sheet-reader.h"
#include "session/hf-options.h"

#include <glib/gi18n.h>

struct _HfPlanPut
{
  AdwWindow parent_instance;

  /* owned */
  HfContext     *context; /* NULL once it is disposed of */
  GtkWidget     *asker;
  HfRow         *draft;
  HfLiveList    *plans;
  HfSheetReader *reader;
  HfPlanSheet   *sheet; /* NULL until one is chosen and read */

  /* template children */
  HfReadError   *trouble;
  HfEditableRow *plan;
  HfPlanPreview *preview;
};

G_DEFINE_FINAL_TYPE (HfPlanPut, hf_plan_put, ADW_TYPE_WINDOW)

static void
allow_saving (HfPlanPut *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "put.save",
                                 self->sheet != NULL &&
                                   hf_plan_preview_get_day (self->preview) != HF_DATE_NONE);
}

static gpointer
read_sheet (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_plan_sheet_read (db, question->viewer, question->id, error);
}

static void
sheet_read (GtkWidget *widget, gpointer sheet, const GError *error)
{
  HfPlanPut *self = HF_PLAN_PUT (widget);

  g_clear_pointer (&self->sheet, hf_plan_sheet_unref);
  self->sheet = sheet;
  hf_plan_preview_show (self->preview, sheet);
  hf_read_error_show (self->trouble, error, FALSE);
  allow_saving (self);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 id)
{
  HfPlanPut *self = HF_PLAN_PUT (widget);

  return self->sheet == NULL || hf_plan_sheet_is_concerned (self->sheet, changed);
}

static const HfSheetReading sheet_reading = {
  .read = read_sheet,
  .free = (GDestroyNotify) hf_plan_sheet_unref,
  .show = sheet_read,
  .is_concerned = is_concerned,
};

static void
edited_cb (HfPlanPut *self, HfRow *before, HfRow *draft, HfEditableRow *field)
{
  if (self->context == NULL)
    return;
  hf_draft_field_take_over (field, &self->draft, draft);
  hf_sheet_reader_ask (self->reader, hf_row_int (self->draft, HF_PERSON_PLAN_PLAN));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPlanPut   *self = HF_PLAN_PUT (widget);
  HfDate       day = hf_plan_preview_get_day (self->preview);
  HfChangeSet *changes;
  HfRow       *row;

  if (self->sheet == NULL || day == HF_DATE_NONE)
    return;
  changes = hf_change_set_new (N_ ("Put on a plan"));
  row = hf_row_copy (self->draft);
  hf_row_set_int (row, HF_PERSON_PLAN_VERSION, hf_row_int (self->sheet->plan, HF_PLAN_VERSION));
  hf_row_set (row, HF_PERSON_PLAN_RULE, self->sheet->plan->values[HF_PLAN_RULE]);
  hf_row_set_date (row, HF_PERSON_PLAN_ANCHOR_DAY, day);
  hf_row_set_text (row, HF_PERSON_PLAN_STATE, HF_PERSON_PLAN_STATE_RUNNING);
  hf_change_set_insert (changes, row);
  hf_saving_commit_form (widget, self->asker, self->context, changes,
                         g_strdup (_ ("Put on the plan")), NULL, NULL);
}

static void
hf_plan_put_dispose (GObject *object)
{
  HfPlanPut *self = HF_PLAN_PUT (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_PLAN_PUT);
  g_clear_object (&self->plans);
  g_clear_pointer (&self->sheet, hf_plan_sheet_unref);
  g_clear_pointer (&self->draft, hf_row_unref);
  g_clear_object (&self->asker);

  G_OBJECT_CLASS (hf_plan_put_parent_class)->dispose (object);
}

static void
hf_plan_put_class_init (HfPlanPutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_plan_put_dispose;
  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  g_type_ensure (HF_TYPE_PLAN_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/hf-plan-put.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPlanPut, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfPlanPut, plan);
  gtk_widget_class_bind_template_child (widget_class, HfPlanPut, preview);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, allow_saving);
  gtk_widget_class_install_action (widget_class, "put.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "put.save", NULL);
}

static void
hf_plan_put_init (HfPlanPut *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hf_plan_put_present (GtkWidget *asker, HfContext *context, gint64 customer)
{
  HfPlanPut *self = hf_dialogs_new (HF_TYPE_PLAN_PUT, GTK_WINDOW (gtk_widget_get_root (asker)));
  HfRow     *draft = hf_row_new (&hf_person_plan_def);

  self->context = g_object_ref (context);
  self->asker = g_object_ref (asker);
  hf_row_set_int (draft, HF_PERSON_PLAN_CUSTOMER, customer);
  self->draft = hf_row_seal (draft);
  self->plans = hf_options_list (context, &hf_plan_row_def, FALSE);
  self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &sheet_reading);
  hf_read_error_follow (self->trouble, self->plans);
  hf_plan_preview_set_up (self->preview, context);
  hf_plan_preview_show (self->preview, NULL);
  hf_draft_field_set_up (self->plan, self->draft, context, G_LIST_MODEL (self->plans));
  allow_saving (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->plan));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
