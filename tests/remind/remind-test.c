/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of this folder share. */

#include "remind-test.h"

#include "base/hf-clock.h"

#include <stdio.h>

static void test_source_init_source (HfReminderSourceInterface *iface);

typedef struct
{
  GObjectClass parent_class;
} TestSourceClass;

G_DEFINE_TYPE_WITH_CODE (TestSource,
                         test_source,
                         G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (HF_TYPE_REMINDER_SOURCE, test_source_init_source))

gint64
remind_test_instant (const char *text)
{
  int year, month, day, hour, minute;

  g_assert_cmpint (sscanf (text, "%d-%d-%d %d:%d", &year, &month, &day, &hour, &minute), ==, 5);
  return hf_clock_instant_of (hf_date_new (year, month, day), hour * 60 + minute);
}

void
remind_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* As a store does it: rows are read into items of their own. */
static HfDueItem *
copy_item (const HfDueItem *item)
{
  HfDueItem *copy = hf_due_item_new (item->follow_up, item->due_at);

  copy->customer = item->customer;
  copy->promised = item->promised;
  copy->snoozed_until = item->snoozed_until;
  copy->snoozes = item->snoozes;
  copy->address = g_strdup (item->address);
  copy->name = g_strdup (item->name);
  copy->reason = g_strdup (item->reason);
  return copy;
}

static void
test_source_load_async (HfReminderSource   *source,
                        gint64              from,
                        gint64              to,
                        gint64              now,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  TestSource *self = (TestSource *) source;
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (HfReminderAgenda) agenda = hf_reminder_agenda_new ();
  GHashTableIter iter;
  gpointer       key;

  self->from = from;
  self->to = to;
  if (!self->readable)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, "book is busy");
      return;
    }
  for (guint i = 0; i < self->open->len; i++)
    {
      gint64 fire_at = hf_due_item_get_fire_at (self->open->pdata[i]);

      if (fire_at >= from && fire_at < to)
        hf_reminder_agenda_take_item (agenda, copy_item (self->open->pdata[i]));
    }
  g_hash_table_iter_init (&iter, self->told);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    hf_reminder_agenda_add_told (agenda, key);
  agenda->tally = self->tally;
  g_task_return_pointer (task, g_steal_pointer (&agenda),
                         (GDestroyNotify) hf_reminder_agenda_unref);
}

static HfReminderAgenda *
test_source_load_finish (HfReminderSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
test_source_claim_async (HfReminderSource   *source,
                         HfReminder         *reminder,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  TestSource *self = (TestSource *) source;
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  if (!self->writable)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "disk is full");
      return;
    }
  gboolean is_new = g_hash_table_add (self->told, g_strdup (reminder->key));
  for (guint i = 0; i < reminder->covers->len; i++)
    g_hash_table_add (self->told, g_strdup (reminder->covers->pdata[i]));
  g_task_return_int (task, is_new);
}

static gboolean
test_source_claim_finish (HfReminderSource *source,
                          GAsyncResult     *result,
                          gboolean         *is_new,
                          GError          **error)
{
  gssize answer = g_task_propagate_int (G_TASK (result), error);

  *is_new = answer > 0;
  return answer >= 0;
}

static void
test_source_snooze_async (HfReminderSource   *source,
                          HfReminder         *reminder,
                          gint64              until,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  TestSource *self = (TestSource *) source;
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  for (guint i = 0; i < reminder->items->len; i++)
    for (guint j = 0; j < self->open->len; j++)
      {
        HfDueItem *open = self->open->pdata[j];

        if (open->follow_up != ((HfDueItem *) reminder->items->pdata[i])->follow_up)
          continue;
        open->snoozed_until = until;
        open->snoozes++;
      }
  g_task_return_boolean (task, TRUE);
}

static gboolean
test_source_snooze_finish (HfReminderSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
test_source_init_source (HfReminderSourceInterface *iface)
{
  iface->load_async = test_source_load_async;
  iface->load_finish = test_source_load_finish;
  iface->claim_async = test_source_claim_async;
  iface->claim_finish = test_source_claim_finish;
  iface->snooze_async = test_source_snooze_async;
  iface->snooze_finish = test_source_snooze_finish;
}

static void
test_source_finalize (GObject *object)
{
  TestSource *self = (TestSource *) object;

  g_ptr_array_unref (self->open);
  g_hash_table_unref (self->told);

  G_OBJECT_CLASS (test_source_parent_class)->finalize (object);
}

static void
test_source_class_init (TestSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_source_finalize;
}

static void
test_source_init (TestSource *self)
{
  self->open = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_due_item_unref);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->writable = TRUE;
  self->readable = TRUE;
}

TestSource *
test_source_new (void)
{
  return g_object_new (TEST_TYPE_SOURCE, NULL);
}

HfDueItem *
test_source_add (TestSource *self, gint64 follow_up, const char *due, gboolean promised)
{
  HfDueItem *item = hf_due_item_new (follow_up, remind_test_instant (due));

  item->customer = 100 + follow_up;
  item->promised = promised;
  item->address = g_strdup ("Ms Tang");
  item->name = g_strdup ("Tang Xiaoyu");
  item->reason = g_strdup ("three days after discharge");
  g_ptr_array_add (self->open, item);
  return item;
}

void
test_source_close (TestSource *self, gint64 follow_up)
{
  for (guint i = 0; i < self->open->len; i++)
    if (((HfDueItem *) self->open->pdata[i])->follow_up == follow_up)
      {
        g_ptr_array_remove_index (self->open, i);
        return;
      }
  g_assert_not_reached ();
}
