/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What connects somebody with a customer, in words. */

#include "gui/common/card/hf-family-words.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-relation.h"

#include <glib/gi18n.h>

static char *
describe_relation (const HfKinMember *member)
{
  if (member->is_at_home && member->has_same_phone)
    /* Translators: what somebody is, such as "Mother" */
    return g_strdup_printf (_ ("%s · same household and phone"), _ (member->word));
  if (member->is_at_home)
    /* Translators: what somebody is, such as "Mother" */
    return g_strdup_printf (_ ("%s · same household"), _ (member->word));
  if (member->has_same_phone)
    /* Translators: what somebody is, such as "Mother" */
    return g_strdup_printf (_ ("%s · same phone"), _ (member->word));
  return g_strdup (_ (member->word));
}

static char *
describe (const HfKinMember *member)
{
  switch (member->link)
    {
    case HF_KIN_RELATION:
      return describe_relation (member);
    case HF_KIN_HOUSEHOLD:
      return g_strdup (member->has_same_phone ? _ ("Same household and phone") :
                                                _ ("Same household"));
    case HF_KIN_PHONE:
      return g_strdup (_ ("Same phone"));
    case HF_KIN_REFERRER:
    default:
      return g_strdup (_ ("Referred by"));
    }
}

/**
 * hf_family_words_link:
 * @member: somebody of a family
 *
 * Returns: (transfer full): what connects them, and what was remarked of it
 */
char *
hf_family_words_link (const HfKinMember *member)
{
  const char *note = member->relation ? hf_row_text (member->relation, HF_RELATION_NOTE) : NULL;
  g_autofree char *link = describe (member);
  g_autofree char *text = hf_join_facts (link, note);

  return hf_str_one_line (text);
}
