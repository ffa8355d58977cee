/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The stages of partners above the list: what they are counts, and what is done to an organisation
 * that is dropped on one, others know. */

#include "gui/organisation/hf-stage-strip.h"

#include "core/hf-organisation.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"

struct _HfStageStrip
{
  GtkWidget parent_instance;

  GtkWidget *buttons[HF_ORGANISATION_N_STAGES];
  GtkWidget *counts[HF_ORGANISATION_N_STAGES];
};

enum
{
  WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfStageStrip, hf_stage_strip, GTK_TYPE_WIDGET)

/* One at a time; and none, when it is pressed again. */
static void
toggled_cb (GtkToggleButton *button, HfStageStrip *self)
{
  for (guint i = 0; gtk_toggle_button_get_active (button) && i < HF_ORGANISATION_N_STAGES; i++)
    if (self->buttons[i] != GTK_WIDGET (button))
      {
        g_signal_handlers_block_by_func (self->buttons[i], toggled_cb, self);
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), FALSE);
        g_signal_handlers_unblock_by_func (self->buttons[i], toggled_cb, self);
      }
  g_signal_emit (self, signals[WANTED], 0);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *id, double x, double y, const HfChoice *stage)
{
  GtkWidget *button = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  return gtk_widget_activate_action (button, "organisation.put-in-stage", "(xs)",
                                     g_value_get_int64 (id), stage->key);
}

static void
accept_drops (GtkWidget *button, const HfChoice *stage)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_MOVE);

  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), (gpointer) stage);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (target));
}

static GtkWidget *
make_button (HfStageStrip *self, const HfChoice *stage, GtkWidget *count)
{
  const char *label = hf_choice_label (hf_organisation_stages, stage->key);
  GtkWidget  *button = gtk_toggle_button_new ();
  GtkWidget  *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget  *text = gtk_label_new (label);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (line), count);
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, label);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  accept_drops (button, stage);
  return button;
}

static void
hf_stage_strip_dispose (GObject *object)
{
  hf_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (hf_stage_strip_parent_class)->dispose (object);
}

static void
hf_stage_strip_class_init (HfStageStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_stage_strip_dispose;
  signals[WANTED] = g_signal_new ("wanted", HF_TYPE_STAGE_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hf_stage_strip_init (HfStageStrip *self)
{
  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (
                                    gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  for (guint i = 0; i < HF_ORGANISATION_N_STAGES; i++)
    {
      self->counts[i] = gtk_label_new (NULL);
      self->buttons[i] = make_button (self, &hf_organisation_stages[i], self->counts[i]);
      gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
    }
}

void
hf_stage_strip_show (HfStageStrip *self, const guint *counts)
{
  g_return_if_fail (HF_IS_STAGE_STRIP (self) && counts != NULL);

  for (guint i = 0; i < HF_ORGANISATION_N_STAGES; i++)
    {
      g_autofree char *count = hf_format_count (counts[i]);

      gtk_label_set_label (GTK_LABEL (self->counts[i]), count);
    }
}

const char *
hf_stage_strip_get_wanted (HfStageStrip *self)
{
  g_return_val_if_fail (HF_IS_STAGE_STRIP (self), NULL);

  for (guint i = 0; i < HF_ORGANISATION_N_STAGES; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
      return hf_organisation_stages[i].key;
  return NULL;
}
