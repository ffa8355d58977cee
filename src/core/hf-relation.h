/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_RELATION (hf_relation_get_type ())
G_DECLARE_FINAL_TYPE (HfRelation, hf_relation, HF, RELATION, HfRecord)

/**
 * HfRelation:
 *
 * What one customer is to another; kept once and read from both ends.
 */
extern const HfEntityDef hf_relation_def;

/* What the other is to the customer. */
extern const HfChoice hf_relation_kinds[];
#define HF_RELATION_SPOUSE      "spouse"
#define HF_RELATION_PARENT      "parent"
#define HF_RELATION_CHILD       "child"
#define HF_RELATION_GRANDPARENT "grandparent"
#define HF_RELATION_GRANDCHILD  "grandchild"
#define HF_RELATION_RELATIVE    "relative"
#define HF_RELATION_CARER       "carer"
#define HF_RELATION_CARED_FOR   "cared_for"

/* The fields of a relation, indices into its rows. */
enum
{
  HF_RELATION_CUSTOMER,
  HF_RELATION_OTHER,
  HF_RELATION_KIND,
  HF_RELATION_NOTE,
  HF_RELATION_N_FIELDS,
};

G_END_DECLS
