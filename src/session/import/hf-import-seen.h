/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-mapping.h"

G_BEGIN_DECLS

/**
 * HfImportSeen:
 *
 * Which rows of the book an import has come upon, and with what contents: four bytes a row.
 */
typedef struct _HfImportSeen HfImportSeen;

HfImportSeen *hf_import_seen_new (void);
void          hf_import_seen_free (HfImportSeen *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfImportSeen, hf_import_seen_free)

guint32 hf_import_seen_get (const HfImportSeen *self, gint64 id);
void    hf_import_seen_set (HfImportSeen *self, gint64 id, guint32 contents);
guint32 hf_import_seen_digest (const HfImportRow *row);

G_END_DECLS
