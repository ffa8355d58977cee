/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-statement.h"

/* For hf-database.c, which owns the cache: frees a statement for good. */
void hf_statement_destroy (gpointer statement);
