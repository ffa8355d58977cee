/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-sheet.h"

G_BEGIN_DECLS

/**
 * hf_print_calls_kind: A part of the queue as a call sheet, to be worked off with a pen.
 */
extern const HfPrintKind hf_print_calls_kind;

G_END_DECLS
