/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writes a reminder down before it is told, and makes reminders of what is written down. What is
 * kept are row ids and numbers; names are read anew, through the viewer's mask.
 */

#include "session/follow-up/hf-reminder-told.h"

#include "base/hf-clock.h"
#include "core/hf-follow-up.h"
#include "session/follow-up/hf-reminder-load.h"
#include "session/follow-up/hf-scope.h"
#include "store/hf-statement.h"

G_DEFINE_BOXED_TYPE (HfToldReminder, hf_told_reminder, hf_told_reminder_ref, hf_told_reminder_unref)

/* More than that nobody reads through. */
#define MAX_LISTED 200

/* clang-format off */
static const char *const kinds[] = {
  [HF_REMINDER_CALL_BACK] = "call_back",
  [HF_REMINDER_A_OVERDUE] = "a_overdue",
  [HF_REMINDER_SLOT]      = "slot",
  [HF_REMINDER_DIGEST]    = "digest",
  [HF_REMINDER_DAYS]      = "days",
  [HF_REMINDER_CATCH_UP]  = "catch_up",
};
/* clang-format on */

/* The columns that told_reminder_read() reads, in its order. */
enum
{
  KEY,
  AT,
  SEEN,
  KIND,
  FIRE_AT,
  FOLLOW_UP,
  PROMISED,
  DUE,
  GRADE_A,
  OVERDUE,
  A_OVERDUE,
  ALL_DAY,
  TO_GREET,
  ENDING,
  DUE_WITH
};

/* The columns of read_items() after PROMISED. */
enum
{
  IS_OPEN = PROMISED + 1,
  SNOOZED_UNTIL,
  SNOOZES
};

/* Reminder key → GPtrArray of HfDueItem; whose work they are, as a key ends; and what the numbers
 * of this day have become. */
typedef struct
{
  char           *whose;
  GHashTable     *told;
  GHashTable     *pending;
  HfDate          day;
  HfReminderTally tally;
} Items;

static void
clear_told_reminder (gpointer data)
{
  HfToldReminder *self = data;

  g_clear_pointer (&self->reminder, hf_reminder_unref);
  g_clear_pointer (&self->pending, hf_reminder_unref);
}

/**
 * hf_told_reminder_ref:
 * @self: a told reminder
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
HfToldReminder *
hf_told_reminder_ref (HfToldReminder *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * hf_told_reminder_unref:
 * @self: (transfer full): a told reminder
 *
 * Gives a reference back.
 */
void
hf_told_reminder_unref (HfToldReminder *self)
{
  g_atomic_rc_box_release_full (self, clear_told_reminder);
}

static gboolean
insert_reminder (HfDatabase *db, const HfReminder *reminder, gint64 now, GError **error)
{
  static const char sql[] =
    "INSERT INTO delivered (key, at, kind, fire_at, promised, due, grade_a, overdue, a_overdue,"
    " all_day, to_greet, ending, due_with) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"
    " $12, $13) ON CONFLICT (key) DO NOTHING";
  const HfReminderTally *tally = &reminder->tally;

  return hf_database_run (db, error, sql, "titiiiiiiiiii", reminder->key, now,
                          kinds[reminder->kind], reminder->fire_at, (gint64) tally->promised,
                          (gint64) tally->due, (gint64) tally->grade_a, (gint64) tally->overdue,
                          (gint64) tally->a_overdue, (gint64) reminder->extra,
                          (gint64) tally->to_greet, (gint64) tally->ending,
                          (gint64) tally->due_with);
}

static gboolean
insert_item (HfDatabase       *db,
             const HfReminder *reminder,
             const HfDueItem  *item,
             gint64            now,
             GError          **error)
{
  static const char told_sql[] =
    "INSERT INTO delivered (key, at, told_by, fire_at, follow_up, promised)"
    " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (key) DO NOTHING";
  static const char own_sql[] = "UPDATE delivered SET follow_up = $1, promised = $2 WHERE key = $3";
  g_autofree char  *key = hf_due_item_dup_key (item);

  if (g_str_equal (key, reminder->key))
    return hf_database_run (db, error, own_sql, "iit", item->follow_up, (gint64) item->promised,
                            key);
  return hf_database_run (db, error, told_sql, "titiii", key, now, reminder->key, item->due_at,
                          item->follow_up, (gint64) item->promised);
}

/* Keys of no follow-up, such as that of the digest a catch-up stands for. */
static gboolean
insert_covered (HfDatabase       *db,
                const HfReminder *reminder,
                const char       *key,
                gint64            now,
                GError          **error)
{
  static const char sql[] = "INSERT INTO delivered (key, at, told_by) VALUES ($1, $2, $3)"
                            " ON CONFLICT (key) DO NOTHING";

  return hf_database_run (db, error, sql, "tit", key, now, reminder->key);
}

static gboolean
insert_all (HfDatabase       *db,
            const HfReminder *reminder,
            gint64            now,
            gboolean         *is_new,
            GError          **error)
{
  if (!insert_reminder (db, reminder, now, error))
    return FALSE;
  *is_new = hf_database_changed_rows (db) > 0;
  for (guint i = 0; *is_new && i < reminder->items->len; i++)
    if (!insert_item (db, reminder, reminder->items->pdata[i], now, error))
      return FALSE;
  for (guint i = 0; i < reminder->covers->len; i++)
    if (!insert_covered (db, reminder, reminder->covers->pdata[i], now, error))
      return FALSE;
  return TRUE;
}

/**
 * hf_reminder_told_claim:
 * @db: the writer's connection
 * @reminder: what is to be told
 * @now: UTC seconds
 * @is_new: (out): whether nobody told it yet
 * @error: return location for an error
 *
 * Records a reminder as told, and what it covers, in one transaction.
 *
 * Returns: whether it is recorded now
 */
gboolean
hf_reminder_told_claim (HfDatabase       *db,
                        const HfReminder *reminder,
                        gint64            now,
                        gboolean         *is_new,
                        GError          **error)
{
  if (!hf_database_begin (db, error))
    return FALSE;
  if (insert_all (db, reminder, now, is_new, error))
    return hf_database_commit (db, error);
  hf_database_rollback (db);
  return FALSE;
}

static HfReminderKind
find_kind (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i], key) == 0)
      return i;
  return HF_REMINDER_CATCH_UP;
}

static void
clear_items (Items *items)
{
  g_clear_pointer (&items->whose, g_free);
  g_clear_pointer (&items->told, g_hash_table_unref);
  g_clear_pointer (&items->pending, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Items, clear_items)

static GHashTable *
new_items (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                (GDestroyNotify) g_ptr_array_unref);
}

static void
take_item (GHashTable *items, const char *key, HfDueItem *item)
{
  GPtrArray *list = g_hash_table_lookup (items, key);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_due_item_unref);
      g_hash_table_insert (items, g_strdup (key), list);
    }
  g_ptr_array_add (list, item);
}

static HfDueItem *
make_pending (HfStatement *row, const HfDueItem *now)
{
  HfDueItem *item = hf_due_item_new (now->follow_up, now->due_at);

  item->promised = now->promised;
  item->snoozed_until = hf_statement_int (row, SNOOZED_UNTIL);
  item->snoozes = (guint) hf_statement_int (row, SNOOZES);
  return item;
}

/* A follow-up as it was told: at the time it then had. With another time, it is another's business:
 * to put the old one off would silence the new one. */
static gboolean
read_item (HfDatabase *db, HfViewer *viewer, HfStatement *row, Items *items, GError **error)
{
  g_autoptr (GError) failure = NULL;
  const char *key = hf_statement_text (row, KEY);
  HfDueItem *item = hf_reminder_load_item (db, viewer, hf_statement_int (row, FOLLOW_UP), &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (item == NULL)
    return TRUE;
  if (hf_statement_int (row, IS_OPEN) != 0 && item->due_at == hf_statement_int (row, FIRE_AT))
    take_item (items->pending, key, make_pending (row, item));
  item->due_at = hf_statement_int (row, FIRE_AT);
  item->promised = hf_statement_int (row, PROMISED) != 0;
  take_item (items->told, key, item);
  return TRUE;
}

static gboolean
read_items (HfDatabase *db, HfViewer *viewer, gint64 since, Items *items, GError **error)
{
  static const char sql[] =
    "SELECT coalesce (d.told_by, d.key), d.at, d.seen, d.kind, d.fire_at, d.follow_up, d.promised,"
    " " HF_FOLLOW_UP_SQL_TO_DO ", s.until, s.times FROM delivered AS d"
    " LEFT JOIN follow_up AS f ON f.id = d.follow_up"
    " LEFT JOIN snooze AS s ON s.follow_up = f.id AND s.ready_from = f.ready_from"
    " WHERE d.at >= $1 AND d.follow_up IS NOT NULL%s ORDER BY d.fire_at, d.follow_up";
  HfScope          scope = hf_scope_usual (viewer);
  g_autofree char *whose = hf_scope_to_sql (&scope, "f.owner");
  g_autofree char *text = g_strdup_printf (sql, whose);
  g_autoptr (HfStatement) row = hf_database_ask (db, error, text, "i", since);
  HfStep step = HF_STEP_ERROR;

  items->whose = hf_scope_dup_key (&scope);
  items->told = new_items ();
  items->pending = new_items ();
  while (row != NULL && (step = hf_statement_step (row, error)) == HF_STEP_ROW)
    if (!read_item (db, viewer, row, items, error))
      return FALSE;
  return step == HF_STEP_DONE;
}

/* The numbers of a catch-up told to somebody else are no business of whoever looks now. */
static void
read_tally (HfStatement *row, const char *whose, HfReminderTally *tally)
{
  const char *end = strchr (hf_statement_text (row, KEY), '#');

  *tally = (HfReminderTally){ 0 };
  if (g_strcmp0 (end ? end : "", whose) != 0)
    return;
  *tally = (HfReminderTally){
    .due = (guint) hf_statement_int (row, DUE),
    .grade_a = (guint) hf_statement_int (row, GRADE_A),
    .promised = (guint) hf_statement_int (row, PROMISED),
    .overdue = (guint) hf_statement_int (row, OVERDUE),
    .a_overdue = (guint) hf_statement_int (row, A_OVERDUE),
    .all_day = (guint) hf_statement_int (row, ALL_DAY),
    .to_greet = (guint) hf_statement_int (row, TO_GREET),
    .ending = (guint) hf_statement_int (row, ENDING),
    .due_with = (guint) hf_statement_int (row, DUE_WITH),
  };
  g_strlcpy (tally->whose, whose, sizeof tally->whose);
}

/* Numbers that nobody has to do anything about any more are not told. */
static gboolean
is_daily_over (HfReminderKind kind, const HfReminderTally *tally)
{
  if (kind == HF_REMINDER_A_OVERDUE)
    return tally->a_overdue == 0;
  if (kind == HF_REMINDER_DIGEST)
    return tally->due == 0;
  return tally->to_greet + tally->ending + tally->due_with == 0;
}

/* The numbers of today are those of now: by noon what was told in the morning would be wrong. Those
 * of another day stay what they were. */
static HfReminder *
remake_daily (HfReminderKind kind, gint64 fire_at, const HfReminderTally *then, const Items *all)
{
  if (hf_clock_date_of (fire_at) != all->day)
    return hf_reminder_new_daily (kind, fire_at, then);
  return is_daily_over (kind, &all->tally) ? NULL :
                                             hf_reminder_new_daily (kind, fire_at, &all->tally);
}

static HfReminder *
remake (HfStatement *row, const Items *all, GPtrArray *items)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  gint64          fire_at = hf_statement_int (row, FIRE_AT);
  HfReminderKind  kind = find_kind (hf_statement_text (row, KIND));
  HfReminderTally tally;

  read_tally (row, all->whose, &tally);
  items = items ? items : none;
  switch (kind)
    {
    case HF_REMINDER_CALL_BACK:
      return items->len > 0 ? hf_reminder_new_call_back (items->pdata[0]) : NULL;
    case HF_REMINDER_SLOT:
      return items->len > 0 ? hf_reminder_new_slot (items, fire_at, fire_at, all->whose) : NULL;
    case HF_REMINDER_A_OVERDUE:
    case HF_REMINDER_DIGEST:
    case HF_REMINDER_DAYS:
      return remake_daily (kind, fire_at, &tally, all);
    case HF_REMINDER_CATCH_UP:
    default:
      if (items->len == 0 && tally.all_day == 0)
        return NULL;
      return hf_reminder_new_catch_up (items, fire_at, hf_clock_date_of (fire_at), &tally);
    }
}

static HfToldReminder *
read_told (HfStatement *row, const Items *items)
{
  const char     *key = hf_statement_text (row, KEY);
  HfReminder     *reminder = remake (row, items, g_hash_table_lookup (items->told, key));
  GPtrArray      *pending = g_hash_table_lookup (items->pending, key);
  HfToldReminder *told;

  if (reminder == NULL)
    return NULL;
  told = g_atomic_rc_box_new0 (HfToldReminder);
  told->reminder = reminder;
  told->pending = pending ? remake (row, items, pending) : NULL;
  told->at = hf_statement_int (row, AT);
  told->seen = !hf_statement_is_null (row, SEEN);
  return told;
}

/**
 * hf_reminder_told_list:
 * @db: a connection
 * @viewer: who looks
 * @since: UTC seconds
 * @now: UTC seconds
 * @error: return location for an error
 *
 * Lists what was told since then, newest first. Calls whose follow-ups were deleted, or are not the
 * work of @viewer, are left out; so are the numbers of a day that counted another's work. The
 * numbers of the day of @now are what they have become.
 *
 * Returns: (transfer full) (element-type HfToldReminder) (nullable): the reminders
 */
GPtrArray *
hf_reminder_told_list (HfDatabase *db, HfViewer *viewer, gint64 since, gint64 now, GError **error)
{
  static const char sql[] =
    "SELECT key, at, CASE WHEN seen IS NOT NULL OR at <= (SELECT s.at FROM reminder_seen AS s "
    "WHERE s.staff = $1) THEN 1 END, kind, fire_at, follow_up, promised, due, grade_a, overdue,"
    " a_overdue, all_day, to_greet, ending, due_with FROM delivered WHERE at >= $2 AND told_by IS "
    "NULL"
    " AND (kind IS NULL OR kind NOT IN ('digest', 'a_overdue', 'days')"
    " OR substr (key, instr (key || '#', '#')) = $3) ORDER BY at DESC, key LIMIT $4";
  g_autoptr (GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) hf_told_reminder_unref);
  g_auto (Items) items = { .day = hf_clock_date_of (now) };
  g_autoptr (HfStatement) row = NULL;
  HfStep step = HF_STEP_ERROR;

  if (read_items (db, viewer, since, &items, error) &&
      hf_reminder_load_tally (db, viewer, now, &items.tally, error))
    row = hf_database_ask (db, error, sql, "iiti", viewer->staff, since, items.whose,
                           (gint64) MAX_LISTED);
  while (row != NULL && (step = hf_statement_step (row, error)) == HF_STEP_ROW)
    {
      HfToldReminder *told = read_told (row, &items);

      if (told != NULL)
        g_ptr_array_add (list, told);
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

/**
 * hf_reminder_told_see:
 * @db: the writer's connection
 * @viewer: who looked
 * @now: UTC seconds
 * @error: return location for an error
 *
 * Records that whatever was told so far was looked at; what others have not seen stays new to them.
 *
 * Returns: whether that is recorded
 */
gboolean
hf_reminder_told_see (HfDatabase *db, HfViewer *viewer, gint64 now, GError **error)
{
  static const char sql[] = "INSERT INTO reminder_seen (staff, at) VALUES ($1, $2) "
                            "ON CONFLICT (staff) DO UPDATE SET at = max (at, excluded.at)";

  return hf_database_run (db, error, sql, "ii", viewer->staff, now);
}
