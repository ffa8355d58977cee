/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * hf_field_words:
 * @row: a row
 * @field: a field of it, no reference: whose name that is the row does not know
 *
 * A value as a person reads it: a choice by its label, a flag as yes or no.
 *
 * Returns: (transfer full) (nullable): the words, translated; %NULL when there is no value
 */
char *hf_field_words (const HfRow *row, guint field);

G_END_DECLS
