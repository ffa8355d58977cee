/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hf_content_line_append:
 * @to: where to
 * @line: a line of a vCard or an iCalendar object, without its end
 *
 * Writes a line as both formats want it: ended by CRLF, and folded so that none has more than 75
 * bytes and none ends within a character.
 */
void hf_content_line_append (GString *to, const char *line);

G_END_DECLS
