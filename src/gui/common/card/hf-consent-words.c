/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How it is worded what a customer answered to being reached. */

#include "gui/common/card/hf-consent-words.h"

#include "base/hf-strings.h"
#include "core/hf-consent-rule.h"
#include "core/hf-consent.h"
#include "core/hf-entity.h"
#include "gui/common/hf-format.h"
#include "session/customer/hf-consents.h"

#include <glib/gi18n.h>

static char *
format_day (const HfRow *consent)
{
  return hf_format_day (hf_date_from_iso (hf_row_text (consent, HF_CONSENT_DAY)));
}

/* %NULL where nobody is named. */
static char *
format_name (const HfRow *consent, guint field)
{
  return consent != NULL && !hf_row_is_null (consent, field) ?
           hf_str_visible_controls (hf_row_text (consent, field)) :
           NULL;
}

/* "Phone: agreed Wed 1 Mar 2023" */
static char *
describe_answer (const char *channel, const HfRow *consent)
{
  const char      *label = hf_choice_label (hf_consent_channels, channel);
  const char      *answer = hf_consents_answer_of (consent);
  g_autofree char *day = consent ? format_day (consent) : NULL;

  if (g_str_equal (answer, HF_CONSENT_AGREED))
    /* Translators: a way to reach somebody and a day: "Phone: agreed 1 March 2023" */
    return g_strdup_printf (_ ("%s: agreed %s"), label, day);
  if (g_str_equal (answer, HF_CONSENT_REFUSED))
    /* Translators: a way to reach somebody and a day: "Phone: refused 1 March 2023" */
    return g_strdup_printf (_ ("%s: refused %s"), label, day);
  /* Translators: a way to reach somebody */
  return g_strdup_printf (_ ("%s: not known"), label);
}

/* Who answered for a child, or that nobody did who may; %NULL where none was needed. */
static char *
describe_guardian (const HfRow *consent, const HfRow *customer)
{
  g_autofree char *name = format_name (consent, HF_CONSENT_GUARDIAN);

  if (name != NULL)
    /* Translators: who answered for a child: "Guardian: Zhang Wei" */
    return g_strdup_printf (_ ("Guardian: %s"), name);
  return hf_consent_lacks_guardian (consent, customer) ?
           g_strdup (_ ("does not count: no guardian named")) :
           NULL;
}

char *
hf_consent_words_describe (const char *channel, const HfRow *consent, const HfRow *customer)
{
  g_autofree char *answer = describe_answer (channel, consent);
  g_autofree char *guardian = describe_guardian (consent, customer);

  return guardian ? g_strjoin (C_ ("evidence", " · "), answer, guardian, NULL) :
                    g_steal_pointer (&answer);
}

char *
hf_consent_words_evidence (const HfRow *consent, const HfRow *customer)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *day = consent ? format_day (consent) : NULL;
  g_autofree char *guardian = describe_guardian (consent, customer);
  g_autofree char *name = format_name (consent, HF_CONSENT_STAFF_NAME);
  g_auto (GStrv) all = NULL;

  if (consent == NULL)
    return g_strdup (_ ("Nobody asked yet"));
  g_strv_builder_add (parts, day);
  if (!hf_row_is_null (consent, HF_CONSENT_HOW))
    g_strv_builder_add (parts,
                        hf_choice_label (hf_consent_hows, hf_row_text (consent, HF_CONSENT_HOW)));
  if (guardian != NULL)
    g_strv_builder_add (parts, guardian);
  if (name != NULL)
    g_strv_builder_add (parts, name);
  all = g_strv_builder_end (parts);
  /* Translators: between when, how and by whom something was done */
  return g_strjoinv (C_ ("evidence", " · "), all);
}
