/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     hf_trace_start (void);
void     hf_trace_mark (const char *what);
gboolean hf_trace_is_on (void);

G_END_DECLS
