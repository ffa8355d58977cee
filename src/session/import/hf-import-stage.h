/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/import/hf-import.h"

G_BEGIN_DECLS

GInputStream *hf_import_stage_get_input (HfImportStage *self,
                                         guint          file,
                                         GCancellable  *cancellable,
                                         GError       **error);
gint64        hf_import_stage_get_n_rows (HfImportStage *self);
const char   *hf_import_stage_get_charset (HfImportStage *self);
HfImportKind  hf_import_stage_get_likely (HfImportStage *self);
gboolean      hf_import_stage_has_field (HfImportStage *self, HfImportFieldId field);

G_END_DECLS
