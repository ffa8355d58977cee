/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Between the files that bring rows into the book: results of measurements. */

#pragma once

#include "session/import/hf-import-private.h"
#include "transfer/hf-plain-kind.h"

G_BEGIN_DECLS

void hf_import_read_measured (const HfPlainKind *kind, HfRow *built, HfImportOutcome *outcome);

G_END_DECLS
