/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfBenefits:
 * @uses: how much of service packages was used
 * @users: how many members used some
 * @redeemed: how many points members redeemed
 *
 * What members made use of, on days on which they were members.
 */
typedef struct
{
  gint64 uses;
  gint64 users;
  gint64 redeemed;
} HfBenefits;

gboolean hf_stat_benefits (HfDatabase *db,
                           gint64      tier,
                           HfDate      from,
                           HfDate      to,
                           HfBenefits *benefits,
                           GError    **error);

G_END_DECLS
