/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-sheet.h"
#include "tests/store/hf-test-book.h"

/* Reads what is to be printed from a book, as @viewer sees it; with an error, %NULL. */
HfPrinted *
print_fixture_read (HfTestBook *book, HfPrintScope *scope, HfViewer *viewer, GError **error);

/* The text of each page, as another program reads it from the file, and an empty one behind them.
 */
char **print_fixture_list_pages (HfPrintSheet *sheet);

/* Runs a program; what it says is (transfer full). */
char *print_fixture_run (const char *const argv[]);
