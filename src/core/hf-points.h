/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_POINTS (hf_points_get_type ())
G_DECLARE_FINAL_TYPE (HfPoints, hf_points, HF, POINTS, HfRecord)

/**
 * HfPoints:
 *
 * Points given or redeemed; what somebody has is their sum and stands nowhere else.
 */
extern const HfEntityDef hf_points_def;

/* The fields of an entry of points, indices into its rows. */
enum
{
  HF_POINTS_CUSTOMER,
  HF_POINTS_DATE,
  HF_POINTS_POINTS,
  HF_POINTS_REASON,
  HF_POINTS_EXPIRES,
  HF_POINTS_STAFF,
  HF_POINTS_VISIT,
  HF_POINTS_FOLLOW_UP,
  HF_POINTS_N_FIELDS,
};

G_END_DECLS
