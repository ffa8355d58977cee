/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Bubbles drawn by the desktop. */

#pragma once

#include "remind/hf-notifier.h"

G_BEGIN_DECLS

#define HF_TYPE_NOTIFIER_LIBNOTIFY (hf_notifier_libnotify_get_type ())

/**
 * HfNotifierLibnotify:
 *
 * Shows bubbles by libnotify without ever waiting for the desktop on the caller's thread. There can
 * be one at a time in a process, because libnotify keeps its connection in a global.
 */
G_DECLARE_FINAL_TYPE (HfNotifierLibnotify, hf_notifier_libnotify, HF, NOTIFIER_LIBNOTIFY, GObject)

/**
 * hf_notifier_libnotify_new:
 * @app_id: the name of the desktop entry and of the icon
 * @app_name: what the desktop calls the program, in the user's language
 *
 * Returns: (transfer full): a notifier for the desktop of the session bus
 */
HfNotifierLibnotify *hf_notifier_libnotify_new (const char *app_id, const char *app_name);

G_END_DECLS
