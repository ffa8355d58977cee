/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-field.h"

G_BEGIN_DECLS

#define HF_FIELD_IS_INTEGER(type)                                                     \
  ((type) == HF_FIELD_INT || (type) == HF_FIELD_BOOL || (type) == HF_FIELD_INSTANT || \
   (type) == HF_FIELD_MONEY || (type) == HF_FIELD_DECIMAL || (type) == HF_FIELD_REF)

/**
 * hf_entities:
 *
 * Every entity of the book, ended by %NULL. Generic code and the generic tests walk it.
 */
extern const HfEntityDef *const hf_entities[];

const HfEntityDef *hf_entity_find (const char *name);
int                hf_entity_field (const HfEntityDef *def, const char *field);
HfFieldType        hf_entity_value_type (const HfEntityDef *def, guint field);
gboolean           hf_entity_is_of_customer (const HfEntityDef *def);
gboolean           hf_entity_is_searched (const HfEntityDef *def);
gboolean           hf_entity_is_indexed (const HfEntityDef *def);
gboolean           hf_entity_is_part (const HfEntityDef *def);
int                hf_entity_flagged_field (const HfEntityDef *def, HfFieldFlags flag);
const char        *hf_entity_label (const HfEntityDef *def, guint field);
const HfFieldDef  *hf_entity_source_field (const HfEntityDef *def, guint field);
const char        *hf_choice_label (const HfChoice *choices, const char *key);
gboolean           hf_choice_has (const HfChoice *choices, const char *key);

G_END_DECLS
