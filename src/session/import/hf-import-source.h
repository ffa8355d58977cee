/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/import/hf-import.h"
#include "transfer/hf-mapping.h"

G_BEGIN_DECLS

/**
 * HfImportSource:
 *
 * One table to import: its rows, typed, one after the other.
 */
typedef struct _HfImportSource HfImportSource;

HfImportSource    *hf_import_source_new (const HfImportOptions *options,
                                         GInputStream          *input,
                                         GCancellable          *cancellable,
                                         GError               **error);
void               hf_import_source_free (HfImportSource *self);
const char *const *hf_import_source_get_header (HfImportSource *self);
const char        *hf_import_source_get_charset (HfImportSource *self);
HfImportKind hf_import_source_guess_kind (HfImportSource *self, const HfImportOptions *options);
gboolean     hf_import_source_has_field (HfImportSource *self, HfImportFieldId field);
gboolean     hf_import_source_is_calendar (HfImportSource *self);
HfMapping   *hf_import_source_get_mapping (HfImportSource *self);
gboolean     hf_import_source_next (HfImportSource     *self,
                                    const HfCsvRecord **record,
                                    const HfImportRow **row,
                                    HfRefusal          *refusal,
                                    GCancellable       *cancellable,
                                    GError            **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfImportSource, hf_import_source_free)

G_END_DECLS
