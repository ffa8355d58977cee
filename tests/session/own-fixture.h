/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tests/store/hf-test-book.h"

/* Own fields of a test's book: how they are defined, and what a card says in one. */
gint64 own_fixture_add_field (HfTestBook *book,
                              const char *name,
                              const char *kind,
                              const char *options,
                              gint64      position);
gint64 own_fixture_add_value (HfTestBook *book, gint64 customer, gint64 field, const char *text);
