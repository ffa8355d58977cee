/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean hf_cli_is_command (int argc, char **argv);
int      hf_cli_run (int argc, char **argv);

G_END_DECLS
