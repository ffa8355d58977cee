/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two customers whom somebody looked at and found to be two. */

#include "core/hf-distinct-pair.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_DISTINCT_PAIR_CUSTOMER] = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_DISTINCT_PAIR_OTHER]    = { "other", N_ ("Other customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_DISTINCT_PAIR_N_FIELDS);

const HfEntityDef hf_distinct_pair_def = { "distinct_pair", N_ ("Not a duplicate"), fields,
                                           G_N_ELEMENTS (fields), hf_distinct_pair_get_type };

HF_DEFINE_ENTITY (HfDistinctPair, hf_distinct_pair)
