/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tiers of the club as a kind of report: who is a member, how many stayed, and what of the
 * benefits can be counted. */

#include "session/report/hf-report-kinds.h"

#include "core/hf-customer.h"
#include "core/hf-membership.h"
#include "core/hf-package-use.h"
#include "core/hf-points.h"
#include "core/hf-tier.h"
#include "session/report/hf-report-period.h"
#include "session/report/hf-report-renewal.h"
#include "stats/hf-stat-benefits.h"
#include "store/hf-statement.h"

#include <glib/gi18n.h>

#define PERIOD 0

enum
{
  USES = HF_REPORT_RENEWAL_N_COLUMNS,
  USERS,
  REDEEMED,
};

static void
fill_row (HfReportRow *row, const HfRenewal *renewal, const HfBenefits *benefits)
{
  hf_report_renewal_fill (row, renewal);
  row->values[USES] = (double) benefits->uses;
  row->values[USERS] = (double) benefits->users;
  row->values[REDEEMED] = (double) benefits->redeemed;
}

static HfReportTable *
new_table (void)
{
  HfReportTable *table = hf_report_table_new (_ ("Tier"));

  hf_report_renewal_add_columns (table, _ ("Members today"));
  hf_report_table_add_column (table, _ ("Uses of packages"), HF_REPORT_COUNT);
  hf_report_table_add_column (table, _ ("Members who used them"), HF_REPORT_COUNT);
  hf_report_table_add_column (table, _ ("Points redeemed"), HF_REPORT_COUNT);
  return table;
}

/* A tier that is archived is listed while somebody is or was in it. */
static gboolean
add_tiers (HfReportTable      *table,
           HfDatabase         *db,
           const HfRenewals   *renewals,
           const HfReportDays *days,
           GError            **error)
{
  g_autoptr (HfStatement) row = hf_database_prepare (
    db, "SELECT id, name, archived IS NOT NULL FROM tier ORDER BY spent_from, name_sort, id",
    error);
  HfStep step = HF_STEP_ERROR;

  while (row != NULL && (step = hf_statement_step (row, error)) == HF_STEP_ROW)
    {
      gint64           tier = hf_statement_int (row, 0);
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, tier);
      const HfRenewal *renewal = hf_renewals_find (renewals, key);
      HfBenefits       benefits;

      if (renewal == NULL && hf_statement_int (row, 2) != 0)
        continue;
      if (!hf_stat_benefits (db, tier, days->from, days->to, &benefits, error))
        return FALSE;
      fill_row (hf_report_table_add_row (table, hf_statement_text (row, 1)), renewal, &benefits);
    }
  return step == HF_STEP_DONE;
}

static HfReportTable *
make_table (HfDatabase *db, const HfRenewals *renewals, const HfReportDays *days, GError **error)
{
  g_autoptr (HfReportTable) table = new_table ();
  HfReportRow *total;
  HfBenefits   benefits;

  if (!add_tiers (table, db, renewals, days, error) ||
      !hf_stat_benefits (db, 0, days->from, days->to, &benefits, error))
    return NULL;
  total = hf_report_table_add_row (table, _ ("Total"));
  total->is_total = TRUE;
  fill_row (total, &renewals->total, &benefits);
  return g_steal_pointer (&table);
}

static void
write_words (HfReportAnswer *answer, const HfRenewals *renewals, const HfReportDays *days)
{
  answer->title = g_strdup (_ ("Members, renewal and benefits"));
  answer->definition = g_strdup_printf (
    _ ("A membership ended if its last day lies in the period and is over. It was renewed if the "
       "customer was a member of any tier beyond it, on some day until %d days after that. Until "
       "then it is undecided. The rate is of those decided. Of the benefits, uses of service "
       "packages and redeemed points are recorded, and counted on days of membership; what else a "
       "tier offers is not."),
    HF_RENEWAL_GRACE_DAYS);
  answer->file_stem = g_strdup_printf ("members-%s", answer->choices[PERIOD]);
  hf_report_renewal_write (answer, renewals, days, _ ("Members today"));
}

static gboolean
read_members (HfReportAnswer        *answer,
              HfDatabase            *db,
              const HfReportRequest *request,
              GError               **error)
{
  HfReportDays days = hf_report_renewal_days (request->choices[PERIOD], request->today);
  g_autoptr (HfRenewals) renewals = hf_stat_renewals (db, HF_RENEWAL_OF_TIERS, days.from, days.to,
                                                      request->today, request->cancellable, error);

  if (renewals == NULL)
    return FALSE;
  answer->is_empty = renewals->rows->len == 0;
  if (answer->is_empty)
    return TRUE;
  write_words (answer, renewals, &days);
  answer->table = make_table (db, renewals, &days, error);
  return answer->table != NULL;
}

static const HfEntityDef *const concerned[] = { &hf_membership_def,  &hf_tier_def,
                                                &hf_package_use_def, &hf_points_def,
                                                &hf_customer_def,    NULL };

const HfReportKind hf_report_members_kind = {
  .key = "members",
  .label = N_ ("Members and renewal"),
  .options = {
    [PERIOD] = { "period", NC_ ("report", "_Period"), "12", hf_report_period_list_offered, hf_report_period_get_label },
  },
  .read = read_members,
  .concerned = concerned,
  .empty_title = N_ ("No members yet"),
  .empty_text = N_ ("As soon as customers are members of a tier, it is counted here how many stay."),
};
