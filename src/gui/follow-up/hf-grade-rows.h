/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-rows-dialog.h"

G_BEGIN_DECLS

/* The dialog in which a hospital says what its grades mean. */
extern const HfRowsDialogKind hf_grade_rows;

/* The dialog with the rules by which grades are suggested. */
extern const HfRowsDialogKind hf_grade_rules;

G_END_DECLS
