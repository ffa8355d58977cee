/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/import/hf-import-private.h"

G_BEGIN_DECLS

/**
 * HfImportOpen:
 * @file: the index of its file
 * @line: the line it begins on
 * @customer: the card that came of it
 * @verdict: what became of it so far
 *
 * A row that says by whom its customer was referred, which is looked up once all rows are read.
 */
typedef struct
{
  guint           file;
  guint64         line;
  gint64          customer;
  HfImportVerdict verdict;
} HfImportOpen;

gboolean hf_import_referrer (HfImport          *self,
                             const HfImportRow *row,
                             gint64             customer,
                             HfImportOutcome   *outcome,
                             GError           **error);

G_END_DECLS
