/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-column-trouble.h"
#include "transfer/hf-left-out.h"

G_BEGIN_DECLS

char *hf_import_words_trouble (const HfColumnTrouble *trouble);
char *hf_import_words_left_out (const GArray *left_out);
char *hf_import_words_kept (const GArray *kept, char **counts);
char *hf_import_words_likely (HfImportKind kind);

HfImportKind hf_import_words_find_likely (const GError *error);

G_END_DECLS
