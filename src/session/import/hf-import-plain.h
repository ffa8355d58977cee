/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/import/hf-import-private.h"

G_BEGIN_DECLS

gboolean
hf_import_plain (HfImport *self, const HfImportRow *row, HfImportOutcome *outcome, GError **error);

G_END_DECLS
