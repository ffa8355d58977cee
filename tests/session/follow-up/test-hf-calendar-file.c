/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The calendar for other calendars: what is in it, for whom, and what is not told. */

#include "session/follow-up/hf-calendar-file.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "tests/store/hf-test-book.h"

#include <string.h>

typedef struct
{
  HfTestBook    *book;
  HfCalendarFile file;
  gint64         n_events;
} Fixture;

static gint64
plan (HfTestBook *book, gint64 customer, const char *due, const char *grade, const char *promised)
{
  HfRow *row = hf_test_follow_up (customer, due, grade);

  hf_row_set_text (row, HF_FOLLOW_UP_PROMISED, promised);
  hf_row_set_text (row, HF_FOLLOW_UP_REASON, "Blood sugar");
  return hf_test_book_insert (book, row);
}

/* The test book stands on 2023-10-20. */
static void
set_up (Fixture *self, gconstpointer data)
{
  gint64 wang, zhao, gone, closed;

  self->book = hf_test_book_new ();
  wang = hf_test_book_add_customer (self->book, "Wang Fang");
  zhao = hf_test_book_add_customer (self->book, "Zhao Lei");
  gone = hf_test_book_add_customer (self->book, "Li Gone");
  plan (self->book, wang, "2023-10-19", "A", NULL);
  plan (self->book, wang, "2023-10-20", "A", NULL);
  plan (self->book, zhao, "2023-10-25", "B", "14:30");
  plan (self->book, zhao, "2023-12-01", "C", NULL);
  closed = plan (self->book, zhao, "2023-10-26", "C", NULL);
  hf_test_book_set_text (self->book, &hf_follow_up_def, closed, HF_FOLLOW_UP_STATE,
                         HF_FOLLOW_UP_STATE_DONE);
  plan (self->book, gone, "2023-10-27", "A", NULL);
  hf_test_book_set_text (self->book, &hf_customer_def, gone, HF_CUSTOMER_DECEASED, "2023-10-01");
  hf_test_book_insert (self->book, hf_test_visit (zhao, "2023-10-20", "10:20"));
  hf_test_book_insert (self->book, hf_test_visit (zhao, "2023-10-18", NULL));
  self->file = (HfCalendarFile){ .viewer = self->book->viewer,
                                 .first = hf_date_new (2023, 10, 20),
                                 .last = HF_DATE_NONE,
                                 .now = hf_clock_now (self->book->clock) };
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hf_test_book_free (self->book);
}

static gpointer
write_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Fixture *self = data;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!hf_calendar_file_run (db, &self->file, stream, &self->n_events, NULL, error) ||
      !g_output_stream_write_all (stream, "", 1, NULL, NULL, error) ||
      !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static char *
write_file (Fixture *self)
{
  return hf_test_book_run (self->book, HF_LANE_SCAN, write_work, self);
}

/* What is on which day, without what frames it: "DTSTART…/SUMMARY…", a line an event. */
static char *
list (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  GString *found = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "DTSTART"))
        g_string_append_printf (found, "%s ", strchr (lines[i], ':') + 1);
      if (g_str_has_prefix (lines[i], "SUMMARY:"))
        g_string_append_printf (found, "%s\n", lines[i] + strlen ("SUMMARY:"));
    }
  return g_string_free (found, FALSE);
}

static void
assert_listed (Fixture *self, gint64 n_events, const char *expected)
{
  g_autofree char *text = write_file (self);
  g_autofree char *found = list (text);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpint (self->n_events, ==, n_events);
  g_assert_true (g_str_has_suffix (text, "END:VCALENDAR\r\n"));
}

/* Nobody is named unless that was asked for. */
static void
test_nobody (Fixture *self, gconstpointer data)
{
  g_autofree char *text = write_file (self);

  assert_listed (self, 4,
                 "20231020 Follow-up\\, grade A\n20231025T143000 Follow-up\\, grade B\n"
                 "20231201 Follow-up\\, grade C\n20231020T102000 Visit\n");
  g_assert_null (strstr (text, "Wang"));
  g_assert_null (strstr (text, "Zhao"));
  g_assert_null (strstr (text, "sugar"));
  g_assert_null (strstr (text, "CONFIDENTIAL"));
}

static void
test_days (Fixture *self, gconstpointer data)
{
  self->file.last = hf_date_new (2023, 10, 25);
  assert_listed (self, 3,
                 "20231020 Follow-up\\, grade A\n20231025T143000 Follow-up\\, grade B\n"
                 "20231020T102000 Visit\n");
  self->file.first = self->file.last = hf_date_new (2023, 11, 1);
  assert_listed (self, 0, "");
}

static void
test_names (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  self->file.is_personal = TRUE;
  assert_listed (self, 4,
                 "20231020 Wang Fang · Blood sugar\n20231025T143000 Zhao Lei · Blood sugar\n"
                 "20231201 Zhao Lei · Blood sugar\n20231020T102000 Zhao Lei\n");
  text = write_file (self);
  g_assert_nonnull (strstr (text, "CLASS:CONFIDENTIAL"));
}

/* A number is no part of a name, though many write it there. */
static void
test_numbers (Fixture *self, gconstpointer data)
{
  gint64 sun = hf_test_book_add_customer (self->book, "Sun 13800008821");

  plan (self->book, sun, "2023-11-02", "A", NULL);
  hf_test_book_insert (self->book, hf_test_visit (sun, "2023-11-03", NULL));
  self->file.is_personal = TRUE;
  self->file.first = hf_date_new (2023, 11, 1);
  self->file.last = hf_date_new (2023, 11, 30);
  assert_listed (self, 2, "20231102 Sun 138****8821 · Blood sugar\n20231103 Sun 138****8821\n");
}

/* Who may not see names does not get them here either. */
static void
test_masked (Fixture *self, gconstpointer data)
{
  g_autoptr (HfViewer) masked = hf_viewer_new ("masked", 0, TRUE);
  g_autofree char *text = NULL;

  self->file.viewer = masked;
  self->file.is_personal = TRUE;
  text = write_file (self);
  g_assert_cmpint (self->n_events, ==, 4);
  g_assert_null (strstr (text, "Wang Fang"));
  g_assert_null (strstr (text, "Zhao Lei"));
  g_assert_null (strstr (text, "sugar"));
}

static void
test_whose (Fixture *self, gconstpointer data)
{
  self->file.scope.staff = hf_test_book_add_staff (self->book, "Chen Jie", "desk");
  assert_listed (self, 0, "");
}

/* The names of events are the same each time, and others in another book. */
static void
test_uids (Fixture *self, gconstpointer data)
{
  g_autofree char *first = write_file (self);
  g_autofree char *again = write_file (self);
  g_autoptr (HfTestBook) other = hf_test_book_new ();
  HfTestBook      *book = self->book;
  const char      *uid = strstr (first, "UID:");
  g_autofree char *line = g_strndup (uid, strcspn (uid, "\r"));
  g_autofree char *elsewhere = NULL;

  g_assert_cmpstr (first, ==, again);
  g_assert_true (g_str_has_prefix (line, "UID:follow-up-2."));
  g_assert_true (g_str_has_suffix (line, "@huifang"));
  hf_clock_set (other->clock, hf_clock_now (other->clock) + 1);
  for (guint i = 0; i < 2; i++)
    plan (other, hf_test_book_add_customer (other, "Sun Li"), "2023-10-20", "A", NULL);
  self->book = other;
  self->file.viewer = other->viewer;
  elsewhere = write_file (self);
  self->book = book;
  g_assert_nonnull (strstr (elsewhere, "UID:follow-up-2."));
  g_assert_null (strstr (elsewhere, line));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/calendar-file/nobody", test_nobody);
  ADD ("/calendar-file/days", test_days);
  ADD ("/calendar-file/names", test_names);
  ADD ("/calendar-file/numbers", test_numbers);
  ADD ("/calendar-file/masked", test_masked);
  ADD ("/calendar-file/whose", test_whose);
  ADD ("/calendar-file/uids", test_uids);
  return g_test_run ();
}
