/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/follow-up/hf-appointment-words.h"

#include "base/hf-date-words.h"
#include "base/hf-parts.h"
#include "core/hf-appointment.h"
#include "core/hf-follow-up.h"

#include <glib/gi18n.h>

static const struct
{
  const char *state, *title; /* a msgid of "timeline" */
} titles[] = {
  { HF_APPOINTMENT_STATE_REQUESTED, NC_ ("timeline", "Appointment requested") },
  { HF_APPOINTMENT_STATE_BOOKED, NC_ ("timeline", "Appointment booked") },
  { HF_APPOINTMENT_STATE_ARRIVED, NC_ ("timeline", "Arrived for the appointment") },
  { HF_APPOINTMENT_STATE_COMPLETED, NC_ ("timeline", "Appointment kept") },
  { HF_APPOINTMENT_STATE_MISSED, NC_ ("timeline", "Appointment missed") },
  { HF_APPOINTMENT_STATE_CANCELLED, NC_ ("timeline", "Appointment cancelled") },
};

const char *
hf_appointment_words_title (const HfRow *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_strcmp0 (titles[i].state, hf_row_text (row, HF_APPOINTMENT_STATE)) == 0)
      return g_dpgettext2 (NULL, "timeline", titles[i].title);
  return _ ("Appointment");
}

/* Nothing where there is nothing to tell. */
static char *
tell_moved (const HfRow *row)
{
  HfDate           from = hf_date_from_iso (hf_row_text (row, HF_APPOINTMENT_MOVED_FROM_DATE));
  g_autofree char *day = NULL;

  if (from == HF_DATE_NONE)
    return NULL;
  day = hf_date_to_words (from, _ ("{w} {d} {mon} {y}"));
  /* Translators: of an appointment: the day it was moved from */
  return g_strdup_printf (_ ("moved from %s"), day);
}

char *
hf_appointment_words_text (const HfRow *row)
{
  const char *kind = hf_row_text (row, HF_APPOINTMENT_KIND);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *moved = tell_moved (row);
  g_auto (GStrv) facts = NULL;
  const char *const all[] = { hf_row_text (row, HF_APPOINTMENT_TIME),
                              kind ? hf_choice_label (hf_appointment_kinds, kind) : NULL,
                              hf_row_text (row, HF_APPOINTMENT_REASON), moved,
                              hf_row_text (row, HF_APPOINTMENT_STATE_REASON) };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] != NULL)
      g_strv_builder_add (builder, all[i]);
  facts = g_strv_builder_end (builder);
  return facts[0] != NULL ? hf_join_all_facts (facts) : NULL;
}

char *
hf_appointment_words_booked (const HfRow *follow_up)
{
  g_autofree char *day = NULL;
  HfDate           on = hf_date_from_iso (hf_row_text (follow_up, HF_FOLLOW_UP_BOOKED_DATE));

  if (on == HF_DATE_NONE)
    return NULL;
  day = hf_date_to_words (on, _ ("{w} {d} {mon} {y}"));
  /* Translators: of a follow-up that is closed: for which day somebody has an appointment */
  return g_strdup_printf (_ ("appointment on %s"), day);
}
