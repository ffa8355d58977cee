/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-beside-rows.h"

G_BEGIN_DECLS

#define HF_TYPE_PLAN_DIGESTS (hf_plan_digests_get_type ())

/**
 * HfPlanDigests:
 *
 * What the list says of each plan beside its own fields.
 */
G_DECLARE_FINAL_TYPE (HfPlanDigests, hf_plan_digests, HF, PLAN_DIGESTS, HfBesideRows)

/**
 * HfPlanDigest:
 * @n_steps: how many steps it has now
 * @n_on: how many are on it
 * @triggers: (owned) (element-type HfRow): which visits begin it
 *
 * What a plan comes to.
 */
typedef struct
{
  gint64     n_steps;
  gint64     n_on;
  GPtrArray *triggers;
} HfPlanDigest;

HfPlanDigests      *hf_plan_digests_new (HfContext *context);
const HfPlanDigest *hf_plan_digests_get (HfPlanDigests *self, gint64 plan);

G_END_DECLS
