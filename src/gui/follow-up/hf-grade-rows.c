/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialog with what the grades mean, where each has one row, to change and not to remove; and
 * the one with the rules that suggest them. */

#include "gui/follow-up/hf-grade-rows.h"

#include "core/hf-customer.h"
#include "core/hf-grade-preset-row.h"
#include "core/hf-grade-preset.h"
#include "core/hf-grade-rule.h"
#include "gui/follow-up/hf-grade-mover.h"
#include "session/follow-up/hf-grade-suggested.h"
#include "session/follow-up/hf-grades.h"

#include <glib/gi18n.h>

static const char *const fields[] = { "first_days",  "limit_days", "interval_days",
                                      "executor",    "channel",    "attempts",
                                      "pause_hours", "fallback",   NULL };

static GtkWidget *
make_mover (GtkWidget *dialog, HfContext *context, HfRecord *record)
{
  return hf_grade_mover_new (context, record);
}

static char *
check (const HfRow *row, gpointer data)
{
  switch (hf_grade_preset_judge (row))
    {
    case HF_GRADE_FLAW_NUMBER:
      return g_strdup (_ ("No day can be counted by this number."));
    case HF_GRADE_FLAW_LIMIT:
      return g_strdup (_ ("It would be too late before the first call is due."));
    case HF_GRADE_FLAW_NONE:
    default:
      return NULL;
    }
}

const HfRowsDialogKind hf_grade_rows = {
  .def = &hf_grade_preset_row_def,
  .fields = fields,
  .orders = { HF_GRADE_PRESET_GRADE, HF_GRADE_PRESET_GRADE },
  .archived = HF_ROWS_DIALOG_STAYS,
  .heading = "grade",
  .title = N_ ("What the Grades Mean"),
  .nothing = N_ ("The usual grades hold. Write them down to change them."),
  .make_usual = hf_grades_changes_usual,
  .check = check,
  .make_extra = make_mover,
};

static const char *const rule_fields[] = { "grade",    "words",  "within_days",
                                           "age_from", "age_to", "constitution",
                                           "result",   "reason", NULL };

static HfRow *
make_rule (void)
{
  HfRow *row = hf_row_new (&hf_grade_rule_def);

  hf_row_set_text (row, HF_GRADE_RULE_GRADE, HF_CUSTOMER_GRADE_A);
  return row;
}

const HfRowsDialogKind hf_grade_rules = {
  .def = &hf_grade_rule_def,
  .fields = rule_fields,
  .orders = { HF_GRADE_RULE_GRADE, HF_GRADE_RULE_WORDS },
  .archived = HF_GRADE_RULE_ARCHIVED,
  .title = N_ ("Rules for Grades"),
  .add = N_ ("_Add Rule"),
  .remove = N_ ("_Remove Rule"),
  .nothing = N_ ("Grades follow from words in diagnosis and kind of visit."),
  .make_new = make_rule,
  .make_usual = hf_grade_suggested_changes_usual,
};
