/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/hf-appointment-rule.h"

#include "core/hf-appointment.h"
#include "core/hf-entity.h"
#include "core/hf-follow-up.h"

#include <string.h>

static HfDate
day (const char *iso)
{
  return hf_date_from_iso (iso);
}

/* Every pair of states: forwards by rank, never sideways or to itself, and back to booked alone. */
static void
test_states (void)
{
  static const int ranks[] = { 0, 1, 2, 3, 3, 3 };

  for (guint i = 0; hf_appointment_states[i].key != NULL; i++)
    {
      const char *from = hf_appointment_states[i].key;

      g_assert_true (hf_appointment_rule_may_become (NULL, from));
      for (guint j = 0; hf_appointment_states[j].key != NULL; j++)
        {
          const char *to = hf_appointment_states[j].key;
          gboolean    may = i != j && (ranks[j] > ranks[i] || g_str_equal (to, "booked"));

          g_assert_cmpint (hf_appointment_rule_may_become (from, to), ==, may);
        }
    }
}

static HfRow *
make (gint64 id, const char *date, const char *time, const char *state)
{
  HfRow *row = hf_row_new (&hf_appointment_def);

  row->id = id;
  hf_row_set_int (row, HF_APPOINTMENT_CUSTOMER, 7);
  hf_row_set_text (row, HF_APPOINTMENT_DATE, date);
  hf_row_set_text (row, HF_APPOINTMENT_TIME, time);
  hf_row_set_text (row, HF_APPOINTMENT_STATE, state);
  return row;
}

static void
test_ahead_and_kept (void)
{
  for (const HfChoice *state = hf_appointment_states; state->key != NULL; state++)
    {
      g_autoptr (HfRow) row = make (1, "2023-11-29", NULL, state->key);
      gboolean is_ahead =
        g_str_equal (state->key, "requested") || g_str_equal (state->key, "booked");
      gboolean is_over =
        g_str_equal (state->key, "completed") || g_str_equal (state->key, "cancelled");

      g_assert_cmpint (hf_appointment_rule_is_ahead (row), ==, is_ahead);
      g_assert_cmpint (hf_appointment_rule_may_be_kept (row, 7, day ("2023-11-29")), ==, !is_over);
      g_assert_false (hf_appointment_rule_may_be_kept (row, 7, day ("2023-11-30")));
      g_assert_false (hf_appointment_rule_may_be_kept (row, 8, day ("2023-11-29")));
    }
}

static guint
count (const char *states)
{
  static const char *const by_letter[] = { "m missed", "k completed", "a arrived", "c cancelled",
                                           "b booked" };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);

  /* In any order: the middle first. */
  for (guint n = (guint) strlen (states), i = 0; i < n; i++)
    {
      guint            at = (i + n / 2) % n;
      g_autofree char *date = g_strdup_printf ("2023-10-%02u", at / 2 + 1);

      for (guint j = 0; j < G_N_ELEMENTS (by_letter); j++)
        if (by_letter[j][0] == states[at])
          g_ptr_array_add (rows,
                           make (at + 1, date, at % 2 != 0 ? "15:00" : "09:00", by_letter[j] + 2));
    }
  return hf_appointment_rule_count_missed (rows);
}

/* Oldest first. */
static void
test_missed (void)
{
  g_assert_cmpuint (count (""), ==, 0);
  g_assert_cmpuint (count ("mmm"), ==, 3);
  g_assert_cmpuint (count ("mmkmm"), ==, 2);
  g_assert_cmpuint (count ("mmka"), ==, 0);
  g_assert_cmpuint (count ("kmcmbm"), ==, 3);
  g_assert_cmpuint (count ("mcb"), ==, 1);
}

static gboolean
closes (const char *grade, const char *due, const char *visit, const char *state)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_follow_up_def);

  hf_row_set_text (row, HF_FOLLOW_UP_GRADE, grade);
  hf_row_set_text (row, HF_FOLLOW_UP_DUE, due);
  hf_row_set_text (row, HF_FOLLOW_UP_VISIT_DATE, visit);
  hf_row_set_text (row, HF_FOLLOW_UP_STATE, state);
  return hf_appointment_rule_closes (row, day ("2023-11-29"));
}

/* It waits for the booking by itself. */
static void
test_of_a_plan (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_follow_up_def);

  hf_row_set_text (row, HF_FOLLOW_UP_GRADE, "C");
  hf_row_set_text (row, HF_FOLLOW_UP_DUE, "2023-11-20");
  hf_row_set_text (row, HF_FOLLOW_UP_STATE, "open");
  g_assert_true (hf_appointment_rule_closes (row, day ("2023-11-29")));
  hf_row_set_int (row, HF_FOLLOW_UP_PERSON_PLAN, 1);
  g_assert_false (hf_appointment_rule_closes (row, day ("2023-11-29")));
}

/* Somebody waits for that call. */
static void
test_expected (void)
{
  g_autoptr (HfRow) promised = hf_row_new (&hf_follow_up_def);
  g_autoptr (HfRow) tried = NULL;

  hf_row_set_text (promised, HF_FOLLOW_UP_GRADE, "C");
  hf_row_set_text (promised, HF_FOLLOW_UP_DUE, "2023-11-28");
  hf_row_set_text (promised, HF_FOLLOW_UP_STATE, "open");
  g_assert_true (hf_appointment_rule_closes (promised, day ("2023-11-29")));
  tried = hf_row_copy (promised);
  hf_row_set_text (promised, HF_FOLLOW_UP_PROMISED, "15:00");
  hf_row_set_int (tried, HF_FOLLOW_UP_ATTEMPTS, 1);
  g_assert_false (hf_appointment_rule_closes (promised, day ("2023-11-29")));
  g_assert_false (hf_appointment_rule_closes (tried, day ("2023-11-29")));
}

static void
test_closes (void)
{
  g_assert_true (closes ("B", "2023-11-20", NULL, "open"));
  g_assert_true (closes ("C", "2023-11-20", "2023-10-01", "open"));
  g_assert_true (closes ("C", "2023-12-29", NULL, "open"));
  /* long after it */
  g_assert_false (closes ("C", "2023-12-30", NULL, "open"));
  /* long before it */
  g_assert_true (closes ("C", "2023-10-30", NULL, "open"));
  g_assert_false (closes ("C", "2023-10-29", NULL, "open"));
  /* how somebody is */
  g_assert_false (closes ("A", "2023-11-20", "2023-11-18", "open"));
  g_assert_false (closes ("A", "2023-12-02", NULL, "open"));
  /* what follows from that very visit, or a later one */
  g_assert_false (closes ("C", "2023-12-02", "2023-11-29", "open"));
  g_assert_false (closes ("C", "2023-12-02", "2023-11-30", "open"));
  for (const HfChoice *state = hf_follow_up_states; state->key != NULL; state++)
    g_assert_cmpint (closes ("C", "2023-11-20", NULL, state->key), ==,
                     g_str_equal (state->key, "open"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/appointment-rule/states", test_states);
  g_test_add_func ("/appointment-rule/ahead-and-kept", test_ahead_and_kept);
  g_test_add_func ("/appointment-rule/missed", test_missed);
  g_test_add_func ("/appointment-rule/closes", test_closes);
  g_test_add_func ("/appointment-rule/of-a-plan", test_of_a_plan);
  g_test_add_func ("/appointment-rule/expected", test_expected);
  return g_test_run ();
}
