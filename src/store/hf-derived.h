/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfDerived:
 *
 * What follows from the rows that changed: a customer's phone, visits, next follow-up and search
 * text, the flags of visits and the roll-ups. Rows are announced as they change; before the commit
 * everything is brought up to date.
 */
typedef struct _HfDerived HfDerived;

/**
 * HfDerivedParts:
 * @HF_DERIVED_PHONES: the customer's telephone numbers
 * @HF_DERIVED_VISITS: the customer's visits
 * @HF_DERIVED_FOLLOW_UPS: the customer's follow-ups, or whether the customer may be called
 * @HF_DERIVED_SEARCH: what the customer is found by
 * @HF_DERIVED_CASES: what the classes of the customer follow from
 * @HF_DERIVED_DAYS: the customer's special days
 * @HF_DERIVED_WANTED: what the card lacks of what the hospital wants on each
 * @HF_DERIVED_POINTS: the customer's points
 * @HF_DERIVED_ENTRY: the card itself
 * @HF_DERIVED_CONTACTS: what was said to the customer
 * @HF_DERIVED_TAGS: anything a rule for tags may ask for
 *
 * What of a customer changed.
 */
typedef enum /*< flags >*/
{
  HF_DERIVED_PHONES = 1 << 0,
  HF_DERIVED_VISITS = 1 << 1,
  HF_DERIVED_FOLLOW_UPS = 1 << 2,
  HF_DERIVED_SEARCH = 1 << 3,
  HF_DERIVED_CASES = 1 << 4,
  HF_DERIVED_DAYS = 1 << 5,
  HF_DERIVED_WANTED = 1 << 6,
  HF_DERIVED_TAGS = 1 << 7,
  HF_DERIVED_POINTS = 1 << 8,
  HF_DERIVED_ENTRY = 1 << 9,
  HF_DERIVED_CONTACTS = 1 << 10,
} HfDerivedParts;

HfDerived *hf_derived_new (HfDatabase *db, const char *who, HfDate today);
void       hf_derived_free (HfDerived *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDerived, hf_derived_free)

gboolean hf_derived_touch (HfDerived *self, gint64 customer, HfDerivedParts parts, GError **error);
gboolean hf_derived_touch_article (HfDerived *self, gint64 article, GError **error);
gboolean hf_derived_forget_visit (HfDerived *self, gint64 visit, GError **error);
gboolean hf_derived_count_follow_up (HfDerived *self, gint64 follow_up, int sign, GError **error);
gboolean hf_derived_forget_customer (HfDerived *self, gint64 customer, GError **error);
gboolean hf_derived_refresh (HfDerived *self, GError **error);
gboolean hf_derived_work_out_visits (HfDatabase *db, GError **error);

G_END_DECLS
