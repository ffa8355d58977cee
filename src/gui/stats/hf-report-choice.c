/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The choices above a report. It knows their keys, not what is done with them. */

#include "gui/stats/hf-report-choice.h"

#include "base/hf-strings.h"
#include "gui/common/hf-children.h"

struct _HfReportChoice
{
  GtkWidget parent_instance;

  /* owned */
  GStrv periods; /* keys, as in the list; NULL before the book is known */
  char *period;

  HfVisitSpan span;
  HfReportBy  by;
  gboolean    is_filling;

  /* template children */
  GtkLabel    *period_label;
  GtkDropDown *period_list;
  GtkLabel    *by_label;
  GtkDropDown *by_list;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfReportChoice, hf_report_choice, GTK_TYPE_WIDGET)

static guint
find_period (HfReportChoice *self)
{
  for (guint i = 0; self->periods[i] != NULL; i++)
    if (g_str_equal (self->periods[i], self->period))
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
fill_period_list (HfReportChoice *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; self->periods[i] != NULL; i++)
    {
      g_autofree char *label = hf_report_period_get_label (self->periods[i]);

      gtk_string_list_append (labels, label);
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->period_list, G_LIST_MODEL (labels));
  self->is_filling = FALSE;
}

static void
select_period (HfReportChoice *self)
{
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->period_list, find_period (self));
  self->is_filling = FALSE;
}

static void
fill_by_list (HfReportChoice *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint by = 0; by < HF_REPORT_N_BY; by++)
    gtk_string_list_append (labels, hf_report_by_get_label ((HfReportBy) by));
  gtk_drop_down_set_model (self->by_list, G_LIST_MODEL (labels));
}

static void
period_selected_cb (HfReportChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->period_list);

  if (self->is_filling || self->periods == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (hf_set_str (&self->period, self->periods[selected]))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
by_selected_cb (HfReportChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->by_list);

  if (selected == GTK_INVALID_LIST_POSITION || selected == self->by)
    return;
  self->by = (HfReportBy) selected;
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
hf_report_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HF_REPORT_CHOICE (widget)->period_list));
}

static void
hf_report_choice_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hf_report_choice_parent_class)->dispose (object);
}

static void
hf_report_choice_finalize (GObject *object)
{
  HfReportChoice *self = HF_REPORT_CHOICE (object);

  g_strfreev (self->periods);
  g_free (self->period);

  G_OBJECT_CLASS (hf_report_choice_parent_class)->finalize (object);
}

static void
hf_report_choice_class_init (HfReportChoiceClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hf_report_choice_dispose;
  object_class->finalize = hf_report_choice_finalize;
  hf_children_hand_on_focus (widget_class, hf_report_choice_grab_focus);

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_REPORT_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/stats/hf-report-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, HfReportChoice, period_label);
  gtk_widget_class_bind_template_child (widget_class, HfReportChoice, period_list);
  gtk_widget_class_bind_template_child (widget_class, HfReportChoice, by_label);
  gtk_widget_class_bind_template_child (widget_class, HfReportChoice, by_list);
  gtk_widget_class_bind_template_callback (widget_class, period_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_selected_cb);
}

/* The focus is on the button in the list, which knows nothing of the list's label. */
static void
name_button (GtkDropDown *list, GtkLabel *label)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (list));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
}

static void
hf_report_choice_init (HfReportChoice *self)
{
  self->period = g_strdup (HF_REPORT_PERIOD_DEFAULT);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_by_list (self);
  name_button (self->period_list, self->period_label);
  name_button (self->by_list, self->by_label);
}

void
hf_report_choice_set (HfReportChoice *self, const char *period, const char *by)
{
  g_return_if_fail (HF_IS_REPORT_CHOICE (self));

  hf_set_str (&self->period, period);
  if (self->periods != NULL && find_period (self) != GTK_INVALID_LIST_POSITION)
    select_period (self);
  else
    g_clear_pointer (&self->periods, g_strfreev);
  if (hf_report_by_from_key (by, &self->by))
    gtk_drop_down_set_selected (self->by_list, self->by);
}

/* A list that is open is not filled anew under the pointer for each save. A year that was
 * remembered may have left the book, or come from another one. */
void
hf_report_choice_set_span (HfReportChoice *self, const HfVisitSpan *span)
{
  g_return_if_fail (HF_IS_REPORT_CHOICE (self));

  if (self->periods != NULL && g_str_equal (span->first, self->span.first) &&
      g_str_equal (span->last, self->span.last))
    return;
  self->span = *span;
  g_strfreev (self->periods);
  self->periods = hf_report_period_list (span);
  fill_period_list (self);
  if (find_period (self) != GTK_INVALID_LIST_POSITION)
    {
      select_period (self);
      return;
    }
  hf_set_str (&self->period, HF_REPORT_PERIOD_DEFAULT);
  select_period (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

const char *
hf_report_choice_get_period (HfReportChoice *self)
{
  g_return_val_if_fail (HF_IS_REPORT_CHOICE (self), NULL);

  return self->period;
}

HfReportBy
hf_report_choice_get_by (HfReportChoice *self)
{
  g_return_val_if_fail (HF_IS_REPORT_CHOICE (self), HF_BY_MONTH);

  return self->by;
}
