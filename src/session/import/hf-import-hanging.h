/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/import/hf-hanging-column.h"
#include "session/import/hf-import-private.h"

G_BEGIN_DECLS

/**
 * HfImportHanging:
 *
 * The columns of one table of customers that are rows hanging on them, and what the record at hand
 * says in these.
 */
typedef struct _HfImportHanging HfImportHanging;

HfImportHanging *hf_import_hanging_new (HfMapping *mapping, HfDate today);
void             hf_import_hanging_free (HfImportHanging *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfImportHanging, hf_import_hanging_free)

gboolean hf_import_hanging_is_column (const char *name);
void     hf_import_hanging_leave (HfImportHanging *self, guint column);
void     hf_import_hanging_claim (HfImportHanging *self);
void     hf_import_hanging_list (HfImportHanging *self, GPtrArray *names);
gboolean
hf_import_hanging_read (HfImportHanging *self, const HfCsvRecord *record, HfRefusal *refusal);
gboolean hf_import_hanging_store (HfImportHanging *self,
                                  HfImport        *import,
                                  gint64           customer,
                                  HfImportVerdict *verdict,
                                  GError         **error);

G_END_DECLS
