/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Why rows are refused, in words. The text of the row must never get in here: reasons are shown
 * and sent around where records must not be. */

#include "transfer/hf-refusal.h"

#include <glib/gi18n.h>

/* With one “%s” for the field's label where the code is about a field. */
/* clang-format off */
static const char *const reasons[HF_REFUSAL_N_CODES] = {
  [HF_REFUSAL_NONE]              = "",
  [HF_REFUSAL_EMPTY]             = N_ ("“%s” is empty"),
  [HF_REFUSAL_IMPOSSIBLE_DATE]   = N_ ("“%s” is not a possible date, written year first"),
  [HF_REFUSAL_INCOMPLETE_DATE]   = N_ ("“%s” needs year, month and day"),
  [HF_REFUSAL_IMPOSSIBLE_TIME]   = N_ ("“%s” is not a possible time"),
  [HF_REFUSAL_UNREADABLE_AMOUNT] = N_ ("“%s” cannot be read as an amount of money"),
  [HF_REFUSAL_NOT_A_NUMBER]      = N_ ("“%s” is not a number"),
  [HF_REFUSAL_DAMAGED_NUMBER]    = N_ ("“%s” has lost digits to a spreadsheet"),
  [HF_REFUSAL_NO_PHONE_NUMBER]   = N_ ("“%s” is not a number of 3 to 20 digits"),
  [HF_REFUSAL_UNKNOWN_CHOICE]    = N_ ("“%s” is none of the values it may have"),
  [HF_REFUSAL_NOT_YES_OR_NO]     = N_ ("“%s” is neither yes nor no"),
  [HF_REFUSAL_EXTRA_CELLS]       = N_ ("the row has more cells than the header"),
  [HF_REFUSAL_TOO_MANY_CELLS]    = N_ ("the row has too many cells"),
  [HF_REFUSAL_CELL_TOO_LONG]     = N_ ("a cell is too long"),
  [HF_REFUSAL_RECORD_TOO_LONG]   = N_ ("the row is too long"),
  [HF_REFUSAL_QUOTES]            = N_ ("the quotes do not match"),
  [HF_REFUSAL_NO_END]            = N_ ("the vCard or the event has no end"),
  [HF_REFUSAL_OWN_EVENT]         = N_ ("the event was written by this program: what it is about is changed in the book"),
  [HF_REFUSAL_NOT_IN_BOOK]       = N_ ("the customer is not in the book"),
  [HF_REFUSAL_SPECIAL_DAY]       = N_ ("“%s” is not a special day, written as in “Wedding 2012-05-20”"),
  [HF_REFUSAL_MEASUREMENT]       = N_ ("“%s” is no value that anybody has, written as in 60, 128/82 or 2023-10-01 60"),
  [HF_REFUSAL_NOT_YET]           = N_ ("“%s” is of a day that has not come yet"),
  [HF_REFUSAL_NOT_A_PAIR]        = N_ ("“%s” is neither one number nor two, as in 128/82"),
  [HF_REFUSAL_IMPOSSIBLE_VALUE]  = N_ ("“%s” is a value that nobody has"),
  [HF_REFUSAL_SWAPPED]           = N_ ("“%s” must be below the first value, as in 128/82"),
  [HF_REFUSAL_OWN_FIELD]         = N_ ("an own field cannot have this value"),
  [HF_REFUSAL_OWN_EMPTY]         = N_ ("“%s” has to be filled in"),
  [HF_REFUSAL_OWN_ASTRAY]        = N_ ("“%s” depends on another field, which says something else here"),
  [HF_REFUSAL_OWN_LOCKED]        = N_ ("“%s” is read-only because of what another field says"),
  [HF_REFUSAL_OWN_NOT_OFFERED]   = N_ ("“%s” does not offer this choice because of what another field says"),
  /* Translators: %s is the name of a field and what its rule says: "Height: In centimetres" */
  [HF_REFUSAL_OWN_REFUSED]       = N_ ("refused by a rule, %s"),
  [HF_REFUSAL_REPEATED_ID]       = N_ ("the number stands earlier in the file with other contents"),
  [HF_REFUSAL_REPEATED_ROW]      = N_ ("the same “%s” stands earlier in the file with other contents"),
  [HF_REFUSAL_UNKNOWN_NAME]      = N_ ("“%s” names what the book does not have"),
  [HF_REFUSAL_RIGHTS]            = N_ ("your role does not allow this change of the staff or the roster"),
  [HF_REFUSAL_SPENT]             = N_ ("“%s”: more was used than was given"),
  [HF_REFUSAL_OVERLAPS]          = N_ ("“%s”: there is a membership of this tier in that time already"),
  [HF_REFUSAL_REVERSED]          = N_ ("“%s” is before the day on which it begins"),
  [HF_REFUSAL_NOBODY]            = N_ ("“%s” is nobody in the book; the rest of the row is taken"),
  [HF_REFUSAL_NAME_ALONE]        = N_ ("“%s” is no number the book knows, and a name needs the telephone number with it; the rest of the row is taken"),
  [HF_REFUSAL_NO_EMPLOYER]       = N_ ("“%s” names no organisation of the book, or several; the rest of the row is taken"),
  [HF_REFUSAL_SEVERAL]           = N_ ("“%s” may be any of several customers; the rest of the row is taken"),
  [HF_REFUSAL_REFERS_BACK]       = N_ ("“%s” was referred by this very customer; the rest of the row is taken"),
};
/* clang-format on */

static const HfRefusalCode codes_of_problems[] = {
  [HF_CSV_PROBLEM_NONE] = HF_REFUSAL_NONE,
  [HF_CSV_PROBLEM_EXTRA_CELLS] = HF_REFUSAL_EXTRA_CELLS,
  [HF_CSV_PROBLEM_TOO_MANY_CELLS] = HF_REFUSAL_TOO_MANY_CELLS,
  [HF_CSV_PROBLEM_CELL_TOO_LONG] = HF_REFUSAL_CELL_TOO_LONG,
  [HF_CSV_PROBLEM_RECORD_TOO_LONG] = HF_REFUSAL_RECORD_TOO_LONG,
  [HF_CSV_PROBLEM_QUOTES] = HF_REFUSAL_QUOTES,
  [HF_CSV_PROBLEM_NO_END] = HF_REFUSAL_NO_END,
  [HF_CSV_PROBLEM_OWN_EVENT] = HF_REFUSAL_OWN_EVENT,
};

HfRefusalCode
hf_refusal_code_from_problem (HfCsvProblem problem)
{
  g_return_val_if_fail (problem < G_N_ELEMENTS (codes_of_problems), HF_REFUSAL_NONE);

  return codes_of_problems[problem];
}

char *
hf_refusal_get_text (const HfRefusal *self)
{
  GString    *text;
  const char *label;

  g_return_val_if_fail (self != NULL && self->code < HF_REFUSAL_N_CODES, NULL);

  if (self->code == HF_REFUSAL_NONE)
    return g_strdup ("");
  label = self->field < HF_IMPORT_N_FIELDS ? _ (hf_import_field_get (self->field)->label) : "";
  if (self->own != NULL)
    label = self->own;
  text = g_string_new (_ (reasons[self->code]));
  g_string_replace (text, "%s", label, 1);
  return g_string_free (text, FALSE);
}
