/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a hospital says of a grade counts, as far as it says something that means something. */

#include "core/hf-grade-preset.h"

#include "core/hf-contact.h"
#include "core/hf-customer-choices.h"
#include "core/hf-customer.h"
#include "core/hf-grade-preset-row.h"

static GPtrArray *
rows_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
}

static HfRow *
add_row (GPtrArray *rows, const char *grade)
{
  HfRow *row = hf_row_new (&hf_grade_preset_row_def);

  hf_row_set_text (row, HF_GRADE_PRESET_GRADE, grade);
  g_ptr_array_add (rows, row);
  return row;
}

static void
test_usual (void)
{
  HfGradePresets presets;

  hf_grade_presets_init (&presets, NULL);
  for (guint i = 0; i < HF_N_GRADES; i++)
    g_assert_cmpstr (presets.of[i].grade, ==, hf_customer_grades[i].key);
  g_assert_null (hf_customer_grades[HF_N_GRADES].key);
  g_assert_cmpuint (hf_grade_presets_find (&presets, "B")->first_days, ==, 7);
  g_assert_cmpuint (hf_grade_presets_find (&presets, "B")->limit_days, ==, 10);
  g_assert_cmpuint (hf_grade_presets_find (&presets, "B")->interval_days, ==, 0);
  g_assert_cmpstr (hf_grade_presets_find (&presets, NULL)->grade, ==, "C");
}

static void
test_said (void)
{
  g_autoptr (GPtrArray) rows = rows_new ();
  HfRow               *row = add_row (rows, "A");
  HfGradePresets       presets;
  const HfGradePreset *a;

  hf_row_set_int (row, HF_GRADE_PRESET_FIRST_DAYS, 1);
  hf_row_set_int (row, HF_GRADE_PRESET_INTERVAL_DAYS, 7);
  hf_row_set_text (row, HF_GRADE_PRESET_FALLBACK, HF_CONTACT_CHANNEL_HOME);
  hf_row_set_int (add_row (rows, "A"), HF_GRADE_PRESET_FIRST_DAYS, 9);
  hf_grade_presets_init (&presets, rows);
  a = hf_grade_presets_find (&presets, "A");
  g_assert_cmpuint (a->first_days, ==, 1);
  g_assert_cmpuint (a->limit_days, ==, 5);
  g_assert_cmpuint (a->interval_days, ==, 7);
  g_assert_cmpstr (a->fallback, ==, HF_CONTACT_CHANNEL_HOME);
  g_assert_cmpstr (a->channel, ==, HF_CONTACT_CHANNEL_PHONE);
  g_assert_cmpuint (hf_grade_presets_find (&presets, "C")->first_days, ==, 14);
}

/* No day lies before another, or so far away that it cannot be counted. */
static void
test_nonsense (void)
{
  g_autoptr (GPtrArray) rows = rows_new ();
  HfRow               *row = add_row (rows, "C");
  HfGradePresets       presets;
  const HfGradePreset *c;

  hf_row_set_int (row, HF_GRADE_PRESET_FIRST_DAYS, 40);
  hf_row_set_int (row, HF_GRADE_PRESET_INTERVAL_DAYS, -1);
  hf_row_set_int (row, HF_GRADE_PRESET_ATTEMPTS, G_MAXINT64);
  hf_row_set_text (row, HF_GRADE_PRESET_EXECUTOR, "nobody at all");
  hf_grade_presets_init (&presets, rows);
  c = hf_grade_presets_find (&presets, "C");
  g_assert_cmpuint (c->first_days, ==, 40);
  g_assert_cmpuint (c->limit_days, ==, 40);
  g_assert_cmpuint (c->interval_days, ==, 0);
  g_assert_cmpuint (c->attempts, ==, 0);
  g_assert_cmpstr (c->executor, ==, HF_GRADE_EXECUTOR_OWNER);
  g_assert_cmpint (hf_grade_preset_limit (c, 100), ==, 100);
}

static void
test_executor (void)
{
  HfGradePreset preset = { .executor = HF_GRADE_EXECUTOR_DOCTOR };

  g_assert_cmpint (hf_grade_preset_choose (&preset, 1, 2), ==, 1);
  g_assert_cmpint (hf_grade_preset_choose (&preset, 0, 2), ==, 2);
  preset.executor = HF_GRADE_EXECUTOR_OWNER;
  g_assert_cmpint (hf_grade_preset_choose (&preset, 1, 2), ==, 2);
  g_assert_cmpint (hf_grade_preset_choose (&preset, 1, 0), ==, 0);
  preset.executor = HF_GRADE_EXECUTOR_ANYONE;
  g_assert_cmpint (hf_grade_preset_choose (&preset, 1, 2), ==, 0);
}

/* What is written down says the same. */
static void
test_written (void)
{
  g_autoptr (GPtrArray) rows = rows_new ();
  HfGradePresets usual, again;

  hf_grade_presets_init (&usual, NULL);
  for (guint i = 0; i < HF_N_GRADES; i++)
    g_ptr_array_add (rows, hf_grade_preset_write (&usual.of[i]));
  hf_row_set_int (rows->pdata[0], HF_GRADE_PRESET_ATTEMPTS, 5);
  hf_grade_presets_init (&again, rows);
  g_assert_cmpuint (again.of[0].attempts, ==, 5);
  again.of[0].attempts = 0;
  for (guint i = 0; i < HF_N_GRADES; i++)
    {
      g_assert_cmpuint (again.of[i].first_days, ==, usual.of[i].first_days);
      g_assert_cmpuint (again.of[i].limit_days, ==, usual.of[i].limit_days);
      g_assert_cmpstr (again.of[i].executor, ==, usual.of[i].executor);
      g_assert_cmpstr (again.of[i].channel, ==, usual.of[i].channel);
      g_assert_cmpstr (again.of[i].fallback, ==, usual.of[i].fallback);
    }
}

static HfGradeFlaw
judge (const char *grade, guint field, gint64 number)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_grade_preset_row_def);

  hf_row_set_text (row, HF_GRADE_PRESET_GRADE, grade);
  hf_row_set_int (row, field, number);
  return hf_grade_preset_judge (row);
}

/* What would be corrected in silence is a flaw, and nothing else is. */
static void
test_judge (void)
{
  for (guint i = 0; i < HF_N_GRADES; i++)
    {
      HfGradePresets usual;
      g_autoptr (HfRow) row = NULL;

      hf_grade_presets_init (&usual, NULL);
      row = hf_grade_preset_write (&usual.of[i]);
      g_assert_cmpint (hf_grade_preset_judge (row), ==, HF_GRADE_FLAW_NONE);
    }
  for (int days = -5; days <= 4000; days++)
    {
      HfGradePresets presets;
      g_autoptr (GPtrArray) rows = rows_new ();
      HfGradeFlaw flaw = judge ("A", HF_GRADE_PRESET_LIMIT_DAYS, days);

      hf_row_set_int (add_row (rows, "A"), HF_GRADE_PRESET_LIMIT_DAYS, days);
      hf_grade_presets_init (&presets, rows);
      g_assert_true ((flaw == HF_GRADE_FLAW_NONE) == ((int) presets.of[0].limit_days == days));
    }
  g_assert_cmpint (judge ("A", HF_GRADE_PRESET_FIRST_DAYS, 5), ==, HF_GRADE_FLAW_NONE);
  g_assert_cmpint (judge ("A", HF_GRADE_PRESET_FIRST_DAYS, 6), ==, HF_GRADE_FLAW_LIMIT);
  g_assert_cmpint (judge ("B", HF_GRADE_PRESET_FIRST_DAYS, 6), ==, HF_GRADE_FLAW_NONE);
  g_assert_cmpint (judge ("B", HF_GRADE_PRESET_ATTEMPTS, -1), ==, HF_GRADE_FLAW_NUMBER);
  g_assert_cmpint (judge ("B", HF_GRADE_PRESET_PAUSE_HOURS, 1001), ==, HF_GRADE_FLAW_NUMBER);
  g_assert_cmpint (judge ("B", HF_GRADE_PRESET_INTERVAL_DAYS, 3661), ==, HF_GRADE_FLAW_NUMBER);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grade-preset/usual", test_usual);
  g_test_add_func ("/grade-preset/said", test_said);
  g_test_add_func ("/grade-preset/nonsense", test_nonsense);
  g_test_add_func ("/grade-preset/executor", test_executor);
  g_test_add_func ("/grade-preset/written", test_written);
  g_test_add_func ("/grade-preset/judge", test_judge);
  return g_test_run ();
}
