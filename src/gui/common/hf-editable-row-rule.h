/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-editable-row.h"

G_BEGIN_DECLS

/**
 * HfEditableRowCheck:
 * @draft: the newest row, with what was typed in the field
 * @data: what was set with it
 *
 * Returns: (transfer full) (nullable): why that is not taken, a sentence for whoever typed it
 */
typedef char *(*HfEditableRowCheck) (const HfRow *draft, gpointer data);

void hf_editable_row_set_check (HfEditableRow *self, HfEditableRowCheck check, gpointer data);
void hf_editable_row_offer (HfEditableRow *self, const char *const *keys);

G_END_DECLS
