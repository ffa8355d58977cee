/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Events of other calendars as records of follow-ups; and what is none. Runs where it is eight
 * o'clock in China when it is midnight in UTC. */

#include "transfer/hf-ical-reader.h"

#include "transfer/hf-transfer-error.h"

#include <gio/gio.h>
#include <string.h>

#define BEGIN "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n"
#define END   "END:VCALENDAR\r\n"

/* All records: what is not empty as "key=cell", a line an event. */
static char *
read_all (const char *text)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfIcalReader) reader = hf_ical_reader_new (hf_text_reader_new (stream, NULL, &error));
  const HfCsvRecord *header = hf_ical_reader_get_header (reader);
  const HfCsvRecord *record;
  GString           *found = g_string_new (NULL);

  while (hf_ical_reader_next (reader, &record, NULL, &error) && record != NULL)
    {
      g_string_append_printf (found, "%u:", (guint) record->line);
      if (record->problem != HF_CSV_PROBLEM_NONE)
        g_string_append_printf (found, " problem %d", record->problem);
      for (guint i = 0; i < record->n_cells; i++)
        if (*record->cells[i] != '\0')
          g_string_append_printf (found, " %s=%s", header->cells[i], record->cells[i]);
      g_string_append_c (found, '\n');
    }
  g_assert_no_error (error);
  return g_string_free (found, FALSE);
}

static void
assert_events (const char *events, const char *expected)
{
  g_autofree char *text = g_strconcat (BEGIN, events, END, NULL);
  g_autofree char *found = read_all (text);

  g_assert_cmpstr (found, ==, expected);
}

/* Who is to be called stands in a contact, or before a number in the summary. */
static void
test_whom (void)
{
  assert_events (
    "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20231102\r\n"
    "SUMMARY:Ask after the knee\r\nCONTACT:Wang Fang\\, 138 0013 8000\r\nEND:VEVENT\r\n",
    "4: due=2023-11-02 reason=Ask after the knee external_id=1 name=Wang Fang "
    "phone=138 0013 8000\n");
  assert_events ("BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20231102T143000\r\n"
                 "SUMMARY:王芳：+86-138-0013-8000，复查血糖\r\nEND:VEVENT\r\n",
                 "4: due=2023-11-02 promised=14:30 reason=复查血糖 external_id=2 name=王芳 "
                 "phone=+86-138-0013-8000\n");
  assert_events ("BEGIN:VEVENT\r\nUID:3\r\nDTSTART;VALUE=DATE:20231102\r\n"
                 "SUMMARY:Meeting of 12 colleagues in room 204\r\nEND:VEVENT\r\n",
                 "4: due=2023-11-02 reason=Meeting of 12 colleagues in room 204 external_id=3\n");
}

/* Instants are told by the clock here; times of a zone, and of none, are as they were agreed. */
static void
test_times (void)
{
  assert_events (
    "BEGIN:VTIMEZONE\r\nTZID:Elsewhere\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
    "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20231102T173000Z\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;TZID=Elsewhere:20231102T173000\r\nEND:VEVENT\r\n"
    "BEGIN:VTODO\r\nUID:3\r\nDTSTART:20231101T080000\r\nDUE;VALUE=DATE:20231105\r\n"
    "STATUS:COMPLETED\r\nEND:VTODO\r\n"
    "BEGIN:VEVENT\r\nUID:4\r\nSTATUS:CANCELLED\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n"
    "TRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\n",
    "12: due=2023-11-03 promised=01:30 external_id=1\n"
    "16: due=2023-11-02 promised=17:30 external_id=2\n"
    "20: due=2023-11-05 state=done external_id=3\n"
    "26: state=skipped external_id=4\n");
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

/* What recurs is taken each time, but not for ever. */
static void
test_recurring (void)
{
  g_autofree char *for_ever = NULL, *yearly = NULL;

  assert_events ("BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20231102\r\nSUMMARY:x\r\n"
                 "RRULE:FREQ=MONTHLY;COUNT=4\r\nEXDATE;VALUE=DATE:20240102\r\nEND:VEVENT\r\n"
                 "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20231102\r\nEND:VEVENT\r\n",
                 "11: due=2023-11-02 external_id=2\n"
                 "4: due=2023-11-02 reason=x external_id=1/20231102\n"
                 "4: due=2023-12-02 reason=x external_id=1/20231202\n"
                 "4: due=2024-02-02 reason=x external_id=1/20240202\n");
  for_ever = read_all (BEGIN "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20231102T080000\r\n"
                             "RRULE:FREQ=DAILY\r\nEND:VEVENT\r\n" END);
  g_assert_cmpuint (count_lines (for_ever), ==, HF_ICAL_MOST_TIMES);
  yearly = read_all (BEGIN "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20231102\r\n"
                           "RRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n" END);
  g_assert_cmpuint (count_lines (yearly), ==, HF_ICAL_MOST_YEARS + 1);
  assert_events ("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20231102T080000\r\n"
                 "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT\r\n"
                 "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20231102\r\n"
                 "RRULE:FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=9\r\nEND:VEVENT\r\n"
                 "BEGIN:VEVENT\r\nUID:3\r\nDTSTART;VALUE=DATE:20231102\r\n"
                 "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT\r\n",
                 "4: due=2023-11-02 promised=08:00 external_id=1\n9: due=2023-11-02 "
                 "external_id=2\n14: due=2023-11-02 external_id=3\n");
}

/* A time of what recurs that was moved is told where it was moved to, and nowhere else, however its
 * old time was written. */
static void
test_moved (void)
{
  assert_events ("BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Asia/Shanghai:20231105T073000\r\n"
                 "RRULE:FREQ=DAILY;COUNT=4\r\n"
                 "EXDATE;TZID=Asia/Shanghai:20231108T073000\r\nEND:VEVENT\r\n"
                 "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID;TZID=Asia/Shanghai:20231105T073000\r\n"
                 "DTSTART;TZID=Asia/Shanghai:20231106T100000\r\nEND:VEVENT\r\n"
                 "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20231105T233000Z\r\n"
                 "DTSTART:20231109T010000Z\r\nEND:VEVENT\r\n"
                 "BEGIN:VEVENT\r\nUID:2\r\nRECURRENCE-ID:20231107T073000\r\n"
                 "DTSTART:20231107T080000\r\nEND:VEVENT\r\n",
                 "10: due=2023-11-06 promised=10:00 external_id=1/20231105T0730\n"
                 "15: due=2023-11-09 promised=09:00 external_id=1/20231106T0730\n"
                 "20: due=2023-11-07 promised=08:00 external_id=2/20231107T0730\n"
                 "4: due=2023-11-07 promised=07:30 external_id=1/20231107T0730\n");
}

/* A day may have several times, and times may be named beside the rule or without one. */
static void
test_several (void)
{
  assert_events ("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20231105T090000\r\n"
                 "RRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=3\r\nRDATE:20231201T090000\r\n"
                 "END:VEVENT\r\n"
                 "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20231105\r\n"
                 "RDATE;VALUE=DATE:20231107,20231109\r\n"
                 "EXDATE;VALUE=DATE:20231107\r\nEND:VEVENT\r\n",
                 "4: due=2023-11-05 promised=09:00 external_id=1/20231105T0900\n"
                 "4: due=2023-11-05 promised=15:00 external_id=1/20231105T1500\n"
                 "4: due=2023-11-06 promised=09:00 external_id=1/20231106T0900\n"
                 "4: due=2023-12-01 promised=09:00 external_id=1/20231201T0900\n"
                 "10: due=2023-11-05 external_id=2/20231105\n"
                 "10: due=2023-11-09 external_id=2/20231109\n");
}

/* Our own events, damaged ones, and lines that are folded or unfolded too long. */
static void
test_bad (void)
{
  g_autofree char *long_line = g_strnfill (HF_CSV_MAX_CELL_SIZE + 1, 'x');
  g_autofree char *too_long =
    g_strconcat ("BEGIN:VEVENT\r\nUID:1\r\nATTACH:", long_line,
                 "\r\nEND:VEVENT\r\n"
                 "BEGIN:VEVENT\r\nUID:2\r\nSUMM\r\n ARY:a\\, b\\nc\r\nEND:VEVENT\r\n",
                 NULL);
  g_autofree char *expected = g_strdup_printf ("4: problem %d\n8: reason=a, b c external_id=2\n",
                                               HF_CSV_PROBLEM_CELL_TOO_LONG);
  g_autofree char *own =
    g_strdup_printf ("4: problem %d due=2023-11-02 external_id=follow-up-7.1@huifang\n",
                     HF_CSV_PROBLEM_OWN_EVENT);
  g_autofree char *cut = read_all (BEGIN "BEGIN:VEVENT\r\nUID:1\r\n");
  g_autofree char *no_end = g_strdup_printf ("4: problem %d\n", HF_CSV_PROBLEM_NO_END);
  g_autofree char *none = read_all ("");

  assert_events (too_long, expected);
  assert_events ("BEGIN:VEVENT\r\nUID:follow-up-7.1@huifang\r\nDTSTART;VALUE=DATE:20231102\r\n"
                 "END:VEVENT\r\n",
                 own);
  assert_events ("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20231399T990000\r\nRRULE:FREQ=NEVER\r\n"
                 "END:VEVENT\r\n",
                 "4: external_id=1\n");
  g_assert_cmpstr (cut, ==, no_end);
  g_assert_cmpstr (none, ==, "");
}

static void
test_unreadable (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (
    BEGIN "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:\xFF\xFE\r\nEND:VEVENT\r\n" END, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfIcalReader) reader =
    hf_ical_reader_new (hf_text_reader_new (stream, "UTF-8", &error));
  const HfCsvRecord *record;

  g_assert_false (hf_ical_reader_next (reader, &record, NULL, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNREADABLE);
}

static void
test_fits (void)
{
  g_assert_true (hf_ical_reader_fits ((const guint8 *) "\xEF\xBB\xBF\r\nbegin:vcalendar\n", 22));
  g_assert_false (hf_ical_reader_fits ((const guint8 *) "BEGIN:VCARD\r\n", 13));
  g_assert_false (hf_ical_reader_fits ((const guint8 *) "BEGIN:VCALEND", 13));
}

int
main (int argc, char *argv[])
{
  g_setenv ("TZ", "Asia/Shanghai", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ical-reader/whom", test_whom);
  g_test_add_func ("/ical-reader/times", test_times);
  g_test_add_func ("/ical-reader/recurring", test_recurring);
  g_test_add_func ("/ical-reader/moved", test_moved);
  g_test_add_func ("/ical-reader/several", test_several);
  g_test_add_func ("/ical-reader/bad", test_bad);
  g_test_add_func ("/ical-reader/unreadable", test_unreadable);
  g_test_add_func ("/ical-reader/fits", test_fits);
  return g_test_run ();
}
