/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/import/hf-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_KIND_HINT (hf_kind_hint_get_type ())

/**
 * HfKindHint:
 *
 * Says that the rows of a table seem to be of another kind than was chosen, and offers that one.
 * Its button runs the action `import.take-likely`.
 */
G_DECLARE_FINAL_TYPE (HfKindHint, hf_kind_hint, HF, KIND_HINT, AdwBin)

void         hf_kind_hint_set_kind (HfKindHint *self, HfImportKind kind);
HfImportKind hf_kind_hint_get_kind (HfKindHint *self);

G_END_DECLS
