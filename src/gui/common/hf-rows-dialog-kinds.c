/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the dialogs of few rows are about: a table for each. How one is shown they do not know. */

#include "gui/common/hf-rows-dialog.h"

#include "core/hf-case-class.h"
#include "core/hf-cell-plan-row.h"
#include "core/hf-department.h"
#include "core/hf-package-sum.h"
#include "core/hf-package.h"
#include "core/hf-record.h"
#include "core/hf-tier.h"
#include "gui/common/hf-format.h"
#include "session/standing/hf-case-classes.h"
#include "session/standing/hf-cell-plans.h"
#include "session/standing/hf-club.h"

#include <glib/gi18n.h>

static const char *const tier_fields[] = { "name",     "spent_from",    "points_from",
                                           "rises",    "months",        "discount",
                                           "benefits", "points_months", NULL };

static HfRow *
make_tier (void)
{
  HfRow *row = hf_row_new (&hf_tier_def);

  hf_row_set_text (row, HF_TIER_NAME, _ ("New Tier"));
  hf_row_set_int (row, HF_TIER_MONTHS, 12);
  return row;
}

static const HfRowsDialogParts tier_parts = {
  .entity = "tier_benefit",
  .parent_field = "tier",
  .fields = "name times",
  .title = N_ ("Benefits, so many times a year"),
  .add = N_ ("Add _Benefit"),
};

const HfRowsDialogKind hf_rows_dialog_tiers = {
  .def = &hf_tier_def,
  .fields = tier_fields,
  .orders = { HF_TIER_SPENT_FROM, HF_TIER_NAME },
  .archived = HF_TIER_ARCHIVED,
  .title = N_ ("Membership Tiers"),
  .add = N_ ("_Add Tier"),
  .remove = N_ ("_Remove Tier"),
  .nothing = N_ ("There are no membership tiers yet"),
  .make_new = make_tier,
  .make_usual = hf_club_changes_tiers,
  .parts = &tier_parts,
};

static const char *const class_fields[] = { "name", "axis", "parent", "keywords", NULL };

static HfRow *
make_class (void)
{
  HfRow *row = hf_row_new (&hf_case_class_def);

  hf_row_set_text (row, HF_CASE_CLASS_NAME, _ ("New Class"));
  hf_row_set_text (row, HF_CASE_CLASS_AXIS, HF_CASE_AXIS_DISEASE);
  return row;
}

const HfRowsDialogKind hf_rows_dialog_classes = {
  .def = &hf_case_class_def,
  .fields = class_fields,
  .orders = { HF_CASE_CLASS_AXIS, HF_CASE_CLASS_NAME },
  .archived = HF_CASE_CLASS_ARCHIVED,
  .title = N_ ("Classes"),
  .add = N_ ("_Add Class"),
  .remove = N_ ("_Remove Class"),
  .nothing = N_ ("There are no classes yet"),
  .make_new = make_class,
  .make_usual = hf_case_classes_changes_usual,
};

static const char *const department_fields[] = { "name", "functions", "services", NULL };

static HfRow *
make_department (void)
{
  HfRow *row = hf_row_new (&hf_department_def);

  hf_row_set_text (row, HF_DEPARTMENT_NAME, _ ("New Department"));
  return row;
}

const HfRowsDialogKind hf_rows_dialog_departments = {
  .def = &hf_department_def,
  .fields = department_fields,
  .orders = { HF_DEPARTMENT_NAME, HF_DEPARTMENT_NAME },
  .archived = HF_DEPARTMENT_ARCHIVED,
  .title = N_ ("Departments"),
  .add = N_ ("_Add Department"),
  .remove = N_ ("_Remove Department"),
  .nothing = N_ ("There are no departments yet"),
  .make_new = make_department,
};

static const char *const package_fields[] = { "name", "months", "note", NULL };

static HfRow *
make_package (void)
{
  HfRow *row = hf_row_new (&hf_package_def);

  hf_row_set_text (row, HF_PACKAGE_NAME, _ ("New Package"));
  hf_row_set_int (row, HF_PACKAGE_MONTHS, 12);
  return row;
}

static char *
sum_up_items (GListModel *records)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_autofree char *money = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (HfRecord) record = g_list_model_get_item (records, i);
      const HfRow *row = hf_record_get_row (record);

      if (row != NULL)
        g_ptr_array_add (rows, hf_row_ref (row));
    }
  money = hf_format_money (hf_package_sum (rows));
  /* Translators: %s is a sum of money */
  return g_strdup_printf (_ ("Together %s"), money);
}

static const HfRowsDialogParts package_parts = {
  .entity = "package_item",
  .parent_field = "package",
  .fields = "name price quantity note",
  .title = N_ ("Items"),
  .add = N_ ("Add _Item"),
  .sum_up = sum_up_items,
};

const HfRowsDialogKind hf_rows_dialog_packages = {
  .def = &hf_package_def,
  .fields = package_fields,
  .orders = { HF_PACKAGE_NAME, HF_PACKAGE_NAME },
  .archived = HF_PACKAGE_ARCHIVED,
  .title = N_ ("Service Packages"),
  .add = N_ ("_Add Package"),
  .remove = N_ ("_Remove Package"),
  .nothing = N_ ("There are no service packages yet"),
  .make_new = make_package,
  .parts = &package_parts,
};

static const char *const plan_fields[] = { "stage", "value", "need", "days", "subject", NULL };

static HfRow *
make_plan (void)
{
  HfRow *row = hf_row_new (&hf_cell_plan_row_def);

  hf_row_set_int (row, HF_CELL_PLAN_DAYS, 30);
  return row;
}

const HfRowsDialogKind hf_rows_dialog_plans = {
  .def = &hf_cell_plan_row_def,
  .fields = plan_fields,
  .orders = { HF_CELL_PLAN_STAGE, HF_CELL_PLAN_VALUE },
  .archived = HF_CELL_PLAN_ARCHIVED,
  .title = N_ ("Default Plans"),
  .add = N_ ("_Add Plan"),
  .remove = N_ ("_Remove Plan"),
  .nothing = N_ ("The usual plans hold. Write them down to change them."),
  .make_new = make_plan,
  .make_usual = hf_cell_plans_changes_usual,
};
