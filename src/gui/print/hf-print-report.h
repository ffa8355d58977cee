/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-sheet.h"

G_BEGIN_DECLS

/**
 * hf_print_report_kind: A report: the takeaway, its figures and the chart in front, its table
 * behind.
 */
extern const HfPrintKind hf_print_report_kind;

G_END_DECLS
