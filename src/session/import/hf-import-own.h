/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/import/hf-import-private.h"

G_BEGIN_DECLS

HfImportOwn *hf_import_own_new (HfImport *import, HfMapping *mapping, GError **error);
void         hf_import_own_free (HfImportOwn *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfImportOwn, hf_import_own_free)

/**
 * hf_import_own_get_name:
 * @self: own fields of a table
 * @definition: one of them, by its definition
 *
 * Returns: (transfer none): what the hospital calls it
 */
const char *hf_import_own_get_name (const HfImportOwn *self, gint64 definition);

gboolean hf_import_own_read (HfImportOwn *self, const HfCsvRecord *record, HfRefusal *refusal);
gboolean hf_import_own_check (HfImport *self, gint64 customer, HfRefusal *refusal, GError **error);
gboolean
hf_import_own_store (HfImport *self, gint64 customer, HfImportVerdict *verdict, GError **error);

G_END_DECLS
