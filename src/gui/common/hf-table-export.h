/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-page.h"
#include "session/hf-export.h"

G_BEGIN_DECLS

/**
 * HfTableExport:
 * @kind: what the rows are
 * @label: what is done, a msgid
 * @file_name: the name that is proposed, a msgid; %s in it is the day
 *
 * A table that a page writes, and that an import takes back.
 */
typedef struct
{
  HfImportKind kind;
  const char  *label;
  const char  *file_name;
} HfTableExport;

/**
 * hf_table_export_may:
 * @page: where it is asked for
 * @kind: what the rows are
 *
 * Asks whether whoever works may write such a table to a file, and says on the page who may where
 * they may not.
 *
 * Returns: whether they may
 */
gboolean hf_table_export_may (HfPage *page, HfImportKind kind);

/**
 * hf_table_export_choose:
 * @table: what to write; static
 * @page: where it was asked for
 * @selected: (transfer full) (nullable): which rows; %NULL for all that are not archived
 *
 * Asks where to write the rows, and writes them.
 */
void hf_table_export_choose (const HfTableExport *table, HfPage *page, HfSelected *selected);

/**
 * hf_table_export_write:
 * @table: what to write; static
 * @page: where it was asked for, and is told of
 * @selected: (nullable): which rows
 * @path: (type filename): where to; a file that is there is replaced
 *
 * Writes the rows, as choosing a file does.
 */
void hf_table_export_write (const HfTableExport *table,
                            HfPage              *page,
                            const HfSelected    *selected,
                            const char          *path);

G_END_DECLS
