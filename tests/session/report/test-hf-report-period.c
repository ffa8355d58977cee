/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The choices of a report and the days they mean. */

#include "session/report/hf-report-period.h"

static void
test_by_keys (void)
{
  HfReportBy by = HF_BY_MONTH;

  for (guint i = 0; i < HF_REPORT_N_BY; i++)
    {
      g_assert_true (hf_report_by_from_key (hf_report_by_get_key ((HfReportBy) i), &by));
      g_assert_cmpuint (by, ==, i);
    }
  g_assert_true (hf_report_by_from_key ("department", &by));
  g_assert_cmpuint (by, ==, HF_BY_DEPARTMENT);
  g_assert_false (hf_report_by_from_key ("week", &by));
  g_assert_false (hf_report_by_from_key (NULL, &by));
}

static void
assert_list (const HfVisitSpan *span, const char *expected)
{
  g_auto (GStrv) keys = hf_report_period_list (span);
  g_autofree char *text = g_strjoinv (" ", keys);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_list (void)
{
  assert_list (&(HfVisitSpan){ "2021-11", "2023-02" }, "12 24 all 2023 2022 2021");
  assert_list (&(HfVisitSpan){ "", "" }, "12 24 all");
}

static void
assert_label (const char *period, const char *expected)
{
  g_autofree char *label = hf_report_period_get_label (period);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_labels (void)
{
  assert_label ("12", "Last 12 months");
  assert_label ("all", "All");
  assert_label ("2023", "2023");
}

static void
assert_days (const char *period, const char *newest, const char *from, const char *to)
{
  HfVisitSpan      span = { .first = "2019-05" };
  g_autofree char *first = NULL, *last = NULL;

  g_strlcpy (span.last, newest, sizeof span.last);
  hf_report_period_resolve (period, &span, hf_date_new (2023, 11, 21), &first, &last);
  g_assert_cmpstr (first, ==, from);
  g_assert_cmpstr (last, ==, to);
}

static void
test_resolve (void)
{
  assert_days ("24", "2023-11", "2021-12-01", "2023-11-01");
  assert_days ("12", "2023-11", "2022-12-01", "2023-11-01");
  assert_days ("2022", "2023-11", "2022-01-01", "2022-12-31");
  assert_days ("all", "2023-11", NULL, NULL);
  assert_days ("unknown", "2023-11", NULL, NULL);
  /* An old book ends where it ends, a young one begins where it begins; one with visits dated ahead
   * ends today. */
  assert_days ("12", "2021-03", "2020-04-01", "2021-03-01");
  assert_days ("24", "2020-03", "2019-05-01", "2020-03-01");
  assert_days ("12", "2024-06", "2022-12-01", "2023-11-01");
  assert_days ("12", "", "2022-12-01", "2023-11-01");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-period/by-keys", test_by_keys);
  g_test_add_func ("/report-period/list", test_list);
  g_test_add_func ("/report-period/labels", test_labels);
  g_test_add_func ("/report-period/resolve", test_resolve);

  return g_test_run ();
}
