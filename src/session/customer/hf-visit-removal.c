/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A visit that was entered by mistake goes; what somebody did for it does not. It knows which
 * entities name a visit, not who asks for it to go. */

#include "session/customer/hf-visit-removal.h"

#include "core/hf-appointment.h"
#include "core/hf-follow-up.h"
#include "core/hf-person-plan.h"
#include "core/hf-points.h"
#include "core/hf-visit.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

/* What may be about a visit, and so is the visit's customer's. */
static const struct
{
  const HfEntityDef *def;
  guint              customer;
  guint              visit;
} about[] = {
  { &hf_follow_up_def, HF_FOLLOW_UP_CUSTOMER, HF_FOLLOW_UP_VISIT },
  { &hf_appointment_def, HF_APPOINTMENT_CUSTOMER, HF_APPOINTMENT_VISIT },
  { &hf_person_plan_def, HF_PERSON_PLAN_CUSTOMER, HF_PERSON_PLAN_VISIT },
  { &hf_person_plan_def, HF_PERSON_PLAN_CUSTOMER, HF_PERSON_PLAN_ENDED_VISIT },
  { &hf_points_def, HF_POINTS_CUSTOMER, HF_POINTS_VISIT },
};

static void
let_go (HfChangeSet *changes, const HfRow *row, guint visit)
{
  HfRow *draft = hf_row_copy (row);

  hf_row_set_null (draft, visit);
  hf_change_set_update (changes, row, draft);
}

HfChangeSet *
hf_visit_removal_make (HfDatabase *db, HfViewer *viewer, const HfRow *visit, GError **error)
{
  g_autoptr (HfChangeSet) changes = hf_change_set_new (N_ ("Remove visit"));

  for (guint i = 0; i < G_N_ELEMENTS (about); i++)
    {
      gint64 customer = hf_row_int (visit, HF_VISIT_CUSTOMER);
      g_autoptr (HfQuery) query = hf_query_new (about[i].def, viewer);
      g_autoptr (GPtrArray) rows = NULL;

      /* By the customer too: that is what there is an index for. */
      hf_query_where (query, about[i].customer, HF_OP_EQ, HF_INT (customer));
      hf_query_where (query, about[i].visit, HF_OP_EQ, HF_INT (visit->id));
      rows = hf_sql_read_all (db, query, error);
      if (rows == NULL)
        return NULL;
      for (guint j = 0; j < rows->len; j++)
        let_go (changes, rows->pdata[j], about[i].visit);
    }
  hf_change_set_delete (changes, visit);
  return g_steal_pointer (&changes);
}
