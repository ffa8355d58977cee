/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_DISTINCT_PAIR (hf_distinct_pair_get_type ())
G_DECLARE_FINAL_TYPE (HfDistinctPair, hf_distinct_pair, HF, DISTINCT_PAIR, HfRecord)

/**
 * HfDistinctPair:
 *
 * Two customers whom somebody looked at and found to be two.
 */
extern const HfEntityDef hf_distinct_pair_def;

/* The fields of a distinct pair, indices into its rows. */
enum
{
  HF_DISTINCT_PAIR_CUSTOMER,
  HF_DISTINCT_PAIR_OTHER,
  HF_DISTINCT_PAIR_N_FIELDS,
};

G_END_DECLS
