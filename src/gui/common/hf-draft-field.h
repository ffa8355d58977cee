/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A field of a form for a new row: the draft is the form's, and each field shows it. */

#pragma once

#include "gui/common/hf-editable-row.h"
#include "session/hf-context.h"

G_BEGIN_DECLS

void hf_draft_field_set_up (HfEditableRow *field,
                            const HfRow   *draft,
                            HfContext     *context,
                            GListModel    *options);
void hf_draft_field_take_over (HfEditableRow *field, HfRow **draft, const HfRow *edited);

G_END_DECLS
