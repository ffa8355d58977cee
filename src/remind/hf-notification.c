/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a bubble shows. It must not know what it is about. */

#include "remind/hf-notification.h"

G_DEFINE_BOXED_TYPE (HfNotification, hf_notification, hf_notification_ref, hf_notification_unref)

static void
free_button (gpointer data)
{
  HfNotificationButton *button = data;

  g_free (button->action);
  g_free (button->label);
  g_free (button);
}

static void
clear_notification (gpointer data)
{
  HfNotification *self = data;

  g_free ((char *) self->id);
  g_free ((char *) self->title);
  g_free ((char *) self->body);
  g_ptr_array_unref (self->buttons);
}

HfNotification *
hf_notification_new (const char            *id,
                     const char            *title,
                     const char            *body,
                     HfNotificationPriority priority)
{
  g_return_val_if_fail (id != NULL && title != NULL, NULL);

  HfNotification *self = g_atomic_rc_box_new0 (HfNotification);
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->body = g_strdup (body);
  self->priority = priority;
  self->buttons = g_ptr_array_new_with_free_func (free_button);
  return self;
}

void
hf_notification_add_button (HfNotification *self, const char *action, const char *label)
{
  HfNotificationButton *button = g_new0 (HfNotificationButton, 1);

  button->action = g_strdup (action);
  button->label = g_strdup (label);
  g_ptr_array_add (self->buttons, button);
}

HfNotification *
hf_notification_ref (HfNotification *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hf_notification_unref (HfNotification *self)
{
  g_atomic_rc_box_release_full (self, clear_notification);
}
