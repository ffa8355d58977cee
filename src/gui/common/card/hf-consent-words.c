/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How it is worded what a customer answered to being reached. */

#include "gui/common/card/hf-consent-words.h"

#include "base/hf-strings.h"
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

char *
hf_consent_words_describe (const char *channel, const HfRow *consent)
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

char *
hf_consent_words_evidence (const HfRow *consent)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *day = consent ? format_day (consent) : NULL;
  g_autofree char *name =
    consent ? hf_str_visible_controls (hf_row_text (consent, HF_CONSENT_STAFF_NAME)) : NULL;
  g_auto (GStrv) all = NULL;

  if (consent == NULL)
    return g_strdup (_ ("Nobody asked yet"));
  g_strv_builder_add (parts, day);
  if (!hf_row_is_null (consent, HF_CONSENT_HOW))
    g_strv_builder_add (parts,
                        hf_choice_label (hf_consent_hows, hf_row_text (consent, HF_CONSENT_HOW)));
  if (name != NULL)
    g_strv_builder_add (parts, name);
  all = g_strv_builder_end (parts);
  /* Translators: between when, how and by whom something was done */
  return g_strjoinv (C_ ("evidence", " · "), all);
}
