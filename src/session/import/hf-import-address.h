/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/import/hf-import-private.h"

G_BEGIN_DECLS

gboolean hf_import_address_has_region (const HfMapping *mapping);
void     hf_import_address_split (HfImport *self, HfRow *row);

G_END_DECLS
