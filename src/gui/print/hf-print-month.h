/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-sheet.h"

G_BEGIN_DECLS

/**
 * hf_print_month_kind: A month of the calendar on a page across, and what does not fit into its
 * days behind it.
 */
extern const HfPrintKind hf_print_month_kind;

G_END_DECLS
