/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* To whom a follow-up is handed. Who it may be is read when it opens; the customer's own doctor is
 * chosen then, so that Enter is the answer. Without one somebody has to be chosen.
 */

#include "gui/follow-up/hf-doctor-popover.h"

#include "base/hf-weak.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "session/staff/hf-doctors.h"

#include <glib/gi18n.h>

struct _HfDoctorPopover
{
  HfOutcomePopover parent_instance;

  /* owned */
  HfDoctors    *doctors; /* NULL until they are read */
  GCancellable *reading;

  /* children */
  GtkWidget *hand_over;
  GtkWidget *urgent;
  GtkWidget *choice;
};

G_DEFINE_FINAL_TYPE (HfDoctorPopover, hf_doctor_popover, HF_TYPE_OUTCOME_POPOVER)

static const HfRow *
get_chosen (HfDoctorPopover *self)
{
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  return self->doctors && position < self->doctors->staff->len ?
           g_ptr_array_index (self->doctors->staff, position) :
           NULL;
}

static void
show_state (HfDoctorPopover *self)
{
  gtk_widget_set_sensitive (self->hand_over, get_chosen (self) != NULL);
}

static void
hand_over_cb (HfDoctorPopover *self)
{
  const HfRow *chosen = get_chosen (self);
  HfOutcome    outcome = { 0 };

  if (chosen == NULL)
    {
      gtk_widget_grab_focus (self->choice);
      return;
    }
  outcome.doctor = chosen->id;
  outcome.doctor_name = hf_row_text (chosen, HF_STAFF_NAME);
  outcome.is_urgent = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->urgent));
  hf_outcome_popover_answer (HF_OUTCOME_POPOVER (self), &outcome);
}

static void
show_doctors (HfDoctorPopover *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->doctors->staff->len; i++)
    gtk_string_list_append (names, hf_row_text (g_ptr_array_index (self->doctors->staff, i),
                                                HF_STAFF_NAME));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice),
                              self->doctors->has_own ? 0 : GTK_INVALID_LIST_POSITION);
  show_state (self);
  gtk_widget_grab_focus (self->doctors->has_own ? self->hand_over : self->choice);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfDoctorPopover) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  HfDoctors *doctors = hf_doctors_read_finish (HF_STORE (source), result, &error);

  if (self == NULL || doctors == NULL)
    {
      g_clear_pointer (&doctors, hf_doctors_free);
      return;
    }
  g_clear_pointer (&self->doctors, hf_doctors_free);
  self->doctors = doctors;
  show_doctors (self);
}

static void
hf_doctor_popover_open (HfOutcomePopover *popover,
                        HfContext        *context,
                        HfCallCard       *card,
                        HfMoment          now)
{
  HfDoctorPopover *self = HF_DOCTOR_POPOVER (popover);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), NULL); /* those of the last call */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->urgent), FALSE);
  g_clear_pointer (&self->doctors, hf_doctors_free);
  show_state (self);
  hf_doctors_read_async (context, hf_row_int (card->follow_up, HF_FOLLOW_UP_CUSTOMER),
                         self->reading, read_cb, hf_weak_new (self));
}

/* Until it is known who it may be there is nothing to press. */
static void
hf_doctor_popover_focus (HfOutcomePopover *popover)
{
  gtk_widget_grab_focus (HF_DOCTOR_POPOVER (popover)->choice);
}

static void
hf_doctor_popover_press (HfOutcomePopover *popover, guint digit)
{
  HfDoctorPopover *self = HF_DOCTOR_POPOVER (popover);
  GtkCheckButton  *urgent = GTK_CHECK_BUTTON (self->urgent);

  if (digit == 1)
    hand_over_cb (self);
  else if (digit == 2)
    gtk_check_button_set_active (urgent, !gtk_check_button_get_active (urgent));
  else if (digit == 3)
    gtk_widget_grab_focus (self->choice);
}

static void
hf_doctor_popover_dispose (GObject *object)
{
  HfDoctorPopover *self = HF_DOCTOR_POPOVER (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->doctors, hf_doctors_free);

  G_OBJECT_CLASS (hf_doctor_popover_parent_class)->dispose (object);
}

static void
hf_doctor_popover_class_init (HfDoctorPopoverClass *klass)
{
  HfOutcomePopoverClass *popover_class = HF_OUTCOME_POPOVER_CLASS (klass);
  GtkWidgetClass        *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_doctor_popover_dispose;
  popover_class->open = hf_doctor_popover_open;
  popover_class->focus = hf_doctor_popover_focus;
  popover_class->press = hf_doctor_popover_press;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/follow-up/hf-doctor-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, HfDoctorPopover, hand_over);
  gtk_widget_class_bind_template_child (widget_class, HfDoctorPopover, urgent);
  gtk_widget_class_bind_template_child (widget_class, HfDoctorPopover, choice);
  gtk_widget_class_bind_template_callback (widget_class, hand_over_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_state);
}

static void
hf_doctor_popover_init (HfDoctorPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
