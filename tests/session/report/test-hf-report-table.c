/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table of figures: how each unit is read, what a spreadsheet has, how dark a cell is. */

#include "core/hf-customer.h"
#include "session/report/hf-report-table.h"

#include <math.h>

static HfReportTable *
make_table (void)
{
  static const double values[][4] = { { 1240, 150000, 33.333, 0.5 }, { 310, 99, NAN, NAN } };
  HfReportTable      *table = hf_report_table_new ("Of \"these\"");
  HfReportRow        *total;

  hf_report_table_add_column (table, "Count", HF_REPORT_COUNT);
  hf_report_table_add_column (table, "Money", HF_REPORT_MONEY);
  hf_report_table_add_column (table, "Share", HF_REPORT_PERCENT)->is_total = TRUE;
  hf_report_table_add_column (table, "=Ratio", HF_REPORT_RATIO)->is_total = TRUE;
  for (guint row = 0; row < G_N_ELEMENTS (values); row++)
    memcpy (hf_report_table_add_row (table, row ? "b" : "a")->values, values[row],
            sizeof values[row]);
  total = hf_report_table_add_row (table, "Total");
  total->is_total = TRUE;
  total->values[0] = 1550;
  return table;
}

static void
assert_figure (const HfReportTable *table, guint row, guint column, const char *expected)
{
  g_autofree char *figure = hf_report_table_format (table, row, column);

  g_assert_cmpstr (figure, ==, expected);
}

static void
test_format (void)
{
  g_autoptr (HfReportTable) table = make_table ();

  assert_figure (table, 0, 0, "1,240");
  assert_figure (table, 0, 1, "¥1,500");
  assert_figure (table, 0, 2, "33.3 %");
  assert_figure (table, 0, 3, "1 : 0.50");
  assert_figure (table, 1, 2, "—");
  assert_figure (table, 2, 2, "");
}

static void
test_csv (void)
{
  g_autoptr (HfReportTable) table = make_table ();
  g_autofree char *csv = hf_report_table_to_csv (table);

  g_assert_cmpstr (csv, ==,
                   "\xef\xbb\xbf"
                   "\"Of \"\"these\"\"\",Count,Money,Share,'=Ratio\r\n"
                   "a,1240,1500.00,33.3,0.50\r\n"
                   "b,310,0.99,,\r\n"
                   "Total,1550,,,\r\n");
}

/* A fourth is half as dark; sums are not compared with what they add up. */
static void
test_tint (void)
{
  g_autoptr (HfReportTable) table = hf_report_table_new ("");
  HfReportRow *total;

  hf_report_table_add_column (table, "Count", HF_REPORT_COUNT);
  hf_report_table_add_row (table, "a")->values[0] = 400;
  hf_report_table_add_row (table, "b")->values[0] = 100;
  total = hf_report_table_add_row (table, "Total");
  total->is_total = TRUE;
  total->values[0] = 500;
  g_assert_cmpfloat (hf_report_table_get_tint (table, 0, 0), ==, 0);
  table->is_tinted = TRUE;
  g_assert_cmpfloat (hf_report_table_get_tint (table, 0, 0), ==, 1);
  g_assert_cmpfloat (hf_report_table_get_tint (table, 1, 0), ==, 0.5);
  g_assert_cmpfloat (hf_report_table_get_tint (table, 2, 0), ==, 0);
}

static void
ask (HfFilter *filter, guint field, const char *value)
{
  char *values[] = { (char *) value, NULL };

  hf_filter_add (filter, &(HfCondition){ &hf_customer_def, field, 0, HF_FILTER_IS, values });
}

static void
test_filter (void)
{
  g_autoptr (HfReportTable) table = hf_report_table_new ("");
  HfReportColumn *column = hf_report_table_add_column (table, "Count", HF_REPORT_COUNT);
  HfReportRow    *row;
  g_autoptr (HfFilter) filter = NULL;

  hf_report_table_add_column (table, "Other", HF_REPORT_COUNT);
  row = hf_report_table_add_row (table, "a");
  row->values[0] = row->values[1] = 3;
  g_assert_null (hf_report_table_make_filter (table, 0, 0));
  row->whom = hf_filter_new ();
  column->whom = hf_filter_new ();
  ask (row->whom, HF_CUSTOMER_SEX, "male");
  ask (column->whom, HF_CUSTOMER_GRADE, "A");
  filter = hf_report_table_make_filter (table, 0, 0);
  g_assert_cmpuint (hf_filter_get_n (filter), ==, 2);
  g_assert_cmpuint (hf_filter_get (filter, 0)->field, ==, HF_CUSTOMER_SEX);
  g_assert_cmpuint (hf_filter_get (filter, 1)->field, ==, HF_CUSTOMER_GRADE);
  g_assert_null (hf_report_table_make_filter (table, 0, 1)); /* that counts something else */
  row->values[0] = 0;
  g_assert_null (hf_report_table_make_filter (table, 0, 0)); /* nobody to list */
  row->values[0] = 3;
  hf_report_table_forget_whom (table);
  g_assert_null (hf_report_table_make_filter (table, 0, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-table/format", test_format);
  g_test_add_func ("/report-table/csv", test_csv);
  g_test_add_func ("/report-table/tint", test_tint);
  g_test_add_func ("/report-table/filter", test_filter);
  return g_test_run ();
}
