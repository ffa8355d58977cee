/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rows of any entity for tests that walk tables of fields. */

#pragma once

#include "tests/store/hf-test-book.h"

/* Whether it is somebody's to fill: not what the program works out or keeps for itself. */
gboolean row_is_tested (const HfFieldDef *field);

/* A value that no other field of the row has, where that is possible. What it refers to is made. */
void row_fill (HfTestBook *book, HfRow *row, guint field);

/* A row in which all fields with @flags are filled. */
HfRow *row_make (HfTestBook *book, const HfEntityDef *def, guint flags);

/* The one row that others refer to. */
gint64 row_refer (HfTestBook *book, const char *entity);
