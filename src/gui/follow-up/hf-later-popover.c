/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Choosing when to call back. What is typed is shown as understood before it counts; saving is not
 * done here.
 */

#include "gui/follow-up/hf-later-popover.h"

#include "base/hf-strings.h"
#include "core/hf-follow-up-rule.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-invalid.h"

#include <glib/gi18n.h>

#define N_PRESETS 3

struct _HfLaterPopover
{
  HfOutcomePopover parent_instance;

  /* template children */
  GtkWidget *half_hour;
  GtkWidget *two_hours;
  GtkWidget *tomorrow;
  GtkLabel  *half_hour_time;
  GtkLabel  *two_hours_time;
  GtkLabel  *tomorrow_time;
  GtkWidget *entry;
  GtkLabel  *reading;

  HfMoment now;
};

G_DEFINE_FINAL_TYPE (HfLaterPopover, hf_later_popover, HF_TYPE_OUTCOME_POPOVER)

static void
choose (HfLaterPopover *self, HfMoment moment)
{
  const HfOutcome outcome = { .again = moment };

  hf_outcome_popover_answer (HF_OUTCOME_POPOVER (self), &outcome);
}

static void
choose_preset (HfLaterPopover *self, HfLater later)
{
  choose (self, hf_follow_up_rule_later (later, self->now));
}

static void
preset_clicked_cb (HfLaterPopover *self, GtkWidget *button)
{
  if (button == self->half_hour)
    choose_preset (self, HF_LATER_HALF_HOUR);
  else if (button == self->two_hours)
    choose_preset (self, HF_LATER_TWO_HOURS);
  else
    choose_preset (self, HF_LATER_TOMORROW);
}

static gboolean
read_entry (HfLaterPopover *self, HfMoment *moment)
{
  return hf_moment_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->now, moment);
}

static void
show_reading (HfLaterPopover *self, HfMoment moment)
{
  g_autofree char *day = hf_format_day (moment.day);
  g_autofree char *distance = hf_format_distance (moment.day, self->now.day);
  g_autofree char *text = NULL;
  char             time[6];

  hf_time_write (moment.minutes, time);
  /* Translators: how a typed time was understood: day, time, "in 3 days" */
  text = g_strdup_printf (C_ ("typed time", "%s, %s, %s"), day, time, distance);
  gtk_label_set_label (self->reading, text);
}

static void
mark_error (HfLaterPopover *self, gboolean is_error)
{
  static const char *const read[] = { "caption", "dim-label", NULL };
  static const char *const wrong[] = { "caption", "error", NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->reading),
                              (const char **) (is_error ? wrong : read));
  hf_invalid_mark (self->entry, is_error);
}

/* Says which of the things it may be is wrong. */
static char *
describe_error (HfLaterPopover *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  HfMoment    today = { self->now.day, 0 }, moment;
  char        time[6];

  if (hf_str_is_blank (text))
    return g_strdup (_ ("Say when, such as 15:30, Wed 10:00 or in 3 days."));
  if (!hf_moment_parse (text, today, &moment))
    return g_strdup (_ ("This is no time. Write it like 15:30, Wed 10:00 or in 3 days."));
  hf_time_write (moment.minutes, time);
  /* Translators: a time of day */
  return g_strdup_printf (_ ("It is past %s already. Write a time to come."), time);
}

/* While somebody types, an unfinished time is no error. */
static void
entry_changed_cb (HfLaterPopover *self)
{
  HfMoment moment;

  mark_error (self, FALSE);
  if (read_entry (self, &moment))
    show_reading (self, moment);
  else
    gtk_label_set_label (self->reading, "");
}

static void
entry_activated_cb (HfLaterPopover *self)
{
  g_autofree char *text = NULL;
  HfMoment         moment;

  if (read_entry (self, &moment))
    {
      choose (self, moment);
      return;
    }
  text = describe_error (self);
  mark_error (self, TRUE);
  gtk_label_set_label (self->reading, text);
  gtk_popover_present (GTK_POPOVER (self)); /* it grows by the lines this needs */
}

static void
show_time (GtkLabel *label, HfMoment moment)
{
  char time[6];

  hf_time_write (moment.minutes, time);
  gtk_label_set_label (label, time);
}

static void
hf_later_popover_open (HfOutcomePopover *popover,
                       HfContext        *context,
                       HfCallCard       *card,
                       HfMoment          now)
{
  HfLaterPopover *self = HF_LATER_POPOVER (popover);

  self->now = now;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  entry_changed_cb (self);
  show_time (self->half_hour_time, hf_follow_up_rule_later (HF_LATER_HALF_HOUR, now));
  show_time (self->two_hours_time, hf_follow_up_rule_later (HF_LATER_TWO_HOURS, now));
  show_time (self->tomorrow_time, hf_follow_up_rule_later (HF_LATER_TOMORROW, now));
}

static void
hf_later_popover_focus (HfOutcomePopover *popover)
{
  gtk_widget_grab_focus (HF_LATER_POPOVER (popover)->half_hour);
}

static void
hf_later_popover_press (HfOutcomePopover *popover, guint digit)
{
  HfLaterPopover *self = HF_LATER_POPOVER (popover);

  if (digit == N_PRESETS + 1)
    gtk_widget_grab_focus (self->entry);
  else if (digit >= 1 && digit <= N_PRESETS)
    choose_preset (self, digit - 1);
}

static void
hf_later_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_LATER_POPOVER);

  G_OBJECT_CLASS (hf_later_popover_parent_class)->dispose (object);
}

static void
hf_later_popover_class_init (HfLaterPopoverClass *klass)
{
  GtkWidgetClass        *widget_class = GTK_WIDGET_CLASS (klass);
  HfOutcomePopoverClass *popover_class = HF_OUTCOME_POPOVER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_later_popover_dispose;

  popover_class->open = hf_later_popover_open;
  popover_class->focus = hf_later_popover_focus;
  popover_class->press = hf_later_popover_press;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/follow-up/hf-later-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, HfLaterPopover, half_hour);
  gtk_widget_class_bind_template_child (widget_class, HfLaterPopover, two_hours);
  gtk_widget_class_bind_template_child (widget_class, HfLaterPopover, tomorrow);
  gtk_widget_class_bind_template_child (widget_class, HfLaterPopover, half_hour_time);
  gtk_widget_class_bind_template_child (widget_class, HfLaterPopover, two_hours_time);
  gtk_widget_class_bind_template_child (widget_class, HfLaterPopover, tomorrow_time);
  gtk_widget_class_bind_template_child (widget_class, HfLaterPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, HfLaterPopover, reading);
  gtk_widget_class_bind_template_callback (widget_class, preset_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
}

static void
hf_later_popover_init (HfLaterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
