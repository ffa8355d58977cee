/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Between the files that bring rows into the book: finding those the book has already. */

#pragma once

#include "session/import/hf-import-private.h"
#include "store/hf-statement.h"

G_BEGIN_DECLS

gboolean hf_import_find_first (HfImport    *self,
                               HfStatement *rows,
                               gboolean     each_once,
                               gint64      *id,
                               GError     **error);
gboolean hf_import_find_numbered (HfImport          *self,
                                  const HfEntityDef *def,
                                  const HfImportRow *row,
                                  gint64            *id,
                                  GError           **error);
gboolean hf_import_find_known (HfImport          *self,
                               const HfEntityDef *def,
                               const HfRow       *incoming,
                               const HfImportRow *row,
                               gint64            *id,
                               GError           **error);
gboolean hf_import_find_equal (HfImport    *self,
                               const HfRow *incoming,
                               const guint *fields,
                               guint        n_fields,
                               gint64      *id,
                               GError     **error);

gboolean hf_import_find_named (HfImport          *self,
                               const HfRow       *incoming,
                               const HfImportRow *row,
                               const guint       *fields,
                               guint              n_fields,
                               gint64            *id,
                               GError           **error);

G_END_DECLS
