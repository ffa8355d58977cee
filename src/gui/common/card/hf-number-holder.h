/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-child-row.h"

G_BEGIN_DECLS

void hf_number_holder_tell (HfChildRow *row, HfContext *context, const HfRow *number);

G_END_DECLS
