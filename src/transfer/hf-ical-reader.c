/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Events as records. A calendar has meetings and holidays in it too, so whom an event is about is
 * taken only from where somebody is named to be reached: a contact, or a summary with a telephone
 * number in it. libical understands an event; the file is cut into events here, so that it may have
 * any length. What recurs is told last, for any of its times may have an event of its own. */

#include "transfer/hf-ical-reader.h"

#include <string.h>

#include "base/hf-date-parse.h"
#include "base/hf-strings.h"
#include "transfer/hf-ical.h"
#include "transfer/hf-ical-times.h"
#include "transfer/hf-line-reader.h"

#define CALENDAR "BEGIN:VCALENDAR"

/* A telephone number in a text has so many digits at least and at most. */
#define FEWEST_DIGITS 7
#define MOST_DIGITS   15

/* So many bytes of events that recur wait for the end; what recurs beyond that is told at once. */
#define MOST_WAITING (8 * 1024 * 1024)

#define PHONE_SIGNS "0123456789+-() "

/* What stands between who, the number and why. */
#define JOINTS " ,;:-，、；：–—"

enum
{
  DUE,
  PROMISED,
  REASON,
  STATE,
  EXTERNAL_ID,
  NAME,
  PHONE,
  N_COLUMNS,
};

G_STATIC_ASSERT (EXTERNAL_ID == HF_ICAL_N_OF_DAY);

static const char *const columns[N_COLUMNS] = {
  [DUE] = "due",     [PROMISED] = "promised",       [REASON] = "reason",
  [STATE] = "state", [EXTERNAL_ID] = "external_id", [NAME] = "name",
  [PHONE] = "phone",
};

typedef struct
{
  guint64        line;
  icalcomponent *event; /* owned */
} Waiting;

struct _HfIcalReader
{
  /* owned */
  HfLineReader  *lines;
  GString       *block;            /* the event at hand, as written */
  GString       *cells[N_COLUMNS]; /* of it */
  icalcomponent *event;            /* of it */
  HfIcalTimes   *times;            /* of @event, NULL unless it recurs */
  GQueue         waiting;          /* of Waiting */
  GHashTable    *moved;            /* ids of times that have an event of their own */

  HfCsvRecord header;
  HfCsvRecord record;
  const char *record_cells[N_COLUMNS];
  gsize       n_waiting; /* bytes of @waiting and @moved */
};

gboolean
hf_ical_reader_fits (const guint8 *bytes, gsize n)
{
  const char *text = (const char *) bytes;
  gsize       at = n >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  while (at < n && g_ascii_isspace (text[at]))
    at++;
  return n - at >= strlen (CALENDAR) &&
         g_ascii_strncasecmp (text + at, CALENDAR, strlen (CALENDAR)) == 0;
}

HfIcalReader *
hf_ical_reader_new (HfTextReader *text)
{
  HfIcalReader *self = g_new0 (HfIcalReader, 1);

  self->lines = hf_line_reader_new (text);
  self->block = g_string_new (NULL);
  g_queue_init (&self->waiting);
  self->moved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < N_COLUMNS; i++)
    self->cells[i] = g_string_new (NULL);
  self->header = (HfCsvRecord){ 1, N_COLUMNS, columns, HF_CSV_PROBLEM_NONE };
  return self;
}

static void
forget_event (HfIcalReader *self)
{
  g_clear_pointer (&self->times, hf_ical_times_free);
  g_clear_pointer (&self->event, icalcomponent_free);
}

static void
waiting_free (gpointer data)
{
  Waiting *self = data;

  icalcomponent_free (self->event);
  g_free (self);
}

void
hf_ical_reader_free (HfIcalReader *self)
{
  forget_event (self);
  g_queue_clear_full (&self->waiting, waiting_free);
  g_hash_table_unref (self->moved);
  hf_line_reader_free (self->lines);
  g_string_free (self->block, TRUE);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_free (self->cells[i], TRUE);
  g_free (self);
}

const HfCsvRecord *
hf_ical_reader_get_header (HfIcalReader *self)
{
  return &self->header;
}

const char *
hf_ical_reader_get_charset (HfIcalReader *self)
{
  return hf_line_reader_get_charset (self->lines);
}

/* The name of the part that a line begins or ends, in capitals; NULL for any other line. */
static char *
find_part (const char *line, const char *keyword)
{
  gsize n = strlen (keyword);

  if (g_ascii_strncasecmp (line, keyword, n) != 0)
    return NULL;
  return g_strstrip (g_ascii_strup (line + n, -1));
}

static gboolean
begins_event (const char *line)
{
  g_autofree char *part = find_part (line, "BEGIN:");

  return g_strcmp0 (part, "VEVENT") == 0 || g_strcmp0 (part, "VTODO") == 0;
}

/* How much deeper a line leads. */
static int
measure_depth (const char *line)
{
  g_autofree char *begun = find_part (line, "BEGIN:");
  g_autofree char *ended = find_part (line, "END:");

  return (begun != NULL) - (ended != NULL);
}

static void
take_line (HfIcalReader *self, const GString *line)
{
  if (line->len > HF_CSV_MAX_CELL_SIZE)
    self->record.problem = HF_CSV_PROBLEM_CELL_TOO_LONG;
  else if (self->block->len + line->len > HF_CSV_MAX_RECORD_SIZE)
    self->record.problem = HF_CSV_PROBLEM_RECORD_TOO_LONG;
  if (self->record.problem != HF_CSV_PROBLEM_NONE)
    return;
  g_string_append_len (self->block, line->str, (gssize) line->len);
  g_string_append (self->block, "\r\n");
}

/* Goes to where the next event begins; FALSE with an error, or without one behind the last. */
static gboolean
find_event (HfIcalReader *self, GCancellable *cancellable, GError **error)
{
  const GString *line;

  do
    if (!hf_line_reader_next (self->lines, cancellable, error))
      return FALSE;
  while ((line = hf_line_reader_get (self->lines)) != NULL && !begins_event (line->str));
  return line != NULL;
}

/* Reads the lines of an event, those of what it contains too. */
static gboolean
read_block (HfIcalReader *self, GCancellable *cancellable, GError **error)
{
  int depth = 0;

  self->record = (HfCsvRecord){ hf_line_reader_count (self->lines), N_COLUMNS, self->record_cells,
                                HF_CSV_PROBLEM_NONE };
  g_string_truncate (self->block, 0);
  do
    {
      const GString *line = hf_line_reader_get (self->lines);

      if (line == NULL)
        {
          self->record.problem = HF_CSV_PROBLEM_NO_END;
          return TRUE;
        }
      take_line (self, line);
      depth += measure_depth (line->str);
      if (depth > 0 && !hf_line_reader_next (self->lines, cancellable, error))
        return FALSE;
    }
  while (depth > 0);
  return TRUE;
}

static void
set (HfIcalReader *self, guint column, const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text != NULL ? text : ""), "\r\n\t", ' ');
  g_autofree char *clean = hf_str_clean (line);

  g_string_assign (self->cells[column], clean != NULL ? clean : "");
}

/* Where a telephone number stands in a text, or NULL. */
static const char *
find_phone (const char *text, gsize *length)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      gsize n = strspn (at, PHONE_SIGNS), n_digits = 0;

      if (!g_ascii_isdigit (*at) && *at != '+')
        continue;
      while (n > 0 && !g_ascii_isdigit (at[n - 1]))
        n--;
      for (gsize i = 0; i < n; i++)
        n_digits += g_ascii_isdigit (at[i]) != 0;
      *length = n;
      if (n_digits >= FEWEST_DIGITS && n_digits <= MOST_DIGITS)
        return at;
      at += MAX (n, 1) - 1;
    }
  return NULL;
}

static gboolean
is_joint (const char *at)
{
  return *at != '\0' && g_utf8_strchr (JOINTS, -1, g_utf8_get_char (at)) != NULL;
}

static void
cut_joints_off (char *text)
{
  char *last = g_utf8_find_prev_char (text, text + strlen (text));

  while (last != NULL && is_joint (last))
    {
      *last = '\0';
      last = g_utf8_find_prev_char (text, last);
    }
}

/* "Wang Fang, 138 0013 8000": who, and how they are reached. */
static void
read_contact (HfIcalReader *self, const char *text)
{
  gsize            length = 0;
  const char      *phone = find_phone (text, &length);
  g_autofree char *number = phone != NULL ? g_strndup (phone, length) : NULL;
  g_autofree char *name =
    g_strndup (text, phone != NULL ? (gsize) (phone - text) : strcspn (text, ",;"));

  cut_joints_off (name);
  set (self, NAME, name);
  set (self, PHONE, number);
}

/* What a line beside the number says is why, and who is before it. */
static void
read_summary (HfIcalReader *self, const char *text)
{
  gsize       length = 0;
  const char *phone = self->cells[NAME]->len == 0 ? find_phone (text, &length) : NULL;

  if (phone != NULL && phone > text)
    {
      read_contact (self, text);
      for (text = phone + length; is_joint (text);)
        text = g_utf8_next_char (text);
    }
  set (self, REASON, text);
}

static void
read_state (HfIcalReader *self, icalcomponent *event)
{
  icalproperty_status status = icalcomponent_get_status (event);

  set (self, STATE,
       status == ICAL_STATUS_COMPLETED ? "done" :
       status == ICAL_STATUS_CANCELLED ? "skipped" :
                                         NULL);
}

static void
read_time (HfIcalReader *self, icaltimetype time)
{
  HfDate date = HF_DATE_NONE;
  char   iso[11] = "", clock[6] = "";

  time = hf_ical_tell_here (time);
  if (!icaltime_is_null_time (time))
    date = hf_date_new (time.year, time.month, time.day);
  if (date != HF_DATE_NONE)
    hf_date_write_iso (date, iso);
  if (date != HF_DATE_NONE && !time.is_date)
    hf_time_write (time.hour * 60 + time.minute, clock);
  set (self, DUE, iso);
  set (self, PROMISED, clock);
}

/* Each time of what recurs has a number of its own, and a day may have several. */
static char *
make_id (icalcomponent *event, icaltimetype time)
{
  const char *uid = icalcomponent_get_uid (event);

  time = hf_ical_tell_here (time);
  if (uid == NULL || time.is_date)
    return uid ? g_strdup_printf ("%s/%04d%02d%02d", uid, time.year, time.month, time.day) : NULL;
  return g_strdup_printf ("%s/%04d%02d%02dT%02d%02d", uid, time.year, time.month, time.day,
                          time.hour, time.minute);
}

/* Which time of what recurs an event tells of in its place; FALSE for an event in its own right. */
static gboolean
find_moved (icalcomponent *event, icaltimetype *time)
{
  icalproperty *recurrence = icalcomponent_get_first_property (event, ICAL_RECURRENCEID_PROPERTY);

  if (recurrence != NULL)
    *time = icalproperty_get_recurrenceid (recurrence);
  return recurrence != NULL;
}

static void
read_uid (HfIcalReader *self, icalcomponent *event, icaltimetype time)
{
  gboolean         is_of_many = find_moved (event, &time) || self->times != NULL;
  g_autofree char *id =
    is_of_many ? make_id (event, time) : g_strdup (icalcomponent_get_uid (event));

  set (self, EXTERNAL_ID, id);
}

static void
read_event (HfIcalReader *self, icalcomponent *event, icaltimetype time)
{
  icalproperty *contact = icalcomponent_get_first_property (event, ICAL_CONTACT_PROPERTY);
  const char   *who = contact != NULL ? icalproperty_get_contact (contact) : NULL;
  const char   *uid = icalcomponent_get_uid (event);
  const char   *summary = icalcomponent_get_summary (event);

  read_contact (self, who != NULL ? who : "");
  read_summary (self, summary != NULL ? summary : "");
  read_state (self, event);
  read_time (self, time);
  read_uid (self, event, time);
  if (uid != NULL && g_str_has_suffix (uid, HF_ICAL_OWN_UID))
    self->record.problem = HF_CSV_PROBLEM_OWN_EVENT;
}

static void
finish_record (HfIcalReader *self)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      self->record_cells[i] = self->cells[i]->str;
      if (self->cells[i]->len > HF_CSV_MAX_CELL_SIZE)
        self->record.problem = HF_CSV_PROBLEM_CELL_TOO_LONG;
    }
}

static gboolean
is_moved (HfIcalReader *self, icaltimetype time)
{
  g_autofree char *id = make_id (self->event, time);
  g_autofree char *day = NULL;

  time = hf_ical_tell_here (time);
  time.is_date = TRUE;
  day = make_id (self->event, time);
  return id != NULL &&
         (g_hash_table_contains (self->moved, id) || g_hash_table_contains (self->moved, day));
}

/* The next time of the event that is followed; FALSE behind the last. */
static gboolean
read_next_time (HfIcalReader *self)
{
  icaltimetype time;

  do
    if (!hf_ical_times_next (self->times, &time))
      {
        forget_event (self);
        return FALSE;
      }
  while (is_moved (self, time));
  read_event (self, self->event, time);
  return TRUE;
}

/* Takes an event, and its first time. */
static gboolean
begin_event (HfIcalReader *self, icalcomponent *event)
{
  self->event = event;
  self->times = hf_ical_times_new (event);
  if (self->times != NULL)
    return read_next_time (self);
  read_event (self, event, hf_ical_find_start (event));
  forget_event (self);
  return TRUE;
}

static void
note_moved (HfIcalReader *self, icalcomponent *event)
{
  icaltimetype     time;
  g_autofree char *id = find_moved (event, &time) ? make_id (event, time) : NULL;

  if (id == NULL || self->n_waiting > MOST_WAITING)
    return;
  self->n_waiting += strlen (id);
  g_hash_table_add (self->moved, g_steal_pointer (&id));
}

/* Takes an event that recurs, unless there are too many. */
static gboolean
let_wait (HfIcalReader *self, icalcomponent *event)
{
  const Waiting waiting = { self->record.line, event };

  if (!hf_ical_recurs (event) || self->n_waiting > MOST_WAITING)
    return FALSE;
  self->n_waiting += self->block->len;
  g_queue_push_tail (&self->waiting, g_memdup2 (&waiting, sizeof waiting));
  return TRUE;
}

/* What a block says; FALSE where it says nothing yet, or nothing at all as an event does that never
 * takes place. */
static gboolean
read_content (HfIcalReader *self)
{
  icalcomponent *event;

  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_truncate (self->cells[i], 0);
  if (self->record.problem != HF_CSV_PROBLEM_NONE)
    return TRUE;
  event = icalparser_parse_string (self->block->str);
  if (event == NULL)
    {
      self->record.problem = HF_CSV_PROBLEM_NO_END;
      return TRUE;
    }
  note_moved (self, event);
  return !let_wait (self, event) && begin_event (self, event);
}

/* Begins what recurs, at the end of the file. */
static gboolean
read_waiting (HfIcalReader *self)
{
  g_autofree Waiting *next = g_queue_pop_head (&self->waiting);

  self->record = (HfCsvRecord){ next->line, N_COLUMNS, self->record_cells, HF_CSV_PROBLEM_NONE };
  return begin_event (self, next->event);
}

gboolean
hf_ical_reader_next (HfIcalReader       *self,
                     const HfCsvRecord **record,
                     GCancellable       *cancellable,
                     GError            **error)
{
  gboolean is_read = self->times != NULL && read_next_time (self);

  *record = NULL;
  while (!is_read)
    {
      g_autoptr (GError) trouble = NULL;

      if (!g_cancellable_set_error_if_cancelled (cancellable, &trouble) &&
          find_event (self, cancellable, &trouble) && read_block (self, cancellable, &trouble))
        is_read = read_content (self);
      else if (trouble != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&trouble));
          return FALSE;
        }
      else if (g_queue_is_empty (&self->waiting))
        return TRUE;
      else
        is_read = read_waiting (self);
    }
  finish_record (self);
  *record = &self->record;
  return TRUE;
}
