/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gui/common/card/hf-appointment-menu.h"

#include "base/hf-weak.h"
#include "core/hf-appointment-rule.h"
#include "core/hf-appointment.h"
#include "gui/common/card/hf-booking-dialog.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-row-menu.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-timeline-item.h"
#include "session/follow-up/hf-booking.h"

#include <glib/gi18n.h>

#define ACTION "timeline.appointment"
#define MOVE   "move" /* it is another appointment then, not another state */

static const struct
{
  const char *what; /* a state, or MOVE */
  const char *label;
  const char *told;
  gboolean    is_from_ahead; /* for those only that are ahead */
} choices[] = {
  { HF_APPOINTMENT_STATE_ARRIVED, N_ ("_Arrived"), N_ ("Appointment: arrived"), TRUE },
  { HF_APPOINTMENT_STATE_COMPLETED, N_ ("_Kept"), N_ ("Appointment kept"), FALSE },
  { HF_APPOINTMENT_STATE_MISSED, N_ ("M_issed"), N_ ("Appointment missed"), TRUE },
  { MOVE, N_ ("Mo_ve…"), NULL, TRUE },
  { HF_APPOINTMENT_STATE_CANCELLED, N_ ("Ca_ncel…"), N_ ("Appointment cancelled"), TRUE },
  { HF_APPOINTMENT_STATE_BOOKED, N_ ("_Back to Booked"), N_ ("Appointment booked again"), FALSE },
};

static gboolean
is_offered (guint i, const HfRow *appointment)
{
  const char *state = hf_row_text (appointment, HF_APPOINTMENT_STATE);
  gboolean    is_ahead = hf_appointment_rule_is_ahead (appointment);

  if (choices[i].is_from_ahead && !is_ahead)
    return FALSE;
  return g_str_equal (choices[i].what, MOVE) ||
         hf_appointment_rule_may_become (state, choices[i].what);
}

static GVariant *
make_target (guint i, const HfRow *appointment)
{
  return g_variant_new ("(sx)", choices[i].what, appointment->id);
}

void
hf_appointment_menu_add (GMenu *menu, const HfRow *entry)
{
  for (guint i = 0; entry->def == &hf_appointment_def && i < G_N_ELEMENTS (choices); i++)
    if (is_offered (i, entry))
      hf_row_menu_add (menu, _ (choices[i].label), ACTION, make_target (i, entry));
}

void
hf_appointment_menu_show (GtkWidget *box, const HfRow *entry)
{
  gboolean is_one = entry->def == &hf_appointment_def;

  hf_children_remove (box);
  gtk_widget_set_visible (box, is_one);
  for (guint i = 0; is_one && i < G_N_ELEMENTS (choices); i++)
    if (is_offered (i, entry))
      {
        GtkWidget *button = gtk_button_new_with_mnemonic (_ (choices[i].label));

        gtk_actionable_set_action_name (GTK_ACTIONABLE (button), ACTION);
        gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), make_target (i, entry));
        gtk_flow_box_append (GTK_FLOW_BOX (box), button);
        gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE); /* its button is */
      }
}

static void
set_state (GtkWidget *widget, HfContext *context, const HfRow *row, guint i, const char *why)
{
  hf_saving_commit (widget, context, hf_booking_set_state (row, choices[i].what, why),
                    g_strdup (_ (choices[i].told)), NULL, NULL);
}

/* Who is asked for the reason. */
typedef struct
{
  HfWeak    *widget; /* a GtkWidget */
  HfContext *context;
  HfRow     *appointment;
  guint      choice;
} Asking;

static void
reason_given_cb (const char *text, gpointer user_data)
{
  g_autofree Asking *asking = user_data;
  g_autoptr (GtkWidget) widget = hf_weak_take (asking->widget);
  g_autoptr (HfContext) context = asking->context;
  g_autoptr (HfRow) row = asking->appointment;

  if (text != NULL && widget != NULL)
    set_state (widget, context, row, asking->choice, text);
}

static void
ask_reason (GtkWidget *widget, HfContext *context, const HfRow *row, guint i)
{
  Asking *asking = g_new0 (Asking, 1);

  *asking = (Asking){ hf_weak_new (widget), g_object_ref (context), hf_row_ref (row), i };
  hf_dialogs_ask_text (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Cancel the Appointment?"),
                       _ ("It stays on the timeline with the reason."), _ ("Why it is cancelled"),
                       _ ("_Cancel the Appointment"), reason_given_cb, asking);
}

static void
do_it (GtkWidget *widget, HfContext *context, const HfRow *appointment, const char *what)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (!g_str_equal (choices[i].what, what) || !is_offered (i, appointment))
        continue;
      if (g_str_equal (what, MOVE))
        hf_booking_dialog_present (widget, context,
                                   hf_row_int (appointment, HF_APPOINTMENT_CUSTOMER), appointment);
      else if (g_str_equal (what, HF_APPOINTMENT_STATE_CANCELLED))
        ask_reason (widget, context, appointment, i);
      else
        set_state (widget, context, appointment, i, NULL);
    }
}

void
hf_appointment_menu_activate (GtkWidget  *widget,
                              HfContext  *context,
                              GListModel *entries,
                              GVariant   *parameter)
{
  const char *what;
  gint64      id;

  g_variant_get (parameter, "(&sx)", &what, &id);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (HfTimelineItem) item = g_list_model_get_item (entries, i);
      const HfRow *row = hf_timeline_item_get_row (item);

      if (row->def == &hf_appointment_def && row->id == id)
        {
          do_it (widget, context, row, what);
          return;
        }
    }
}
