/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done with an appointment of the timeline, as a menu and as buttons. Both activate
 * `timeline.appointment` with what to do and the appointment's id. */

#pragma once

#include "core/hf-row.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_appointment_menu_add:
 * @menu: a menu
 * @entry: an entry of the timeline
 *
 * Adds what can be done with it, if it is an appointment.
 */
void hf_appointment_menu_add (GMenu *menu, const HfRow *entry);

/**
 * hf_appointment_menu_show:
 * @box: a flow box, where the buttons go
 * @entry: an entry of the timeline
 *
 * Shows a button for each thing that can be done with it, if it is an appointment.
 */
void hf_appointment_menu_show (GtkWidget *box, const HfRow *entry);

/**
 * hf_appointment_menu_activate:
 * @widget: a widget of the page
 * @context: the book
 * @entries: the #HfTimelineItem s
 * @parameter: that of the action
 *
 * Does what was chosen, or asks what there is to ask. The appointment is looked for anew: the line
 * it was chosen at may show another entry by now.
 */
void hf_appointment_menu_activate (GtkWidget  *widget,
                                   HfContext  *context,
                                   GListModel *entries,
                                   GVariant   *parameter);

G_END_DECLS
