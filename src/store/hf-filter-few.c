/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which conditions few rows meet, by what they ask: the rows of a book are not counted for that. */

#include "store/hf-filter-few.h"

#include "core/hf-contact.h"
#include "core/hf-member.h"
#include "core/hf-responsible.h"
#include "core/hf-special-day.h"
#include "core/hf-star.h"

#define FEW_DAYS 62 /* two months */

/* What is no day is followed by none. */
static gboolean
is_soon_after (const char *from, const char *to)
{
  HfDate first = hf_date_from_iso (from), last = hf_date_from_iso (to);

  return first != HF_DATE_NONE && last != HF_DATE_NONE && last - first <= FEW_DAYS;
}

/* Contacts from one day to another that is not much later: some thousands, of a million. */
static gboolean
is_of_few_days (const HfFilter *filter, guint index)
{
  const HfCondition *from = hf_filter_get (filter, index);
  gboolean           is_dated = from->def == &hf_contact_def && from->field == HF_CONTACT_AT &&
                      from->op == HF_FILTER_AT_LEAST && from->values[0] != NULL;

  for (guint i = 0; is_dated && i < hf_filter_get_n (filter); i++)
    {
      const HfCondition *to = hf_filter_get (filter, i);

      if (to->def == from->def && to->field == from->field && to->op == HF_FILTER_AT_MOST &&
          to->values[0] != NULL && is_soon_after (from->values[0], to->values[0]))
        return TRUE;
    }
  return FALSE;
}

/**
 * hf_filter_asks_for_few:
 * @filter: a resolved filter
 * @index: one of its conditions, on what hangs on a customer
 *
 * Returns: whether few rows meet it: special days of a week, whom somebody is responsible for or
 * has starred, the people of an organisation
 */
gboolean
hf_filter_asks_for_few (const HfFilter *filter, guint index)
{
  const HfCondition *condition = hf_filter_get (filter, index);

  return (condition->def == &hf_special_day_def && condition->field == HF_SPECIAL_DAY_RECURS) ||
         (condition->def == &hf_responsible_def && condition->field == HF_RESPONSIBLE_STAFF &&
          condition->op == HF_FILTER_IS) ||
         (condition->def == &hf_star_def && condition->field == HF_STAR_STAFF &&
          condition->op == HF_FILTER_IS) ||
         (condition->def == &hf_member_def && condition->field == HF_MEMBER_ORGANISATION &&
          (condition->op == HF_FILTER_IS || condition->op == HF_FILTER_CONTAINS)) ||
         is_of_few_days (filter, index);
}
