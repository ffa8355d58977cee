/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a member is granted so many times a year. A use is known by the name of the benefit, so it
 * still counts once the member has risen to a tier that grants the same. */

#include "session/standing/hf-benefits.h"

#include "core/hf-benefit-use.h"
#include "core/hf-membership.h"
#include "core/hf-tier-benefit.h"
#include "store/hf-memberships.h"
#include "store/hf-query.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

static void
benefit_free (gpointer data)
{
  HfBenefit *self = data;

  g_free (self->name);
  g_clear_pointer (&self->latest, hf_row_unref);
  g_free (self);
}

static GPtrArray *
read_uses (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_benefit_use_def, viewer);

  hf_query_where (query, HF_BENEFIT_USE_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_order (query, HF_BENEFIT_USE_DATE, TRUE);
  return hf_sql_read_all (db, query, error);
}

static void
count (HfBenefit *self, const GPtrArray *uses)
{
  for (guint i = 0; i < uses->len; i++)
    {
      HfRow *use = uses->pdata[i];
      HfDate day = hf_date_from_iso (hf_row_text (use, HF_BENEFIT_USE_DATE));

      if (day < self->since ||
          g_strcmp0 (hf_row_text (use, HF_BENEFIT_USE_BENEFIT), self->name) != 0)
        continue;
      if (self->latest == NULL)
        self->latest = hf_row_ref (use);
      self->used++;
    }
}

static gboolean
has_benefit (const GPtrArray *benefits, const char *name)
{
  for (guint i = 0; i < benefits->len; i++)
    if (g_str_equal (((const HfBenefit *) benefits->pdata[i])->name, name))
      return TRUE;
  return FALSE;
}

GPtrArray *
hf_benefits_read (HfDatabase  *db,
                  HfViewer    *viewer,
                  const HfRow *membership,
                  HfDate       joined,
                  HfDate       today,
                  GError     **error)
{
  g_autoptr (GPtrArray) benefits = g_ptr_array_new_with_free_func (benefit_free);
  g_autoptr (GPtrArray) granted = NULL, uses = NULL;
  HfDate since;

  if (membership == NULL)
    return g_steal_pointer (&benefits);
  granted =
    hf_memberships_read_granted (db, viewer, hf_row_int (membership, HF_MEMBERSHIP_TIER), error);
  uses =
    granted ? read_uses (db, viewer, hf_row_int (membership, HF_MEMBERSHIP_CUSTOMER), error) : NULL;
  if (uses == NULL)
    return NULL;
  since = hf_membership_rule_year (joined, today);
  for (guint i = 0; i < granted->len; i++)
    {
      const char *name = hf_row_text (granted->pdata[i], HF_TIER_BENEFIT_NAME);
      HfBenefit  *benefit;

      if (has_benefit (benefits, name))
        continue;
      benefit = g_new0 (HfBenefit, 1);
      benefit->name = g_strdup (name);
      hf_membership_rule_grants (granted, name, &benefit->times);
      benefit->since = since;
      count (benefit, uses);
      g_ptr_array_add (benefits, benefit);
    }
  return g_steal_pointer (&benefits);
}

gboolean
hf_benefit_may_be_used (const HfBenefit *self)
{
  return self->times == HF_BENEFIT_UNLIMITED || self->used < self->times;
}

HfChangeSet *
hf_benefit_changes_use (const HfBenefit *self, gint64 customer, gint64 staff, HfDate today)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Use a benefit"));
  HfRow       *row = hf_row_new (&hf_benefit_use_def);

  hf_row_set_int (row, HF_BENEFIT_USE_CUSTOMER, customer);
  hf_row_set_text (row, HF_BENEFIT_USE_BENEFIT, self->name);
  hf_row_set_date (row, HF_BENEFIT_USE_DATE, today);
  if (staff != 0)
    hf_row_set_int (row, HF_BENEFIT_USE_STAFF, staff);
  hf_change_set_insert (changes, row);
  return changes;
}

HfChangeSet *
hf_benefit_changes_take_back (const HfBenefit *self)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Take back the use of a benefit"));

  hf_change_set_delete (changes, self->latest);
  return changes;
}
