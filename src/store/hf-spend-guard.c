/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Nobody spends what there is not, from however many desks at once: uses of a service package, of
 * a benefit, points. Nor does a correction or a removal leave less than nothing: a redemption that
 * grows, a grant that goes after it was redeemed, a use that moves into this year. Whoever asks
 * looked before, but at a book in which somebody else may have been faster; so it is looked at once
 * more when the change is in, by whoever holds the book alone. What was below zero already, as
 * imported points may be, may be made less wrong. An import holds the book while it asks for itself
 * (session/import/hf-import-given.c); the points it brings happened. Not asked is what a tier
 * grants by now: that is a rule for all its members, and takes back nothing that was used. Nor is
 * it asked where a batch of the program is undone, an import or a merge (store/hf-undo.c): what was
 * spent since would keep all of a wrong one in the book. */

#include "store/hf-spend-guard.h"

#include "core/hf-benefit-use.h"
#include "core/hf-given-item.h"
#include "core/hf-membership-rule.h"
#include "core/hf-membership.h"
#include "core/hf-package-use.h"
#include "core/hf-points-balance.h"
#include "core/hf-points.h"
#include "store/hf-memberships.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"
#include "store/hf-store-error.h"

static gboolean
refuse (const HfEntityDef *def, gint64 id, GError **error)
{
  g_set_error (error, HF_STORE_ERROR, HF_STORE_ERROR_SPENT,
               "%s/%" G_GINT64_FORMAT " takes more than there is", def->name, id);
  return FALSE;
}

static gboolean
check_item (HfDatabase *db, const HfRow *changed, gint64 item, GError **error)
{
  static const char sql[] = "SELECT (SELECT coalesce(sum(quantity), 0) FROM package_use "
                            "WHERE given_item = i.id) - i.quantity FROM given_item AS i "
                            "WHERE i.id = $1";
  gint64            too_much;

  return hf_database_number (db, &too_much, error, sql, "i", item) &&
         (too_much <= 0 || refuse (changed->def, changed->id, error));
}

static gboolean
check_use (HfDatabase *db, const HfRow *before, const HfRow *after, GError **error)
{
  gint64 item = after ? hf_row_int (after, HF_PACKAGE_USE_GIVEN_ITEM) : 0;
  gint64 had = before && hf_row_int (before, HF_PACKAGE_USE_GIVEN_ITEM) == item ?
                 hf_row_int (before, HF_PACKAGE_USE_QUANTITY) :
                 0;

  return after == NULL || hf_row_int (after, HF_PACKAGE_USE_QUANTITY) <= had ||
         check_item (db, after, item, error);
}

static gboolean
check_given (HfDatabase *db, const HfRow *before, const HfRow *after, GError **error)
{
  return before == NULL || after == NULL ||
         hf_row_int (after, HF_GIVEN_ITEM_QUANTITY) >=
           hf_row_int (before, HF_GIVEN_ITEM_QUANTITY) ||
         check_item (db, after, after->id, error);
}

static gboolean
read_balance (HfDatabase  *db,
              gint64       customer,
              const HfRow *instead,
              gint64       id,
              HfDate       today,
              gint64      *points,
              GError     **error)
{
  static const char sql[] =
    "SELECT date, points, expires FROM points WHERE customer = $1 AND id <> $2";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "ii", customer, id);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (HfPointsEntry));
  HfStep          step = HF_STEP_ERROR;
  HfPointsBalance balance;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfPointsEntry entry = { hf_date_from_iso (hf_statement_text (rows, 0)),
                              hf_statement_int (rows, 1),
                              hf_date_from_iso (hf_statement_text (rows, 2)) };

      g_array_append_val (entries, entry);
    }
  if (instead != NULL && hf_row_int (instead, HF_POINTS_CUSTOMER) == customer)
    {
      HfPointsEntry entry = { hf_date_from_iso (hf_row_text (instead, HF_POINTS_DATE)),
                              hf_row_int (instead, HF_POINTS_POINTS),
                              hf_date_from_iso (hf_row_text (instead, HF_POINTS_EXPIRES)) };

      g_array_append_val (entries, entry);
    }
  hf_points_balance ((HfPointsEntry *) (gpointer) entries->data, entries->len, today, &balance);
  *points = balance.points;
  return step == HF_STEP_DONE;
}

/* Of one customer, whom the entry before, after or both belong to. */
static gboolean
check_balance (HfDatabase  *db,
               gint64       customer,
               const HfRow *before,
               const HfRow *after,
               HfDate       today,
               GError     **error)
{
  const HfRow *changed = after ? after : before;
  gint64       is, was;

  return read_balance (db, customer, after, changed->id, today, &is, error) &&
         (is >= 0 || (read_balance (db, customer, before, changed->id, today, &was, error) &&
                      (was <= is || refuse (&hf_points_def, changed->id, error))));
}

static gboolean
check_points (HfDatabase *db, const HfRow *before, const HfRow *after, HfDate today, GError **error)
{
  gint64 from = before ? hf_row_int (before, HF_POINTS_CUSTOMER) : 0;
  gint64 to = after ? hf_row_int (after, HF_POINTS_CUSTOMER) : 0;

  return (from == 0 || from == to || check_balance (db, from, before, after, today, error)) &&
         (to == 0 || check_balance (db, to, before, after, today, error));
}

/* What the card says too: of the membership that holds, of several the last, and since when the
 * year runs. What it does not grant at all nobody counts, as what was used before. */
static gboolean
read_grant (HfDatabase  *db,
            const HfRow *use,
            HfDate       today,
            gint64      *times,
            HfDate      *since,
            GError     **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("", 0, FALSE);
  g_autoptr (GPtrArray) memberships =
    hf_memberships_read (db, viewer, hf_row_int (use, HF_BENEFIT_USE_CUSTOMER), error);
  const HfRow *current = memberships ? hf_membership_rule_find_holding (memberships, today) : NULL;
  g_autoptr (GPtrArray) granted = NULL;

  *times = HF_BENEFIT_UNLIMITED;
  *since = HF_DATE_NONE;
  if (current == NULL)
    return memberships != NULL;
  granted =
    hf_memberships_read_granted (db, viewer, hf_row_int (current, HF_MEMBERSHIP_TIER), error);
  if (granted == NULL)
    return FALSE;
  if (!hf_membership_rule_grants (granted, hf_row_text (use, HF_BENEFIT_USE_BENEFIT), times))
    *times = HF_BENEFIT_UNLIMITED;
  *since = hf_membership_rule_year (hf_membership_rule_joined (memberships), today);
  return TRUE;
}

/* Whether it counted already: the same benefit of the same customer, since that day. */
static gboolean
was_counted (const HfRow *before, const HfRow *after, const char *since)
{
  return before != NULL && !hf_row_differs (before, after, HF_BENEFIT_USE_CUSTOMER) &&
         !hf_row_differs (before, after, HF_BENEFIT_USE_BENEFIT) &&
         g_strcmp0 (hf_row_text (before, HF_BENEFIT_USE_DATE), since) >= 0;
}

static gboolean
check_benefit (HfDatabase  *db,
               const HfRow *before,
               const HfRow *after,
               HfDate       today,
               GError     **error)
{
  static const char sql[] =
    "SELECT count(*) FROM benefit_use AS u JOIN benefit_use AS o ON o.customer = u.customer "
    "AND o.benefit = u.benefit AND o.date >= $1 WHERE u.id = $2 AND u.date >= $1";
  g_autofree char *first = NULL;
  gint64           times, used;
  HfDate           since;

  if (after == NULL)
    return TRUE;
  if (!read_grant (db, after, today, &times, &since, error))
    return FALSE;
  first = hf_date_to_iso (since);
  if (times == HF_BENEFIT_UNLIMITED || was_counted (before, after, first))
    return TRUE;
  return hf_database_number (db, &used, error, sql, "ti", first, after->id) &&
         (used <= times || refuse (&hf_benefit_use_def, after->id, error));
}

static gboolean
is_guarded (const HfEntityDef *def)
{
  return def == &hf_package_use_def || def == &hf_given_item_def || def == &hf_benefit_use_def ||
         def == &hf_points_def;
}

/* What the change made of the row, NULL where it is gone. */
static gboolean
read_after (HfDatabase *db, const HfDelta *delta, HfRow **after, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new_caretaker ("");

  *after = delta->kind == HF_DELTA_DELETE ?
             NULL :
             hf_sql_read_existing (db, delta->def, viewer, delta->id, error);
  return delta->kind == HF_DELTA_DELETE || *after != NULL;
}

static HfRow *
draft_before (const HfRow *after, const HfDelta *delta)
{
  HfRow *before;

  if (delta->kind == HF_DELTA_INSERT)
    return NULL;
  before = after ? hf_row_copy (after) : hf_row_new (delta->def);
  before->id = delta->id;
  for (guint i = 0; i < delta->fields->len; i++)
    {
      const HfDeltaField *changed = &g_array_index (delta->fields, HfDeltaField, i);

      hf_row_set (before, changed->field, changed->before);
    }
  return before;
}

/**
 * hf_spend_guard_check:
 * @db: the writing connection, in a transaction
 * @delta: what the transaction did
 * @today: the day, by which points expire
 * @error: return location for an error; %HF_STORE_ERROR_SPENT when there was not that much left
 *
 * Asks whether what a change takes was there to be taken.
 *
 * Returns: whether it was
 */
gboolean
hf_spend_guard_check (HfDatabase *db, const HfDelta *delta, HfDate today, GError **error)
{
  g_autoptr (HfRow) before = NULL;
  g_autoptr (HfRow) after = NULL;

  if (!is_guarded (delta->def))
    return TRUE;
  if (!read_after (db, delta, &after, error))
    return FALSE;
  before = draft_before (after, delta);
  if (delta->def == &hf_package_use_def)
    return check_use (db, before, after, error);
  if (delta->def == &hf_given_item_def)
    return check_given (db, before, after, error);
  if (delta->def == &hf_benefit_use_def)
    return check_benefit (db, before, after, today, error);
  return check_points (db, before, after, today, error);
}
