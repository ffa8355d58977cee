/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a bubble shows, in words ready for the screen. It knows neither what a reminder is nor which
 * server draws it.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HF_TYPE_NOTIFICATION (hf_notification_get_type ())

/* The actions of a bubble. Open is what a click on the bubble itself does; it has no button. */
#define HF_NOTIFICATION_OPEN   "default"
#define HF_NOTIFICATION_CALL   "call"
#define HF_NOTIFICATION_DONE   "done"
#define HF_NOTIFICATION_SNOOZE "snooze"

/**
 * HfNotificationPriority:
 * @HF_NOTIFICATION_LOW: good to know
 * @HF_NOTIFICATION_NORMAL: to be seen soon
 * @HF_NOTIFICATION_HIGH: to be seen now; stays until somebody deals with it
 *
 * How much a bubble insists. Nothing is urgent enough to break through "do not disturb".
 */
typedef enum
{
  HF_NOTIFICATION_LOW,
  HF_NOTIFICATION_NORMAL,
  HF_NOTIFICATION_HIGH
} HfNotificationPriority;

/**
 * HfNotificationButton:
 * @action: what to report when it is pressed
 * @label: what it says
 *
 * A button of a bubble.
 */
typedef struct
{
  char *action;
  char *label;
} HfNotificationButton;

/**
 * HfNotification:
 * @id: names the bubble: another one of the same id takes its place
 * @title: one line that tells all that matters
 * @body: (nullable): more, as plain text
 * @priority: how much it insists
 * @buttons: (element-type HfNotificationButton): at most three, most useful first
 *
 * What a bubble shows. Reference counted and, once shown, read-only.
 */
typedef struct
{
  const char            *id;
  const char            *title;
  const char            *body;
  HfNotificationPriority priority;
  GPtrArray             *buttons;
} HfNotification;

GType hf_notification_get_type (void);

/**
 * hf_notification_new:
 * @id: names the bubble
 * @title: one line of plain text
 * @body: (nullable): plain text
 * @priority: how much it insists
 *
 * Returns: (transfer full): a bubble without buttons
 */
HfNotification *hf_notification_new (const char            *id,
                                     const char            *title,
                                     const char            *body,
                                     HfNotificationPriority priority);

/**
 * hf_notification_add_button:
 * @action: what to report when it is pressed
 * @label: what it says
 *
 * Adds a button behind those there are.
 */
void hf_notification_add_button (HfNotification *self, const char *action, const char *label);

/**
 * hf_notification_ref:
 *
 * Returns: (transfer full): @self
 */
HfNotification *hf_notification_ref (HfNotification *self);

/**
 * hf_notification_unref:
 * @self: (transfer full): a notification
 *
 * Gives a reference back.
 */
void hf_notification_unref (HfNotification *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfNotification, hf_notification_unref)

G_END_DECLS
