/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/hf-idle.h"

G_BEGIN_DECLS

/**
 * HF_PRIVACY_ACTION:
 *
 * The action of the application whose state says whether privacy mode is on. Whatever shows
 * somebody follows its `action-state-changed`.
 */
#define HF_PRIVACY_ACTION "privacy"

/**
 * hf_privacy_begin:
 * @application: the application
 * @settings: its settings
 *
 * Adds the action, off, which goes on by itself when nobody has touched the program for as long as
 * the settings say, while a window shows a book. When the last such window closes, what went on by
 * itself goes off.
 *
 * Returns: (transfer none): what waits for nobody to touch it
 */
HfIdle *hf_privacy_begin (GtkApplication *application, GSettings *settings);

/**
 * hf_privacy_is_on:
 * @application: the application
 *
 * Returns: whether privacy mode is on
 */
gboolean hf_privacy_is_on (GApplication *application);

G_END_DECLS
