/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The days of a plan. Each step is taken to be done on its day; holidays and hours are the
 * hospital's. */

#include "gui/common/hf-plan-preview.h"

#include "base/hf-day-parse.h"
#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-plan-engine.h"
#include "core/hf-plan-step.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-plan-words.h"
#include "gui/common/hf-typed-day.h"
#include "session/follow-up/hf-grades.h"
#include "session/follow-up/hf-outcome.h"

#include <glib/gi18n.h>

struct _HfPlanPreview
{
  GtkWidget parent_instance;

  /* owned */
  HfContext   *context;
  HfPlanSheet *sheet; /* NULL for none */

  /* template children */
  GtkWidget *day;
  GtkWidget *reading;
  GtkWidget *days;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfPlanPreview, hf_plan_preview, GTK_TYPE_WIDGET)

static HfDate
get_today (HfPlanPreview *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

/* Nothing typed means today. */
static HfDate
read_day (HfPlanPreview *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->day));

  return hf_str_is_blank (text) ? get_today (self) :
                                  hf_day_parse (text, get_today (self), HF_DAY_LEAN_BACK);
}

/* Why the day is another than was counted; NULL where it is the same. */
static char *
word_shift (HfPlanPreview *self, const HfPlanWhy *why, const HfDaysOff *days_off)
{
  g_autofree char *day = hf_format_day (why->day);
  g_autofree char *kind = hf_format_day_kind (days_off, why->day, get_today (self));
  g_autofree char *what = hf_join_facts (day, kind);

  if (why->shifted == HF_PLAN_SHIFTED_NONE)
    return why->fact == HF_PLAN_FACT_BEFORE ? g_strdup (_ ("A day after the step before")) : NULL;
  if (why->shifted == HF_PLAN_SHIFTED_KEPT)
    return g_strdup (kind ? kind : _ ("A day off"));
  /* Translators: where a day of a plan was moved from; %s is a day and which day off it is */
  return g_strdup_printf (_ ("Moved from %s"), what);
}

static GtkWidget *
make_label (const char *text, gboolean is_dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), is_dim);
  gtk_widget_set_hexpand (label, is_dim);
  if (is_dim)
    gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
add_day (HfPlanPreview   *self,
         const HfPlanDue *due,
         const HfRow     *step,
         const HfDaysOff *off,
         int              row)
{
  g_autofree char *day = hf_format_day (due->due);
  g_autofree char *when = hf_plan_words_when (step);
  g_autofree char *shift = word_shift (self, &due->why, off);
  g_autofree char *facts = hf_join_facts (when, shift);

  gtk_grid_attach (GTK_GRID (self->days), make_label (day, FALSE), 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->days), make_label (facts, TRUE), 1, row, 1, 1);
}

static void
fill (HfPlanPreview *self, HfDate anchor)
{
  HfPlanFacts facts = { .plan = self->sheet->plan, .anchor = anchor };
  HfCallRules rules;

  hf_outcome_read_rules (self->context, &rules);
  facts.contact = facts.visit = facts.booked = facts.before = HF_DATE_NONE;
  for (guint i = 0; i < self->sheet->steps->len; i++)
    {
      HfPlanDue due;

      facts.step = self->sheet->steps->pdata[i];
      if (!hf_plan_engine_due (&facts, hf_grades_get (self->context), &rules.hours, &due))
        continue;
      add_day (self, &due, facts.step, rules.hours.days_off, (int) i);
      facts.contact = facts.before = due.due;
    }
}

static void
show_days (HfPlanPreview *self)
{
  HfDate           day = self->context != NULL ? read_day (self) : HF_DATE_NONE;
  gboolean         is_wrong = self->context != NULL && day == HF_DATE_NONE;
  g_autofree char *written = day != HF_DATE_NONE ? hf_format_day (day) : NULL;

  hf_children_remove (self->days);
  hf_typed_day_mark (self->day, self->reading, is_wrong);
  gtk_label_set_label (GTK_LABEL (self->reading),
                       is_wrong ? _ ("Write a day like 2023-3-5, Wed or in 3 days.") :
                       written  ? written :
                                  "");
  if (self->sheet != NULL && day != HF_DATE_NONE)
    fill (self, day);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
hf_plan_preview_dispose (GObject *object)
{
  HfPlanPreview *self = HF_PLAN_PREVIEW (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_PLAN_PREVIEW);
  g_clear_pointer (&self->sheet, hf_plan_sheet_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_plan_preview_parent_class)->dispose (object);
}

static void
hf_plan_preview_class_init (HfPlanPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_plan_preview_dispose;
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_PLAN_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/hf-plan-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPlanPreview, day);
  gtk_widget_class_bind_template_child (widget_class, HfPlanPreview, reading);
  gtk_widget_class_bind_template_child (widget_class, HfPlanPreview, days);
  gtk_widget_class_bind_template_callback (widget_class, show_days);
}

static void
hf_plan_preview_init (HfPlanPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_plan_preview_set_up (HfPlanPreview *self, HfContext *context)
{
  g_return_if_fail (HF_IS_PLAN_PREVIEW (self) && self->context == NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (hf_context_get_clock (context), "day-changed", G_CALLBACK (show_days),
                           self, G_CONNECT_SWAPPED);
  show_days (self);
}

void
hf_plan_preview_show (HfPlanPreview *self, HfPlanSheet *sheet)
{
  g_return_if_fail (HF_IS_PLAN_PREVIEW (self));

  g_clear_pointer (&self->sheet, hf_plan_sheet_unref);
  self->sheet = sheet != NULL ? hf_plan_sheet_ref (sheet) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), sheet != NULL && sheet->steps->len > 0);
  show_days (self);
}

HfDate
hf_plan_preview_get_day (HfPlanPreview *self)
{
  g_return_val_if_fail (HF_IS_PLAN_PREVIEW (self), HF_DATE_NONE);

  return self->context != NULL ? read_day (self) : HF_DATE_NONE;
}
