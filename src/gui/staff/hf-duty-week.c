/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A week of somebody. */

#include "gui/staff/hf-duty-week.h"

#include "base/hf-strings.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-overflow-tooltip.h"
#include "gui/common/hf-staff-words.h"

#include <glib/gi18n.h>

struct _HfDutyWeek
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *title;
  GtkWidget *days;
};

enum
{
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfDutyWeek, hf_duty_week, GTK_TYPE_WIDGET)

static void
back_cb (HfDutyWeek *self)
{
  g_signal_emit (self, signals[MOVED], 0, -7);
}

static void
this_week_cb (HfDutyWeek *self)
{
  g_signal_emit (self, signals[MOVED], 0, 0);
}

static void
forward_cb (HfDutyWeek *self)
{
  g_signal_emit (self, signals[MOVED], 0, 7);
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE); /* so that seven days fit into a narrow window */
  hf_overflow_tooltip_add (GTK_LABEL (label));
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* The hours decide how wide a day is. */
static void
add_narrow_label (GtkWidget *box, const char *text, const char *css_class)
{
  gtk_label_set_ellipsize (GTK_LABEL (add_label (box, text, css_class)), PANGO_ELLIPSIZE_END);
}

static void
add_spans (GtkWidget *box, const HfStaffSheet *sheet, HfDate day)
{
  g_autoptr (GArray) spans = hf_roster_plan (sheet->roster, day);

  for (guint i = 0; i < spans->len; i++)
    {
      const HfDutySpan *span = &g_array_index (spans, HfDutySpan, i);
      g_autofree char  *hours = hf_staff_words_hours (span);
      g_autofree char  *place = hf_str_visible_controls (span->place);

      add_label (box, hours, "numeric");
      if (span->is_extra)
        add_narrow_label (box, _ ("Extra clinic"), "accent");
      if (place != NULL && *place != '\0')
        add_narrow_label (box, place, span->is_extra ? "accent" : "dim-label");
    }
  if (hf_duty_plan_is_off (sheet->roster->exceptions, sheet->staff->id, day))
    add_label (box, _ ("Day off"), "warning");
  else if (spans->len == 0)
    add_label (box, "—", "dim-label");
}

static GtkWidget *
make_day (const HfStaffSheet *sheet, HfDate day, HfDate today)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *weekday = hf_format_weekday (day);
  g_autofree char *date = hf_format_day_short (day);

  gtk_widget_add_css_class (box, "duty-day");
  if (day == today)
    gtk_widget_add_css_class (box, "today");
  add_label (box, weekday, "heading");
  add_label (box, date, "dim-label");
  add_spans (box, sheet, day);
  return box;
}

static void
hf_duty_week_dispose (GObject *object)
{
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_DUTY_WEEK);

  G_OBJECT_CLASS (hf_duty_week_parent_class)->dispose (object);
}

static void
hf_duty_week_class_init (HfDutyWeekClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_duty_week_dispose;
  signals[MOVED] = g_signal_new ("moved", HF_TYPE_DUTY_WEEK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/staff/hf-duty-week.ui");
  gtk_widget_class_bind_template_child (widget_class, HfDutyWeek, title);
  gtk_widget_class_bind_template_child (widget_class, HfDutyWeek, days);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, this_week_cb);
  gtk_widget_class_bind_template_callback (widget_class, forward_cb);
}

static void
hf_duty_week_init (HfDutyWeek *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_duty_week_show (HfDutyWeek *self, const HfStaffSheet *sheet, HfDate today)
{
  g_return_if_fail (HF_IS_DUTY_WEEK (self));

  g_autofree char *first = hf_format_day_in_list (sheet->week, today);
  g_autofree char *last = hf_format_day_in_list (sheet->week + 6, today);
  g_autofree char *title = g_strdup_printf ("%s – %s", first, last);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  hf_children_remove (self->days);
  for (int i = 0; i < 7; i++)
    gtk_box_append (GTK_BOX (self->days), make_day (sheet, sheet->week + i, today));
}
