/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"

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

/**
 * hf_field_words_for:
 * @viewer: who reads them
 * @row: a row, read for @viewer
 * @field: a field of it, no reference
 *
 * A value as hf_field_words() has it, for a place where nobody can ask for more than is shown of a
 * number to whoever has to ask.
 *
 * Returns: (transfer full) (nullable): the words, translated; %NULL when there is no value
 */
char *hf_field_words_for (const HfViewer *viewer, const HfRow *row, guint field);

G_END_DECLS
