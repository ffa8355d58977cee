/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Importing texts into and exporting them out of a test book. */

#pragma once

#include "session/hf-export.h"
#include "session/import/hf-import.h"
#include "tests/store/hf-test-book.h"

/* The map of an invented hospital's system, and the header of its customers. */
#define IMPORT_HIS                                                                \
  "[source]\nname = HIS\n[customers]\n"                                           \
  "external id = Id\nname = Name\nsex = Sex\nbirth date = Birth\nphone = Phone\n" \
  "street = Street\n"                                                             \
  "[visits]\nexternal id = Id\ncustomer external id = Patient\ndate = Date\n"     \
  "department = Dept\nfee = Fee\n"
#define IMPORT_HEADER "Id,Name,Sex,Birth,Phone,Street\n"

/* Imports a text as a file of the book's folder, without a map unless @map is the text of one.
 * Tried out before on the reading side, which has to say the same. @counts is what must come of it:
 * "created/updated/unchanged/refused". */
void import_text (HfTestBook  *book,
                  HfImportKind kind,
                  const char  *map,
                  const char  *text,
                  const char  *counts);

/* The same with options of the caller's; files and map are filled in. */
HfImportResult *
import_with (HfTestBook *book, HfImportOptions *options, const char *map, const char *text);

void import_assert_counts (const HfImportResult *result, const char *counts);

/* What an export of the book is. */
char *export_text (HfTestBook *book, HfImportKind kind, HfViewer *viewer);
char *export_for_people (HfTestBook *book, HfImportKind kind);
char *export_as (HfTestBook *book, HfExportOptions options);
char *export_json (HfTestBook *book, HfImportKind kind, HfViewer *viewer);
