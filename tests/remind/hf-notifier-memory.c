/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A notifier without a screen. It must not talk to anything. */

#include "tests/remind/hf-notifier-memory.h"

struct _HfNotifierMemory
{
  GObject parent_instance;

  GHashTable *shown; /* owned; id → HfNotification */
  gboolean    available;
};

static void hf_notifier_memory_notifier_init (HfNotifierInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfNotifierMemory,
                               hf_notifier_memory,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (HF_TYPE_NOTIFIER,
                                                      hf_notifier_memory_notifier_init))

static void
close_notification (HfNotifierMemory *self, const char *id, HfNotifierCloseReason reason)
{
  g_autofree char *kept_id = g_strdup (id);

  if (g_hash_table_remove (self->shown, kept_id))
    hf_notifier_emit_closed (HF_NOTIFIER (self), kept_id, reason);
}

/* Handlers may show and withdraw, so the table is looked at afresh for each. */
static void
lose_all (HfNotifierMemory *self)
{
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      close_notification (self, id, HF_NOTIFIER_CLOSED_LOST);
      g_hash_table_iter_init (&iter, self->shown);
    }
}

static void
hf_notifier_memory_show_async (HfNotifier         *notifier,
                               HfNotification     *notification,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  HfNotifierMemory *self = HF_NOTIFIER_MEMORY (notifier);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, hf_notifier_memory_show_async);
  if (!self->available)
    {
      g_task_return_new_error (task, HF_NOTIFIER_ERROR, HF_NOTIFIER_ERROR_UNAVAILABLE,
                               "notifications are not available");
      return;
    }
  g_hash_table_replace (self->shown, g_strdup (notification->id),
                        hf_notification_ref (notification));
  g_task_return_boolean (task, TRUE);
}

static gboolean
hf_notifier_memory_show_finish (HfNotifier *notifier, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, notifier), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
hf_notifier_memory_withdraw (HfNotifier *notifier, const char *id)
{
  close_notification (HF_NOTIFIER_MEMORY (notifier), id, HF_NOTIFIER_CLOSED_WITHDRAWN);
}

static gboolean
hf_notifier_memory_is_available (HfNotifier *notifier)
{
  return HF_NOTIFIER_MEMORY (notifier)->available;
}

static void
hf_notifier_memory_notifier_init (HfNotifierInterface *iface)
{
  iface->show_async = hf_notifier_memory_show_async;
  iface->show_finish = hf_notifier_memory_show_finish;
  iface->withdraw = hf_notifier_memory_withdraw;
  iface->is_available = hf_notifier_memory_is_available;
}

static void
hf_notifier_memory_finalize (GObject *object)
{
  HfNotifierMemory *self = HF_NOTIFIER_MEMORY (object);

  g_clear_pointer (&self->shown, g_hash_table_unref);

  G_OBJECT_CLASS (hf_notifier_memory_parent_class)->finalize (object);
}

static void
hf_notifier_memory_class_init (HfNotifierMemoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_notifier_memory_finalize;
}

static void
hf_notifier_memory_init (HfNotifierMemory *self)
{
  self->shown =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hf_notification_unref);
  self->available = TRUE;
}

HfNotifierMemory *
hf_notifier_memory_new (void)
{
  return g_object_new (HF_TYPE_NOTIFIER_MEMORY, NULL);
}

void
hf_notifier_memory_set_available (HfNotifierMemory *self, gboolean available)
{
  g_return_if_fail (HF_IS_NOTIFIER_MEMORY (self));

  if (self->available == available)
    return;
  self->available = available;
  if (!available)
    lose_all (self);
  hf_notifier_emit_availability_changed (HF_NOTIFIER (self), available);
}

guint
hf_notifier_memory_get_size (HfNotifierMemory *self)
{
  g_return_val_if_fail (HF_IS_NOTIFIER_MEMORY (self), 0);

  return g_hash_table_size (self->shown);
}

HfNotification *
hf_notifier_memory_lookup (HfNotifierMemory *self, const char *id)
{
  g_return_val_if_fail (HF_IS_NOTIFIER_MEMORY (self), NULL);

  return g_hash_table_lookup (self->shown, id);
}

void
hf_notifier_memory_invoke (HfNotifierMemory *self, const char *id, const char *action)
{
  g_autofree char *kept_id = g_strdup (id);

  g_return_if_fail (HF_IS_NOTIFIER_MEMORY (self));
  g_return_if_fail (g_hash_table_contains (self->shown, id));

  hf_notifier_emit_action_invoked (HF_NOTIFIER (self), kept_id, action);
  close_notification (self, kept_id, HF_NOTIFIER_CLOSED_DISMISSED);
}
