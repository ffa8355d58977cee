/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The hospital's own plans for cells of stage, need and value: few rows, read whole. */

#include "session/standing/hf-cell-plans.h"

#include "core/hf-cell-plan-row.h"
#include "core/hf-cell-plan.h"
#include "core/hf-customer.h"
#include "store/hf-query.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

GPtrArray *
hf_cell_plans_read (HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_cell_plan_row_def, viewer);

  hf_query_where (query, HF_CELL_PLAN_ARCHIVED, HF_OP_NULL, HF_NULL);
  return hf_sql_read_all (db, query, error);
}

static HfCellPlan
usual_of (const char *stage, const char *need, const char *value)
{
  g_autoptr (HfRow) customer = hf_row_new (&hf_customer_def);

  hf_row_set_text (customer, HF_CUSTOMER_STAGE_NOW, stage);
  hf_row_set_text (customer, HF_CUSTOMER_NEED, need);
  hf_row_set_text (customer, HF_CUSTOMER_VALUE_NOW, value);
  return hf_cell_plan_of (customer, NULL);
}

static void
add_pace (HfChangeSet *changes, const char *stage, const char *value)
{
  HfRow *row = hf_row_new (&hf_cell_plan_row_def);

  hf_row_set_text (row, HF_CELL_PLAN_STAGE, stage);
  hf_row_set_text (row, HF_CELL_PLAN_VALUE, value);
  hf_row_set_int (row, HF_CELL_PLAN_DAYS, usual_of (stage, NULL, value).days);
  hf_change_set_insert (changes, row);
}

static void
add_subject (HfChangeSet *changes, const char *need)
{
  HfRow *row = hf_row_new (&hf_cell_plan_row_def);

  hf_row_set_text (row, HF_CELL_PLAN_NEED, need);
  hf_row_set_text (row, HF_CELL_PLAN_SUBJECT, usual_of (NULL, need, NULL).subject);
  hf_change_set_insert (changes, row);
}

HfChangeSet *
hf_cell_plans_changes_usual (void)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Make the usual plans"));

  for (const HfChoice *stage = hf_customer_stages; stage->key != NULL; stage++)
    for (const HfChoice *value = hf_customer_values; value->key != NULL; value++)
      add_pace (changes, stage->key, value->key);
  for (const HfChoice *need = hf_customer_needs; need->key != NULL; need++)
    add_subject (changes, need->key);
  return changes;
}
