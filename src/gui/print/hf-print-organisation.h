/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-sheet.h"

G_BEGIN_DECLS

/**
 * hf_print_organisation_kind: An organisation: who it is, what is agreed, what was done, who
 * belongs to it.
 */
extern const HfPrintKind hf_print_organisation_kind;

G_END_DECLS
