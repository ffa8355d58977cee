/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The outcome buttons. Keys are not handled here: they belong to the whole page. */

#include "gui/follow-up/hf-outcome-bar.h"

#include "gui/common/hf-children.h"

struct _HfOutcomeBar
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *buttons[HF_N_OUTCOMES];

  HfLaterPopover *popover; /* borrowed: a child of its button */
};

enum
{
  PRESSED,
  LATER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOutcomeBar, hf_outcome_bar, GTK_TYPE_WIDGET)

static void
button_clicked_cb (HfOutcomeBar *self, GtkWidget *button)
{
  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    if (self->buttons[i] == button)
      g_signal_emit (self, signals[PRESSED], 0, i);
}

static void
later_chosen_cb (HfOutcomeBar *self, int day, int minutes)
{
  g_signal_emit (self, signals[LATER], 0, day, minutes);
}

static void
hf_outcome_bar_dispose (GObject *object)
{
  HfOutcomeBar *self = HF_OUTCOME_BAR (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  hf_children_dispose (GTK_WIDGET (self), HF_TYPE_OUTCOME_BAR);

  G_OBJECT_CLASS (hf_outcome_bar_parent_class)->dispose (object);
}

static void
hf_outcome_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HfOutcomeBar *self = HF_OUTCOME_BAR (widget);

  GTK_WIDGET_CLASS (hf_outcome_bar_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  static const char *const ids[HF_N_OUTCOMES] = { "fine", "no_answer", "later", "skip" };

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/follow-up/hf-outcome-bar.ui");
  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    gtk_widget_class_bind_template_child_full (widget_class, ids[i], FALSE,
                                               G_STRUCT_OFFSET (HfOutcomeBar, buttons) +
                                                 (gssize) (i * sizeof (gpointer)));
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
}

static void
hf_outcome_bar_class_init (HfOutcomeBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_outcome_bar_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = hf_outcome_bar_size_allocate;

  /**
   * HfOutcomeBar::pressed:
   * @self: the bar
   * @kind: a #HfOutcomeKind
   *
   * A button was pressed.
   */
  signals[PRESSED] = g_signal_new ("pressed", HF_TYPE_OUTCOME_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * HfOutcomeBar::later:
   * @self: the bar
   * @day: a #HfDate
   * @minutes: minutes since midnight
   *
   * A person chose when to call back.
   */
  signals[LATER] = g_signal_new ("later", HF_TYPE_OUTCOME_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
hf_outcome_bar_init (HfOutcomeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->popover = g_object_new (HF_TYPE_LATER_POPOVER, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (later_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

void
hf_outcome_bar_open_later (HfOutcomeBar *self, HfMoment now)
{
  GtkWidget   *button;
  double       x = 0, y = 0;
  GdkRectangle place;

  g_return_if_fail (HF_IS_OUTCOME_BAR (self));

  button = self->buttons[HF_OUTCOME_LATER];
  gtk_widget_translate_coordinates (button, GTK_WIDGET (self), 0, 0, &x, &y);
  place = (GdkRectangle){ (int) x, (int) y, gtk_widget_get_width (button),
                          gtk_widget_get_height (button) };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  hf_later_popover_open (self->popover, now);
}

HfLaterPopover *
hf_outcome_bar_get_later (HfOutcomeBar *self)
{
  return self->popover;
}
