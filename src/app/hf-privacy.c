/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Privacy mode of the whole program: an action with a state, which everything on screen follows,
 * and the wait after which it begins by itself. What a window hides is in hf-window-veil.c. */

#include "app/hf-privacy.h"

#include "app/hf-window.h"
#include "base/hf-clock.h"

#define SETTING    "mask-after"
#define PRIVACY_OF "hf-privacy" /* object data of the application */

/* So long, at most, is somebody's book to be read who has opened a lid that was shut for the night.
 */
#define LONGEST_WAIT (10 * 1000)

typedef struct
{
  GtkApplication *application; /* which has this */
  GSimpleAction  *action;
  GSettings      *settings;
  HfIdle         *idle;
  gboolean        is_by_itself; /* on, and nobody asked for it */
} Privacy;

static void
privacy_free (gpointer data)
{
  Privacy *self = data;

  g_signal_handlers_disconnect_by_data (self->settings, self);
  g_signal_handlers_disconnect_by_data (self->action, self);
  g_object_unref (self->settings);
  g_object_unref (self->action);
  g_object_unref (self->idle);
  g_free (self);
}

static gboolean
has_book (Privacy *self)
{
  GList *link = gtk_application_get_windows (self->application);

  while (link != NULL && !HF_IS_WINDOW (link->data))
    link = link->next;
  return link != NULL;
}

static void
set_on (Privacy *self, gboolean is_on)
{
  g_action_change_state (G_ACTION (self->action), g_variant_new_boolean (is_on));
}

static void
idle_cb (Privacy *self)
{
  if (hf_privacy_is_on (G_APPLICATION (self->application)))
    return;
  self->is_by_itself = TRUE;
  set_on (self, TRUE);
}

static void
state_changed_cb (Privacy *self)
{
  if (!hf_privacy_is_on (G_APPLICATION (self->application)))
    self->is_by_itself = FALSE;
}

/* Where nobody can be seen there is nothing to wait for, and what began by itself has no more to
 * hide: whoever opens a window then is there. */
static void
follow (Privacy *self)
{
  guint    minutes = (guint) g_settings_get_enum (self->settings, SETTING);
  gboolean is_shown = has_book (self);

  hf_idle_set_after (self->idle, is_shown ? minutes * 60 * 1000 : 0);
  if (!is_shown && self->is_by_itself)
    set_on (self, FALSE);
}

HfIdle *
hf_privacy_begin (GtkApplication *application, GSettings *settings)
{
  Privacy *self = g_new0 (Privacy, 1);

  self->application = application;
  self->action =
    g_simple_action_new_stateful (HF_PRIVACY_ACTION, NULL, g_variant_new_boolean (FALSE));
  self->settings = g_object_ref (settings);
  self->idle = hf_idle_new (hf_clock_since_boot, LONGEST_WAIT);
  g_object_set_data_full (G_OBJECT (application), PRIVACY_OF, self, privacy_free);
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (self->action));
  g_signal_connect_swapped (self->action, "notify::state", G_CALLBACK (state_changed_cb), self);
  g_signal_connect_swapped (self->idle, "idle", G_CALLBACK (idle_cb), self);
  g_signal_connect_swapped (settings, "changed::" SETTING, G_CALLBACK (follow), self);
  g_signal_connect_swapped (application, "window-added", G_CALLBACK (follow), self);
  g_signal_connect_swapped (application, "window-removed", G_CALLBACK (follow), self);
  follow (self);
  return self->idle;
}

gboolean
hf_privacy_is_on (GApplication *application)
{
  g_autoptr (GVariant) state =
    g_action_group_get_action_state (G_ACTION_GROUP (application), HF_PRIVACY_ACTION);

  return state != NULL && g_variant_get_boolean (state);
}
