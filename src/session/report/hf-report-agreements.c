/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How many agreements with organisations were renewed, as a kind of report. */

#include "session/report/hf-report-kinds.h"

#include "core/hf-agreement.h"
#include "core/hf-organisation.h"
#include "session/report/hf-report-period.h"
#include "session/report/hf-report-renewal.h"

#include <glib/gi18n.h>

enum
{
  PERIOD,
  BY,
};

#define BY_KIND  "kind"
#define BY_STAGE "stage"

static GStrv
list_bys (HfDatabase *db, const HfViewer *viewer, GError **error)
{
  static const char *const keys[] = { BY_KIND, BY_STAGE, NULL };

  return g_strdupv ((char **) keys);
}

static const HfFieldDef *
get_field (const char *by)
{
  return &hf_organisation_def
            .fields[g_str_equal (by, BY_STAGE) ? HF_ORGANISATION_STAGE : HF_ORGANISATION_KIND];
}

static char *
word_by (const char *key)
{
  return g_strdup (_ (get_field (key)->label));
}

static void
add_row (HfReportTable *table, const char *label, const HfRenewal *renewal)
{
  if (renewal != NULL)
    hf_report_renewal_fill (hf_report_table_add_row (table, label), renewal);
}

static HfReportTable *
make_table (const HfFieldDef *field, const HfRenewals *renewals)
{
  HfReportTable *table = hf_report_table_new (_ (field->label));
  HfReportRow   *total;

  hf_report_renewal_add_columns (table, _ ("With an agreement today"));
  for (const HfChoice *choice = field->choices; choice->key != NULL; choice++)
    add_row (table, _ (choice->label), hf_renewals_find (renewals, choice->key));
  add_row (table, _ ("Not recorded"), hf_renewals_find (renewals, ""));
  total = hf_report_table_add_row (table, _ ("Total"));
  total->is_total = TRUE;
  hf_report_renewal_fill (total, &renewals->total);
  return table;
}

static void
fill_answer (HfReportAnswer *answer, const HfRenewals *renewals, const HfReportDays *days)
{
  answer->title = g_strdup (_ ("Renewal of agreements"));
  answer->definition = g_strdup_printf (
    _ ("An agreement ended if its last day lies in the period and is over. It was renewed if the "
       "organisation had another one that ends later, on some day until %d days after that. Until "
       "then it is undecided. The rate is of those decided."),
    HF_RENEWAL_GRACE_DAYS);
  answer->file_stem =
    g_strdup_printf ("agreements-%s-%s", answer->choices[BY], answer->choices[PERIOD]);
  hf_report_renewal_write (answer, renewals, days, _ ("With an agreement today"));
  answer->table = make_table (get_field (answer->choices[BY]), renewals);
}

static gboolean
read_agreements (HfReportAnswer        *answer,
                 HfDatabase            *db,
                 const HfReportRequest *request,
                 GError               **error)
{
  HfReportDays days = hf_report_renewal_days (request->choices[PERIOD], request->today);
  HfRenewalOf  of =
    g_str_equal (request->choices[BY], BY_STAGE) ? HF_RENEWAL_OF_STAGES : HF_RENEWAL_OF_KINDS;
  g_autoptr (HfRenewals) renewals =
    hf_stat_renewals (db, of, days.from, days.to, request->today, request->cancellable, error);

  if (renewals == NULL)
    return FALSE;
  answer->is_empty = renewals->rows->len == 0;
  if (!answer->is_empty)
    fill_answer (answer, renewals, &days);
  return TRUE;
}

static const HfEntityDef *const concerned[] = { &hf_agreement_def, &hf_organisation_def, NULL };

const HfReportKind hf_report_agreements_kind = {
  .key = "agreements",
  .label = N_ ("Renewal of agreements"),
  .options = {
    [PERIOD] = { "period", NC_ ("report", "_Period"), "12", hf_report_period_list_offered, hf_report_period_get_label },
    [BY] = { "by", NC_ ("report", "_By"), BY_KIND, list_bys, word_by },
  },
  .read = read_agreements,
  .concerned = concerned,
  .empty_title = N_ ("No agreements yet"),
  .empty_text = N_ ("As soon as organisations have agreements, it is counted here how many are renewed."),
};
