/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a membership stands, and how long one lasts. */

#include "core/hf-membership-state.h"

/**
 * hf_membership_state:
 * @from: its first day, an ISO date
 * @to: (nullable): its last day, %NULL for none
 * @today: the day
 *
 * Returns: how it stands
 */
HfMembershipState
hf_membership_state (const char *from, const char *to, HfDate today)
{
  HfDate last = hf_date_from_iso (to);

  if (hf_date_from_iso (from) > today)
    return HF_MEMBERSHIP_PENDING;
  if (last == HF_DATE_NONE || last >= today)
    return HF_MEMBERSHIP_CURRENT;
  return today - last <= HF_MEMBERSHIP_GRACE_DAYS ? HF_MEMBERSHIP_GRACE : HF_MEMBERSHIP_ENDED;
}

/**
 * hf_membership_last_day:
 * @from: the first day
 * @months: how long its tier lasts, 0 for ever
 *
 * Returns: the last day, the one before that of the month; %HF_DATE_NONE for ever
 */
HfDate
hf_membership_last_day (HfDate from, gint64 months)
{
  HfDate next =
    months > 0 && months < G_MAXINT ? hf_date_add_months (from, (int) months) : HF_DATE_NONE;

  return next == HF_DATE_NONE ? HF_DATE_NONE :
                                next - 1; /* longer than there are days is for ever */
}
