/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-filter.h"
#include "core/hf-viewer.h"

G_BEGIN_DECLS

/**
 * HfFilterField:
 * @def: the entity filtered, or one that hangs on it
 * @field: a field of it
 * @custom: for `custom_value`, the own field it belongs to; else 0
 * @is_age: the age, which @field, the birth date, is asked for by
 *
 * Something that rows can be filtered by.
 */
typedef struct
{
  const HfEntityDef *def;
  guint              field;
  gint64             custom;
  gboolean           is_age;
} HfFilterField;

/**
 * HfFilterNameFunc:
 * @def: the entity a reference points to
 * @id: a row of it
 * @user_data: as given
 *
 * Returns: (transfer full) (nullable): the row's name, %NULL while it is not known
 */
typedef char *(*HfFilterNameFunc) (const HfEntityDef *def, gint64 id, gpointer user_data);

GArray *
hf_filter_words_list_fields (const HfEntityDef *def, const HfViewer *viewer, GPtrArray *own_fields);
const HfChoice *hf_filter_words_choices (const HfEntityDef *def, guint field);
HfFilterField   hf_filter_words_field_of (const HfCondition *condition);
gboolean        hf_filter_words_field_offers (const HfFilterField *field, HfFilterOp op);
gboolean        hf_filter_words_offers (const HfEntityDef *def, guint field, HfFilterOp op);
gboolean        hf_filter_words_may_ask (const HfFilter *filter, const HfViewer *viewer);
char *hf_filter_words_field (const HfFilterField *field, HfFilterNameFunc name, gpointer user_data);
const char *hf_filter_words_op (const HfEntityDef *def, guint field, HfFilterOp op);
void        hf_filter_words_join (GString *words, gboolean is_alternative, const char *said);
char *
hf_filter_words_condition (const HfCondition *condition, HfFilterNameFunc name, gpointer user_data);

G_END_DECLS
