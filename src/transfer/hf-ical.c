/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Events for other calendars. libical escapes; one event at a time is made of it, so that a
 * calendar of any length needs no more memory than its longest entry. What is told of whom is
 * decided elsewhere. */

#include "config.h"

#include "transfer/hf-ical.h"

#include "transfer/hf-content-line.h"

#include <libical/ical.h>
#include <string.h>

#define MINUTES  15 /* that a call takes, where nobody says */
#define LINE_END "\r\n"
#define FOLD     LINE_END " "

/* Only what may stand in a text of iCalendar: line ends are escaped, other controls are none. */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *kept = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at++)
    if (*at == '\t' || *at == '\r')
      g_string_append_c (kept, ' ');
    else if (!g_ascii_iscntrl (*at) || *at == '\n')
      g_string_append_c (kept, *at);
  return g_string_free (kept, FALSE);
}

static icaltimetype
make_day (HfDate date)
{
  icaltimetype day = icaltime_null_date ();

  hf_date_get_ymd (date, &day.year, &day.month, &day.day);
  return day;
}

/* A whole day takes nobody's time. */
static void
add_time (icalcomponent *component, const HfIcalEvent *event)
{
  icaltimetype start = make_day (event->day);

  if (event->minutes < 0)
    {
      icalcomponent_add_property (component, icalproperty_new_dtstart (start));
      icalcomponent_add_property (component, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
      return;
    }
  start.is_date = 0;
  start.hour = event->minutes / 60;
  start.minute = event->minutes % 60;
  start.second = 0;
  icalcomponent_add_property (component, icalproperty_new_dtstart (start));
  icalcomponent_add_property (component,
                              icalproperty_new_duration (icaldurationtype_from_int (MINUTES * 60)));
}

static void
add_words (icalcomponent *component, const HfIcalEvent *event)
{
  g_autofree char *summary = clean (event->summary);
  g_autofree char *category = clean (event->category ? event->category : "");

  icalcomponent_add_property (component, icalproperty_new_summary (summary));
  if (*category != '\0')
    icalcomponent_add_property (component, icalproperty_new_categories (category));
  if (event->priority > 0)
    icalcomponent_add_property (component, icalproperty_new_priority (event->priority));
  if (event->is_personal)
    icalcomponent_add_property (component, icalproperty_new_class (ICAL_CLASS_CONFIDENTIAL));
}

char *
hf_ical_begin (void)
{
  return g_strdup ("BEGIN:VCALENDAR" LINE_END "VERSION:2.0" LINE_END
                   "PRODID:-//Huifang//Huifang " APP_VERSION "//EN" LINE_END
                   "CALSCALE:GREGORIAN" LINE_END "METHOD:PUBLISH" LINE_END);
}

/* libical folds too, but where a line is just long enough (seen in 3.0.16) between the two bytes of
 * its end, which leaves a line of nothing but a line feed. */
static char *
fold_again (const char *written)
{
  g_auto (GStrv) pieces = g_strsplit (written, FOLD, -1);
  g_autofree char *whole = g_strjoinv ("", pieces);
  g_auto (GStrv) lines = g_strsplit (whole, LINE_END, -1);
  GString *text = g_string_sized_new (strlen (written));

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      hf_content_line_append (text, lines[i]);
  return g_string_free (text, FALSE);
}

char *
hf_ical_write (const HfIcalEvent *event, gint64 stamp)
{
  icalcomponent *component = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  icaltimezone  *utc = icaltimezone_get_utc_timezone ();
  char          *written, *text;

  icalcomponent_add_property (component, icalproperty_new_uid (event->uid));
  icalcomponent_add_property (component, icalproperty_new_dtstamp (
                                           icaltime_from_timet_with_zone (stamp, 0, utc)));
  add_time (component, event);
  add_words (component, event);
  written = icalcomponent_as_ical_string_r (component);
  text = fold_again (written);
  icalmemory_free_buffer (written);
  icalcomponent_free (component);
  return text;
}

const char *
hf_ical_end (void)
{
  return "END:VCALENDAR" LINE_END;
}
