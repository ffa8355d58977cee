/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Nobody spends what there is not, from however many desks at once: uses of a service package, of
 * a benefit, points. Whoever asks looked before, but at a book in which somebody else may have been
 * faster; so it is looked at once more when the row is in, by whoever holds the book alone. An
 * import holds it while it asks for itself (session/import/hf-import-given.c); the points it brings
 * happened. */

#include "store/hf-spend-guard.h"

#include "core/hf-benefit-use.h"
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
check_use (HfDatabase *db, gint64 id, GError **error)
{
  static const char sql[] =
    "SELECT (SELECT sum(quantity) FROM package_use WHERE given_item = i.id) - i.quantity "
    "FROM package_use AS u JOIN given_item AS i ON i.id = u.given_item WHERE u.id = $1";
  gint64 too_much;

  return hf_database_number (db, &too_much, error, sql, "i", id) &&
         (too_much <= 0 || refuse (&hf_package_use_def, id, error));
}

static GArray *
read_entries (HfDatabase *db, gint64 customer, GError **error)
{
  static const char sql[] = "SELECT date, points, expires FROM points WHERE customer = $1";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", customer);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (HfPointsEntry));
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfPointsEntry entry = { hf_date_from_iso (hf_statement_text (rows, 0)),
                              hf_statement_int (rows, 1),
                              hf_date_from_iso (hf_statement_text (rows, 2)) };

      g_array_append_val (entries, entry);
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

static gboolean
check_points (HfDatabase *db, gint64 id, HfDate today, GError **error)
{
  static const char sql[] = "SELECT customer FROM points WHERE id = $1 AND points < 0";
  g_autoptr (GArray) entries = NULL;
  HfPointsBalance balance;
  gint64          customer;

  if (!hf_database_number (db, &customer, error, sql, "i", id))
    return FALSE;
  if (customer == 0)
    return TRUE; /* given, which needs none */
  entries = read_entries (db, customer, error);
  if (entries == NULL)
    return FALSE;
  hf_points_balance ((HfPointsEntry *) (gpointer) entries->data, entries->len, today, &balance);
  return balance.points >= 0 || refuse (&hf_points_def, id, error);
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

static gboolean
check_benefit (HfDatabase *db, gint64 id, HfDate today, GError **error)
{
  static const char sql[] =
    "SELECT count(*) FROM benefit_use AS u JOIN benefit_use AS o ON o.customer = u.customer "
    "AND o.benefit = u.benefit AND o.date >= $1 WHERE u.id = $2 AND u.date >= $1";
  g_autoptr (HfViewer) viewer = hf_viewer_new ("", 0, FALSE);
  g_autoptr (HfRow) use = hf_sql_read_existing (db, &hf_benefit_use_def, viewer, id, error);
  g_autofree char *first = NULL;
  gint64           times, used;
  HfDate           since;

  if (use == NULL || !read_grant (db, use, today, &times, &since, error))
    return FALSE;
  if (times == HF_BENEFIT_UNLIMITED)
    return TRUE;
  first = hf_date_to_iso (since);
  return hf_database_number (db, &used, error, sql, "ti", first, id) &&
         (used <= times || refuse (&hf_benefit_use_def, id, error));
}

/**
 * hf_spend_guard_check:
 * @db: the writing connection, in a transaction
 * @def: an entity
 * @id: a row of it that the transaction added
 * @today: the day, by which points expire
 * @error: return location for an error; %HF_STORE_ERROR_SPENT when there was not that much left
 *
 * Asks whether what a row takes was there to be taken.
 *
 * Returns: whether it was
 */
gboolean
hf_spend_guard_check (HfDatabase        *db,
                      const HfEntityDef *def,
                      gint64             id,
                      HfDate             today,
                      GError           **error)
{
  if (def == &hf_package_use_def)
    return check_use (db, id, error);
  if (def == &hf_benefit_use_def)
    return check_benefit (db, id, today, error);
  return def != &hf_points_def || check_points (db, id, today, error);
}
