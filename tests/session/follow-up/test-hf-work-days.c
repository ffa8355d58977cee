/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a hospital says of its days off is what calls, lines and plans follow, at once. The clock
 * stands at Friday 2023-10-20, 09:00. */

#include "session/follow-up/hf-work-days.h"

#include "core/hf-work-day.h"
#include "session/follow-up/hf-quick-add.h"
#include "session/hf-kept-all.h"
#include "tests/session/call-fixture.h"
#include "tests/session/import-fixture.h"

static const HfOutcome no_answer = { .kind = HF_OUTCOME_NO_ANSWER };

static gint64
say (CallFixture *fixture, const char *date, const char *until, const char *kind)
{
  HfRow *row = hf_row_new (&hf_work_day_def);

  hf_row_set_text (row, HF_WORK_DAY_DATE, date);
  hf_row_set_text (row, HF_WORK_DAY_UNTIL, until);
  hf_row_set_text (row, HF_WORK_DAY_KIND, kind);
  return hf_test_book_insert (fixture->book, row);
}

static HfDayKind
find (CallFixture *fixture, const char *day)
{
  return hf_days_off_find (hf_work_days_get (fixture->context), hf_date_from_iso (day), NULL);
}

static void
assert_said (char *said, const char *expected)
{
  g_assert_cmpstr (said, ==, expected);
  g_free (said);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer is_loaded)
{
  g_assert_true (hf_kept_load_finish (HF_CONTEXT (source), result, NULL));
  *(gboolean *) is_loaded = TRUE;
}

static void
kept_cb (HfContext *context, guint *n)
{
  ++*n;
}

/* A changed row changes the next day on which somebody is called; undo does as well. */
static void
test_followed (CallFixture *fixture, gconstpointer data)
{
  gint64   a = call_fixture_add (fixture, TODAY, "A");
  gint64   b = call_fixture_add (fixture, TODAY, "A");
  gboolean is_loaded = FALSE;
  guint    n = 0;

  hf_kept_load_async (fixture->context, &hf_work_days_kept, loaded_cb, &is_loaded);
  hf_test_wait_for (is_loaded);
  g_signal_connect (fixture->context, "kept", G_CALLBACK (kept_cb), &n);
  g_free (call_fixture_log (fixture, a, no_answer));
  g_free (call_fixture_log (fixture, b, no_answer));
  assert_said (call_fixture_log (fixture, a, no_answer),
               "Saved: Zhang Min, no answer, again Mon 23 Oct 2023 14:00");
  hf_undone_free (hf_test_book_undo (fixture->book));
  say (fixture, "2023-10-23", "2023-10-24", HF_WORK_DAY_OFF);
  hf_test_wait_for (find (fixture, "2023-10-24") == HF_DAY_OFF);
  g_assert_cmpuint (n, ==, 1);
  assert_said (call_fixture_log (fixture, a, no_answer),
               "Saved: Zhang Min, no answer, again Wed 25 Oct 2023 14:00");
  hf_undone_free (hf_test_book_undo (fixture->book)); /* the call */
  hf_undone_free (hf_test_book_undo (fixture->book)); /* the days off */
  hf_test_wait_for (find (fixture, "2023-10-24") == HF_DAY_AS_USUAL);
  assert_said (call_fixture_log (fixture, b, no_answer),
               "Saved: Zhang Min, no answer, again Mon 23 Oct 2023 14:00");
  hf_test_book_let_finish (fixture->book);
}

/* A Saturday that is worked is called on. */
static void
test_worked (CallFixture *fixture, gconstpointer data)
{
  gint64 a = call_fixture_add (fixture, TODAY, "A");

  say (fixture, "2023-10-21", NULL, HF_WORK_DAY_WORKED);
  g_assert_true (hf_kept_all_load_sync (fixture->context, NULL));
  g_free (call_fixture_log (fixture, a, no_answer));
  assert_said (call_fixture_log (fixture, a, no_answer),
               "Saved: Zhang Min, no answer, again tomorrow 14:00");
}

typedef struct
{
  HfContext      *context;
  HfQuickReading *reading;
} Answer;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->reading = hf_quick_add_read_finish (answer->context, result, NULL);
}

static void
assert_other_day (CallFixture *fixture, const char *line, HfDate expected)
{
  Answer answer = { fixture->context, NULL };

  hf_quick_add_read_async (fixture->context, line, fixture->customer, NULL, read_cb, &answer);
  hf_test_wait_for (answer.reading != NULL);
  g_assert_cmpint (answer.reading->line->other_day, ==, expected);
  hf_quick_reading_free (answer.reading);
}

static void
test_line (CallFixture *fixture, gconstpointer data)
{
  assert_other_day (fixture, "2023-10-26 check", HF_DATE_NONE);
  say (fixture, "2023-10-26", "2023-10-27", HF_WORK_DAY_OFF);
  assert_other_day (fixture, "2023-10-26 check", hf_date_from_iso ("2023-10-30"));
}

/* As a hospital would write it, or has it from elsewhere; what is there already stays one. */
static void
test_file (CallFixture *fixture, gconstpointer data)
{
  static const char table[] = "日期,截止,名称,休班\n"
                              "2027-10-01,2027-10-07,国庆节,休\n"
                              "2027-10-09,,国庆节,班\n";
  static const char reversed[] = "日期,截止,名称,休班\n2027-11-07,2027-11-01,国庆节,休\n";

  import_text (fixture->book, HF_IMPORT_WORK_DAYS, NULL, table, "2/0/0/0");
  import_text (fixture->book, HF_IMPORT_WORK_DAYS, NULL, table, "0/0/2/0");
  import_text (fixture->book, HF_IMPORT_WORK_DAYS, NULL, reversed, "0/0/0/1");
  g_assert_true (hf_kept_all_load_sync (fixture->context, NULL));
  g_assert_cmpint (find (fixture, "2027-09-30"), ==, HF_DAY_AS_USUAL);
  g_assert_cmpint (find (fixture, "2027-10-05"), ==, HF_DAY_OFF);
  g_assert_cmpint (find (fixture, "2027-10-09"), ==, HF_DAY_MADE_UP);
  g_assert_true (hf_days_off_knows_year (hf_work_days_get (fixture->context), 2027));
  hf_undone_free (hf_test_book_undo (fixture->book));
  g_assert_true (hf_kept_all_load_sync (fixture->context, NULL));
  g_assert_null (hf_work_days_get (fixture->context));
}

#define ADD(path, test) \
  g_test_add (path, CallFixture, NULL, call_fixture_set_up, test, call_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/work-days/followed", test_followed);
  ADD ("/work-days/worked", test_worked);
  ADD ("/work-days/line", test_line);
  ADD ("/work-days/file", test_file);
  return g_test_run ();
}
