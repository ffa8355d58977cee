/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"

G_BEGIN_DECLS

/* For so many days after its end a membership can be renewed as if it went on. */
#define HF_MEMBERSHIP_GRACE_DAYS 30

/**
 * HfMembershipState:
 * @HF_MEMBERSHIP_PENDING: it has not begun
 * @HF_MEMBERSHIP_CURRENT: it holds
 * @HF_MEMBERSHIP_GRACE: it ended a short time ago
 * @HF_MEMBERSHIP_ENDED: it is over
 *
 * How a membership stands on a day.
 */
typedef enum
{
  HF_MEMBERSHIP_PENDING,
  HF_MEMBERSHIP_CURRENT,
  HF_MEMBERSHIP_GRACE,
  HF_MEMBERSHIP_ENDED,
} HfMembershipState;

HfMembershipState hf_membership_state (const char *from, const char *to, HfDate today);
HfDate            hf_membership_last_day (HfDate from, gint64 months);

G_END_DECLS
