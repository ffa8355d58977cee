/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is said of staff, their hours and their trainings. */

#include "gui/common/hf-staff-words.h"

#include "core/hf-staff.h"
#include "core/hf-training.h"

#define TODAY hf_date_new (2023, 11, 21)

static void
test_facts (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_staff_def);
  g_autofree char *nothing = hf_staff_words_facts (row);
  g_autofree char *all = NULL;

  hf_row_set_text (row, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  hf_row_set_text (row, HF_STAFF_TITLE, "Professor");
  hf_row_set_text (row, HF_STAFF_DEPARTMENT_NAME, "Cardiology");
  all = hf_staff_words_facts (row);
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (all, ==, "Doctor · Professor · Cardiology");
}

static void
test_name (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_staff_def);
  g_autofree char *here = NULL, *left = NULL;

  hf_row_set_text (row, HF_STAFF_NAME, "范丽");
  here = hf_staff_words_name (row);
  hf_row_set_int (row, HF_STAFF_ARCHIVED, 1);
  left = hf_staff_words_name (row);
  g_assert_cmpstr (here, ==, "范丽");
  g_assert_cmpstr (left, ==, "范丽 (left)");
}

static void
assert_hours (int begins, int ends, const char *words)
{
  HfDutySpan       span = { .begins = begins, .ends = ends };
  g_autofree char *text = hf_staff_words_hours (&span);

  g_assert_cmpstr (text, ==, words);
}

/* A night ends on the day after, at an hour of that day. */
static void
test_hours (void)
{
  assert_hours (8 * 60, 11 * 60 + 30, "08:00–11:30");
  assert_hours (20 * 60, 32 * 60, "20:00–08:00");
  assert_hours (16 * 60, 24 * 60, "16:00–00:00");
}

static void
assert_place (const char *place, gboolean is_extra, const char *words)
{
  HfDutySpan       span = { .place = place, .is_extra = is_extra };
  g_autofree char *text = hf_staff_words_place (&span);

  g_assert_cmpstr (text, ==, words);
}

static void
test_place (void)
{
  assert_place (NULL, FALSE, "");
  assert_place ("Room 3", FALSE, "Room 3");
  assert_place ("Room 3", TRUE, "Extra clinic, Room 3");
  assert_place (NULL, TRUE, "Extra clinic");
}

static void
assert_training (HfTrainingState state, const char *expires, const char *words)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_training_def);
  g_autofree char *text = NULL;

  hf_row_set_text (row, HF_TRAINING_EXPIRES, expires);
  text = hf_staff_words_training (row, state, TODAY);
  g_assert_cmpstr (text, ==, words);
}

static void
test_training (void)
{
  assert_training (HF_TRAINING_FAILED, NULL, "Not passed");
  assert_training (HF_TRAINING_VALID, NULL, "Valid");
  assert_training (HF_TRAINING_VALID, "2024-11-20", "Valid until 20 Nov 2024");
  assert_training (HF_TRAINING_ENDING, "2023-11-29", "Lapses on 29 Nov, in 8 days: renew it");
  assert_training (HF_TRAINING_ENDED, "2023-11-18", "Lapsed on 18 Nov, 3 days ago: renew it");
  assert_training (HF_TRAINING_REPLACED, "2023-11-18", "Renewed since");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/staff-words/facts", test_facts);
  g_test_add_func ("/staff-words/name", test_name);
  g_test_add_func ("/staff-words/hours", test_hours);
  g_test_add_func ("/staff-words/place", test_place);
  g_test_add_func ("/staff-words/training", test_training);
  return g_test_run ();
}
