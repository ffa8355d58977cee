/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which visit counts as the first: the contract's definition, case by case. */

#include "core/hf-visit-flags.h"

#include <string.h>

#define FIRST_EVER                                                               \
  (HF_VISIT_FIRST | HF_VISIT_MONTH | HF_VISIT_YEAR | HF_VISIT_MONTH_DEPARTMENT | \
   HF_VISIT_YEAR_DEPARTMENT | HF_VISIT_MONTH_DOCTOR | HF_VISIT_YEAR_DOCTOR | IN_FIRST_MONTH)
#define IN_FIRST_MONTH (HF_VISIT_NEW_MONTH | HF_VISIT_NEW_YEAR)
#define MONTHS_OWN     (HF_VISIT_MONTH | HF_VISIT_MONTH_DEPARTMENT | HF_VISIT_MONTH_DOCTOR)
#define YEARS_OWN      (HF_VISIT_YEAR | HF_VISIT_YEAR_DEPARTMENT | HF_VISIT_YEAR_DOCTOR)
#define NEW_DEPARTMENT (HF_VISIT_MONTH_DEPARTMENT | HF_VISIT_YEAR_DEPARTMENT)
#define NEW_DOCTOR     (HF_VISIT_MONTH_DOCTOR | HF_VISIT_YEAR_DOCTOR)
#define MAX_VISITS     4

/* So many months after the first visit ever, and after the last one in each place; 0 for never. */
#define AGE(months)        ((guint64) (months) << HF_VISIT_AGE_SHIFT)
#define GAP(scope, months) ((guint64) (months) << HF_VISIT_GAP_SHIFT (HF_VISIT_SCOPE_##scope))
#define GAPS(months)       (GAP (ALL, months) | GAP (DEPARTMENT, months) | GAP (DOCTOR, months))

typedef struct
{
  const char *about;
  struct
  {
    gint64      id;
    const char *date;
    const char *time;
    const char *external_id;
    gint64      department;
    gint64      doctor;
    guint64     flags;
  } visits[MAX_VISITS];
} Case;

/* The visits of a case stand in the order in which they count. */
static const Case cases[] = {
  { "one visit", { { 1, "2023-05-06", "", NULL, 0, 0, FIRST_EVER } } },
  { "the same day again",
    { { 1, "2023-05-06", "09:00", NULL, 1, 1, FIRST_EVER },
      { 2, "2023-05-06", "15:00", NULL, 1, 1, IN_FIRST_MONTH } } },
  { "another department and doctor the same day",
    { { 1, "2023-05-06", "09:00", NULL, 1, 1, FIRST_EVER },
      { 2, "2023-05-06", "15:00", NULL, 2, 2, IN_FIRST_MONTH | NEW_DEPARTMENT | NEW_DOCTOR } } },
  { "the next month",
    { { 1, "2023-05-06", "", NULL, 1, 1, FIRST_EVER },
      { 2, "2023-06-01", "", NULL, 1, 1, HF_VISIT_NEW_YEAR | MONTHS_OWN | GAPS (1) | AGE (1) } } },
  { "the next month, another doctor of the department",
    { { 1, "2023-05-06", "", NULL, 1, 1, FIRST_EVER },
      { 2, "2023-06-01", "", NULL, 1, 2,
        HF_VISIT_NEW_YEAR | MONTHS_OWN | HF_VISIT_YEAR_DOCTOR | GAP (ALL, 1) | GAP (DEPARTMENT, 1) |
          AGE (1) } } },
  { "the next year, the same month's name",
    { { 1, "2022-05-06", "", NULL, 1, 1, FIRST_EVER },
      { 2, "2023-05-06", "", NULL, 1, 1, MONTHS_OWN | YEARS_OWN | GAPS (12) | AGE (12) },
      { 3, "2023-05-07", "", NULL, 1, 1, AGE (12) } } },
  { "back to a department after a year elsewhere",
    { { 1, "2021-12-31", "", NULL, 1, 0, FIRST_EVER },
      { 2, "2022-01-01", "", NULL, 2, 0,
        MONTHS_OWN | YEARS_OWN | GAP (ALL, 1) | GAP (DOCTOR, 1) | AGE (1) },
      { 3, "2023-02-01", "", NULL, 1, 0,
        MONTHS_OWN | YEARS_OWN | GAP (ALL, 13) | GAP (DEPARTMENT, 14) | GAP (DOCTOR, 13) |
          AGE (14) } } },
  { "longer ago than can be kept",
    { { 1, "0900-01-01", "", NULL, 1, 1, FIRST_EVER },
      { 2, "2023-05-06", "", NULL, 1, 1,
        MONTHS_OWN | YEARS_OWN | GAPS (HF_VISIT_MAX_MONTHS) | AGE (HF_VISIT_MAX_MONTHS) } } },
  { "an unknown time counts as midnight",
    { { 2, "2023-05-06", "", NULL, 0, 0, FIRST_EVER },
      { 1, "2023-05-06", "00:01", NULL, 0, 0, IN_FIRST_MONTH } } },
  { "midnight is no later than an unknown time",
    { { 1, "2023-05-06", "00:00", NULL, 0, 0, FIRST_EVER },
      { 2, "2023-05-06", "", NULL, 0, 0, IN_FIRST_MONTH } } },
  { "then the external number decides, none before any",
    { { 9, "2023-05-06", "", NULL, 0, 0, FIRST_EVER },
      { 8, "2023-05-06", "", "A1", 0, 0, IN_FIRST_MONTH },
      { 7, "2023-05-06", "", "A2", 0, 0, IN_FIRST_MONTH } } },
  { "then the row's id",
    { { 4, "2023-05-06", "", "A", 0, 0, FIRST_EVER },
      { 5, "2023-05-06", "", "A", 0, 0, IN_FIRST_MONTH } } },
  { "no department is a department of its own",
    { { 1, "2023-05-06", "", NULL, 0, 0, FIRST_EVER },
      { 2, "2023-05-07", "", NULL, 3, 0, IN_FIRST_MONTH | NEW_DEPARTMENT },
      { 3, "2023-05-08", "", NULL, 0, 0, IN_FIRST_MONTH } } },
};

static guint
load (const Case *self, HfVisitMark *marks, const guint *order)
{
  guint n_visits = 0;

  for (guint i = 0; i < MAX_VISITS; i++)
    if (self->visits[order[i]].date != NULL)
      {
        HfVisitMark *mark = &marks[n_visits++];

        *mark = (HfVisitMark){ .id = self->visits[order[i]].id,
                               .external_id = (char *) self->visits[order[i]].external_id,
                               .department = self->visits[order[i]].department,
                               .doctor = self->visits[order[i]].doctor };
        g_strlcpy (mark->date, self->visits[order[i]].date, sizeof mark->date);
        g_strlcpy (mark->time, self->visits[order[i]].time, sizeof mark->time);
      }
  return n_visits;
}

/* Whichever way the rows come from the table. */
static void
test_table (void)
{
  static const guint orders[][MAX_VISITS] = {
    { 0, 1, 2, 3 }, { 3, 2, 1, 0 }, { 1, 3, 0, 2 }, { 2, 0, 3, 1 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (orders); j++)
      {
        HfVisitMark marks[MAX_VISITS];
        guint       n_visits = load (&cases[i], marks, orders[j]);

        g_test_message ("%s", cases[i].about);
        hf_visit_flags_compute (marks, n_visits);
        for (guint k = 0; k < n_visits; k++)
          {
            g_assert_cmpint (marks[k].id, ==, cases[i].visits[k].id);
            g_assert_cmphex (marks[k].flags, ==, cases[i].visits[k].flags);
          }
      }
}

/* Of no visit there is none to be the first: what is behind an empty list is let alone. */
static void
test_none (void)
{
  HfVisitMark mark = { .id = 1, .date = "2023-05-06", .flags = IN_FIRST_MONTH };

  hf_visit_flags_compute (&mark, 0);
  g_assert_cmpint (mark.id, ==, 1);
  g_assert_cmphex (mark.flags, ==, IN_FIRST_MONTH);
  hf_visit_flags_compute (NULL, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/visit-flags/table", test_table);
  g_test_add_func ("/visit-flags/none", test_none);
  return g_test_run ();
}
