/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The card of a plan. Its fields are edited in place, its steps by HfPlanSteps. */

#include "gui/plan/hf-plan-card.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-department.h"
#include "core/hf-person-plan.h"
#include "core/hf-plan-row.h"
#include "gui/common/hf-child-list.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-conflict.h"
#include "gui/common/hf-editable-row.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-plan-words.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-sheet-reader.h"
#include "gui/common/hf-plan-preview.h"
#include "gui/plan/hf-plan-steps.h"
#include "session/hf-options.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HfPlanCard
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfLiveList    *departments;
  HfSheetReader *reader;
  HfPlanSheet   *sheet; /* NULL until it was read */

  /* template children */
  HfReadError   *trouble;
  GtkWidget     *body;
  GtkLabel      *name;
  GtkLabel      *facts;
  GtkWidget     *archived;
  HfPlanSteps   *steps;
  HfPlanPreview *preview;
  HfChildList   *triggers;
  GtkWidget     *fields;
  GtkLabel      *on_title;
  GtkListBox    *on;
  GtkWidget     *nobody;
  GtkWidget     *all;
};

enum
{
  GONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfPlanCard, hf_plan_card, GTK_TYPE_WIDGET)

#define FOR_EACH_FIELD(self, field)                                                 \
  for (GtkWidget *field = gtk_widget_get_first_child (self->fields); field != NULL; \
       field = gtk_widget_get_next_sibling (field))

static gboolean
may_edit (HfPlanCard *self)
{
  return hf_plan_sheet_may_edit (hf_context_get_viewer (self->context));
}

static void
show_head (HfPlanCard *self)
{
  const HfRow     *plan = self->sheet->plan;
  g_autofree char *name = hf_str_visible_controls (hf_row_text (plan, HF_PLAN_NAME));
  g_autofree char *facts =
    hf_plan_words_facts (plan, (gint64) self->sheet->steps->len, self->sheet->n_on);
  g_autofree char *version =
    /* Translators: of a plan */
    g_strdup_printf (_ ("Version %d"), (int) hf_row_int (plan, HF_PLAN_VERSION));
  g_autofree char *line = hf_join_facts (facts, version);

  gtk_label_set_label (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
  gtk_label_set_label (self->facts, line);
  gtk_widget_set_visible (self->archived, !hf_row_is_null (plan, HF_PLAN_ARCHIVED));
}

static void
show_fields (HfPlanCard *self)
{
  FOR_EACH_FIELD (self, field)
  {
    hf_editable_row_set_row (HF_EDITABLE_ROW (field), self->sheet->plan);
    gtk_widget_set_sensitive (field, may_edit (self));
  }
  hf_child_list_set_parent_id (self->triggers, self->sheet->plan->id);
}

static GtkWidget *
make_person (HfPlanCard *self, const HfRow *row)
{
  GtkWidget       *line = adw_action_row_new ();
  g_autofree char *visible =
    hf_str_visible_controls (hf_row_text (row, HF_PERSON_PLAN_CUSTOMER_NAME));
  g_autofree char *name = g_markup_escape_text (visible, -1);
  g_autofree char *day =
    hf_format_day (hf_date_from_iso (hf_row_text (row, HF_PERSON_PLAN_ANCHOR_DAY)));
  /* Translators: of somebody on a plan; %s is a day */
  g_autofree char *since = g_strdup_printf (_ ("Counted from %s"), day);
  const char      *state = hf_row_text (row, HF_PERSON_PLAN_STATE);
  g_autofree char *facts =
    hf_join_facts (since, g_strcmp0 (state, HF_PERSON_PLAN_STATE_RUNNING) != 0 ?
                            hf_choice_label (hf_person_plan_states, state) :
                            NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line), facts);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (line), "win.show-customer");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (line), "x",
                                    hf_row_int (row, HF_PERSON_PLAN_CUSTOMER));
  return line;
}

static void
show_who (HfPlanCard *self)
{
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->on, 0)) != NULL)
    gtk_list_box_remove (self->on, GTK_WIDGET (old));
  for (guint i = 0; i < self->sheet->on->len; i++)
    gtk_list_box_append (self->on, make_person (self, self->sheet->on->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->on), self->sheet->on->len > 0);
  gtk_widget_set_visible (self->nobody, self->sheet->n_on == 0);
  gtk_widget_set_visible (self->all, self->sheet->n_on > 0);
}

static gpointer
read_sheet (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_plan_sheet_read (db, question->viewer, question->id, error);
}

static void
sheet_read (GtkWidget *widget, gpointer sheet, const GError *error)
{
  HfPlanCard *self = HF_PLAN_CARD (widget);

  if (sheet != NULL)
    {
      g_clear_pointer (&self->sheet, hf_plan_sheet_unref);
      self->sheet = sheet;
      show_head (self);
      hf_plan_steps_show (self->steps, self->sheet);
      hf_plan_preview_show (self->preview, self->sheet);
      show_fields (self);
      show_who (self);
    }
  hf_read_error_show_instead (self->trouble, error, self->body, self->sheet != NULL);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 id)
{
  HfPlanCard *self = HF_PLAN_CARD (widget);

  return self->sheet == NULL || hf_plan_sheet_is_concerned (self->sheet, changed);
}

static const HfSheetReading sheet_reading = {
  .read = read_sheet,
  .free = (GDestroyNotify) hf_plan_sheet_unref,
  .show = sheet_read,
  .is_concerned = is_concerned,
};

static void
read_again (HfPlanCard *self)
{
  hf_sheet_reader_ask_again (self->reader);
}

static void
field_edited_cb (HfPlanCard *self, HfRow *before, HfRow *draft, HfEditableRow *field)
{
  hf_conflict_commit_field (field, self->context, N_ ("Edit plan"), before, hf_row_copy (draft),
                            g_strdup (_ ("Saved")));
}

/* There they can be searched, sorted and marked. */
static void
list_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPlanCard      *self = HF_PLAN_CARD (widget);
  g_autofree char *plan =
    g_strdup_printf ("%" G_GINT64_FORMAT, self->sheet ? self->sheet->plan->id : 0);
  char *plans[] = { plan, NULL };
  char *states[] = { (char *) HF_PERSON_PLAN_STATE_RUNNING, (char *) HF_PERSON_PLAN_STATE_PAUSED,
                     NULL };
  HfCondition is_on = { &hf_person_plan_def, HF_PERSON_PLAN_PLAN, 0, HF_FILTER_IS, plans };
  HfCondition is_live = { &hf_person_plan_def, HF_PERSON_PLAN_STATE, 0, HF_FILTER_IS, states };
  g_autoptr (HfFilter) filter = hf_filter_new ();
  g_autofree char *text = NULL;

  if (self->sheet == NULL)
    return;
  hf_filter_add (filter, &is_on);
  hf_filter_add (filter, &is_live);
  text = hf_filter_to_text (filter);
  gtk_widget_activate_action (widget, "win.list-customers", "s", text);
}

static void
hf_plan_card_dispose (GObject *object)
{
  HfPlanCard *self = HF_PLAN_CARD (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_PLAN_CARD);
  g_clear_pointer (&self->sheet, hf_plan_sheet_unref);
  g_clear_object (&self->departments);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_plan_card_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/plan/hf-plan-card.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPlanCard, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfPlanCard, body);
  gtk_widget_class_bind_template_child (widget_class, HfPlanCard, name);
  gtk_widget_class_bind_template_child (widget_class, HfPlanCard, facts);
  gtk_widget_class_bind_template_child (widget_class, HfPlanCard, archived);
  gtk_widget_class_bind_template_child (widget_class, HfPlanCard, steps);
  gtk_widget_class_bind_template_child (widget_class, HfPlanCard, preview);
  gtk_widget_class_bind_template_child (widget_class, HfPlanCard, triggers);
  gtk_widget_class_bind_template_child (widget_class, HfPlanCard, fields);
  gtk_widget_class_bind_template_child (widget_class, HfPlanCard, on_title);
  gtk_widget_class_bind_template_child (widget_class, HfPlanCard, on);
  gtk_widget_class_bind_template_child (widget_class, HfPlanCard, nobody);
  gtk_widget_class_bind_template_child (widget_class, HfPlanCard, all);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_bind_template_callback (widget_class, field_edited_cb);
}

static void
hf_plan_card_class_init (HfPlanCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_plan_card_dispose;
  signals[GONE] = g_signal_new ("gone", HF_TYPE_PLAN_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_CHILD_LIST);
  g_type_ensure (HF_TYPE_EDITABLE_ROW);
  g_type_ensure (HF_TYPE_PLAN_STEPS);
  g_type_ensure (HF_TYPE_PLAN_PREVIEW);
  gtk_widget_class_install_action (widget_class, "card.list-all", NULL, list_all_cb);
  bind_children (widget_class);
}

static void
hf_plan_card_init (HfPlanCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_plan_card_set_up (HfPlanCard *self, HfContext *context)
{
  g_return_if_fail (HF_IS_PLAN_CARD (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->departments = hf_options_list (context, &hf_department_def, FALSE);
  hf_plan_steps_set_up (self->steps, context);
  hf_plan_preview_set_up (self->preview, context);
  hf_child_list_set_up (self->triggers, context, G_LIST_MODEL (self->departments));
  gtk_widget_set_sensitive (GTK_WIDGET (self->triggers), may_edit (self));
  FOR_EACH_FIELD (self, field)
  hf_editable_row_set_up (HF_EDITABLE_ROW (field), &hf_plan_row_def, hf_context_get_clock (context),
                          NULL);
  self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &sheet_reading);
}

/* Nobody may take one plan for another. */
void
hf_plan_card_set_plan (HfPlanCard *self, gint64 id)
{
  g_return_if_fail (HF_IS_PLAN_CARD (self));

  if (id == hf_sheet_reader_get_id (self->reader))
    return;
  FOR_EACH_FIELD (self, field)
  hf_editable_row_set_row (HF_EDITABLE_ROW (field), NULL); /* saves what was typed */
  g_clear_pointer (&self->sheet, hf_plan_sheet_unref);
  hf_plan_steps_show (self->steps, NULL);
  hf_plan_preview_show (self->preview, NULL);
  hf_read_error_show_instead (self->trouble, NULL, self->body, FALSE);
  hf_sheet_reader_ask (self->reader, id);
}

const HfRow *
hf_plan_card_get_plan (HfPlanCard *self)
{
  g_return_val_if_fail (HF_IS_PLAN_CARD (self), NULL);

  return self->sheet ? self->sheet->plan : NULL;
}

void
hf_plan_card_edit (HfPlanCard *self)
{
  g_return_if_fail (HF_IS_PLAN_CARD (self));

  gtk_widget_grab_focus (gtk_widget_get_first_child (self->fields));
}
