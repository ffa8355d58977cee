/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The default plan of each cell of stage, need and value. The closer the customer and the more
 * there is at stake, the sooner somebody calls again; who has not come yet forgets us soonest. */

#include "core/hf-cell-plan.h"

#include "core/hf-cell-plan-row.h"
#include "core/hf-customer.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *stage;
  guint       high, medium, low; /* days, by value */
} Pace;

typedef struct
{
  const char *need;
  const char *subject;
} Subject;

/* clang-format off */
static const Pace paces[] = {
  { HF_CUSTOMER_STAGE_POTENTIAL, 14, 30, 60 },
  { HF_CUSTOMER_STAGE_CUSTOMER, 30, 60, 90 },
  { HF_CUSTOMER_STAGE_LOYAL, 30, 60, 90 },
  { HF_CUSTOMER_STAGE_LIFELONG, 30, 45, 60 },
};

static const Subject subjects[] = {
  { "physical", N_ ("Ask how they feel and whether the treatment helps") },
  { "safety", N_ ("Remind of check-ups and what prevents illness") },
  { "belonging", N_ ("Invite to talks and groups, and ask after the family") },
  { "esteem", N_ ("Offer a doctor and a time of their own") },
  { "growth", N_ ("Share knowledge and ask for their advice") },
};
/* A plan that names the stage is closer than one that names value and need. */
static const struct
{
  guint plan, customer, weight;
} axes[] = {
  { HF_CELL_PLAN_STAGE, HF_CUSTOMER_STAGE_NOW, 4 },
  { HF_CELL_PLAN_VALUE, HF_CUSTOMER_VALUE_NOW, 2 },
  { HF_CELL_PLAN_NEED, HF_CUSTOMER_NEED, 1 },
};
/* clang-format on */

static const Pace *
find_pace (const char *stage)
{
  for (guint i = 0; i < G_N_ELEMENTS (paces); i++)
    if (g_strcmp0 (paces[i].stage, stage) == 0)
      return &paces[i];
  return &paces[0];
}

static const char *
find_subject (const char *need)
{
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (g_strcmp0 (subjects[i].need, need) == 0)
      return subjects[i].subject;
  return N_ ("Ask what matters most to them now");
}

static guint
find_days (const HfRow *customer)
{
  const Pace *pace = find_pace (hf_row_text (customer, HF_CUSTOMER_STAGE_NOW));
  const char *value = hf_row_text (customer, HF_CUSTOMER_VALUE_NOW);

  return g_strcmp0 (value, HF_CUSTOMER_VALUE_HIGH) == 0 ? pace->high :
         g_strcmp0 (value, HF_CUSTOMER_VALUE_LOW) == 0  ? pace->low :
                                                          pace->medium;
}

/* How much a plan says of the customer's cell: 0 where it is for another one. */
static guint
weigh (const HfRow *plan, const HfRow *customer)
{
  guint weight = 1;

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    {
      const char *wanted = hf_row_text (plan, axes[i].plan);

      if (wanted == NULL)
        continue;
      if (g_strcmp0 (wanted, hf_row_text (customer, axes[i].customer)) != 0)
        return 0;
      weight += axes[i].weight;
    }
  return weight;
}

/* Of those that say something of @field. */
static const HfRow *
find_closest (const GPtrArray *plans, const HfRow *customer, guint field)
{
  const HfRow *closest = NULL;
  guint        most = 0;

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      const HfRow *plan = plans->pdata[i];
      guint        weight = hf_row_is_null (plan, field) ? 0 : weigh (plan, customer);

      if (weight > most)
        {
          most = weight;
          closest = plan;
        }
    }
  return closest;
}

HfCellPlan
hf_cell_plan_of (const HfRow *customer, const GPtrArray *plans)
{
  const HfRow *pace = find_closest (plans, customer, HF_CELL_PLAN_DAYS);
  const HfRow *subject = find_closest (plans, customer, HF_CELL_PLAN_SUBJECT);
  HfCellPlan   plan;

  plan.days =
    pace ? (guint) CLAMP (hf_row_int (pace, HF_CELL_PLAN_DAYS), 1, 3660) : find_days (customer);
  plan.subject = subject ? hf_row_text (subject, HF_CELL_PLAN_SUBJECT) :
                           _ (find_subject (hf_row_text (customer, HF_CUSTOMER_NEED)));
  return plan;
}
