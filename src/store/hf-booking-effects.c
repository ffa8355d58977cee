/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/hf-booking-effects.h"

#include "base/hf-clock.h"
#include "core/hf-appointment-rule.h"
#include "core/hf-appointment.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

struct _HfBookingEffects
{
  HfDatabase *db; /* borrowed */
  gint64      at;
  HfViewer   *viewer;
  GArray     *visits;       /* of ids */
  GArray     *appointments; /* likewise */
  GArray     *changed;      /* of appointments, the new ones too */
};

/**
 * hf_booking_effects_new:
 * @db: a connection in a transaction
 * @at: when the step is
 *
 * Returns: (transfer full): nothing yet
 */
HfBookingEffects *
hf_booking_effects_new (HfDatabase *db, gint64 at)
{
  HfBookingEffects *self = g_new0 (HfBookingEffects, 1);

  self->db = db;
  self->at = at;
  self->viewer = hf_viewer_new_caretaker ("");
  self->visits = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->appointments = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->changed = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

/**
 * hf_booking_effects_free:
 * @self: (transfer full): what a step brings
 *
 * Frees it.
 */
void
hf_booking_effects_free (HfBookingEffects *self)
{
  hf_viewer_unref (self->viewer);
  g_array_unref (self->visits);
  g_array_unref (self->appointments);
  g_array_unref (self->changed);
  g_free (self);
}

/**
 * hf_booking_effects_note:
 * @self: (nullable): what a step brings, %NULL where nothing follows by itself
 * @def: an entity
 * @id: a row of it that is new
 *
 * Notes a new row, if anything may follow from it.
 */
void
hf_booking_effects_note (HfBookingEffects *self, const HfEntityDef *def, gint64 id)
{
  if (self == NULL)
    return;
  if (def == &hf_visit_def)
    g_array_append_val (self->visits, id);
  else if (def == &hf_appointment_def)
    g_array_append_val (self->appointments, id);
}

/**
 * hf_booking_effects_note_change:
 * @self: (nullable): what a step brings, %NULL where nothing follows by itself
 * @def: an entity
 * @id: a row of it that was written
 *
 * Notes it, if what closed follow-ups may be off again.
 */
void
hf_booking_effects_note_change (HfBookingEffects *self, const HfEntityDef *def, gint64 id)
{
  if (self != NULL && def == &hf_appointment_def)
    g_array_append_val (self->changed, id);
}

static GPtrArray *
read_kept (HfBookingEffects *self, gint64 visit, GError **error)
{
  static const char sql[] = "SELECT a.id FROM visit AS v JOIN appointment AS a "
                            "ON a.customer = v.customer AND a.date = v.date WHERE v.id = $1 "
                            "ORDER BY a.time IS NULL, a.time, a.id";
  g_autoptr (HfStatement) rows = hf_database_ask (self->db, error, sql, "i", visit);
  g_autoptr (GArray) ids = rows ? hf_statement_read_ids (rows, error) : NULL;

  return ids ? hf_sql_read_ids (self->db, &hf_appointment_def, self->viewer, ids, error) : NULL;
}

/* Of several on one day the first: a second one waits for a second visit. */
static gboolean
keep (HfBookingEffects *self, HfTransaction *transaction, gint64 visit, GError **error)
{
  g_autoptr (GPtrArray) rows = read_kept (self, visit, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const HfRow *row = rows->pdata[i];
      gint64       customer = hf_row_int (row, HF_APPOINTMENT_CUSTOMER);
      HfDate       day = hf_date_from_iso (hf_row_text (row, HF_APPOINTMENT_DATE));
      g_autoptr (HfRow) draft = hf_row_copy (row);

      if (!hf_appointment_rule_may_be_kept (row, customer, day))
        continue;
      hf_row_set_text (draft, HF_APPOINTMENT_STATE, HF_APPOINTMENT_STATE_COMPLETED);
      hf_row_set_int (draft, HF_APPOINTMENT_VISIT, visit);
      return hf_transaction_update (transaction, row, draft, error);
    }
  return rows != NULL;
}

static GPtrArray *
read_open (HfBookingEffects *self, gint64 customer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_follow_up_def, self->viewer);

  hf_query_where (query, HF_FOLLOW_UP_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_query_where (query, HF_FOLLOW_UP_STATE, HF_OP_EQ, HF_TEXT (HF_FOLLOW_UP_STATE_OPEN));
  return hf_sql_read_all (self->db, query, error);
}

/* What was booked in the past comes from a file, and closes nothing. */
static gboolean
close_open (HfBookingEffects *self, HfTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (HfRow) row =
    hf_sql_read_existing (self->db, &hf_appointment_def, self->viewer, id, error);
  g_autoptr (GPtrArray) open = NULL;
  HfDate day = HF_DATE_NONE;

  if (row == NULL)
    return FALSE;
  day = hf_date_from_iso (hf_row_text (row, HF_APPOINTMENT_DATE));
  if (!hf_appointment_rule_is_ahead (row) || day < hf_clock_date_of (self->at))
    return TRUE;
  open = read_open (self, hf_row_int (row, HF_APPOINTMENT_CUSTOMER), error);
  for (guint i = 0; open != NULL && i < open->len; i++)
    {
      g_autoptr (HfRow) draft = NULL;

      if (!hf_appointment_rule_closes (open->pdata[i], day))
        continue;
      draft = hf_row_copy (open->pdata[i]);
      hf_row_set_text (draft, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_SKIPPED);
      hf_row_set_int (draft, HF_FOLLOW_UP_CLOSED, self->at);
      hf_row_set_int (draft, HF_FOLLOW_UP_BOOKED, id);
      if (!hf_transaction_update (transaction, open->pdata[i], draft, error))
        return FALSE;
    }
  return open != NULL;
}

/* Nobody comes: what was closed because somebody would is owed again. */
static gboolean
open_again (HfBookingEffects *self, HfTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) found = NULL, closed = NULL;
  g_autoptr (HfQuery) query = hf_query_new (&hf_follow_up_def, self->viewer);

  g_array_append_val (ids, id);
  found = hf_sql_read_ids (self->db, &hf_appointment_def, self->viewer, ids, error);
  if (found == NULL)
    return FALSE;
  if (found->len == 0 || !hf_appointment_rule_is_off (found->pdata[0]))
    return TRUE;
  /* By the customer too: that is what there is an index for. */
  hf_query_where (query, HF_FOLLOW_UP_CUSTOMER, HF_OP_EQ,
                  HF_INT (hf_row_int (found->pdata[0], HF_APPOINTMENT_CUSTOMER)));
  hf_query_where (query, HF_FOLLOW_UP_BOOKED, HF_OP_EQ, HF_INT (id));
  closed = hf_sql_read_all (self->db, query, error);
  for (guint i = 0; closed != NULL && i < closed->len; i++)
    {
      g_autoptr (HfRow) draft = hf_row_copy (closed->pdata[i]);

      hf_row_set_text (draft, HF_FOLLOW_UP_STATE, HF_FOLLOW_UP_STATE_OPEN);
      hf_row_set_null (draft, HF_FOLLOW_UP_CLOSED);
      hf_row_set_null (draft, HF_FOLLOW_UP_BOOKED);
      if (!hf_transaction_update (transaction, closed->pdata[i], draft, error))
        return FALSE;
    }
  return closed != NULL;
}

typedef gboolean (*Effect) (HfBookingEffects *self,
                            HfTransaction    *transaction,
                            gint64            id,
                            GError          **error);

static gboolean
bring_about (HfBookingEffects *self,
             HfTransaction    *transaction,
             Effect            effect,
             GArray           *ids,
             GError          **error)
{
  for (guint i = 0; i < ids->len; i++)
    if (!effect (self, transaction, g_array_index (ids, gint64, i), error))
      return FALSE;
  return TRUE;
}

/* Most books that are moved in have no appointments to look for. */
static gboolean
is_pointless (HfBookingEffects *self, gboolean *is, GError **error)
{
  gint64 any = 0;

  if (self->visits->len + self->changed->len > 0 &&
      !hf_database_number (self->db, &any, error, "SELECT EXISTS (SELECT 1 FROM appointment)", ""))
    return FALSE;
  *is = any == 0;
  return TRUE;
}

/**
 * hf_booking_effects_apply:
 * @self: what a step brings
 * @transaction: the step
 * @error: return location for an error
 *
 * Makes what follows a part of the step.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_booking_effects_apply (HfBookingEffects *self, HfTransaction *transaction, GError **error)
{
  gboolean is_nothing;

  if (!is_pointless (self, &is_nothing, error))
    return FALSE;
  /* One that is moved opens what the other one may close. */
  if (!is_nothing && (!bring_about (self, transaction, keep, self->visits, error) ||
                      !bring_about (self, transaction, open_again, self->changed, error) ||
                      !bring_about (self, transaction, close_open, self->appointments, error)))
    return FALSE;
  g_array_set_size (self->visits, 0);
  g_array_set_size (self->appointments, 0);
  g_array_set_size (self->changed, 0);
  return TRUE;
}
