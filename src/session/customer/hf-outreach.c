/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is left out of what is sent to many, and why. */

#include "session/customer/hf-outreach.h"

#include "base/hf-parts.h"
#include "core/hf-consent-rule.h"
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

/* Care is owed, so silence stops none of it; for advertising somebody has to have said yes. An
 * answer that was taken back is as if nobody had asked. What was said of the one says nothing of
 * the other. */
static HfOutreach
judge_answers (const HfRow *customer, GPtrArray *consents, const char *channel, const char *purpose)
{
  gboolean     is_care = g_strcmp0 (purpose, HF_CONSENT_CARE) == 0;
  const HfRow *marketing = hf_consents_find (consents, channel, HF_CONSENT_MARKETING);

  if (answers (consents, channel, is_care ? HF_CONSENT_CARE : HF_CONSENT_MARKETING,
               HF_CONSENT_REFUSED))
    return HF_OUTREACH_REFUSES;
  if (is_care)
    return HF_OUTREACH_OPEN;
  if (!answers (consents, channel, HF_CONSENT_MARKETING, HF_CONSENT_AGREED))
    return HF_OUTREACH_NEVER_ASKED;
  return hf_consent_lacks_guardian (marketing, customer) ? HF_OUTREACH_NO_GUARDIAN :
                                                           HF_OUTREACH_OPEN;
}

HfOutreach
hf_outreach_judge (const HfRow *customer,
                   GPtrArray   *consents,
                   const char  *channel,
                   const char  *purpose)
{
  if (!hf_customer_may_be_contacted (customer))
    return HF_OUTREACH_WITHHELD;
  return judge_answers (customer, consents, channel, purpose);
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
    case HF_OUTREACH_NEVER_ASKED:
      /* Translators: so many people never said whether they want to be written to, called … */
      return g_strdup_printf (ngettext ("%u was never asked", "%u were never asked", n), n);
    case HF_OUTREACH_NO_STREET:
      return g_strdup_printf (ngettext ("%u has no street", "%u have no street", n), n);
    case HF_OUTREACH_NO_GUARDIAN:
      /* Translators: so many children agreed, but nobody who may agree for them */
      return g_strdup_printf (ngettext ("%u lacks a guardian's consent",
                                        "%u lack a guardian's consent", n),
                              n);
    case HF_OUTREACH_OPEN:
    case HF_OUTREACH_N_ANSWERS:
    default:
      return NULL;
    }
}

/* Numbers and words alone, so there is nothing in it to be escaped but what a translation has. */
static char *
link_reason (HfOutreach why, guint n)
{
  g_autofree char *reason = describe_reason (why, n);
  g_autofree char *escaped = g_markup_escape_text (reason, -1);

  return why == HF_OUTREACH_NEVER_ASKED ?
           g_strdup_printf ("<a href=\"" HF_OUTREACH_TO_ASK "\">%s</a>", escaped) :
           g_steal_pointer (&escaped);
}

static char *
describe (const guint *counts, char *(*word) (HfOutreach why, guint n))
{
  g_autoptr (GString) reasons = g_string_new (NULL);

  for (guint i = HF_OUTREACH_OPEN + 1; i < HF_OUTREACH_N_ANSWERS; i++)
    {
      g_autofree char *reason = counts[i] > 0 ? word (i, counts[i]) : NULL;

      if (reason != NULL)
        g_string_append_printf (reasons, "%s%s", reasons->len > 0 ? hf_list_joint () : "", reason);
    }
  if (reasons->len == 0)
    return NULL;
  /* Translators: who is not written to, called …, as “2 refuse, 1 has no street” */
  return g_strdup_printf (_ ("Left out: %s"), reasons->str);
}

char *
hf_outreach_describe_left_out (const guint *counts)
{
  return describe (counts, describe_reason);
}

char *
hf_outreach_link_left_out (const guint *counts)
{
  return describe (counts, link_reason);
}

HfFilter *
hf_outreach_make_filter (const char *channel)
{
  char             *nothing[] = { NULL };
  const HfCondition asked[] = {
    { &hf_consent_def, HF_CONSENT_CHANNEL, 0, HF_FILTER_IS, (char *[]){ (char *) channel, NULL } },
    { &hf_consent_def, HF_CONSENT_PURPOSE, 0, HF_FILTER_IS,
      (char *[]){ (char *) HF_CONSENT_MARKETING, NULL } },
    { &hf_consent_def, HF_CONSENT_ANSWER, 0, HF_FILTER_IS_NOT,
      (char *[]){ (char *) HF_CONSENT_AGREED, (char *) HF_CONSENT_REFUSED, NULL } },
    { &hf_consent_def, HF_CONSENT_DAY, 0, HF_FILTER_LATEST, nothing },
    { &hf_customer_def, HF_CUSTOMER_DECEASED, 0, HF_FILTER_UNKNOWN, nothing },
    { &hf_customer_def, HF_CUSTOMER_DO_NOT_CONTACT, 0, HF_FILTER_IS,
      (char *[]){ (char *) "0", NULL } },
  };
  HfFilter *filter = hf_filter_new ();

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    hf_filter_add (filter, &asked[i]);
  return filter;
}
