/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_TAG_RULE (hf_tag_rule_get_type ())
G_DECLARE_FINAL_TYPE (HfTagRule, hf_tag_rule, HF, TAG_RULE, HfRecord)

/**
 * HfTagRule:
 *
 * Whoever passes a filter has a tag, as long as that is so. One without a filter is for nobody yet.
 */
extern const HfEntityDef hf_tag_rule_def;

/* The fields of a rule, indices into its rows. */
enum
{
  HF_TAG_RULE_TAG,
  HF_TAG_RULE_FILTER,
  HF_TAG_RULE_ARCHIVED,
  HF_TAG_RULE_N_FIELDS,
};

G_END_DECLS
