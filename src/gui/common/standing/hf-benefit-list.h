/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/standing/hf-club.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_BENEFIT_LIST (hf_benefit_list_get_type ())

/**
 * HfBenefitList:
 *
 * What a member is granted, a line each, with what was used of it this year and buttons to use it
 * once more and to take that back.
 */
G_DECLARE_FINAL_TYPE (HfBenefitList, hf_benefit_list, HF, BENEFIT_LIST, AdwExpanderRow)

/**
 * hf_benefit_list_show:
 * @context: what to work with
 * @club: a member, as long as it is shown
 *
 * Shows what a customer is granted; hidden for whom nothing is.
 */
void hf_benefit_list_show (HfBenefitList *self, HfContext *context, const HfClub *club);

G_END_DECLS
