/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who draws bubbles: the interface. It must not know any implementation. */

#include "remind/hf-notifier.h"

G_DEFINE_INTERFACE (HfNotifier, hf_notifier, G_TYPE_OBJECT)

G_DEFINE_QUARK (hf_notifier_error, hf_notifier_error)

enum
{
  ACTION_INVOKED,
  CLOSED,
  AVAILABILITY_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
hf_notifier_default_init (HfNotifierInterface *iface)
{
  signals[ACTION_INVOKED] =
    g_signal_new ("action-invoked", HF_TYPE_NOTIFIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[CLOSED] = g_signal_new ("closed", HF_TYPE_NOTIFIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  signals[AVAILABILITY_CHANGED] =
    g_signal_new ("availability-changed", HF_TYPE_NOTIFIER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

void
hf_notifier_show_async (HfNotifier         *self,
                        HfNotification     *notification,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_return_if_fail (HF_IS_NOTIFIER (self));
  g_return_if_fail (notification != NULL);

  HF_NOTIFIER_GET_IFACE (self)->show_async (self, notification, cancellable, callback, user_data);
}

gboolean
hf_notifier_show_finish (HfNotifier *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (HF_IS_NOTIFIER (self), FALSE);

  return HF_NOTIFIER_GET_IFACE (self)->show_finish (self, result, error);
}

void
hf_notifier_withdraw (HfNotifier *self, const char *id)
{
  g_return_if_fail (HF_IS_NOTIFIER (self));

  HF_NOTIFIER_GET_IFACE (self)->withdraw (self, id);
}

gboolean
hf_notifier_is_available (HfNotifier *self)
{
  g_return_val_if_fail (HF_IS_NOTIFIER (self), FALSE);

  return HF_NOTIFIER_GET_IFACE (self)->is_available (self);
}

/**
 * hf_notifier_emit_action_invoked:
 * @self: the notifier
 * @id: the bubble's id
 * @action: the action of the button, or %HF_NOTIFICATION_OPEN
 *
 * For implementations: emits HfNotifier::action-invoked.
 */
void
hf_notifier_emit_action_invoked (HfNotifier *self, const char *id, const char *action)
{
  g_signal_emit (self, signals[ACTION_INVOKED], 0, id, action);
}

/**
 * hf_notifier_emit_closed:
 * @self: the notifier
 * @id: the bubble's id
 * @reason: why it left the screen
 *
 * For implementations: emits HfNotifier::closed.
 */
void
hf_notifier_emit_closed (HfNotifier *self, const char *id, HfNotifierCloseReason reason)
{
  g_signal_emit (self, signals[CLOSED], 0, id, (int) reason);
}

/**
 * hf_notifier_emit_availability_changed:
 * @self: the notifier
 * @available: whether bubbles can be shown from now on
 *
 * For implementations: emits HfNotifier::availability-changed.
 */
void
hf_notifier_emit_availability_changed (HfNotifier *self, gboolean available)
{
  g_signal_emit (self, signals[AVAILABILITY_CHANGED], 0, available);
}
