/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Plain keys, letters and digits alone, can be switched off: who dictates or uses a switch must not
 * set them off by chance. */

#include "gui/common/hf-single-keys.h"

#define SETTING "single-key-shortcuts"

/**
 * hf_single_keys_are_on:
 * @context: what to work with
 *
 * Returns: whether plain keys do something; they do where there are no settings
 */
gboolean
hf_single_keys_are_on (HfContext *context)
{
  GSettings *settings = hf_context_get_settings (context);

  return settings == NULL || g_settings_get_boolean (settings, SETTING);
}

static gboolean
phase_from_setting (GValue *phase, GVariant *are_on, gpointer user_data)
{
  g_value_set_enum (phase, g_variant_get_boolean (are_on) ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE);
  return TRUE;
}

/**
 * hf_single_keys_follow:
 * @keys: the shortcuts that are plain keys
 * @context: what to work with
 *
 * Lets them work only while plain keys are on.
 */
void
hf_single_keys_follow (GtkEventController *keys, HfContext *context)
{
  GSettings *settings = hf_context_get_settings (context);

  if (settings != NULL)
    g_settings_bind_with_mapping (settings, SETTING, keys, "propagation-phase", G_SETTINGS_BIND_GET,
                                  phase_from_setting, NULL, NULL, NULL);
}
