/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-sheet.h"

G_BEGIN_DECLS

/** hf_print_organisations_kind: A list of organisations, a line for each. */
extern const HfPrintKind hf_print_organisations_kind;

G_END_DECLS
