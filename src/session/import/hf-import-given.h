/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Between the files that bring rows into the book: packages of customers, and what was used. */

#pragma once

#include "session/import/hf-import-private.h"
#include "transfer/hf-plain-kind.h"

G_BEGIN_DECLS

gboolean hf_import_check_given (HfImport          *self,
                                const HfPlainKind *kind,
                                gint64             id,
                                const HfRow       *after,
                                HfImportOutcome   *outcome,
                                GError           **error);

G_END_DECLS
