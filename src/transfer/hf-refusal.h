/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-csv-reader.h"
#include "transfer/hf-import-field.h"

G_BEGIN_DECLS

/**
 * HfRefusalCode:
 * @HF_REFUSAL_NONE: the row is taken
 * @HF_REFUSAL_EMPTY: a field without which the row makes no sense is empty
 * @HF_REFUSAL_IMPOSSIBLE_DATE: no such day, or a day-first form nobody can be sure of
 * @HF_REFUSAL_INCOMPLETE_DATE: a year or month where a day is needed
 * @HF_REFUSAL_IMPOSSIBLE_TIME: no such time of day
 * @HF_REFUSAL_UNREADABLE_AMOUNT: no amount of money
 * @HF_REFUSAL_NOT_A_NUMBER: no number
 * @HF_REFUSAL_DAMAGED_NUMBER: digits lost to a spreadsheet, as in `1.38E+10`
 * @HF_REFUSAL_NO_PHONE_NUMBER: a telephone number without digits, or with too few to call
 * @HF_REFUSAL_UNKNOWN_CHOICE: not one of the field's choices
 * @HF_REFUSAL_NOT_YES_OR_NO: neither yes nor no
 * @HF_REFUSAL_EXTRA_CELLS: more cells than the header has columns
 * @HF_REFUSAL_TOO_MANY_CELLS: more cells than a table may have
 * @HF_REFUSAL_CELL_TOO_LONG: a cell longer than it may be
 * @HF_REFUSAL_RECORD_TOO_LONG: a row longer than it may be
 * @HF_REFUSAL_QUOTES: quotes that do not match
 * @HF_REFUSAL_NO_END: a vCard or an event that is not closed before the end of the file
 * @HF_REFUSAL_OWN_EVENT: an event that this program wrote into a calendar
 * @HF_REFUSAL_NOT_IN_BOOK: the customer is unknown and must not be created
 * @HF_REFUSAL_SPECIAL_DAY: a special day of a customer cannot be read
 * @HF_REFUSAL_MEASUREMENT: a measurement of a customer cannot be read or cannot be true
 * @HF_REFUSAL_NOT_YET: something was measured on a day to come
 * @HF_REFUSAL_NOT_A_PAIR: two values in a cell cannot be read, or the next cell says another
 * @HF_REFUSAL_IMPOSSIBLE_VALUE: nobody alive has such a value
 * @HF_REFUSAL_SWAPPED: the second value of two is not below the first
 * @HF_REFUSAL_OWN_FIELD: a field of the book's own has a value that is not of its kind
 * @HF_REFUSAL_OWN_EMPTY: a field of the book's own has to be filled in
 * @HF_REFUSAL_OWN_ASTRAY: a field of the book's own depends on another, which says something else
 * @HF_REFUSAL_OWN_LOCKED: a field of the book's own is not changed because of what another says
 * @HF_REFUSAL_OWN_NOT_OFFERED: a choice is not offered because of what another field says
 * @HF_REFUSAL_OWN_REFUSED: a rule of the hospital refuses the value, in its own words
 * @HF_REFUSAL_REPEATED_ID: the number stands earlier in the file with other contents
 * @HF_REFUSAL_REPEATED_ROW: what tells the row from others stands earlier in the file, with other
 * contents
 * @HF_REFUSAL_UNKNOWN_NAME: the book has nothing and nobody so called, or several
 * @HF_REFUSAL_RIGHTS: who imports may not change this of the staff
 * @HF_REFUSAL_SPENT: more was used of a service package than was given
 * @HF_REFUSAL_OVERLAPS: the customer is a member of that tier in that time already
 * @HF_REFUSAL_REVERSED: it would end before it begins
 * @HF_REFUSAL_NOBODY: whom a cell names is not in the book
 * @HF_REFUSAL_NAME_ALONE: a cell has no known number, and nothing but a name
 * @HF_REFUSAL_NO_EMPLOYER: a cell names no organisation, or several
 * @HF_REFUSAL_SEVERAL: a cell may mean any of several people
 * @HF_REFUSAL_REFERS_BACK: a customer would have referred themselves, in however many steps
 *
 * Why a row is refused, or from %HF_REFUSAL_NOBODY on a cell of one that is taken without it.
 */
typedef enum
{
  HF_REFUSAL_NONE,
  HF_REFUSAL_EMPTY,
  HF_REFUSAL_IMPOSSIBLE_DATE,
  HF_REFUSAL_INCOMPLETE_DATE,
  HF_REFUSAL_IMPOSSIBLE_TIME,
  HF_REFUSAL_UNREADABLE_AMOUNT,
  HF_REFUSAL_NOT_A_NUMBER,
  HF_REFUSAL_DAMAGED_NUMBER,
  HF_REFUSAL_NO_PHONE_NUMBER,
  HF_REFUSAL_UNKNOWN_CHOICE,
  HF_REFUSAL_NOT_YES_OR_NO,
  HF_REFUSAL_EXTRA_CELLS,
  HF_REFUSAL_TOO_MANY_CELLS,
  HF_REFUSAL_CELL_TOO_LONG,
  HF_REFUSAL_RECORD_TOO_LONG,
  HF_REFUSAL_QUOTES,
  HF_REFUSAL_NO_END,
  HF_REFUSAL_OWN_EVENT,
  HF_REFUSAL_NOT_IN_BOOK,
  HF_REFUSAL_SPECIAL_DAY,
  HF_REFUSAL_MEASUREMENT,
  HF_REFUSAL_NOT_YET,
  HF_REFUSAL_NOT_A_PAIR,
  HF_REFUSAL_IMPOSSIBLE_VALUE,
  HF_REFUSAL_SWAPPED,
  HF_REFUSAL_OWN_FIELD,
  HF_REFUSAL_OWN_EMPTY,
  HF_REFUSAL_OWN_ASTRAY,
  HF_REFUSAL_OWN_LOCKED,
  HF_REFUSAL_OWN_NOT_OFFERED,
  HF_REFUSAL_OWN_REFUSED,
  HF_REFUSAL_REPEATED_ID,
  HF_REFUSAL_REPEATED_ROW,
  HF_REFUSAL_UNKNOWN_NAME,
  HF_REFUSAL_RIGHTS,
  HF_REFUSAL_SPENT,
  HF_REFUSAL_OVERLAPS,
  HF_REFUSAL_REVERSED,
  HF_REFUSAL_NOBODY,
  HF_REFUSAL_NAME_ALONE,
  HF_REFUSAL_NO_EMPLOYER,
  HF_REFUSAL_SEVERAL,
  HF_REFUSAL_REFERS_BACK,
  HF_REFUSAL_N_CODES,
} HfRefusalCode;

/**
 * HfRefusal:
 * @code: why
 * @field: the field at fault, %HF_IMPORT_N_FIELDS where it is the row as a whole
 * @own: (nullable): the name of the own field or the column at fault, with what its rule says or
 * its unit, interned
 *
 * Why one row is refused; never what stands in it.
 */
typedef struct
{
  HfRefusalCode   code;
  HfImportFieldId field;
  const char     *own;
} HfRefusal;

#define HF_REFUSAL_INIT                       \
  {                                           \
    HF_REFUSAL_NONE, HF_IMPORT_N_FIELDS, NULL \
  }

/**
 * hf_refusal_code_from_problem:
 * @problem: what the reader found
 *
 * Returns: the code that fits, %HF_REFUSAL_NONE for a sound record
 */
HfRefusalCode hf_refusal_code_from_problem (HfCsvProblem problem);

/**
 * hf_refusal_get_text:
 * @self: a refusal
 *
 * Returns: (transfer full): the reason in the user's language, without anything from the row
 */
char *hf_refusal_get_text (const HfRefusal *self);

G_END_DECLS
