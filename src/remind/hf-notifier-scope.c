/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Puts a prefix before ids on their way to the notifier that draws, and takes it off on their way
 * back. It must not know what the ids mean.
 */

#include "remind/hf-notifier-scope.h"

#include <string.h>

struct _HfNotifierScope
{
  GObject parent_instance;

  /* owned */
  HfNotifier *notifier;
  char       *prefix;
};

static void hf_notifier_scope_init_notifier (HfNotifierInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HfNotifierScope,
                               hf_notifier_scope,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (HF_TYPE_NOTIFIER,
                                                      hf_notifier_scope_init_notifier))

static HfNotification *
copy_with_prefix (HfNotifierScope *self, const HfNotification *notification)
{
  g_autofree char *id = g_strconcat (self->prefix, notification->id, NULL);
  HfNotification  *copy =
    hf_notification_new (id, notification->title, notification->body, notification->priority);

  for (guint i = 0; i < notification->buttons->len; i++)
    {
      const HfNotificationButton *button = notification->buttons->pdata[i];

      hf_notification_add_button (copy, button->action, button->label);
    }
  return copy;
}

/* The part of an id behind the prefix, or %NULL for the id of another scope. */
static const char *
get_own_id (HfNotifierScope *self, const char *id)
{
  return g_str_has_prefix (id, self->prefix) ? id + strlen (self->prefix) : NULL;
}

static void
notification_shown_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (hf_notifier_show_finish (HF_NOTIFIER (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
show_async (HfNotifier         *notifier,
            HfNotification     *notification,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  HfNotifierScope *self = HF_NOTIFIER_SCOPE (notifier);
  GTask           *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (HfNotification) copy = copy_with_prefix (self, notification);

  g_task_set_source_tag (task, show_async);
  hf_notifier_show_async (self->notifier, copy, cancellable, notification_shown_cb, task);
}

static gboolean
show_finish (HfNotifier *notifier, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
withdraw (HfNotifier *notifier, const char *id)
{
  HfNotifierScope *self = HF_NOTIFIER_SCOPE (notifier);
  g_autofree char *full = g_strconcat (self->prefix, id, NULL);

  hf_notifier_withdraw (self->notifier, full);
}

static gboolean
is_available (HfNotifier *notifier)
{
  return hf_notifier_is_available (HF_NOTIFIER_SCOPE (notifier)->notifier);
}

static void
hf_notifier_scope_init_notifier (HfNotifierInterface *iface)
{
  iface->show_async = show_async;
  iface->show_finish = show_finish;
  iface->withdraw = withdraw;
  iface->is_available = is_available;
}

static void
notifier_action_invoked_cb (HfNotifierScope *self, const char *id, const char *action)
{
  const char *own = get_own_id (self, id);

  if (own != NULL)
    hf_notifier_emit_action_invoked (HF_NOTIFIER (self), own, action);
}

static void
notifier_closed_cb (HfNotifierScope *self, const char *id, int reason)
{
  const char *own = get_own_id (self, id);

  if (own != NULL)
    hf_notifier_emit_closed (HF_NOTIFIER (self), own, reason);
}

static void
notifier_availability_changed_cb (HfNotifierScope *self, gboolean available)
{
  hf_notifier_emit_availability_changed (HF_NOTIFIER (self), available);
}

static void
hf_notifier_scope_finalize (GObject *object)
{
  HfNotifierScope *self = HF_NOTIFIER_SCOPE (object);

  g_clear_object (&self->notifier);
  g_free (self->prefix);

  G_OBJECT_CLASS (hf_notifier_scope_parent_class)->finalize (object);
}

static void
hf_notifier_scope_class_init (HfNotifierScopeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_notifier_scope_finalize;
}

static void
hf_notifier_scope_init (HfNotifierScope *self)
{
}

HfNotifierScope *
hf_notifier_scope_new (HfNotifier *notifier, const char *name)
{
  HfNotifierScope *self;

  g_return_val_if_fail (HF_IS_NOTIFIER (notifier), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (HF_TYPE_NOTIFIER_SCOPE, NULL);
  self->notifier = g_object_ref (notifier);
  self->prefix = g_strconcat (name, ":", NULL);
  g_signal_connect_object (notifier, "action-invoked", G_CALLBACK (notifier_action_invoked_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (notifier, "closed", G_CALLBACK (notifier_closed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (notifier, "availability-changed",
                           G_CALLBACK (notifier_availability_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
