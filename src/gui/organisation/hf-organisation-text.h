/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-agreement-state.h"
#include "core/hf-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfUrgency:
 * @HF_URGENCY_NONE: all is well
 * @HF_URGENCY_SOON: something is to be done before long
 * @HF_URGENCY_LATE: something should have been done
 *
 * How much something asks to be looked at: shown by an icon and a colour beside the words.
 */
typedef enum
{
  HF_URGENCY_NONE,
  HF_URGENCY_SOON,
  HF_URGENCY_LATE,
} HfUrgency;

/**
 * hf_organisation_text_name:
 * @organisation: an organisation
 *
 * Returns: (transfer full): its name, and whether it is archived
 */
char *hf_organisation_text_name (const HfRow *organisation);

/**
 * hf_organisation_text_stage:
 * @stage: one of #hf_organisation_stages, "" for none
 *
 * Returns: (transfer none): what it is called
 */
const char *hf_organisation_text_stage (const char *stage);

/**
 * hf_organisation_text_day:
 * @iso: (nullable): a day
 * @today: today
 *
 * Returns: (transfer full): the day, with its year when that is another one
 */
char *hf_organisation_text_day (const char *iso, HfDate today);

/**
 * hf_organisation_text_ends:
 * @ends: (nullable): the last day of an agreement
 * @today: today
 *
 * Returns: (transfer full) (nullable): when it ends or ended, %NULL without one
 */
char *hf_organisation_text_ends (const char *ends, HfDate today);

/**
 * hf_organisation_text_weigh:
 * @state: how it is with an agreement
 *
 * Returns: how much it asks to be looked at
 */
HfUrgency hf_organisation_text_weigh (HfAgreementState state);

/**
 * hf_organisation_text_weigh_next:
 * @next: (nullable): the day of what is planned next
 * @today: today
 *
 * Returns: how much it asks to be looked at
 */
HfUrgency hf_organisation_text_weigh_next (const char *next, HfDate today);

/**
 * hf_organisation_text_show_urgency:
 * @icon: an image
 * @widget: what carries the colour
 * @urgency: how urgent it is
 *
 * Shows how much something asks to be looked at.
 */
void hf_organisation_text_show_urgency (GtkImage *icon, GtkWidget *widget, HfUrgency urgency);

G_END_DECLS
