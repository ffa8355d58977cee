/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Points given or redeemed; what somebody has is their sum and stands nowhere else. */

#include "core/hf-points.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_POINTS_CUSTOMER]  = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_POINTS_DATE]      = { "date", N_ ("Date"), HF_FIELD_DATE, HF_FIELD_REQUIRED },
  [HF_POINTS_POINTS]    = { "points", N_ ("Points"), HF_FIELD_INT, HF_FIELD_REQUIRED },
  [HF_POINTS_REASON]    = { "reason", N_ ("Reason"), HF_FIELD_TEXT, 0 },
  [HF_POINTS_EXPIRES]   = { "expires", N_ ("Expires"), HF_FIELD_DATE, 0 },
  [HF_POINTS_STAFF]     = { "staff", N_ ("Staff member"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_POINTS_VISIT]     = { "visit", N_ ("Visit"), HF_FIELD_REF, 0, .ref = "visit" },
  [HF_POINTS_FOLLOW_UP] = { "follow_up", N_ ("Follow-up"), HF_FIELD_REF, 0, .ref = "follow_up" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_POINTS_N_FIELDS);

const HfEntityDef hf_points_def = { "points", N_ ("Points"), fields, G_N_ELEMENTS (fields),
                                    hf_points_get_type };

HF_DEFINE_ENTITY (HfPoints, hf_points)
