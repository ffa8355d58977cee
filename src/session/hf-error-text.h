/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *hf_error_text (const GError *error);
char *hf_error_text_of_file (const GError *error, const char *path);

G_END_DECLS
