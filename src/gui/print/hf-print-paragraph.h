/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-flow.h"
#include "gui/print/hf-print-text.h"

G_BEGIN_DECLS

/**
 * hf_print_paragraph_add:
 * @flow: a flow
 * @look: how it looks, for as long as the sheet; its @lines do not matter
 * @text: what it says, a part of what was read
 *
 * Puts a text of any length below the other blocks, line by line, so that a page may end after
 * each.
 */
void hf_print_paragraph_add (HfPrintFlow *flow, const HfPrintText *look, const char *text);

G_END_DECLS
