/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/hf-visit-figures.h"

#include <string.h>

typedef struct
{
  const char *days[12];
  int         cycle;
  const char *next_expected;
  const char *loyal_since;
  const char *lifelong_since;
} Case;

/* clang-format off */
static const Case cases[] = {
  { { NULL }, 0, "", "", "" },
  { { "2023-01-01" }, 0, "", "", "" },
  { { "2023-01-01", "2023-02-01" }, 0, "", "", "" }, /* one interval is chance */
  { { "2023-01-01", "2023-01-01", "2023-01-11", "2023-01-11" }, 0, "", "", "" }, /* of days, not of visits */
  { { "2023-01-01", "2023-01-11", "2023-01-31" }, 15, "2023-02-15", "", "" }, /* between 10 and 20 */
  { { "2023-01-01", "2023-01-11", "2023-01-31", "2023-12-31" }, 20, "2024-01-20", "", "" }, /* one long absence moves little */
  { { "2022-01-01", "2022-03-01", "2022-05-01", "2023-01-01" }, 61, "2023-03-03", "2023-01-01", "" }, /* 365 days on the very day */
  { { "2022-01-01", "2022-03-01", "2022-05-01", "2022-12-31" }, 61, "2023-03-02", "", "" },
  { { "2020-01-01", "2020-01-02", "2020-01-03", "2020-01-04", "2020-01-05", "2020-01-06", "2020-01-07", "2020-01-08", "2022-06-01", "2022-12-31", "2023-02-01" },
    1, "2023-02-02", "2022-06-01", "2022-12-31" }, /* the tenth visit, three years later */
};
/* clang-format on */

static void
fill_mark (HfVisitMark *mark, const char *day, gint64 fee)
{
  *mark = (HfVisitMark){ .fee = fee };
  g_strlcpy (mark->date, day, sizeof mark->date);
}

static void
assert_day (HfDate day, const char *expected)
{
  char iso[11];

  hf_date_write_iso (day, iso);
  g_assert_cmpstr (iso, ==, expected);
}

static void
test_each (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HfVisitMark    marks[12];
      HfVisitFigures figures;
      guint          n = 0;

      g_test_message ("case %u", i);
      for (; cases[i].days[n] != NULL; n++)
        fill_mark (&marks[n], cases[i].days[n], 100 * (n + 1));
      hf_visit_figures_compute (marks, n, &figures);
      g_assert_cmpint (figures.cycle, ==, cases[i].cycle);
      assert_day (figures.next_expected, cases[i].next_expected);
      assert_day (figures.loyal_since, cases[i].loyal_since);
      assert_day (figures.lifelong_since, cases[i].lifelong_since);
      assert_day (figures.first, n > 0 ? cases[i].days[0] : "");
      assert_day (figures.last, n > 0 ? cases[i].days[n - 1] : "");
      g_assert_cmpint (figures.spent, ==, 50 * n * (n + 1));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/visit-figures/each", test_each);
  return g_test_run ();
}
