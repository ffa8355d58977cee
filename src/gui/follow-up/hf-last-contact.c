/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The last contact with a customer, as one line of the call panel. */

#include "gui/follow-up/hf-last-contact.h"

#include "base/hf-strings.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

/* In which mood the customer was, and whether content. */
static char *
describe_mood (const HfRow *contact)
{
  const char *emotion = hf_row_text (contact, HF_CONTACT_EMOTION);
  const char *mood = emotion ? hf_choice_label (hf_contact_emotions, emotion) : NULL;

  if (!hf_contact_is_dissatisfied (contact))
    return g_strdup (mood);
  /* Translators: in which mood somebody was, and that they were not content */
  return mood ? g_strdup_printf (_ ("%s, dissatisfied"), mood) : g_strdup (_ ("Dissatisfied"));
}

static char *
describe_outcome (const HfRow *contact)
{
  const char      *outcome = hf_row_text (contact, HF_CONTACT_OUTCOME);
  const char      *label = outcome ? hf_choice_label (hf_contact_outcomes, outcome) : "—";
  g_autofree char *mood = describe_mood (contact);

  if (mood == NULL)
    return g_strdup (label);
  return outcome ? g_strdup_printf (C_ ("outcome and mood", "%s (%s)"), label, mood) :
                   g_steal_pointer (&mood);
}

/**
 * hf_last_contact_describe:
 * @contact: an entry of the contact log
 * @today: the date
 *
 * Returns: (transfer full): when it was, by what, what came of it, and the note
 */
char *
hf_last_contact_describe (const HfRow *contact, HfDate today)
{
  const char *raw_note = hf_row_text (contact, HF_CONTACT_NOTE);
  const char *channel =
    hf_choice_label (hf_contact_channels, hf_row_text (contact, HF_CONTACT_CHANNEL));
  g_autofree char *label = describe_outcome (contact);
  g_autofree char *note = hf_str_one_line (raw_note);
  g_autofree char *at = hf_format_instant (hf_row_int (contact, HF_CONTACT_AT), today);

  if (raw_note != NULL)
    /* Translators: the last contact: when, how (phone, letter), what came of it, the note */
    return g_strdup_printf (C_ ("last contact", "%s, %s, %s: %s"), at, channel, label, note);
  /* Translators: the last contact: when, how (phone, letter), what came of it */
  return g_strdup_printf (C_ ("last contact", "%s, %s, %s"), at, channel, label);
}

/**
 * hf_last_contact_describe_none:
 * @customer: a customer who was never contacted
 * @today: the date
 *
 * Returns: (transfer full): that, and since whoever came to the hospital is no stranger, when that
 *   was
 */
char *
hf_last_contact_describe_none (const HfRow *customer, HfDate today)
{
  const char      *visit = hf_row_text (customer, HF_CUSTOMER_LAST_VISIT);
  g_autofree char *day = NULL;

  if (visit == NULL)
    return g_strdup (_ ("Never contacted yet"));
  day = hf_format_day (hf_date_from_iso (visit));
  /* Translators: nobody has called the customer yet; %s is a day */
  return g_strdup_printf (_ ("Not contacted yet, last visit %s"), day);
}
