/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_languages:
 *
 * The languages of the program as the setting `language` keeps them, "" for that of the desktop
 * first, ended by %NULL.
 */
extern const char *const hf_languages[];

void     hf_language_start (void);
void     hf_language_use (const char *code);
gboolean hf_language_is_han (void);
gboolean hf_language_is_traditional (void);

G_END_DECLS
