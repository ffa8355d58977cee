/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *hf_book_key_new (const char *path);
char *hf_book_key_get_path (const char *key);

G_END_DECLS
