/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/import/hf-import.h"

G_BEGIN_DECLS

/**
 * HfImportRefused:
 *
 * The table of the rows an import refused: their own columns, then `line` and `reason`. Begun by
 * the first of them.
 */
typedef struct _HfImportRefused HfImportRefused;

HfImportRefused *hf_import_refused_new (const HfImportOptions *options);
void             hf_import_refused_free (HfImportRefused *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfImportRefused, hf_import_refused_free)

gboolean hf_import_refused_add (HfImportRefused   *self,
                                const char *const *header,
                                const HfCsvRecord *record,
                                const HfRefusal   *refusal,
                                GError           **error);
gboolean hf_import_refused_commit (HfImportRefused *self, char **path, GError **error);

G_END_DECLS
