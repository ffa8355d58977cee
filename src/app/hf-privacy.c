/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Privacy mode of the whole program: an action with a state, which everything on screen follows,
 * and the wait after which it begins by itself. What a window hides is in hf-window-veil.c. */

#include "app/hf-privacy.h"

#include "app/hf-idle.h"

#define SETTING "mask-after"

static void
idle_cb (GActionGroup *application)
{
  g_action_group_change_action_state (application, HF_PRIVACY_ACTION, g_variant_new_boolean (TRUE));
}

static void
read_setting (HfIdle *idle, const char *key, GSettings *settings)
{
  hf_idle_set_after (idle, (guint) g_settings_get_enum (settings, SETTING) * 60 * 1000);
}

void
hf_privacy_begin (GApplication *application, GSettings *settings)
{
  g_autoptr (GSimpleAction) action =
    g_simple_action_new_stateful (HF_PRIVACY_ACTION, NULL, g_variant_new_boolean (FALSE));
  HfIdle *idle = hf_idle_new ();

  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (action));
  g_signal_connect_object (idle, "idle", G_CALLBACK (idle_cb), application, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" SETTING, G_CALLBACK (read_setting), idle,
                           G_CONNECT_SWAPPED);
  read_setting (idle, SETTING, settings);
  g_object_set_data_full (G_OBJECT (application), "hf-idle", idle, g_object_unref);
}

gboolean
hf_privacy_is_on (GApplication *application)
{
  g_autoptr (GVariant) state =
    g_action_group_get_action_state (G_ACTION_GROUP (application), HF_PRIVACY_ACTION);

  return state != NULL && g_variant_get_boolean (state);
}
