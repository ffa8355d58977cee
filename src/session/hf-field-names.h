/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-entity.h"

G_BEGIN_DECLS

/**
 * hf_field_names_have:
 * @def: customers or organisations; of others no names are known
 * @field: a field of theirs
 * @typed: what somebody looks for
 *
 * Returns: whether people or other programs call the field something that begins so, other than it
 *   is called here
 */
gboolean hf_field_names_have (const HfEntityDef *def, guint field, const char *typed);

G_END_DECLS
