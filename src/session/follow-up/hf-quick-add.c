/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Of the words that are neither a day nor a time nor a grade, the first that means a customer is
 * the person; the others say what to do. It means one by a name or its sound, by a number or its
 * end, never by what else is known of somebody: 甲状腺 is rather what to do than whoever has it. */

#include "session/follow-up/hf-quick-add.h"

#include "base/hf-fold.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up-rule.h"
#include "core/hf-follow-up.h"
#include "core/hf-staff.h"
#include "core/hf-tags.h"
#include "session/follow-up/hf-grades.h"
#include "session/follow-up/hf-work-days.h"
#include "store/hf-search.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_NAME_WORDS 3 /* "Anna Maria Rossi" */
#define MAX_ASKED      8 /* names that are looked for, so that a long line costs no more */
#define MIN_TAIL       3 /* digits of a number that mean somebody */

typedef struct
{
  HfViewer *viewer;
  char     *text;
  gint64    customer; /* 0 for whomever the text means */
  HfMoment  now;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *self = data;

  hf_viewer_unref (self->viewer);
  g_free (self->text);
  g_free (self);
}

/**
 * hf_quick_reading_free:
 * @self: (transfer full): a reading
 *
 * Frees it.
 */
void
hf_quick_reading_free (HfQuickReading *self)
{
  g_clear_pointer (&self->line, hf_quick_line_free);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_free (self->what);
  g_free (self->all);
  g_free (self);
}

/**
 * hf_quick_reading_get_what:
 * @self: a reading
 * @customer: who was chosen
 *
 * Beside an open card the name of somebody else may just be a part of what to do.
 *
 * Returns: (transfer none) (nullable): what to do
 */
const char *
hf_quick_reading_get_what (const HfQuickReading *self, gint64 customer)
{
  return self->customer != 0 && self->people->len > 1 && customer == self->customer ? self->all :
                                                                                      self->what;
}

static char *
join_all (const GPtrArray *words)
{
  return words->len > 0 ? hf_quick_line_join (words, 0, words->len) : NULL;
}

static gboolean
is_latin (const GPtrArray *words, guint nth)
{
  return nth < words->len && g_ascii_isalpha (*(char *) g_ptr_array_index (words, nth));
}

/* Names of several words are Latin ones. */
static guint
count_name (const GPtrArray *words, guint first)
{
  guint n = 1;

  while (n < MAX_NAME_WORDS && is_latin (words, first) && is_latin (words, first + n))
    n++;
  return n;
}

static gboolean
may_mean_somebody (const char *text)
{
  return g_ascii_isdigit (*text) ? strlen (text) >= MIN_TAIL : g_utf8_strlen (text, -1) > 1;
}

/* Those of the best tier: whoever types a whole name does not mean all who are called like it. */
static void
keep_best (HfFound *found)
{
  guint n = 0;

  for (guint i = 0; i < found->ids->len; i++)
    {
      HfSearchTier tier = g_array_index (found->tiers, HfSearchTier, i);

      if (tier > HF_SEARCH_PINYIN || tier != g_array_index (found->tiers, HfSearchTier, 0))
        break;
      n++;
    }
  g_array_set_size (found->ids, n);
}

/* Returns FALSE on an error; @self has people then whom @text means, if anybody. */
static gboolean
find_called (HfQuickReading *self,
             HfDatabase     *db,
             const Asked    *asked,
             const char     *text,
             GError        **error)
{
  HfSearchOptions options = { .viewer = asked->viewer,
                              .today = asked->now.day,
                              .by_cards_only = TRUE };
  g_autoptr (HfFound) found =
    hf_search_within (db, text, &options, HF_QUICK_ADD_MOST_PEOPLE, error);

  if (found == NULL)
    return FALSE;
  keep_best (found);
  if (found->ids->len == 0)
    return TRUE;
  g_ptr_array_unref (self->people);
  self->people = hf_sql_read_ids (db, &hf_customer_def, asked->viewer, found->ids, error);
  return self->people != NULL;
}

/* Takes the words that mean somebody from the line. */
static gboolean
find_people (HfQuickReading *self, HfDatabase *db, const Asked *asked, GError **error)
{
  GPtrArray *words = self->line->words;
  guint      n_asked = 0;

  for (guint first = 0; first < words->len; first++)
    for (guint n = count_name (words, first); n > 0; n--)
      {
        g_autofree char *text = hf_quick_line_join (words, first, n);

        if (!may_mean_somebody (text) || n_asked++ >= MAX_ASKED)
          continue;
        if (!find_called (self, db, asked, text, error))
          return FALSE;
        if (self->people->len > 0)
          {
            g_ptr_array_remove_range (words, first, n);
            return TRUE;
          }
      }
  return TRUE;
}

static gint64
get_id (const GPtrArray *rows, guint nth)
{
  return ((const HfRow *) g_ptr_array_index (rows, nth))->id;
}

static gpointer
copy_row (gconstpointer row, gpointer user_data)
{
  return hf_row_ref ((HfRow *) row);
}

/* Whose card is open is meant, unless the line names somebody else: then it is not clear. */
static gboolean
add_customer (HfQuickReading *self, HfDatabase *db, const Asked *asked, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GPtrArray *people;

  if (asked->customer == 0)
    return TRUE;
  g_array_append_val (ids, asked->customer);
  people = hf_sql_read_ids (db, &hf_customer_def, asked->viewer, ids, error);
  if (people == NULL)
    return FALSE;
  for (guint i = 0; people->len > 0 && i < self->people->len; i++)
    if (get_id (self->people, i) == asked->customer) /* named again */
      {
        g_ptr_array_set_size (self->people, 0);
        break;
      }
  g_ptr_array_extend (people, self->people, copy_row, NULL);
  g_ptr_array_unref (self->people);
  self->people = people;
  return TRUE;
}

/* Who is called just so is meant alone. */
static GPtrArray *
keep_namesakes (GPtrArray *staff, const char *name)
{
  GPtrArray       *same = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autofree char *folded = hf_fold (name);

  for (guint i = 0; i < staff->len; i++)
    {
      HfRow           *row = g_ptr_array_index (staff, i);
      g_autofree char *other = hf_fold (hf_row_text (row, HF_STAFF_NAME));

      if (g_str_equal (folded, other))
        g_ptr_array_add (same, hf_row_ref (row));
    }
  return same;
}

static gboolean
find_staff (HfQuickReading *self, HfDatabase *db, const Asked *asked, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_staff_def, asked->viewer);
  g_autoptr (GPtrArray) same = NULL;

  if (self->line->staff == NULL)
    return TRUE;
  hf_query_where (query, HF_STAFF_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_containing (query, self->line->staff);
  hf_query_order (query, HF_STAFF_NAME, FALSE);
  hf_query_limit (query, HF_QUICK_ADD_MOST_PEOPLE);
  g_ptr_array_unref (self->staff);
  self->staff = hf_sql_read_all (db, query, error);
  if (self->staff == NULL)
    return FALSE;
  same = keep_namesakes (self->staff, self->line->staff);
  if (same->len > 0)
    {
      g_ptr_array_unref (self->staff);
      self->staff = g_steal_pointer (&same);
    }
  return TRUE;
}

/* Whoever says only how urgent it is means as soon as the grade has it. */
static gboolean
find_day (HfQuickReading *self, HfDatabase *db, const Asked *asked, GError **error)
{
  HfGradePresets presets;

  if (self->line->day != HF_DATE_NONE || self->line->grade == NULL)
    return TRUE;
  if (!hf_grades_read (db, asked->viewer, &presets, error))
    return FALSE;
  self->line->day =
    asked->now.day + (HfDate) hf_grade_presets_find (&presets, self->line->grade)->first_days;
  return TRUE;
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;
  g_autoptr (HfQuickReading) self = g_new0 (HfQuickReading, 1);
  const HfDaysOff *days_off;

  if (!hf_work_days_read (db, &days_off, error))
    return NULL;
  self->line = hf_quick_line_read (asked->text, asked->customer != 0, asked->now, days_off);
  self->people = g_ptr_array_new ();
  self->staff = g_ptr_array_new ();
  self->customer = asked->customer;
  self->all = join_all (self->line->words);
  if (!find_staff (self, db, asked, error) || !find_people (self, db, asked, error) ||
      !add_customer (self, db, asked, error) || !find_day (self, db, asked, error))
    return NULL;
  self->what = join_all (self->line->words);
  return g_steal_pointer (&self);
}

/**
 * hf_quick_add_read_async:
 * @context: the book
 * @text: what was typed
 * @customer: whom it is about, 0 if the text says so
 * @cancellable: (nullable): to give up
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads a line, and asks the book whom it means.
 */
void
hf_quick_add_read_async (HfContext          *context,
                         const char         *text,
                         gint64              customer,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->viewer = hf_viewer_ref (hf_context_get_viewer (context));
  asked->text = g_strdup (text);
  asked->customer = customer;
  asked->now = hf_moment_of (hf_clock_now (hf_context_get_clock (context)));
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, read_work, asked, asked_free,
                      (GDestroyNotify) hf_quick_reading_free, cancellable, callback, user_data);
}

/**
 * hf_quick_add_read_finish:
 * @context: the book
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the reading
 */
HfQuickReading *
hf_quick_add_read_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (hf_context_get_store (context), result, error);
}

static HfRow *
make_follow_up (const HfQuickReading *reading,
                const HfRow          *customer,
                const HfRow          *staff,
                HfDate                day,
                const HfViewer       *viewer,
                const HfGradePresets *presets)
{
  HfRow *row = hf_follow_up_new_of (customer, viewer, day);
  char   time[6];

  hf_row_set_text (row, HF_FOLLOW_UP_REASON, hf_quick_reading_get_what (reading, customer->id));
  if (reading->line->grade != NULL)
    hf_row_set_text (row, HF_FOLLOW_UP_GRADE, reading->line->grade);
  if (staff != NULL)
    hf_row_set_int (row, HF_FOLLOW_UP_OWNER, staff->id);
  if (reading->line->minutes != HF_QUICK_LINE_NO_TIME)
    {
      hf_time_write (reading->line->minutes, time);
      hf_row_set_text (row, HF_FOLLOW_UP_PROMISED, time);
    }
  hf_follow_up_rule_complete (presets, row);
  return row;
}

/**
 * hf_quick_add_plan:
 * @reading: what was read
 * @customer: whom it means
 * @staff: (nullable): the colleague it means, %NULL for whoever is in charge
 * @day: the day it means
 * @viewer: who plans it
 * @presets: what the grades mean
 *
 * Plans the follow-up, and gives the customer the tags of the line.
 *
 * Returns: (transfer full): the changes, not committed yet
 */
HfChangeSet *
hf_quick_add_plan (const HfQuickReading *reading,
                   const HfRow          *customer,
                   const HfRow          *staff,
                   HfDate                day,
                   const HfViewer       *viewer,
                   const HfGradePresets *presets)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Plan follow-up"));

  hf_change_set_insert (changes, make_follow_up (reading, customer, staff, day, viewer, presets));
  if (reading->line->tags != NULL)
    {
      HfRow           *draft = hf_row_copy (customer);
      g_autofree char *tags =
        hf_tags_add (hf_row_text (customer, HF_CUSTOMER_TAGS), reading->line->tags);

      hf_row_set_text (draft, HF_CUSTOMER_TAGS, tags);
      hf_change_set_update (changes, customer, draft);
    }
  return changes;
}
