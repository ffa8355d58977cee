/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/import/hf-import-private.h"

G_BEGIN_DECLS

gboolean hf_import_employer (HfImport          *self,
                             const HfImportRow *row,
                             gint64             customer,
                             HfImportOutcome   *outcome,
                             GError           **error);

G_END_DECLS
