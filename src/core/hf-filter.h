/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-entity.h"
#include "core/hf-viewer.h"

G_BEGIN_DECLS

/**
 * HfFilterOp:
 * @HF_FILTER_IS: one of the values; for a flag "1", or "0" for no and unknown alike
 * @HF_FILTER_IS_NOT: none of them; of what hangs on a customer: no row with one of them
 * @HF_FILTER_CONTAINS: one of the texts somewhere in it
 * @HF_FILTER_AT_LEAST: the value or more; a date on that day or later
 * @HF_FILTER_AT_MOST: the value or less; a date on that day or earlier
 * @HF_FILTER_WITHIN_LAST: a date of the last so many days, today included
 * @HF_FILTER_LONGER_AGO: a date more than so many days ago
 * @HF_FILTER_WITHIN_NEXT: a date of the next so many days, today included
 * @HF_FILTER_ANNIVERSARY: a date whose day of the year comes within the next so many days; of a
 * birth date also one's birthday by the lunar calendar
 * @HF_FILTER_KNOWN: filled in
 * @HF_FILTER_UNKNOWN: empty
 * @HF_FILTER_ENTRUSTED: of the owner of a customer: one of the staff, or they are responsible for
 * the customer in whatever capacity
 * @HF_FILTER_COLLEAGUE: of the owner of a customer: whoever works in the department of one of the
 * staff, that person included; nobody where that person has no department
 * @HF_FILTER_AGED: of a birth date: an age from the first value to the second, either of which may
 * be empty; of somebody whose day of birth is not known, where it may be that age
 * @HF_FILTER_LATEST: of the date of a measurement or an answer: no later one of the same kind
 *
 * How a condition compares.
 */
typedef enum
{
  HF_FILTER_IS,
  HF_FILTER_IS_NOT,
  HF_FILTER_CONTAINS,
  HF_FILTER_AT_LEAST,
  HF_FILTER_AT_MOST,
  HF_FILTER_WITHIN_LAST,
  HF_FILTER_LONGER_AGO,
  HF_FILTER_WITHIN_NEXT,
  HF_FILTER_ANNIVERSARY,
  HF_FILTER_KNOWN,
  HF_FILTER_UNKNOWN,
  HF_FILTER_ENTRUSTED,
  HF_FILTER_COLLEAGUE,
  HF_FILTER_AGED,
  HF_FILTER_LATEST,
  HF_FILTER_N_OPS,
} HfFilterOp;

/**
 * HfCondition:
 * @def: the entity that is filtered, or one that hangs on it by a field of its name
 * @field: a field of it
 * @custom: for `custom_value`, the own field it must belong to; else 0
 * @op: how it compares
 * @values: (array zero-terminated=1): with what, in the form that files use: ISO dates, keys, ids
 *
 * One thing asked of a row.
 */
typedef struct
{
  const HfEntityDef *def;
  guint              field;
  gint64             custom;
  HfFilterOp         op;
  char             **values;
} HfCondition;

/**
 * HfFilter:
 *
 * What the rows of a list have in common: all of its conditions hold, of alternatives one. Days are
 * counted from the day on which it is applied, so that a saved filter stays true.
 */
typedef struct _HfFilter HfFilter;

HfFilter *hf_filter_new (void);
HfFilter *hf_filter_copy (const HfFilter *self);
void      hf_filter_free (HfFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfFilter, hf_filter_free)

void               hf_filter_add (HfFilter *self, const HfCondition *condition);
void               hf_filter_set (HfFilter *self, guint index, const HfCondition *condition);
void               hf_filter_remove (HfFilter *self, guint index);
guint              hf_filter_get_n (const HfFilter *self);
const HfCondition *hf_filter_get (const HfFilter *self, guint index);
gboolean           hf_filter_may_be_alternative (const HfFilter *self, guint index);
void               hf_filter_set_alternative (HfFilter *self, guint index, gboolean is);
gboolean           hf_filter_is_alternative (const HfFilter *self, guint index);
gboolean           hf_filter_is_joined (const HfFilter *self, guint index);
gboolean           hf_filter_offers (const HfEntityDef *def, guint field, HfFilterOp op);
gboolean           hf_filter_asks_for (const HfFilter *self, const HfEntityDef *def, guint field);
HfFilter          *hf_filter_resolve (const HfFilter *self, HfDate today);
void               hf_filter_mask (HfFilter *self, const HfViewer *viewer);
char              *hf_filter_to_text (const HfFilter *self);
HfFilter          *hf_filter_from_text (const char *text, GError **error);

G_END_DECLS
