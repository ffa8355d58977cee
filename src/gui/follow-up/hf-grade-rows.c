/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialog with what the grades mean: each has one row, to change and not to remove. */

#include "gui/follow-up/hf-grade-rows.h"

#include "core/hf-grade-preset-row.h"
#include "gui/follow-up/hf-grade-mover.h"
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

const HfRowsDialogKind hf_grade_rows = {
  .def = &hf_grade_preset_row_def,
  .fields = fields,
  .orders = { HF_GRADE_PRESET_GRADE, HF_GRADE_PRESET_GRADE },
  .archived = HF_ROWS_DIALOG_STAYS,
  .heading = "grade",
  .title = N_ ("What the Grades Mean"),
  .nothing = N_ ("The usual grades hold. Write them down to change them."),
  .make_usual = hf_grades_changes_usual,
  .make_extra = make_mover,
};
