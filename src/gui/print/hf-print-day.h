/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-sheet.h"

G_BEGIN_DECLS

/**
 * hf_print_day_kind: A day of the calendar: what is to be done, and who came.
 */
extern const HfPrintKind hf_print_day_kind;

/** hf_print_doctors_kind: The same day, with pages for each doctor. */
extern const HfPrintKind hf_print_doctors_kind;

G_END_DECLS
