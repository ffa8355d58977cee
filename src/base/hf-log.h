/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void
hf_log_failure (const char *domain, GLogLevelFlags level, const char *what, const GError *error);

G_END_DECLS
