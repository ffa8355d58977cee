/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which organisations ask to be looked at: their agreement ends soon, or something is due. */

#include "session/organisation/hf-organisation-notice.h"

#include "core/hf-agreement-state.h"
#include "store/hf-statement.h"

static void
take_ending (HfOrganisationNotice *self, HfStatement *row, HfDate today)
{
  gint64           id = hf_statement_int (row, 0);
  HfAgreementState state =
    hf_agreement_state (hf_statement_text (row, 1), hf_statement_int (row, 2), today);

  if (state != HF_AGREEMENT_ENDING && state != HF_AGREEMENT_ENDED)
    return;
  if (state == HF_AGREEMENT_ENDING)
    self->n_ending++;
  else
    self->n_ended++;
  g_array_append_val (self->ids, id);
}

/* Only the agreement that ends last counts: one that was renewed is done with. One that ended asks
 * to be looked at until somebody renews it or says that it is not to be. */
static gboolean
read_ending (HfOrganisationNotice *self,
             HfDatabase           *db,
             const char           *whose,
             HfDate                today,
             GError              **error)
{
  static const char sql[] =
    "SELECT o.id, a.expires, max (coalesce (a.alert_days, 0)) FROM organisation AS o "
    "JOIN agreement AS a ON a.organisation = o.id AND a.expires = o.agreement_ends "
    "WHERE o.archived IS NULL AND a.closed IS NULL%s GROUP BY o.id";
  g_autofree char *text = g_strdup_printf (sql, whose);
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, text, "");
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    take_ending (self, rows, today);
  return step == HF_STEP_DONE;
}

static gboolean
read_due (HfOrganisationNotice *self,
          HfDatabase           *db,
          const char           *whose,
          HfDate                today,
          GError              **error)
{
  static const char sql[] =
    "SELECT o.id FROM organisation AS o WHERE o.archived IS NULL AND o.next_activity <= $1%s";
  g_autofree char *text = g_strdup_printf (sql, whose);
  char             day[11];
  g_autoptr (HfStatement) rows = NULL;
  HfStep step = HF_STEP_ERROR;

  hf_date_write_iso (today, day);
  rows = hf_database_ask (db, error, text, "t", day);
  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      gint64 id = hf_statement_int (rows, 0);

      self->n_due++;
      g_array_append_val (self->ids, id);
    }
  return step == HF_STEP_DONE;
}

static gboolean
count_stages (HfOrganisationNotice *self, HfDatabase *db, GError **error)
{
  static const char sql[] =
    "SELECT stage, count(*) FROM organisation WHERE archived IS NULL GROUP BY stage";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "");
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      self->has_any = TRUE;
      for (guint i = 0; i < HF_ORGANISATION_N_STAGES; i++)
        if (g_strcmp0 (hf_statement_text (rows, 0), hf_organisation_stages[i].key) == 0)
          self->n_of_stage[i] = (guint) hf_statement_int (rows, 1);
    }
  return step == HF_STEP_DONE;
}

/**
 * hf_organisation_notice_read:
 * @db: a connection
 * @scope: whose organisations
 * @today: today
 * @error: return location for an error
 *
 * Looks for organisations that ask to be looked at; the stages are not counted.
 *
 * Returns: (transfer full) (nullable): which they are
 */
HfOrganisationNotice *
hf_organisation_notice_read (HfDatabase *db, const HfScope *scope, HfDate today, GError **error)
{
  g_autoptr (HfOrganisationNotice) self = g_new0 (HfOrganisationNotice, 1);
  g_autofree char *whose = hf_scope_to_sql (scope, "o.owner");

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!read_ending (self, db, whose, today, error) || !read_due (self, db, whose, today, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gpointer
read_work (HfDatabase *db, gpointer today, GCancellable *cancellable, GError **error)
{
  HfScope everybodys = { 0, 0 };
  g_autoptr (HfOrganisationNotice) self =
    hf_organisation_notice_read (db, &everybodys, GPOINTER_TO_INT (today), error);

  return self != NULL && count_stages (self, db, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * hf_organisation_notice_read_async:
 * @context: the context
 * @cancellable: (nullable): to give up
 * @callback: what to call then
 * @user_data: for @callback
 *
 * Looks for organisations that ask to be looked at.
 */
void
hf_organisation_notice_read_async (HfContext          *context,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  HfDate today = hf_clock_today (hf_context_get_clock (context));

  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, read_work,
                      GINT_TO_POINTER (today), NULL, (GDestroyNotify) hf_organisation_notice_free,
                      cancellable, callback, user_data);
}

/**
 * hf_organisation_notice_read_finish:
 * @context: the context
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): which they are
 */
HfOrganisationNotice *
hf_organisation_notice_read_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (hf_context_get_store (context), result, error);
}

/**
 * hf_organisation_notice_free:
 * @self: (transfer full): a notice
 *
 * Frees it.
 */
void
hf_organisation_notice_free (HfOrganisationNotice *self)
{
  g_array_unref (self->ids);
  g_free (self);
}
