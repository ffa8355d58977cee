/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The outcome buttons, one for each outcome there is. Keys are not handled here: they belong to the
 * whole page; a button only shows its own. */

#include "gui/follow-up/hf-outcome-bar.h"

#include "gui/common/hf-children.h"
#include "gui/follow-up/hf-complaint-popover.h"
#include "gui/follow-up/hf-doctor-popover.h"
#include "gui/follow-up/hf-later-popover.h"
#include "gui/follow-up/hf-reason-popover.h"
#include "gui/follow-up/hf-today-keys.h"

#include <glib/gi18n.h>

struct _HfOutcomeBar
{
  GtkWidget parent_instance;

  /* template children */
  GtkFlowBox *box;

  /* borrowed: children */
  GtkWidget        *buttons[HF_N_OUTCOMES];
  GtkWidget        *hints[HF_N_OUTCOMES];    /* which key each has */
  HfOutcomePopover *popovers[HF_N_OUTCOMES]; /* NULL where nothing is asked */
};

enum
{
  PRESSED,
  ANSWERED,
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
answered_cb (HfOutcomeBar *self, const HfOutcome *outcome)
{
  g_signal_emit (self, signals[ANSWERED], 0, outcome);
}

static void
hf_outcome_bar_dispose (GObject *object)
{
  HfOutcomeBar *self = HF_OUTCOME_BAR (object);

  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    {
      if (self->popovers[i] != NULL)
        gtk_widget_unparent (GTK_WIDGET (self->popovers[i]));
      self->popovers[i] = NULL;
    }
  hf_children_dispose (GTK_WIDGET (self), HF_TYPE_OUTCOME_BAR);

  G_OBJECT_CLASS (hf_outcome_bar_parent_class)->dispose (object);
}

static void
hf_outcome_bar_class_init (HfOutcomeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_outcome_bar_dispose;

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
   * HfOutcomeBar::answered:
   * @self: the bar
   * @outcome: the #HfOutcome, as far as it was asked
   *
   * A person answered what an outcome asks.
   */
  signals[ANSWERED] = g_signal_new ("answered", HF_TYPE_OUTCOME_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/follow-up/hf-outcome-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HfOutcomeBar, box);
}

/* While a note is typed a digit is text. Ctrl+Enter is the end of most notes, so of its two keys
 * “fine” shows that one: who presses it has read what it saves. */
static char *
describe_key (HfOutcomeKind kind, gboolean is_typing)
{
  char key = hf_outcome_kind_get (kind)->digit;

  if (!is_typing)
    return g_strdup_printf ("%c", key);
  return kind == HF_OUTCOME_FINE ? g_strdup (_ ("Ctrl+Enter")) :
                                   g_strdup_printf (_ ("Ctrl+%c"), key);
}

/* A key beside its label teaches itself. */
static void
show_key (HfOutcomeBar *self, HfOutcomeKind kind, gboolean is_typing)
{
  g_autofree char *key = describe_key (kind, is_typing);

  gtk_label_set_label (GTK_LABEL (self->hints[kind]), key);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[kind]),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
}

static void
make_button (HfOutcomeBar *self, HfOutcomeKind kind)
{
  const char *label = hf_outcome_get_label (kind);

  self->buttons[kind] = gtk_button_new ();
  self->hints[kind] = gtk_label_new (NULL);
  gtk_button_set_child (GTK_BUTTON (self->buttons[kind]),
                        hf_today_keys_make_content (self->hints[kind], gtk_label_new (label)));
  gtk_widget_set_halign (gtk_button_get_child (GTK_BUTTON (self->buttons[kind])), GTK_ALIGN_CENTER);
  gtk_widget_set_focus_on_click (self->buttons[kind], FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[kind]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  show_key (self, kind, FALSE);
}

static void
add_buttons (HfOutcomeBar *self)
{
  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    {
      GtkWidget *child = gtk_flow_box_child_new ();

      make_button (self, i);
      g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (button_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), self->buttons[i]);
      gtk_widget_set_focusable (child, FALSE);
      gtk_flow_box_append (self->box, child);
    }
}

/* What asks for each outcome; none where it is logged at once. */
static void
add_popovers (HfOutcomeBar *self)
{
  const GType askers[HF_N_OUTCOMES] = {
    [HF_OUTCOME_LATER] = HF_TYPE_LATER_POPOVER,
    [HF_OUTCOME_COMPLAINT] = HF_TYPE_COMPLAINT_POPOVER,
    [HF_OUTCOME_DOCTOR] = HF_TYPE_DOCTOR_POPOVER,
    [HF_OUTCOME_REFUSED] = HF_TYPE_REASON_POPOVER,
    [HF_OUTCOME_LOST] = HF_TYPE_REASON_POPOVER,
  };

  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    if (askers[i] != 0)
      {
        self->popovers[i] = g_object_new (askers[i], NULL);
        hf_outcome_popover_set_kind (self->popovers[i], i);
        gtk_widget_set_parent (GTK_WIDGET (self->popovers[i]), GTK_WIDGET (self));
        g_signal_connect_object (self->popovers[i], "answered", G_CALLBACK (answered_cb), self,
                                 G_CONNECT_SWAPPED);
      }
}

static void
hf_outcome_bar_init (HfOutcomeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_buttons (self);
  add_popovers (self);
}

gboolean
hf_outcome_bar_ask (HfOutcomeBar *self,
                    HfOutcomeKind kind,
                    HfContext    *context,
                    HfCallCard   *card,
                    HfMoment      now)
{
  GtkWidget   *button;
  double       x = 0, y = 0;
  GdkRectangle place;

  g_return_val_if_fail (HF_IS_OUTCOME_BAR (self), FALSE);

  if (self->popovers[kind] == NULL)
    return FALSE;
  button = self->buttons[kind];
  gtk_widget_translate_coordinates (button, GTK_WIDGET (self), 0, 0, &x, &y);
  place = (GdkRectangle){ (int) x, (int) y, gtk_widget_get_width (button),
                          gtk_widget_get_height (button) };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popovers[kind]), &place);
  hf_outcome_popover_open (self->popovers[kind], context, card, now);
  return TRUE;
}

void
hf_outcome_bar_set_typing (HfOutcomeBar *self, gboolean is_typing)
{
  g_return_if_fail (HF_IS_OUTCOME_BAR (self));

  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    show_key (self, i, is_typing);
}

HfOutcomePopover *
hf_outcome_bar_get_popover (HfOutcomeBar *self, HfOutcomeKind kind)
{
  return self->popovers[kind];
}

HfOutcomePopover *
hf_outcome_bar_get_open (HfOutcomeBar *self)
{
  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    if (self->popovers[i] != NULL && gtk_widget_get_visible (GTK_WIDGET (self->popovers[i])))
      return self->popovers[i];
  return NULL;
}
