/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-statement.h"

/**
 * hf_statement_destroy:
 * @statement: (transfer full): an #HfStatement
 *
 * Frees a statement for good; for hf-database.c, which owns the cache.
 */
void hf_statement_destroy (gpointer statement);
