/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gui/common/card/hf-booking-dialog.h"

#include "base/hf-strings.h"
#include "gui/common/card/hf-booking-line.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-invalid.h"
#include "gui/common/hf-person-words.h"
#include "gui/common/hf-saving.h"

#include <glib/gi18n.h>

struct _HfBookingDialog
{
  AdwWindow parent_instance;

  /* owned */
  HfContext *context; /* NULL once it is disposed of */
  GtkWidget *asker;
  HfRow     *moved; /* NULL for a new one */

  /* template children */
  HfBookingLine *line;
  GtkWidget     *why_box;
  GtkWidget     *why;
};

G_DEFINE_FINAL_TYPE (HfBookingDialog, hf_booking_dialog, ADW_TYPE_WINDOW)

static HfChangeSet *
make_changes (HfBookingDialog *self, const HfBooking *booking)
{
  g_autofree char *why = hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (self->why)));
  HfChangeSet     *changes;

  if (self->moved != NULL)
    return hf_booking_move (self->moved, booking, hf_context_get_viewer (self->context), why);
  changes = hf_change_set_new (N_ ("Book appointment"));
  hf_change_set_insert (changes, hf_booking_make (booking));
  return changes;
}

/* Why it is moved is asked, since somebody will ask again. */
static gboolean
lacks_reason (HfBookingDialog *self)
{
  gboolean lacks =
    self->moved != NULL && hf_str_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->why)));

  hf_invalid_mark (self->why, lacks);
  if (lacks)
    gtk_widget_grab_focus (self->why);
  return lacks;
}

static void
agreed_cb (HfBookingDialog *self)
{
  g_autofree char *message = NULL;
  HfBooking        booking;

  if (self->context == NULL || lacks_reason (self) || !hf_booking_line_read (self->line, &booking))
    return;
  message = hf_booking_line_describe (self->line, self->moved != NULL ? _ ("Appointment moved") :
                                                                        _ ("Appointment"));
  hf_saving_commit_form (GTK_WIDGET (self), self->asker, self->context,
                         make_changes (self, &booking), g_steal_pointer (&message), NULL, NULL);
}

static void
why_changed_cb (HfBookingDialog *self)
{
  hf_invalid_mark (self->why, FALSE);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_booking_line_agree (HF_BOOKING_DIALOG (widget)->line);
}

static void
why_activated_cb (HfBookingDialog *self)
{
  hf_booking_line_agree (self->line);
}

static void
hf_booking_dialog_dispose (GObject *object)
{
  HfBookingDialog *self = HF_BOOKING_DIALOG (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_BOOKING_DIALOG);
  g_clear_pointer (&self->moved, hf_row_unref);
  g_clear_object (&self->asker);

  G_OBJECT_CLASS (hf_booking_dialog_parent_class)->dispose (object);
}

static void
hf_booking_dialog_class_init (HfBookingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_booking_dialog_dispose;
  g_type_ensure (HF_TYPE_BOOKING_LINE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-booking-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HfBookingDialog, line);
  gtk_widget_class_bind_template_child (widget_class, HfBookingDialog, why_box);
  gtk_widget_class_bind_template_child (widget_class, HfBookingDialog, why);
  gtk_widget_class_bind_template_callback (widget_class, agreed_cb);
  gtk_widget_class_bind_template_callback (widget_class, why_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, why_activated_cb);
  gtk_widget_class_install_action (widget_class, "booking.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "booking.save",
                                       NULL);
}

static void
hf_booking_dialog_init (HfBookingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hf_booking_dialog_present (GtkWidget   *asker,
                           HfContext   *context,
                           gint64       customer,
                           const HfRow *moved)
{
  HfBookingDialog *self =
    hf_dialogs_new (HF_TYPE_BOOKING_DIALOG, GTK_WINDOW (gtk_widget_get_root (asker)));
  g_autofree char *title =
    hf_person_words_title (context, moved ? _ ("Move Appointment") : _ ("Book Appointment"),
                           customer);

  self->context = g_object_ref (context);
  self->asker = g_object_ref (asker);
  self->moved = moved ? hf_row_ref (moved) : NULL;
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_widget_set_visible (self->why_box, moved != NULL);
  hf_booking_line_begin (self->line, context, customer, moved);
  gtk_widget_grab_focus (GTK_WIDGET (self->line));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
