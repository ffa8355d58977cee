/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What one customer is to another. Kept once and read from both ends. */

#include "core/hf-relation.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_relation_kinds[] = {
  { "spouse", N_ ("Spouse") },
  { "parent", N_ ("Parent") },
  { "child", N_ ("Child") },
  { "sibling", N_ ("Sibling") },
  { "grandparent", N_ ("Grandparent") },
  { "grandchild", N_ ("Grandchild") },
  { "relative", N_ ("Relative") },
  { "friend", N_ ("Friend") },
  { "colleague", N_ ("Colleague") },
  { "carer", N_ ("Carer") },
  { "cared_for", N_ ("Cared for") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_RELATION_CUSTOMER] = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_RELATION_OTHER]    = { "other", N_ ("Other customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_RELATION_KIND]     = { "kind", N_ ("Relation"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_relation_kinds },
  [HF_RELATION_NOTE]     = { "note", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_PERSONAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_RELATION_N_FIELDS);

const HfEntityDef hf_relation_def = { "relation", N_ ("Relation"), fields, G_N_ELEMENTS (fields),
                                      hf_relation_get_type };

HF_DEFINE_ENTITY (HfRelation, hf_relation)
