/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-statement.h"

HfStatement *hf_database_prepare_once (HfDatabase *db, const char *sql, GError **error);

/**
 * hf_statement_destroy:
 * @statement: (transfer full): an #HfStatement
 *
 * Frees a statement for good; for hf-database.c, which owns the cache.
 */
void hf_statement_destroy (gpointer statement);
