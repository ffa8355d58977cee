/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A rule by which customers have a tag of themselves. */

#include "core/hf-tag-rule.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_TAG_RULE_TAG]      = { "tag", N_ ("Tag"), HF_FIELD_TEXT, HF_FIELD_REQUIRED },
  [HF_TAG_RULE_FILTER]   = { "filter", N_ ("Filter"), HF_FIELD_TEXT, HF_FIELD_INTERNAL },
  [HF_TAG_RULE_ARCHIVED] = { "archived", N_ ("Archived"), HF_FIELD_INSTANT, HF_FIELD_INTERNAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_TAG_RULE_N_FIELDS);

const HfEntityDef hf_tag_rule_def = { "tag_rule", N_ ("Automatic tag"), fields,
                                      G_N_ELEMENTS (fields), hf_tag_rule_get_type };

HF_DEFINE_ENTITY (HfTagRule, hf_tag_rule)
