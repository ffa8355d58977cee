/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Events as RFC 5545 wants them, to the byte: line ends, folding, escaping. A parser of another
 * hand reads them in tests/e2e/test-cli.py. */

#include "transfer/hf-ical.h"

#include "transfer/hf-ical-reader.h"

#include <string.h>

#define LINE_BYTES 75

/* 2023-10-20T01:00:00Z */
#define STAMP 1697763600

static char *
write_event (const char *summary, int minutes)
{
  const HfIcalEvent event = { .uid = "follow-up-7.1@huifang",
                              .summary = summary,
                              .category = "A",
                              .day = hf_date_new (2023, 11, 2),
                              .minutes = minutes,
                              .priority = 1 };

  return hf_ical_write (&event, STAMP);
}

/* Every line ends in CRLF, none is too long or ends within a character, and no control is left. */
static void
assert_strict (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  guint n = g_strv_length (lines);

  g_assert_cmpuint (n, >, 1);
  g_assert_cmpstr (lines[n - 1], ==, "");
  for (guint i = 0; i + 1 < n; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, LINE_BYTES);
      g_assert_cmpuint (strlen (lines[i]), >, 0);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      for (const char *at = lines[i]; *at != '\0'; at++)
        g_assert_false (g_ascii_iscntrl (*at));
    }
}

/* The value of a property, unfolded and unescaped; what may not stand in it fails. */
static char *
read_text (const char *text, const char *name)
{
  g_auto (GStrv) folded = g_strsplit (text, "\r\n ", -1);
  g_autofree char *whole = g_strjoinv ("", folded);
  g_autofree char *begin = g_strdup_printf ("\r\n%s:", name);
  const char      *at = strstr (whole, begin);
  GString         *value = g_string_new (NULL);

  g_assert_nonnull (at);
  for (at += strlen (begin); *at != '\r'; at++)
    {
      g_assert_null (strchr (",;", *at));
      if (*at != '\\')
        {
          g_string_append_c (value, *at);
          continue;
        }
      at++;
      g_assert_nonnull (strchr ("\\;,nN", *at));
      g_string_append_c (value, g_ascii_tolower (*at) == 'n' ? '\n' : *at);
    }
  return g_string_free (value, FALSE);
}

static void
assert_summary (const char *summary, const char *expected)
{
  g_autofree char *text = write_event (summary, -1);
  g_autofree char *read = read_text (text, "SUMMARY");

  assert_strict (text);
  g_assert_cmpstr (read, ==, expected);
}

static void
test_day (void)
{
  g_autofree char *text = write_event ("Follow-up, grade A", -1);

  assert_strict (text);
  g_assert_cmpstr (text, ==,
                   "BEGIN:VEVENT\r\nUID:follow-up-7.1@huifang\r\nDTSTAMP:20231020T010000Z\r\n"
                   "DTSTART;VALUE=DATE:20231102\r\nTRANSP:TRANSPARENT\r\n"
                   "SUMMARY:Follow-up\\, grade A\r\nCATEGORIES:A\r\nPRIORITY:1\r\n"
                   "END:VEVENT\r\n");
}

/* A civil time: no zone, so that it is what was agreed wherever it is read. */
static void
test_time (void)
{
  const HfIcalEvent event = { .uid = "x",
                              .summary = "y",
                              .day = hf_date_new (2024, 2, 29),
                              .minutes = 14 * 60 + 5,
                              .is_personal = TRUE };
  g_autofree char  *text = hf_ical_write (&event, STAMP);

  assert_strict (text);
  g_assert_cmpstr (text, ==,
                   "BEGIN:VEVENT\r\nUID:x\r\nDTSTAMP:20231020T010000Z\r\n"
                   "DTSTART:20240229T140500\r\nDURATION:PT15M\r\nSUMMARY:y\r\n"
                   "CLASS:CONFIDENTIAL\r\nEND:VEVENT\r\n");
}

static void
test_text (void)
{
  g_autoptr (GString) han = g_string_new (NULL);

  for (guint i = 0; i < 200; i++)
    {
      g_string_append (han, i % 7 == 0 ? "a" : i % 5 == 0 ? "𠮷" : "随");
      assert_summary (han->str, han->str);
    }
  assert_summary ("a\\b;c,d", "a\\b;c,d");
  assert_summary ("one\ntwo\\n", "one\ntwo\\n");
  assert_summary ("say \"hello\" 50% — é", "say \"hello\" 50% — é");
  assert_summary ("a\tb\rc\x01"
                  "d\x7f",
                  "a b cd");
  assert_summary ("BEGIN:VEVENT\r\nEND:VCALENDAR", "BEGIN:VEVENT \nEND:VCALENDAR");
}

static void
test_whole (void)
{
  g_autofree char *begin = hf_ical_begin ();
  g_autofree char *event = write_event ("y", -1);
  g_autofree char *text = g_strconcat (begin, event, hf_ical_end (), NULL);

  assert_strict (text);
  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
  g_assert_true (g_str_has_suffix (text, "END:VEVENT\r\nEND:VCALENDAR\r\n"));
  g_assert_true (hf_ical_reader_fits ((const guint8 *) text, strlen (text)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ical/day", test_day);
  g_test_add_func ("/ical/time", test_time);
  g_test_add_func ("/ical/text", test_text);
  g_test_add_func ("/ical/whole", test_whole);
  return g_test_run ();
}
