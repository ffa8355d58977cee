/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Members who rise to a tier by themselves: when what they paid, or the points they were given,
 * comes to its threshold by a step, the new membership is part of that step, and goes with it when
 * it is undone. Only who passes a threshold rises: what somebody decided by hand before or after
 * stays, and nobody falls. */

#include "store/hf-tier-rise.h"

#include "core/hf-membership-rule.h"
#include "core/hf-membership.h"
#include "core/hf-tier.h"
#include "core/hf-viewer.h"
#include "store/hf-memberships.h"
#include "store/hf-statement.h"

typedef struct
{
  gint64 spent;
  gint64 points;
} Amounts;

struct _HfTierRise
{
  HfDatabase *db; /* borrowed */
  HfDate      today;
  HfViewer   *viewer;
  GPtrArray  *tiers;  /* of HfRow; empty where nobody rises to any */
  GHashTable *before; /* customer id → Amounts, NULL for who is no member */
};

static gboolean
is_any_reached_alone (const GPtrArray *tiers)
{
  for (guint i = 0; i < tiers->len; i++)
    if (hf_row_int (tiers->pdata[i], HF_TIER_RISES) != 0)
      return TRUE;
  return FALSE;
}

static GPtrArray *
read_tiers (HfTierRise *self, GError **error)
{
  GPtrArray *tiers = hf_memberships_read_tiers (self->db, self->viewer, error);

  if (tiers != NULL && !is_any_reached_alone (tiers))
    g_ptr_array_set_size (tiers, 0);
  return tiers;
}

/**
 * hf_tier_rise_new:
 * @db: a connection in a transaction
 * @today: the day
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): nobody yet
 */
HfTierRise *
hf_tier_rise_new (HfDatabase *db, HfDate today, GError **error)
{
  g_autoptr (HfTierRise) self = g_new0 (HfTierRise, 1);

  self->db = db;
  self->today = today;
  self->viewer = hf_viewer_new_caretaker ("");
  self->before = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->tiers = read_tiers (self, error);
  return self->tiers ? g_steal_pointer (&self) : NULL;
}

/**
 * hf_tier_rise_free:
 * @self: (transfer full): members
 *
 * Frees them.
 */
void
hf_tier_rise_free (HfTierRise *self)
{
  hf_viewer_unref (self->viewer);
  g_hash_table_unref (self->before);
  g_clear_pointer (&self->tiers, g_ptr_array_unref);
  g_free (self);
}

static gboolean
read_amounts (HfTierRise *self, gint64 customer, Amounts *amounts, GError **error)
{
  static const char sql[] = "SELECT spent, points_given FROM customer WHERE id = $1";
  g_autoptr (HfStatement) row = hf_database_ask (self->db, error, sql, "i", customer);
  HfStep step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;

  *amounts = (Amounts){ 0, 0 };
  if (step == HF_STEP_ROW)
    *amounts = (Amounts){ hf_statement_int (row, 0), hf_statement_int (row, 1) };
  return step != HF_STEP_ERROR;
}

static gboolean
is_member (HfTierRise *self, gint64 customer, gint64 *is_one, GError **error)
{
  return hf_database_number (self->db, is_one, error,
                             "SELECT EXISTS (SELECT 1 FROM membership WHERE customer = $1)", "i",
                             customer);
}

/**
 * hf_tier_rise_note:
 * @self: members
 * @customer: somebody whose visits or points change, before anything follows from that
 * @error: return location for an error
 *
 * Notes what somebody has paid and been given so far. Each is asked once, members or not.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_tier_rise_note (HfTierRise *self, gint64 customer, GError **error)
{
  gpointer key = GSIZE_TO_POINTER ((gsize) customer);
  Amounts  amounts;
  gint64   is_one;

  if (self->tiers->len == 0 || g_hash_table_contains (self->before, key))
    return TRUE;
  if (!is_member (self, customer, &is_one, error) ||
      (is_one && !read_amounts (self, customer, &amounts, error)))
    return FALSE;
  g_hash_table_insert (self->before, key, is_one ? g_memdup2 (&amounts, sizeof amounts) : NULL);
  return TRUE;
}

static gboolean
raise_to (HfTierRise    *self,
          HfTransaction *transaction,
          const HfRow   *current,
          const HfRow   *tier,
          GError       **error)
{
  g_autoptr (HfRow) ended = hf_membership_rule_end (current, self->today);
  g_autoptr (HfRow) row =
    hf_membership_rule_begin (hf_row_int (current, HF_MEMBERSHIP_CUSTOMER), tier,
                              hf_row_text (current, HF_MEMBERSHIP_NUMBER), self->today);

  hf_row_set_int (row, HF_MEMBERSHIP_BY_RULE, 1);
  return hf_transaction_update (transaction, current, ended, error) &&
         hf_transaction_insert (transaction, row, error) != 0;
}

static gboolean
apply_to (HfTierRise    *self,
          HfTransaction *transaction,
          gint64         customer,
          const Amounts *before,
          GError       **error)
{
  g_autoptr (GPtrArray) memberships = NULL;
  const HfRow *current;
  Amounts      now;
  guint        reached;

  if (!read_amounts (self, customer, &now, error))
    return FALSE;
  reached = hf_membership_rule_reached (self->tiers, now.spent, now.points, TRUE);
  if (reached <= hf_membership_rule_reached (self->tiers, before->spent, before->points, TRUE))
    return TRUE;
  memberships = hf_memberships_read (self->db, self->viewer, customer, error);
  if (memberships == NULL)
    return FALSE;
  current = hf_membership_rule_find_holding (memberships, self->today);
  if (current == NULL ||
      reached <= hf_membership_rule_rank (self->tiers, hf_row_int (current, HF_MEMBERSHIP_TIER)))
    return TRUE;
  return raise_to (self, transaction, current, self->tiers->pdata[reached - 1], error);
}

/**
 * hf_tier_rise_apply:
 * @self: members
 * @transaction: the step that changed their visits and points, with all that follows from it
 * @error: return location for an error
 *
 * Raises whoever came to a threshold, in the same step.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_tier_rise_apply (HfTierRise *self, HfTransaction *transaction, GError **error)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->before);
  GHashTableIter iter;
  gpointer       customer, amounts;

  self->before = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &customer, &amounts))
    if (amounts != NULL &&
        !apply_to (self, transaction, (gint64) GPOINTER_TO_SIZE (customer), amounts, error))
      return FALSE;
  return TRUE;
}
