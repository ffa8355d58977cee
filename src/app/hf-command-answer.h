/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void  hf_command_answer_serving (GApplicationCommandLine *command_line, const char *const *books);
int   hf_command_answer_refuse (GApplicationCommandLine *command_line, const char *message);
char *hf_command_answer_error (const char *code, const char *message);

G_END_DECLS
