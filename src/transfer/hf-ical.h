/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"

G_BEGIN_DECLS

/** HF_ICAL_MEDIA_TYPE: What a calendar is called among programs. */
#define HF_ICAL_MEDIA_TYPE "text/calendar"

/** HF_ICAL_OWN_UID: How the names of our own events end: an import knows them by it. */
#define HF_ICAL_OWN_UID "@huifang"

/**
 * HfIcalEvent:
 * @uid: its name, the same in each file that has it
 * @summary: what it is, in a line
 * @category: (nullable): what it belongs to
 * @day: its day
 * @minutes: when it begins, in minutes of the day, or -1 where it has no time
 * @priority: from 1, the highest, to 9; 0 for none
 * @is_personal: whether it tells who it is about
 *
 * Something that is on a day.
 */
typedef struct
{
  const char *uid;
  const char *summary;
  const char *category;
  HfDate      day;
  int         minutes;
  int         priority;
  gboolean    is_personal;
} HfIcalEvent;

/**
 * hf_ical_begin:
 *
 * Returns: (transfer full): how an iCalendar object (RFC 5545) begins, lines with CRLF
 */
char *hf_ical_begin (void);

/**
 * hf_ical_write:
 * @event: an event
 * @stamp: when it is written, UTC seconds
 *
 * Writes an event. Days and times are civil ones, as the book has them, so whoever travels sees
 * the time that was agreed.
 *
 * Returns: (transfer full): the event, UTF-8 with CRLF, no line above 75 bytes
 */
char *hf_ical_write (const HfIcalEvent *event, gint64 stamp);

/**
 * hf_ical_end:
 *
 * Returns: (transfer none): how it ends
 */
const char *hf_ical_end (void);

G_END_DECLS
