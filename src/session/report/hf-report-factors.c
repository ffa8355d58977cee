/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* By what customers decide for a hospital as a kind of report: how many name each of the six
 * factors, beside what was published of them. A factor is counted by the filter that lists those
 * who name it, so that its cell leads to as many; what else somebody wrote is in no row. */

#include "session/report/hf-report-kinds.h"

#include "base/hf-date-words.h"
#include "base/hf-series.h"
#include "core/hf-customer.h"
#include "core/hf-usual-words.h"
#include "store/hf-filter-sql.h"

#include <glib/gi18n.h>

#define N_FACTORS 6
#define ALL       100.0
#define DIGITS    1

/* The columns. */
enum
{
  CUSTOMERS,
  SHARE,
  PUBLISHED,
};

/* clang-format off */
/* In the order of the usual words of the field: of how many of a hundred it was published that they look at it, and how
 * it is written where the program speaks another language. */
static const struct
{
  double      published;
  const char *written[3];
} factors[N_FACTORS] = {
  { 75.2, { "价格", "價格" } },
  { 75.5, { "服务", "服務" } },
  { 85.2, { "医生", "醫生" } },
  { 64.5, { "环境", "環境" } },
  { 80.3, { "效果", "療效", "疗效" } },
  { 43.4, { "安全", "隐私", "隱私" } },
};
/* clang-format on */

typedef struct
{
  const char *word; /* a msgid */
  double      published;
  double      share;
  gint64      n_customers;
  HfFilter   *whom; /* owned */
} Factor;

typedef struct
{
  Factor factors[N_FACTORS]; /* those first by which most were published to decide */
  gint64 n_asked;
} Factors;

static void
factors_clear (Factors *self)
{
  for (guint i = 0; i < N_FACTORS; i++)
    g_clear_pointer (&self->factors[i].whom, hf_filter_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Factors, factors_clear)

static int
compare_published (gconstpointer a, gconstpointer b)
{
  const Factor *one = a, *other = b;

  return one->published < other->published ? 1 : one->published > other->published ? -1 : 0;
}

static HfFilter *
ask_for (HfFilterOp op, const char *const *values)
{
  HfFilter *whom = hf_filter_new ();

  hf_filter_add (whom, &(HfCondition){ &hf_customer_def, HF_CUSTOMER_DECISION_FACTORS, 0, op,
                                       (char **) values });
  return whom;
}

static HfFilter *
ask_for_known (void)
{
  const char *values[] = { NULL };

  return ask_for (HF_FILTER_KNOWN, values);
}

/* Whatever the language of whoever wrote it. */
static HfFilter *
ask_for_factor (guint index, const char *word)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  g_ptr_array_add (values, (char *) word);
  if (!g_str_equal (_ (word), word))
    g_ptr_array_add (values, (char *) _ (word));
  for (guint i = 0; i < G_N_ELEMENTS (factors[index].written); i++)
    if (factors[index].written[i] != NULL && !g_str_equal (factors[index].written[i], _ (word)))
      g_ptr_array_add (values, (char *) factors[index].written[i]);
  g_ptr_array_add (values, NULL);
  return ask_for (HF_FILTER_CONTAINS, (const char *const *) values->pdata);
}

static HfFilter *
prepare_filter (const HfFilter *whom, const HfReportRequest *request)
{
  HfFilter *filter = hf_filter_resolve (whom, request->today);

  hf_filter_mask (filter, request->viewer);
  return filter;
}

/* All of it in one pass: who was asked, and of those who names each factor. A card is read for all
 * seven, not once for each. */
static char *
write_sql (GPtrArray *filters)
{
  GString *sql = g_string_new ("SELECT ");
  guint    n_bound = 0;

  for (guint i = 0; i < filters->len; i++)
    {
      g_string_append_printf (sql, "%scount(*) FILTER (WHERE ", i > 0 ? ", " : "");
      hf_filter_sql_append (filters->pdata[i], &hf_customer_def, sql, "", &n_bound);
      g_string_append_c (sql, ')');
    }
  g_string_append (sql, " FROM customer AS t WHERE t.archived IS NULL AND"
                        " t.decision_factors IS NOT NULL");
  return g_string_free (sql, FALSE);
}

static gboolean
count_each (GPtrArray *filters, HfDatabase *db, gint64 *counts, GError **error)
{
  g_autofree char *sql = write_sql (filters);
  g_autoptr (HfStatement) row = hf_database_prepare (db, sql, error);
  guint n_bound = 0;

  for (guint i = 0; row != NULL && i < filters->len; i++)
    hf_filter_sql_bind (filters->pdata[i], &hf_customer_def, row, &n_bound);
  if (row == NULL || hf_statement_step (row, error) != HF_STEP_ROW)
    return FALSE;
  for (guint i = 0; i < filters->len; i++)
    counts[i] = hf_statement_int (row, (int) i);
  return TRUE;
}

static gboolean
count_all (Factors *self, HfDatabase *db, const HfReportRequest *request, GError **error)
{
  const HfUsualWords *usual = hf_usual_words_find ("decision_factors");
  g_autoptr (HfFilter) known = ask_for_known ();
  g_autoptr (GPtrArray) filters = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_filter_free);
  gint64 counts[N_FACTORS + 1];

  for (guint i = 0; i < N_FACTORS; i++)
    {
      Factor *factor = &self->factors[i];

      factor->word = usual->words[i];
      factor->published = factors[i].published;
      factor->whom = ask_for_factor (i, factor->word);
      g_ptr_array_add (filters, prepare_filter (factor->whom, request));
    }
  g_ptr_array_add (filters, prepare_filter (known, request));
  if (g_cancellable_set_error_if_cancelled (request->cancellable, error) ||
      !count_each (filters, db, counts, error))
    return FALSE;
  self->n_asked = counts[N_FACTORS];
  for (guint i = 0; i < N_FACTORS; i++)
    {
      self->factors[i].n_customers = counts[i];
      if (self->n_asked > 0)
        self->factors[i].share = ALL * (double) counts[i] / (double) self->n_asked;
    }
  qsort (self->factors, N_FACTORS, sizeof (Factor), compare_published);
  return TRUE;
}

static HfReportTable *
make_table (const Factors *self)
{
  HfReportTable *table = hf_report_table_new (_ ("Decide by"));
  HfReportRow   *total;

  hf_report_table_add_column (table, _ ("Customers"), HF_REPORT_COUNT)->whom = hf_filter_new ();
  hf_report_table_add_column (table, _ ("Share"), HF_REPORT_PERCENT);
  hf_report_table_add_column (table, C_ ("report", "Published"), HF_REPORT_PERCENT);
  for (guint i = 0; i < N_FACTORS; i++)
    {
      const Factor *factor = &self->factors[i];
      HfReportRow  *row = hf_report_table_add_row (table, _ (factor->word));

      row->whom = hf_filter_copy (factor->whom);
      row->values[CUSTOMERS] = (double) factor->n_customers;
      row->values[SHARE] = factor->share;
      row->values[PUBLISHED] = factor->published;
    }
  total = hf_report_table_add_row (table, C_ ("report", "All who were asked"));
  total->is_total = TRUE;
  total->whom = ask_for_known ();
  total->values[CUSTOMERS] = (double) self->n_asked;
  return table;
}

static char *
write_headline (const Factors *self)
{
  const Factor    *most = &self->factors[0];
  g_autofree char *share = NULL, *published = NULL;

  for (guint i = 1; i < N_FACTORS; i++)
    if (self->factors[i].n_customers > most->n_customers)
      most = &self->factors[i];
  if (most->n_customers == 0)
    return g_strdup (_ ("None of those asked named one of the six"));
  share = hf_series_format_number (most->share, DIGITS);
  published = hf_series_format_number (most->published, DIGITS);
  /* Translators: what most customers decide by, such as "Doctor", and two percentages */
  return g_strdup_printf (
    _ ("%s decides most often: named by %s %% of those asked. Published: %s %%."), _ (most->word),
    share, published);
}

static char *
write_extent (const Factors *self, HfDate today)
{
  g_autofree char *number = hf_series_format_number ((double) self->n_asked, 0);
  g_autofree char *day = hf_date_to_words (today, _ ("{d} {month} {y}"));
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s"), day);

  /* Translators: a day, and how many customers there are */
  return g_strdup_printf (ngettext ("%s · %s customer", "%s · %s customers",
                                    (gulong) self->n_asked),
                          as_of, number);
}

static HfChartData *
draw (const HfReportAnswer *answer, const Factors *self, const char *title)
{
  HfChartData *data = hf_chart_data_new ();
  double       shares[N_FACTORS], published[N_FACTORS];
  g_autoptr (HfSeries) bars = NULL, line = NULL;

  hf_chart_data_set_title (data, title);
  hf_chart_data_set_subtitle (data, answer->extent);
  hf_chart_data_set_category_title (data, answer->table->title);
  hf_chart_data_set_sparse_text (data, "");
  for (guint i = 0; i < N_FACTORS; i++)
    {
      const char      *label = _ (self->factors[i].word);
      g_autofree char *customers = hf_report_table_format (answer->table, i, CUSTOMERS);

      hf_chart_data_add_category (data, label, NULL, label);
      hf_chart_data_add_row (data, i, _ ("Customers"), customers);
      shares[i] = self->factors[i].share;
      published[i] = self->factors[i].published;
    }
  bars = hf_series_new (C_ ("report", "Here"), "%", DIGITS, shares, N_FACTORS);
  line = hf_series_new (C_ ("report", "Published"), "%", DIGITS, published, N_FACTORS);
  hf_chart_data_add_series (data, HF_PANEL_MAIN, HF_LAYER_KIND_BAR, bars);
  hf_chart_data_add_series (data, HF_PANEL_MAIN, HF_LAYER_KIND_LINE, line);
  return data;
}

static void
fill_answer (HfReportAnswer *answer, const Factors *self, HfDate today)
{
  g_autofree char *iso = hf_date_to_iso (today);

  answer->title = g_strdup (_ ("By what customers decide"));
  answer->headline = write_headline (self);
  answer->definition = g_strdup (
    _ ("Customers whose card says by what they decide, and who are not archived; whoever names "
       "several factors counts for each. Published are the shares of patients who look at a factor "
       "when they choose a hospital."));
  answer->extent = write_extent (self, today);
  answer->file_stem = g_strdup_printf ("decision-factors-%s", iso);
  answer->table = make_table (self);
  answer->chart = draw (answer, self, answer->title);
  answer->chart_rows = hf_chart_data_ref (answer->chart);
  answer->picture = draw (answer, self, answer->headline);
}

static gboolean
read_factors (HfReportAnswer        *answer,
              HfDatabase            *db,
              const HfReportRequest *request,
              GError               **error)
{
  g_auto (Factors) self = { 0 };

  if (!count_all (&self, db, request, error))
    return FALSE;
  answer->is_empty = self.n_asked == 0;
  if (!answer->is_empty)
    fill_answer (answer, &self, request->today);
  return TRUE;
}

static const HfEntityDef *const concerned[] = { &hf_customer_def, NULL };

const HfReportKind hf_report_factors_kind = {
  .key = "factors",
  .label = N_ ("What decides"),
  .read = read_factors,
  .concerned = concerned,
  .empty_title = N_ ("Nobody was asked yet"),
  .empty_text =
    N_ ("It is written down on a customer’s card: Details, Preferences, “Decides by”. As soon "
        "as one card says it, it is counted here."),
};
