/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Carries the scheduler's questions to the store's threads and back. What is asked there is in
 * hf-reminder-load.c and hf-reminder-told.c; when to ask is not known here.
 */

#include "session/follow-up/hf-reminder-book.h"

#include "session/follow-up/hf-reminder-load.h"
#include "store/hf-statement.h"

#define LISTED_SECONDS (7 * 24 * 60 * 60)

struct _HfReminderBook
{
  GObject parent_instance;

  HfContext *context; /* owned */
};

static void hf_reminder_book_init_source (HfReminderSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfReminderBook,
                               hf_reminder_book,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (HF_TYPE_REMINDER_SOURCE,
                                                      hf_reminder_book_init_source))

/* What a piece of work needs on its thread. */
typedef struct
{
  HfViewer   *viewer;
  HfReminder *reminder;
  gint64      from;
  gint64      to;
  gint64      now;
} Ask;

/* What claim_work() found out; %NULL is for errors. */
typedef enum
{
  CLAIMED_BY_OTHERS = 1,
  CLAIMED_NOW
} Claim;

static Ask *
ask_new (HfReminderBook *self, HfReminder *reminder)
{
  Ask *ask = g_new0 (Ask, 1);

  ask->viewer = hf_viewer_ref (hf_context_get_viewer (self->context));
  ask->reminder = reminder ? hf_reminder_ref (reminder) : NULL;
  ask->now = hf_clock_now (hf_context_get_clock (self->context));
  return ask;
}

static void
ask_free (gpointer data)
{
  Ask *ask = data;

  hf_viewer_unref (ask->viewer);
  g_clear_pointer (&ask->reminder, hf_reminder_unref);
  g_free (ask);
}

static void
work_done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  gpointer answer = hf_store_run_finish (HF_STORE (object), result, &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, answer, g_task_get_task_data (task));
}

/* Does a piece of work in the name of the book: the store's own answer would come from the store.
 */
static void
run (HfReminderBook     *self,
     HfLane              lane,
     HfWork              work,
     Ask                *ask,
     GDestroyNotify      answer_free,
     GCancellable       *cancellable,
     GAsyncReadyCallback callback,
     gpointer            user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, work);
  g_task_set_task_data (task, answer_free, NULL);
  /* What is recorded is recorded, even if nobody waits any more. */
  g_task_set_check_cancellable (task, lane != HF_LANE_WRITE);
  hf_store_run_async (hf_context_get_store (self->context), lane, work, ask, ask_free, answer_free,
                      cancellable, work_done_cb, task);
}

static gpointer
load_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ask *ask = data;

  return hf_reminder_load (db, ask->viewer, ask->from, ask->to, ask->now, error);
}

static void
load_async (HfReminderSource   *source,
            gint64              from,
            gint64              to,
            gint64              now,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  HfReminderBook *self = HF_REMINDER_BOOK (source);
  Ask            *ask = ask_new (self, NULL);

  ask->from = from;
  ask->to = to;
  ask->now = now;
  run (self, HF_LANE_SCAN, load_work, ask, (GDestroyNotify) hf_reminder_agenda_unref, cancellable,
       callback, user_data);
}

static HfReminderAgenda *
load_finish (HfReminderSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
claim_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ask *ask = data;
  gboolean   is_new;

  if (!hf_reminder_told_claim (db, ask->reminder, ask->now, &is_new, error))
    return NULL;
  return GINT_TO_POINTER (is_new ? CLAIMED_NOW : CLAIMED_BY_OTHERS);
}

static void
claim_async (HfReminderSource   *source,
             HfReminder         *reminder,
             GCancellable       *cancellable,
             GAsyncReadyCallback callback,
             gpointer            user_data)
{
  HfReminderBook *self = HF_REMINDER_BOOK (source);

  run (self, HF_LANE_WRITE, claim_work, ask_new (self, reminder), NULL, cancellable, callback,
       user_data);
}

static gboolean
claim_finish (HfReminderSource *source, GAsyncResult *result, gboolean *is_new, GError **error)
{
  Claim claim = GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), error));

  *is_new = claim == CLAIMED_NOW;
  return claim != 0;
}

static gboolean
snooze_item (HfDatabase *db, const HfDueItem *item, gint64 until, GError **error)
{
  static const char sql[] =
    "INSERT INTO snooze (follow_up, ready_from, until, times)"
    " SELECT id, ready_from, $1, 1 FROM follow_up WHERE id = $2 AND state = 'open'"
    " ON CONFLICT (follow_up) DO UPDATE SET"
    " times = CASE WHEN snooze.ready_from = excluded.ready_from THEN snooze.times + 1 ELSE 1 END,"
    " ready_from = excluded.ready_from, until = excluded.until";

  return hf_database_run (db, error, sql, "ii", until, item->follow_up);
}

static gpointer
snooze_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ask *ask = data;

  if (!hf_database_begin (db, error))
    return NULL;
  for (guint i = 0; i < ask->reminder->items->len; i++)
    if (!snooze_item (db, ask->reminder->items->pdata[i], ask->to, error))
      {
        hf_database_rollback (db);
        return NULL;
      }
  return GINT_TO_POINTER (hf_database_commit (db, error));
}

static void
snooze_async (HfReminderSource   *source,
              HfReminder         *reminder,
              gint64              until,
              GCancellable       *cancellable,
              GAsyncReadyCallback callback,
              gpointer            user_data)
{
  HfReminderBook *self = HF_REMINDER_BOOK (source);
  Ask            *ask = ask_new (self, reminder);

  ask->to = until;
  run (self, HF_LANE_WRITE, snooze_work, ask, NULL, cancellable, callback, user_data);
}

static gboolean
snooze_finish (HfReminderSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static void
hf_reminder_book_init_source (HfReminderSourceInterface *iface)
{
  iface->load_async = load_async;
  iface->load_finish = load_finish;
  iface->claim_async = claim_async;
  iface->claim_finish = claim_finish;
  iface->snooze_async = snooze_async;
  iface->snooze_finish = snooze_finish;
}

static void
hf_reminder_book_dispose (GObject *object)
{
  HfReminderBook *self = HF_REMINDER_BOOK (object);

  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_reminder_book_parent_class)->dispose (object);
}

static void
hf_reminder_book_class_init (HfReminderBookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_reminder_book_dispose;
}

static void
hf_reminder_book_init (HfReminderBook *self)
{
}

/**
 * hf_reminder_book_new:
 * @context: the book, and who looks
 *
 * Returns: (transfer full): the reminders of that book
 */
HfReminderBook *
hf_reminder_book_new (HfContext *context)
{
  HfReminderBook *self;

  g_return_val_if_fail (HF_IS_CONTEXT (context), NULL);

  self = g_object_new (HF_TYPE_REMINDER_BOOK, NULL);
  self->context = g_object_ref (context);
  return self;
}

/* Hours that span midnight are those of the night, others those at noon. */
static void
read_quiet_hours (GSettings *settings, HfReminderSettings *rules)
{
  g_autoptr (GVariant) spans = g_settings_get_value (settings, "quiet-hours");
  GVariantIter iter;
  guint        from, to;

  rules->lunch = rules->night = (HfQuietHours){ 0, 0 };
  g_variant_iter_init (&iter, spans);
  while (g_variant_iter_next (&iter, "(uu)", &from, &to))
    {
      HfQuietHours *hours = from > to ? &rules->night : &rules->lunch;
      *hours = (HfQuietHours){ (int) from, (int) to };
    }
}

/**
 * hf_reminder_book_read_settings:
 * @settings: the user's settings
 * @rules: (out): what they mean for reminders
 *
 * Reads what the user has set about reminders.
 */
void
hf_reminder_book_read_settings (GSettings *settings, HfReminderSettings *rules)
{
  hf_reminder_settings_init (rules);
  rules->privacy = (HfReminderPrivacy) g_settings_get_enum (settings, "notification-privacy");
  rules->promised_pass = g_settings_get_boolean (settings, "quiet-hours-promised");
  read_quiet_hours (settings, rules);
}

static gpointer
list_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ask *ask = data;

  return hf_reminder_told_list (db, ask->viewer, ask->now - LISTED_SECONDS, ask->now, error);
}

/**
 * hf_reminder_book_list_async:
 * @self: the reminders of a book
 * @cancellable: (nullable): to give up
 * @callback: what to call then
 * @user_data: for @callback
 *
 * Lists what was told in the last 7 days.
 */
void
hf_reminder_book_list_async (HfReminderBook     *self,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (HF_IS_REMINDER_BOOK (self));

  run (self, HF_LANE_READ, list_work, ask_new (self, NULL), (GDestroyNotify) g_ptr_array_unref,
       cancellable, callback, user_data);
}

/**
 * hf_reminder_book_list_finish:
 * @self: the reminders of a book
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HfToldReminder) (nullable): the reminders, newest first
 */
GPtrArray *
hf_reminder_book_list_finish (HfReminderBook *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
see_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Ask *ask = data;

  return GINT_TO_POINTER (hf_reminder_told_see (db, ask->viewer, ask->now, error));
}

/**
 * hf_reminder_book_see_async:
 * @self: the reminders of a book
 * @callback: (nullable): what to call then
 * @user_data: for @callback
 *
 * Records that whatever was told so far was looked at.
 */
void
hf_reminder_book_see_async (HfReminderBook *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (HF_IS_REMINDER_BOOK (self));

  run (self, HF_LANE_WRITE, see_work, ask_new (self, NULL), NULL, NULL, callback, user_data);
}

/**
 * hf_reminder_book_see_finish:
 * @self: the reminders of a book
 * @result: the result
 * @error: return location for an error
 *
 * Returns: whether that is recorded
 */
gboolean
hf_reminder_book_see_finish (HfReminderBook *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
