/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The number by which a line of a printed call sheet is found again: that of the follow-up and two
 * check digits behind a hyphen, “20417-63”. It says nothing about anybody. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *hf_paper_code_new (gint64 follow_up);
gint64 hf_paper_code_read (const char *text);

G_END_DECLS
