/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Choosing or typing why a follow-up is given up. The reasons are those of the outcome's row in the
 * table; the last digit is the line.
 */

#include "gui/follow-up/hf-reason-popover.h"

#include "core/hf-follow-up.h"
#include "gui/follow-up/hf-today-keys.h"

#include <glib/gi18n.h>

struct _HfReasonPopover
{
  HfOutcomePopover parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *buttons[HF_OUTCOME_MAX_REASONS]; /* as many as there are reasons */
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (HfReasonPopover, hf_reason_popover, HF_TYPE_OUTCOME_POPOVER)

static const HfOutcomeDef *
get_def (HfReasonPopover *self)
{
  return hf_outcome_kind_get (hf_outcome_popover_get_kind (HF_OUTCOME_POPOVER (self)));
}

static guint
count_reasons (HfReasonPopover *self)
{
  const HfOutcomeDef *def = get_def (self);
  guint               n = 0;

  while (n < HF_OUTCOME_MAX_REASONS && def->reasons[n] != NULL)
    n++;
  return n;
}

static void
choose (HfReasonPopover *self, guint position)
{
  const HfOutcome outcome = { .close_reason = get_def (self)->reasons[position] };

  hf_outcome_popover_answer (HF_OUTCOME_POPOVER (self), &outcome);
}

static void
clicked_cb (HfReasonPopover *self, GtkWidget *button)
{
  for (guint i = 0; i < count_reasons (self); i++)
    if (self->buttons[i] == button)
      {
        choose (self, i);
        return;
      }
}

/* Nothing need be typed: some reason it had. */
static void
activated_cb (HfReasonPopover *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  const HfOutcome  outcome = { .close_reason = HF_FOLLOW_UP_CLOSE_OTHER, .close_note = text };

  hf_outcome_popover_answer (HF_OUTCOME_POPOVER (self), &outcome);
}

static GtkWidget *
make_hint (guint digit)
{
  g_autofree char *key = g_strdup_printf ("%u", digit);

  return gtk_label_new (key);
}

static void
add_reason (HfReasonPopover *self, guint position)
{
  const char *label =
    hf_choice_label (hf_follow_up_close_reasons, get_def (self)->reasons[position]);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), hf_today_keys_make_content (make_hint (position + 1),
                                                                         gtk_label_new (label)));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), button);
  self->buttons[position] = button;
}

static void
add_line (HfReasonPopover *self)
{
  GtkWidget *content;

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Another reason"));
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Another reason"), -1);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  content = hf_today_keys_make_content (make_hint (count_reasons (self) + 1), self->entry);
  gtk_widget_set_margin_start (content, 9);
  gtk_widget_set_margin_end (content, 9);
  gtk_box_append (GTK_BOX (self->box), content);
}

static void
hf_reason_popover_open (HfOutcomePopover *popover,
                        HfContext        *context,
                        HfCallCard       *card,
                        HfMoment          now)
{
  HfReasonPopover *self = HF_REASON_POPOVER (popover);

  if (self->entry == NULL)
    {
      for (guint i = 0; i < count_reasons (self); i++)
        add_reason (self, i);
      add_line (self);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
hf_reason_popover_focus (HfOutcomePopover *popover)
{
  gtk_widget_grab_focus (HF_REASON_POPOVER (popover)->buttons[0]);
}

static void
hf_reason_popover_press (HfOutcomePopover *popover, guint digit)
{
  HfReasonPopover *self = HF_REASON_POPOVER (popover);
  guint            n = count_reasons (self);

  if (digit >= 1 && digit <= n)
    choose (self, digit - 1);
  else if (digit == n + 1)
    gtk_widget_grab_focus (self->entry);
}

static void
hf_reason_popover_class_init (HfReasonPopoverClass *klass)
{
  HfOutcomePopoverClass *popover_class = HF_OUTCOME_POPOVER_CLASS (klass);

  popover_class->open = hf_reason_popover_open;
  popover_class->focus = hf_reason_popover_focus;
  popover_class->press = hf_reason_popover_press;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
hf_reason_popover_init (HfReasonPopover *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_size_request (self->box, 280, -1);
  gtk_popover_set_child (GTK_POPOVER (self), self->box);
}
