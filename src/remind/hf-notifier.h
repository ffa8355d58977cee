/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who draws bubbles. One implementation talks to the desktop, one only remembers; callers never ask
 * which it is. All calls return at once, whatever state the desktop is in.
 */

#pragma once

#include "remind/hf-notification.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define HF_TYPE_NOTIFIER (hf_notifier_get_type ())

/**
 * HfNotifier:
 *
 * Draws bubbles, or knows why it cannot.
 */
G_DECLARE_INTERFACE (HfNotifier, hf_notifier, HF, NOTIFIER, GObject)

/**
 * HfNotifierError:
 * @HF_NOTIFIER_ERROR_UNAVAILABLE: nobody draws bubbles now, or does not answer; show it in the
 *   window, and again when HfNotifier::availability-changed says so
 * @HF_NOTIFIER_ERROR_WITHDRAWN: it was withdrawn or replaced before it could be shown
 *
 * Why a bubble is not on the screen.
 */
typedef enum
{
  HF_NOTIFIER_ERROR_UNAVAILABLE,
  HF_NOTIFIER_ERROR_WITHDRAWN
} HfNotifierError;

#define HF_NOTIFIER_ERROR (hf_notifier_error_quark ())
GQuark hf_notifier_error_quark (void);

/**
 * HfNotifierCloseReason:
 * @HF_NOTIFIER_CLOSED_EXPIRED: its time was up
 * @HF_NOTIFIER_CLOSED_DISMISSED: the user closed it
 * @HF_NOTIFIER_CLOSED_WITHDRAWN: we closed it
 * @HF_NOTIFIER_CLOSED_LOST: what drew it went away, and the bubble with it
 *
 * Why a bubble is no longer on the screen.
 */
typedef enum
{
  HF_NOTIFIER_CLOSED_EXPIRED,
  HF_NOTIFIER_CLOSED_DISMISSED,
  HF_NOTIFIER_CLOSED_WITHDRAWN,
  HF_NOTIFIER_CLOSED_LOST
} HfNotifierCloseReason;

/**
 * HfNotifier::action-invoked:
 * @self: the notifier
 * @id: the bubble's id
 * @action: the action of the button, or %HF_NOTIFICATION_OPEN
 *
 * The user clicked a bubble or one of its buttons.
 */

/**
 * HfNotifier::closed:
 * @self: the notifier
 * @id: the bubble's id
 * @reason: an #HfNotifierCloseReason
 *
 * A bubble left the screen.
 */

/**
 * HfNotifier::availability-changed:
 * @self: the notifier
 * @available: whether bubbles can be shown from now on
 *
 * What draws bubbles went away, stopped answering, or came back.
 */

/**
 * HfNotifierInterface:
 * @show_async: shows a bubble
 * @show_finish: tells whether it is on the screen
 * @withdraw: takes a bubble off the screen
 * @is_available: tells whether bubbles could be shown when last tried
 *
 * What it takes to draw bubbles.
 */
struct _HfNotifierInterface
{
  GTypeInterface parent_iface;

  void (*show_async) (HfNotifier         *self,
                      HfNotification     *notification,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data);
  gboolean (*show_finish) (HfNotifier *self, GAsyncResult *result, GError **error);
  void (*withdraw) (HfNotifier *self, const char *id);
  gboolean (*is_available) (HfNotifier *self);
};

/**
 * hf_notifier_show_async:
 * @notification: what to show; kept as long as it takes
 *
 * Shows a bubble, in the place of an earlier one of the same id.
 */
void hf_notifier_show_async (HfNotifier         *self,
                             HfNotification     *notification,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data);

/**
 * hf_notifier_show_finish:
 *
 * Returns: whether the bubble is on the screen; else @error, of %HF_NOTIFIER_ERROR, says why not
 */
gboolean hf_notifier_show_finish (HfNotifier *self, GAsyncResult *result, GError **error);

/**
 * hf_notifier_withdraw:
 * @id: the id of a bubble, shown or not
 *
 * Takes a bubble off the screen, or keeps it from getting there.
 */
void hf_notifier_withdraw (HfNotifier *self, const char *id);

/**
 * hf_notifier_is_available:
 *
 * Returns: whether bubbles could be shown when last tried
 */
gboolean hf_notifier_is_available (HfNotifier *self);

/*< protected >*/
void hf_notifier_emit_action_invoked (HfNotifier *self, const char *id, const char *action);
void hf_notifier_emit_closed (HfNotifier *self, const char *id, HfNotifierCloseReason reason);
void hf_notifier_emit_availability_changed (HfNotifier *self, gboolean available);

G_END_DECLS
