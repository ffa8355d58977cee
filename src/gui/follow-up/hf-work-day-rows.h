/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-rows-dialog.h"

G_BEGIN_DECLS

/* The dialog in which a hospital says which days are off and which are worked. */
extern const HfRowsDialogKind hf_work_day_rows;

G_END_DECLS
