/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-sheet.h"
#include "tests/store/hf-test-book.h"

/* A book to print from. */
typedef struct
{
  HfTestBook *book;
} PrintFixture;

void print_fixture_set_up (PrintFixture *self, gconstpointer data);
void print_fixture_tear_down (PrintFixture *self, gconstpointer data);

#define PRINT_FIXTURE_ADD(path, test) \
  g_test_add (path, PrintFixture, NULL, print_fixture_set_up, test, print_fixture_tear_down)

/* Reads what is to be printed from a book, as @viewer sees it; with an error, %NULL. */
HfPrinted *
print_fixture_read (HfTestBook *book, HfPrintScope *scope, HfViewer *viewer, GError **error);

/* The text of each page, as another program reads it from the file, and an empty one behind them.
 */
char **print_fixture_list_pages (HfPrintSheet *sheet);

/* The codes on the first page, as a scanner reads them, in no order. */
char **print_fixture_list_codes (HfPrintSheet *sheet);

/* Runs a program; what it says is (transfer full). */
char *print_fixture_run (const char *const argv[]);
