/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The strip and the sentence. What can be said is decided in core, how it is said in
 * hf-answer-words.c.
 */

#include "gui/follow-up/hf-best-time.h"

#include "chart/hf-heat-strip-view.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-style.h"
#include "gui/follow-up/hf-answer-words.h"

/* The hours that are shown: nobody is called at night. A gap parts morning, afternoon, evening. */
#define FIRST_HOUR 7
#define N_HOURS    15
#define NOON       12
#define EVENING    18

struct _HfBestTime
{
  GtkWidget parent_instance;

  HfHeatStripView *strip;
  GtkLabel        *words;

  gboolean is_narrow;
  gboolean is_known; /* there are enough calls to say something */
};

G_DEFINE_FINAL_TYPE (HfBestTime, hf_best_time, GTK_TYPE_WIDGET)

/* In a small window there is no room to say that nothing is known. */
static void
update_visible (HfBestTime *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->is_known || !self->is_narrow);
}

static void
fill_strip (HfHeatStrip *strip, const HfAnswerTimes *times, const HfAnswerTimes *book, HfMoment now)
{
  *strip = (HfHeatStrip){ .n_cells = N_HOURS, .marked = now.minutes / 60 - FIRST_HOUR };
  for (guint i = 0; i < N_HOURS; i++)
    {
      guint hour = FIRST_HOUR + i;

      strip->cells[i].share = hf_answer_times_rate_hour (times, book, hour);
      strip->cells[i].is_measured = times->hours[hour].tried > 0;
      strip->cells[i].begins_part = hour == NOON || hour == EVENING;
    }
}

static void
hf_best_time_dispose (GObject *object)
{
  hf_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (hf_best_time_parent_class)->dispose (object);
}

static void
hf_best_time_class_init (HfBestTimeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_best_time_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hf_best_time_init (HfBestTime *self)
{
  self->strip = g_object_new (HF_TYPE_HEAT_STRIP_VIEW, "valign", GTK_ALIGN_CENTER, NULL);
  self->words = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->words, 0);
  gtk_label_set_ellipsize (self->words, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "numeric");
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              9);
  gtk_widget_set_parent (GTK_WIDGET (self->strip), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->words), GTK_WIDGET (self));
}

/**
 * hf_best_time_show:
 * @self: a best time
 * @times: when the customer answered
 * @book: when anybody did
 * @now: the time
 *
 * Shows when to call a customer.
 */
void
hf_best_time_show (HfBestTime          *self,
                   const HfAnswerTimes *times,
                   const HfAnswerTimes *book,
                   HfMoment             now)
{
  g_autofree char *words = NULL, *all = hf_answer_words_all (times);
  HfAnswerBest     best;
  HfHeatStrip      strip;

  hf_answer_times_find_best (times, book, &best);
  words = hf_answer_words_best (&best);
  fill_strip (&strip, times, book, now);
  self->is_known = best.kind != HF_ANSWER_TOO_FEW;
  hf_heat_strip_view_set (self->strip, &strip);
  gtk_widget_set_visible (GTK_WIDGET (self->strip), self->is_known);
  gtk_label_set_label (self->words, words);
  hf_style_set_class (GTK_WIDGET (self->words), "dim-label", !self->is_known);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all ? all : "", -1);
  update_visible (self);
}

/**
 * hf_best_time_set_narrow:
 * @self: a best time
 * @is_narrow: whether the window is small
 *
 * Says nothing in a small window where there is nothing to say.
 */
void
hf_best_time_set_narrow (HfBestTime *self, gboolean is_narrow)
{
  self->is_narrow = is_narrow;
  update_visible (self);
}

/**
 * hf_best_time_get_words:
 * @self: a best time
 *
 * Returns: (transfer none): the sentence
 */
const char *
hf_best_time_get_words (HfBestTime *self)
{
  return gtk_label_get_label (self->words);
}
