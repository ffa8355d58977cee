/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who may see to a customer: the attending doctor of the card, the family doctor, whoever saw the
 * customer last; then the doctors, then all others who work here, by name. */

#include "session/staff/hf-doctors.h"

#include "core/hf-staff.h"
#include "session/staff/hf-roster.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

/* What is asked for. */
typedef struct
{
  HfViewer *viewer;
  gint64    customer;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  hf_viewer_unref (self->viewer);
  g_free (self);
}

/**
 * hf_doctors_free:
 * @self: (transfer full): an answer
 *
 * Frees it.
 */
void
hf_doctors_free (HfDoctors *self)
{
  g_ptr_array_unref (self->staff);
  g_free (self);
}

static gboolean
put_first (HfDoctors *self, gint64 staff)
{
  for (guint i = 0; i < self->staff->len; i++)
    if (((const HfRow *) g_ptr_array_index (self->staff, i))->id == staff)
      {
        g_ptr_array_insert (self->staff, 0, g_ptr_array_steal_index (self->staff, i));
        return TRUE;
      }
  return FALSE; /* who left sees to nobody */
}

static void
put_doctors_first (GPtrArray *staff)
{
  guint n_doctors = 0;

  for (guint i = 0; i < staff->len; i++)
    if (g_strcmp0 (hf_row_text (g_ptr_array_index (staff, i), HF_STAFF_ROLE), "doctor") == 0)
      g_ptr_array_insert (staff, (int) n_doctors++, g_ptr_array_steal_index (staff, i));
}

/* The least likely comes first: each of the next is put before it. */
static const char own_sql[] =
  "SELECT staff FROM (SELECT staff, CASE role WHEN 'doctor' THEN 3 ELSE 2 END AS rank, id "
  "FROM responsible WHERE customer = $1 AND role IN ('doctor', 'family_doctor') "
  "UNION ALL SELECT doctor, 1, 0 FROM (SELECT doctor FROM visit WHERE customer = $1 "
  "AND doctor IS NOT NULL ORDER BY date DESC, id DESC LIMIT 1)) ORDER BY rank, id DESC";

static gboolean
put_own_first (HfDoctors *self, HfDatabase *db, gint64 customer, GError **error)
{
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, own_sql, "i", customer);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    if (put_first (self, hf_statement_int (rows, 0)))
      self->has_own = TRUE;
  return step == HF_STEP_DONE;
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (HfQuery) here = hf_roster_query_staff (question->viewer);
  g_autoptr (GPtrArray) staff = hf_sql_read_all (db, here, error);
  g_autoptr (HfDoctors) self = NULL;

  if (staff == NULL)
    return NULL;
  self = g_new0 (HfDoctors, 1);
  self->staff = g_steal_pointer (&staff);
  put_doctors_first (self->staff);
  return put_own_first (self, db, question->customer, error) ? g_steal_pointer (&self) : NULL;
}

static void
answer_free (gpointer self)
{
  hf_doctors_free (self);
}

/**
 * hf_doctors_read_async:
 * @context: the book
 * @customer: whom it is about
 * @cancellable: (nullable): stops it
 * @callback: called with them; its source is the store
 * @user_data: for @callback
 *
 * Reads who may see to a customer.
 */
void
hf_doctors_read_async (HfContext          *context,
                       gint64              customer,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  Question *question = g_new0 (Question, 1);

  question->viewer = hf_viewer_ref (hf_context_get_viewer (context));
  question->customer = customer;
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, read_work, question,
                      question_free, answer_free, cancellable, callback, user_data);
}

/**
 * hf_doctors_read_finish:
 * @store: the store
 * @result: what the callback was called with
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): who it may be
 */
HfDoctors *
hf_doctors_read_finish (HfStore *store, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (store, result, error);
}
