/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/transfer/hf-import-job.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_IMPORT_CHOICE (hf_import_choice_get_type ())

/**
 * HfImportChoice:
 *
 * Which table is to be imported, and as what. Below that it shows how its columns are understood.
 */
G_DECLARE_FINAL_TYPE (HfImportChoice, hf_import_choice, HF, IMPORT_CHOICE, AdwPreferencesGroup)

/**
 * HfImportChoice::changed:
 * @self: the choice
 *
 * Another table was chosen, or it is to be read in another way.
 */

/**
 * hf_import_choice_get_table:
 *
 * Returns: what is chosen, as long as nothing else is; its file is %NULL before there is one
 */
HfImportTable hf_import_choice_get_table (HfImportChoice *self);

void hf_import_choice_set_kind (HfImportChoice *self, HfImportKind kind);
void hf_import_choice_take (HfImportChoice *self, GFile *file);

/**
 * hf_import_choice_forget_file:
 *
 * Asks for a table anew; what else was chosen stays.
 */
void hf_import_choice_forget_file (HfImportChoice *self);

/**
 * hf_import_choice_describe:
 * @table: what is known of the table
 * @fields: what its columns fill
 *
 * Tells what was seen in the table.
 */
void hf_import_choice_describe (HfImportChoice *self, const char *table, const char *fields);

void hf_import_choice_show_fields (HfImportChoice *self, gboolean shown);

G_END_DECLS
