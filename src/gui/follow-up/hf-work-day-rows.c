/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialog with the days off. A public holiday that was announced has no row: whoever works then
 * adds one that says so. */

#include "gui/follow-up/hf-work-day-rows.h"

#include "core/hf-work-day.h"
#include "gui/common/hf-format.h"
#include "session/follow-up/hf-work-days.h"

#include <glib/gi18n.h>

static const char *const fields[] = { "date", "until", "kind", "name", "note", NULL };

static HfRow *
make_day (void)
{
  HfRow *row = hf_row_new (&hf_work_day_def);

  hf_row_set_text (row, HF_WORK_DAY_KIND, HF_WORK_DAY_OFF);
  return row;
}

static void
begin (HfRow *row, HfDate today)
{
  hf_row_set_date (row, HF_WORK_DAY_DATE, today);
}

/* Next year's are announced in autumn: then somebody has to enter them. */
static char *
explain (HfContext *context)
{
  HfDate today = hf_clock_today (hf_context_get_clock (context));
  int    year, month, day;

  hf_date_get_ymd (today, &year, &month, &day);
  if (hf_days_off_knows_year (hf_work_days_get (context), year))
    year++;
  return hf_format_year_unknown (hf_work_days_get (context), year);
}

const HfRowsDialogKind hf_work_day_rows = {
  .def = &hf_work_day_def,
  .fields = fields,
  .orders = { HF_WORK_DAY_DATE, HF_WORK_DAY_UNTIL },
  .archived = HF_ROWS_DIALOG_DELETES,
  .title = N_ ("Days Off"),
  .add = N_ ("_Add Day"),
  .remove = N_ ("_Remove Day"),
  .nothing = N_ ("The public holidays hold that were announced. Add what is different here."),
  .make_new = make_day,
  .begin = begin,
  .explain = explain,
};
