/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The few things asked of a complaint while the caller is on the line; all else is entered from the
 * card. Whoever is upset on the telephone is answered within a day, unless somebody says otherwise.
 */

#include "gui/follow-up/hf-complaint-popover.h"

#include "core/hf-complaint.h"
#include "session/customer/hf-complaints.h"

#include <glib/gi18n.h>

struct _HfComplaintPopover
{
  HfOutcomePopover parent_instance;

  HfContext *context; /* owned, NULL until it opens */

  /* template children */
  GtkWidget *text;
  GtkWidget *about;
  GtkWidget *soon;
};

G_DEFINE_FINAL_TYPE (HfComplaintPopover, hf_complaint_popover, HF_TYPE_OUTCOME_POPOVER)

static char *
get_text (HfComplaintPopover *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
save_cb (HfComplaintPopover *self)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_complaint_def);
  g_autofree char *text = get_text (self);
  guint            about = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->about));
  HfOutcome        outcome = { .complaint = row };

  g_strstrip (text);
  if (*text == '\0' && about == GTK_INVALID_LIST_POSITION)
    {
      gtk_widget_grab_focus (self->text);
      return;
    }
  hf_complaints_begin (row, self->context);
  hf_row_set_text (row, HF_COMPLAINT_TEXT, *text != '\0' ? text : NULL);
  if (about != GTK_INVALID_LIST_POSITION)
    hf_row_set_text (row, HF_COMPLAINT_ABOUT, hf_complaint_subjects[about].key);
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->soon)))
    hf_row_set_text (row, HF_COMPLAINT_PACE, HF_COMPLAINT_PACE_DAY);
  hf_outcome_popover_answer (HF_OUTCOME_POPOVER (self), &outcome);
}

static gboolean
save_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  save_cb (HF_COMPLAINT_POPOVER (widget));
  return TRUE;
}

static void
hf_complaint_popover_open (HfOutcomePopover *popover,
                           HfContext        *context,
                           HfCallCard       *card,
                           HfMoment          now)
{
  HfComplaintPopover *self = HF_COMPLAINT_POPOVER (popover);

  g_set_object (&self->context, context);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->about), GTK_INVALID_LIST_POSITION);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->soon), TRUE);
}

static void
hf_complaint_popover_focus (HfOutcomePopover *popover)
{
  gtk_widget_grab_focus (HF_COMPLAINT_POPOVER (popover)->text);
}

/* Beside the text, where a digit is a digit. */
static void
hf_complaint_popover_press (HfOutcomePopover *popover, guint digit)
{
  GtkDropDown *about = GTK_DROP_DOWN (HF_COMPLAINT_POPOVER (popover)->about);

  if (digit >= 1 && digit <= g_list_model_get_n_items (gtk_drop_down_get_model (about)))
    gtk_drop_down_set_selected (about, digit - 1);
}

static void
hf_complaint_popover_dispose (GObject *object)
{
  g_clear_object (&HF_COMPLAINT_POPOVER (object)->context);

  G_OBJECT_CLASS (hf_complaint_popover_parent_class)->dispose (object);
}

static void
hf_complaint_popover_class_init (HfComplaintPopoverClass *klass)
{
  HfOutcomePopoverClass *popover_class = HF_OUTCOME_POPOVER_CLASS (klass);
  GtkWidgetClass        *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_complaint_popover_dispose;
  popover_class->open = hf_complaint_popover_open;
  popover_class->focus = hf_complaint_popover_focus;
  popover_class->press = hf_complaint_popover_press;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/follow-up/hf-complaint-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, HfComplaintPopover, text);
  gtk_widget_class_bind_template_child (widget_class, HfComplaintPopover, about);
  gtk_widget_class_bind_template_child (widget_class, HfComplaintPopover, soon);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

/* Before the text view, which would take it for a new line. */
static void
bind_save (HfComplaintPopover *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *keys =
    gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                                 gtk_keyval_trigger_new (GDK_KEY_KP_Enter, GDK_CONTROL_MASK));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (keys, gtk_callback_action_new (save_pressed_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
hf_complaint_popover_init (HfComplaintPopover *self)
{
  g_autoptr (GtkStringList) subjects = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (const HfChoice *subject = hf_complaint_subjects; subject->key != NULL; subject++)
    gtk_string_list_append (subjects, _ (subject->label));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->about), G_LIST_MODEL (subjects));
  bind_save (self);
}

void
hf_complaint_popover_set_said (HfComplaintPopover *self, const char *said)
{
  g_return_if_fail (HF_IS_COMPLAINT_POPOVER (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), said ? said : "",
                            -1);
}
