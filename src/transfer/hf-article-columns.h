/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-csv-reader.h"

G_BEGIN_DECLS

/**
 * hf_article_columns_guess_kind:
 * @header: the columns of a table of articles
 *
 * Tells by the columns what all articles of a table are about: who exports drugs from another
 * program gets no column that says so.
 *
 * Returns: (transfer none) (nullable): a key of #hf_article_kinds, %NULL when the columns say
 * nothing
 */
const char *hf_article_columns_guess_kind (const HfCsvRecord *header);

G_END_DECLS
