/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is left out of what is sent to many, and why. */

#include "session/customer/hf-outreach.h"

#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "session/customer/hf-consents.h"

#include <glib/gi18n.h>

static gboolean
answers (GPtrArray *consents, const char *channel, const char *purpose, const char *answer)
{
  return g_str_equal (hf_consents_answer_of (hf_consents_find (consents, channel, purpose)),
                      answer);
}

/* Who does not want to be reached about the own care does not for advertising either, unless that
 * was said. */
static gboolean
refuses (GPtrArray *consents, const char *channel, const char *purpose)
{
  gboolean no_care = answers (consents, channel, HF_CONSENT_CARE, HF_CONSENT_REFUSED);

  if (g_strcmp0 (purpose, HF_CONSENT_CARE) == 0)
    return no_care;
  return answers (consents, channel, HF_CONSENT_MARKETING, HF_CONSENT_REFUSED) ||
         (no_care && !answers (consents, channel, HF_CONSENT_MARKETING, HF_CONSENT_AGREED));
}

HfOutreach
hf_outreach_judge (const HfRow *customer,
                   GPtrArray   *consents,
                   const char  *channel,
                   const char  *purpose)
{
  if (!hf_customer_may_be_contacted (customer))
    return HF_OUTREACH_WITHHELD;
  return refuses (consents, channel, purpose) ? HF_OUTREACH_REFUSES : HF_OUTREACH_OPEN;
}

HfOutreach
hf_outreach_by_letter (const HfRow *customer, GPtrArray *consents, const char *purpose)
{
  HfOutreach answer = hf_outreach_judge (customer, consents, HF_CONSENT_MAIL, purpose);

  return answer == HF_OUTREACH_OPEN && hf_row_is_null (customer, HF_CUSTOMER_STREET) ?
           HF_OUTREACH_NO_STREET :
           answer;
}

static char *
describe_reason (HfOutreach why, guint n)
{
  switch (why)
    {
    case HF_OUTREACH_WITHHELD:
      return g_strdup_printf (ngettext ("%u is not to be contacted", "%u are not to be contacted",
                                        n),
                              n);
    case HF_OUTREACH_REFUSES:
      /* Translators: so many people do not want to be written to, called … */
      return g_strdup_printf (ngettext ("%u refuses", "%u refuse", n), n);
    case HF_OUTREACH_NO_STREET:
      return g_strdup_printf (ngettext ("%u has no street", "%u have no street", n), n);
    case HF_OUTREACH_OPEN:
    case HF_OUTREACH_N_ANSWERS:
    default:
      return NULL;
    }
}

char *
hf_outreach_describe_left_out (const guint *counts)
{
  g_autoptr (GString) reasons = g_string_new (NULL);

  for (guint i = HF_OUTREACH_OPEN + 1; i < HF_OUTREACH_N_ANSWERS; i++)
    {
      g_autofree char *reason = counts[i] > 0 ? describe_reason (i, counts[i]) : NULL;

      if (reason != NULL)
        /* Translators: between the reasons why people are left out */
        g_string_append_printf (reasons, "%s%s", reasons->len > 0 ? C_ ("left out", ", ") : "",
                                reason);
    }
  if (reasons->len == 0)
    return NULL;
  /* Translators: who is not written to, called …, as “2 refuse, 1 has no street” */
  return g_strdup_printf (_ ("Left out: %s"), reasons->str);
}
