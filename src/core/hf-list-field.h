/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-field.h"

G_BEGIN_DECLS

gboolean hf_field_suits_list (const HfFieldDef *field);

G_END_DECLS
