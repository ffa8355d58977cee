/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What days hold and moving follow-ups between them, on a book of invented people. */

#include "session/follow-up/hf-calendar-days.h"

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"
#include "session/follow-up/hf-reschedule.h"
#include "store/hf-statement.h"

#define RANDOM_ROWS 400
#define RANGE_DAYS  42

typedef struct
{
  char     *path;
  HfClock  *clock;
  HfViewer *viewer;
  HfStore  *store;
  gint64    customer;
} Fixture;

static void
commit (Fixture *fixture, HfChangeSet *changes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCommitted) committed = hf_store_commit_sync (fixture->store, changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (committed);
}

static HfRow *
new_follow_up (Fixture *fixture, const char *grade, const char *due, const char *state)
{
  HfRow *row = hf_row_new (&hf_follow_up_def);

  hf_row_set_int (row, HF_FOLLOW_UP_CUSTOMER, fixture->customer);
  hf_row_set_text (row, HF_FOLLOW_UP_GRADE, grade);
  hf_row_set_text (row, HF_FOLLOW_UP_DUE, due);
  hf_row_set_text (row, HF_FOLLOW_UP_CHANNEL, hf_contact_channels[0].key);
  hf_row_set_text (row, HF_FOLLOW_UP_STATE, state);
  hf_row_set_int (row, HF_FOLLOW_UP_ATTEMPTS, 0);
  if (!g_str_equal (state, HF_FOLLOW_UP_STATE_OPEN))
    hf_row_set_int (row, HF_FOLLOW_UP_CLOSED, hf_clock_now (fixture->clock));
  return row;
}

static void
add_follow_up (Fixture *fixture, HfRow *row)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");

  hf_change_set_insert (changes, row);
  commit (fixture, changes);
}

static HfRow *
new_visit (Fixture *fixture, const char *date, const char *time)
{
  HfRow *row = hf_row_new (&hf_visit_def);

  hf_row_set_int (row, HF_VISIT_CUSTOMER, fixture->customer);
  hf_row_set_text (row, HF_VISIT_DATE, date);
  hf_row_set_text (row, HF_VISIT_TIME, time);
  return row;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  HfRow *customer = hf_row_new (&hf_customer_def);

  fixture->path = g_build_filename (g_get_user_data_dir (), "calendar.hfbook", NULL);
  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  fixture->clock = hf_clock_new_fixed (hf_clock_instant_of (hf_date_new (2023, 11, 21), 9 * 60));
  fixture->viewer = hf_viewer_new ("tester", 0, FALSE);
  fixture->store =
    hf_store_open (fixture->path, HF_OPEN_CREATE, fixture->clock, fixture->viewer, &error);
  g_assert_no_error (error);
  hf_row_set_text (customer, HF_CUSTOMER_NAME, "张敏");
  hf_change_set_insert (changes, customer);
  committed = hf_store_commit_sync (fixture->store, changes, &error);
  g_assert_no_error (error);
  fixture->customer = ((const HfRow *) g_ptr_array_index (committed->rows, 0))->id;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
  hf_viewer_unref (fixture->viewer);
  g_object_unref (fixture->clock);
  g_free (fixture->path);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer answer)
{
  *(GAsyncResult **) answer = g_object_ref (result);
}

static HfCalendarDays *
read_days_of (Fixture *fixture, HfScope scope, HfDate first, guint n_days)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  HfCalendarDays *days;

  hf_calendar_days_read_async (fixture->store, &scope, first, n_days, NULL, answered_cb, &answer);
  while (answer == NULL)
    g_main_context_iteration (NULL, TRUE);
  days = hf_calendar_days_read_finish (fixture->store, answer, &error);
  g_assert_no_error (error);
  return days;
}

static HfCalendarDays *
read_days (Fixture *fixture, HfDate first, guint n_days)
{
  return read_days_of (fixture, (HfScope){ 0, 0 }, first, n_days);
}

static GPtrArray *
read_follow_ups (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfQuery) query = hf_query_new (&hf_follow_up_def, fixture->viewer);
  GPtrArray *rows = hf_store_query_sync (fixture->store, query, &error);

  g_assert_no_error (error);
  return rows;
}

static void
add_random (Fixture *fixture, HfDate first)
{
  static const char *const states[] = { "open", "open", "done", "skipped" };
  static const char *const grades[] = { "A", "B", "C" };
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");

  for (guint i = 0; i < RANDOM_ROWS; i++)
    {
      char day[11];

      hf_date_write_iso (first - 10 + g_test_rand_int_range (0, RANGE_DAYS + 20), day);
      if (g_test_rand_bit ())
        hf_change_set_insert (changes, new_visit (fixture, day, NULL));
      else
        hf_change_set_insert (changes, new_follow_up (fixture, grades[g_test_rand_int_range (0, 3)],
                                                      day, states[g_test_rand_int_range (0, 4)]));
    }
  commit (fixture, changes);
}

typedef struct
{
  const char *sql;
  const char *day;
  const char *grade;
} Question;

static gpointer
count_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  gint64          number = 0;

  if (question->grade != NULL)
    hf_database_number (db, &number, error, question->sql, "tt", question->day, question->grade);
  else
    hf_database_number (db, &number, error, question->sql, "t", question->day);
  return GINT_TO_POINTER ((int) number);
}

static guint
count (Fixture *fixture, const char *sql, const char *day, const char *grade)
{
  g_autoptr (GError) error = NULL;
  Question question = { sql, day, grade };
  guint    number = GPOINTER_TO_UINT (
       hf_store_run_sync (fixture->store, HF_LANE_READ, count_work, &question, NULL, &error));

  g_assert_no_error (error);
  return number;
}

/* Against the sums over the tables themselves, day by day, without a roll-up. */
static guint
compare_counts (Fixture *fixture, HfDate first)
{
  static const char follow_ups_sql[] =
    "SELECT count(*) FROM follow_up WHERE state = 'open' AND due = $1 AND grade = $2";
  static const char visits_sql[] = "SELECT count(*) FROM visit WHERE date = $1";
  g_autoptr (HfCalendarDays) days = read_days (fixture, first, RANGE_DAYS);
  guint n_seen = 0;

  for (guint i = 0; i < RANGE_DAYS; i++)
    {
      const HfCalendarDay *day = hf_calendar_days_get (days, first + (HfDate) i);
      char                 iso[11];

      hf_date_write_iso (first + (HfDate) i, iso);
      for (guint grade = 0; grade < HF_CALENDAR_N_GRADES; grade++)
        g_assert_cmpuint (day->open[grade], ==,
                          count (fixture, follow_ups_sql, iso, hf_calendar_grade_key (grade)));
      g_assert_cmpuint (day->visits, ==, count (fixture, visits_sql, iso, NULL));
      n_seen += hf_calendar_day_count_open (day) + day->visits;
    }
  g_assert_null (hf_calendar_days_get (days, first - 1));
  g_assert_null (hf_calendar_days_get (days, first + RANGE_DAYS));
  return n_seen;
}

/* Changes every follow-up in one way or another, within one step. */
static void
change_all (Fixture *fixture, HfDate first)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (GPtrArray) rows = read_follow_ups (fixture);

  for (guint i = 0; i < rows->len; i++)
    {
      const HfRow *row = g_ptr_array_index (rows, i);
      HfRow       *draft = hf_row_copy (row);
      char         day[11];

      hf_date_write_iso (first + (HfDate) (i % RANGE_DAYS), day);
      hf_row_set_text (draft, HF_FOLLOW_UP_DUE, day);
      hf_row_set_text (draft, HF_FOLLOW_UP_GRADE, i % 2 ? "A" : "C");
      hf_row_set_text (draft, HF_FOLLOW_UP_STATE,
                       i % 3 ? HF_FOLLOW_UP_STATE_OPEN : HF_FOLLOW_UP_STATE_DONE);
      if (i % 5 > 0)
        hf_change_set_update (changes, row, draft);
      else
        {
          hf_change_set_delete (changes, row);
          hf_row_unref (draft);
        }
    }
  commit (fixture, changes);
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  HfDate first = hf_date_new (2023, 12, 4); /* over new year */
  g_autoptr (HfUndone) undone = NULL;
  g_autoptr (GError) error = NULL;
  guint n_seen;

  add_random (fixture, first);
  n_seen = compare_counts (fixture, first);
  g_assert_cmpuint (n_seen, >, RANDOM_ROWS / 4);

  change_all (fixture, first);
  g_assert_cmpuint (compare_counts (fixture, first), !=, n_seen);

  undone = hf_store_undo_sync (fixture->store, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (compare_counts (fixture, first), ==, n_seen);
}

static void
set_not_to_be_contacted (Fixture *fixture, gint64 value)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_customer_def, fixture->viewer);
  g_autoptr (GPtrArray) rows = hf_store_query_sync (fixture->store, query, NULL);
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  HfRow *draft = hf_row_copy (g_ptr_array_index (rows, 0));

  hf_row_set_int (draft, HF_CUSTOMER_DO_NOT_CONTACT, value);
  hf_change_set_update (changes, g_ptr_array_index (rows, 0), draft);
  commit (fixture, changes);
}

static void
store_changed_cb (HfStore *store, HfChanged *changed, gboolean *is_concerned)
{
  *is_concerned = *is_concerned || hf_calendar_days_are_concerned (changed);
}

/* No day has calls that nobody is to make; who wrote that down sees them go at once. */
static void
test_withheld (Fixture *fixture, gconstpointer data)
{
  HfDate   day = hf_date_new (2023, 11, 23);
  gboolean is_concerned = FALSE;

  add_follow_up (fixture, new_follow_up (fixture, "B", "2023-11-23", "open"));
  for (gint64 value = 1; value >= 0; value--)
    {
      g_autoptr (HfQuery) query = hf_calendar_query_open (day, fixture->viewer);
      g_autoptr (GPtrArray) rows = NULL;
      g_autoptr (HfCalendarDays) days = NULL;
      gulong handler =
        g_signal_connect (fixture->store, "changed", G_CALLBACK (store_changed_cb), &is_concerned);

      set_not_to_be_contacted (fixture, value);
      while (!is_concerned)
        g_main_context_iteration (NULL, TRUE);
      g_signal_handler_disconnect (fixture->store, handler);
      is_concerned = FALSE;
      rows = hf_store_query_sync (fixture->store, query, NULL);
      days = read_days (fixture, day, 1);
      g_assert_cmpint (rows->len, ==, 1 - value);
      g_assert_cmpint (hf_calendar_day_count_open (hf_calendar_days_get (days, day)), ==,
                       1 - value);
    }
}

static void
test_leap_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (HfCalendarDays) days = NULL;
  HfDate leap_day = hf_date_new (2024, 2, 29);

  add_follow_up (fixture, new_follow_up (fixture, "B", "2024-02-29", "open"));
  add_follow_up (fixture, new_follow_up (fixture, "C", "2024-03-01", "open"));
  days = read_days (fixture, hf_date_new (2024, 2, 26), 7);

  g_assert_cmpuint (hf_calendar_days_get (days, leap_day)->open[HF_CALENDAR_GRADE_B], ==, 1);
  g_assert_cmpuint (hf_calendar_days_get (days, leap_day)->open[HF_CALENDAR_GRADE_C], ==, 0);
  g_assert_cmpuint (hf_calendar_days_get (days, leap_day + 1)->open[HF_CALENDAR_GRADE_C], ==, 1);
}

/* The rows of a query, its fields joined: "A- B10:30". */
static char *
describe (Fixture *fixture, HfQuery *query, guint field_a, guint field_b)
{
  g_autoptr (HfQuery) owned = query;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = hf_store_query_sync (fixture->store, owned, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      const HfRow *row = g_ptr_array_index (rows, i);
      const char  *a = hf_row_text (row, field_a), *b = hf_row_text (row, field_b);

      g_string_append_printf (text, "%s%s%s", i ? " " : "", a ? a : "-", b ? b : "-");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_agenda_order (Fixture *fixture, gconstpointer data)
{
  HfDate           day = hf_date_new (2023, 11, 23);
  HfRow           *promised = new_follow_up (fixture, "C", "2023-11-23", "open");
  g_autofree char *open = NULL, *closed = NULL, *visits = NULL;

  hf_row_set_text (promised, HF_FOLLOW_UP_PROMISED, "10:30");
  add_follow_up (fixture, new_follow_up (fixture, "C", "2023-11-23", "open"));
  add_follow_up (fixture, new_follow_up (fixture, "A", "2023-11-23", "done"));
  add_follow_up (fixture, new_follow_up (fixture, "A", "2023-11-23", "open"));
  add_follow_up (fixture, new_follow_up (fixture, "A", "2023-11-24", "open"));
  add_follow_up (fixture, new_follow_up (fixture, "B", "2023-11-23", "open"));
  add_follow_up (fixture, promised);
  add_follow_up (fixture, new_visit (fixture, "2023-11-23", NULL));
  add_follow_up (fixture, new_visit (fixture, "2023-11-23", "10:20"));
  add_follow_up (fixture, new_visit (fixture, "2023-11-23", "08:05"));

  open = describe (fixture, hf_calendar_query_open (day, fixture->viewer), HF_FOLLOW_UP_GRADE,
                   HF_FOLLOW_UP_PROMISED);
  closed = describe (fixture, hf_calendar_query_closed (day, fixture->viewer), HF_FOLLOW_UP_GRADE,
                     HF_FOLLOW_UP_STATE);
  visits = describe (fixture, hf_calendar_query_visits (day, fixture->viewer), HF_VISIT_TIME,
                     HF_VISIT_KIND);
  g_assert_cmpstr (open, ==, "C10:30 A- B- C-");
  g_assert_cmpstr (closed, ==, "Adone");
  g_assert_cmpstr (visits, ==, "08:05- 10:20- --");
}

static void
test_reschedule (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL, after = NULL, undone = NULL;
  g_autoptr (HfChangeSet) changes = NULL;
  g_autoptr (HfUndone) undo = NULL;
  g_autoptr (GError) error = NULL;
  HfRow *limited = new_follow_up (fixture, "A", "2023-11-21", "open");
  HfDate passed;

  hf_row_set_text (limited, HF_FOLLOW_UP_LIMIT, "2023-11-24");
  hf_row_set_text (limited, HF_FOLLOW_UP_PROMISED, "10:30");
  hf_row_set_text (limited, HF_FOLLOW_UP_NOT_BEFORE, "14:00");
  add_follow_up (fixture, limited);
  add_follow_up (fixture, new_follow_up (fixture, "B", "2023-11-22", "open"));
  add_follow_up (fixture, new_follow_up (fixture, "C", "2023-11-21", "done"));
  before = read_follow_ups (fixture);

  changes = hf_reschedule (before, hf_date_new (2023, 11, 27), &passed);
  g_assert_cmpint (passed, ==, hf_date_new (2023, 11, 24));
  commit (fixture, changes);

  after = read_follow_ups (fixture);
  limited = g_ptr_array_index (after, 0);
  g_assert_cmpstr (hf_row_text (limited, HF_FOLLOW_UP_DUE), ==, "2023-11-27");
  g_assert_cmpstr (hf_row_text (limited, HF_FOLLOW_UP_LIMIT), ==, "2023-11-24");
  g_assert_cmpstr (hf_row_text (limited, HF_FOLLOW_UP_PROMISED), ==, "10:30");
  g_assert_true (hf_row_is_null (limited, HF_FOLLOW_UP_NOT_BEFORE));
  g_assert_cmpstr (hf_row_text (after->pdata[1], HF_FOLLOW_UP_DUE), ==, "2023-11-27");
  g_assert_cmpstr (hf_row_text (after->pdata[2], HF_FOLLOW_UP_DUE), ==, "2023-11-21");

  undo = hf_store_undo_sync (fixture->store, FALSE, &error);
  g_assert_no_error (error);
  undone = read_follow_ups (fixture);
  for (guint i = 0; i < before->len; i++)
    for (guint field = 0; field < HF_FOLLOW_UP_N_FIELDS; field++)
      g_assert_false (hf_row_differs (before->pdata[i], undone->pdata[i], field));
}

static void
test_reschedule_within_limit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (HfChangeSet) moved = NULL, stayed = NULL;
  HfRow *limited = new_follow_up (fixture, "A", "2023-11-21", "open");
  HfDate passed;

  hf_row_set_text (limited, HF_FOLLOW_UP_LIMIT, "2023-11-24");
  add_follow_up (fixture, limited);
  rows = read_follow_ups (fixture);

  moved = hf_reschedule (rows, hf_date_new (2023, 11, 24), &passed);
  g_assert_cmpint (passed, ==, HF_DATE_NONE);
  g_assert_false (hf_change_set_is_empty (moved));
  stayed = hf_reschedule (rows, hf_date_new (2023, 11, 21), &passed);
  g_assert_true (hf_change_set_is_empty (stayed));
}

/* Whoever is asked about has the own ones, without those of others. */
static void
test_whose (Fixture *fixture, gconstpointer data)
{
  HfDate day = hf_date_new (2023, 11, 22);
  g_autoptr (HfChangeSet) staff = hf_change_set_new ("Test");
  g_autoptr (HfChangeSet) changes = hf_change_set_new ("Test");
  g_autoptr (HfCommitted) committed = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCalendarDays) own = NULL, all = NULL;
  HfRow *wu = hf_row_new (&hf_staff_def);
  HfRow *follow_up = new_follow_up (fixture, "A", "2023-11-22", "open");
  HfRow *visit = new_visit (fixture, "2023-11-22", NULL);
  gint64 id;

  hf_row_set_text (wu, HF_STAFF_NAME, "Wu Lan");
  hf_row_set_text (wu, HF_STAFF_ROLE, HF_STAFF_ROLE_DOCTOR);
  hf_change_set_insert (staff, wu);
  committed = hf_store_commit_sync (fixture->store, staff, &error);
  g_assert_no_error (error);
  id = ((const HfRow *) g_ptr_array_index (committed->rows, 0))->id;
  hf_row_set_int (follow_up, HF_FOLLOW_UP_OWNER, id);
  hf_row_set_int (visit, HF_VISIT_DOCTOR, id);
  hf_change_set_insert (changes, follow_up);
  hf_change_set_insert (changes, visit);
  hf_change_set_insert (changes, new_follow_up (fixture, "A", "2023-11-22", "open"));
  hf_change_set_insert (changes, new_visit (fixture, "2023-11-22", NULL));
  commit (fixture, changes);

  own = read_days_of (fixture, (HfScope){ id, 0 }, day, 1);
  all = read_days (fixture, day, 1);
  g_assert_cmpuint (own->days[0].open[HF_CALENDAR_GRADE_A], ==, 1);
  g_assert_cmpuint (own->days[0].visits, ==, 1);
  g_assert_cmpuint (all->days[0].open[HF_CALENDAR_GRADE_A], ==, 2);
  g_assert_cmpuint (all->days[0].visits, ==, 2);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("/calendar-days/counts", test_counts);
  add ("/calendar-days/withheld", test_withheld);
  add ("/calendar-days/leap-day", test_leap_day);
  add ("/calendar-days/agenda-order", test_agenda_order);
  add ("/calendar-days/whose", test_whose);
  add ("/calendar-days/reschedule", test_reschedule);
  add ("/calendar-days/reschedule-within-limit", test_reschedule_within_limit);

  return g_test_run ();
}
