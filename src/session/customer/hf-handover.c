/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A colleague leaves: everybody and everything open is shared out at once. Whom a customer goes to
 * is a pure function of the book and the options, so the preview is the truth. */

#include "session/customer/hf-handover.h"

#include "core/hf-activity.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-organisation.h"
#include "core/hf-responsible.h"
#include "core/hf-staff.h"
#include "store/hf-sql.h"
#include "store/hf-transaction.h"

#include <glib/gi18n.h>

/* A key of the turns that is no grade and no department. */
#define TURN_OF_ORGANISATIONS (-1)

#define PAGE 200 /* rows read at once */

typedef struct
{
  const HfHandoverOptions *options;     /* borrowed */
  HfDatabase              *db;          /* borrowed */
  HfTransaction           *transaction; /* NULL in a dry run */
  GCancellable            *cancellable; /* borrowed */
  HfHandover              *result;      /* borrowed */
  GHashTable              *turns;       /* rule's key → whose turn it is */
  GHashTable *takers;      /* customer, or an organisation below 0 → index of a share plus one */
  GArray     *departments; /* of those who take over, 0 for none */
} Job;

void
hf_handover_free (HfHandover *self)
{
  g_array_unref (self->shares);
  g_free (self);
}

static void
job_clear (Job *self)
{
  g_clear_pointer (&self->transaction, hf_transaction_end);
  g_clear_pointer (&self->turns, g_hash_table_unref);
  g_clear_pointer (&self->takers, g_hash_table_unref);
  g_clear_pointer (&self->departments, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Job, job_clear)

/* Whoever took over was chosen a while ago, and may have left since. */
static gboolean
is_here (const HfRow *staff, GError **error)
{
  if (hf_row_is_null (staff, HF_STAFF_ARCHIVED))
    return TRUE;
  g_set_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT,
               "staff/%" G_GINT64_FORMAT " has left", staff->id);
  return FALSE;
}

static gboolean
begin (Job *self, GError **error)
{
  for (guint i = 0; i < self->options->to->len; i++)
    {
      HfHandoverShare share = { .staff = g_array_index (self->options->to, gint64, i) };
      g_autoptr (HfRow) staff =
        hf_sql_read_existing (self->db, &hf_staff_def, self->options->viewer, share.staff, error);
      gint64 department;

      if (staff == NULL || !is_here (staff, error))
        return FALSE;
      department = hf_row_int (staff, HF_STAFF_DEPARTMENT);
      g_array_append_val (self->departments, department);
      g_array_append_val (self->result->shares, share);
    }
  return TRUE;
}

/* Where the customer was last, 0 when unknown. */
static gboolean
last_department (Job *self, gint64 customer, gint64 *department, GError **error)
{
  static const char sql[] =
    "SELECT department FROM visit WHERE customer = $1 AND department IS NOT NULL "
    "ORDER BY date DESC, id DESC LIMIT 1";
  g_autoptr (HfStatement) rows = hf_database_ask (self->db, error, sql, "i", customer);
  HfStep step = rows ? hf_statement_step (rows, error) : HF_STEP_ERROR;

  *department = step == HF_STEP_ROW ? hf_statement_int (rows, 0) : 0;
  return step != HF_STEP_ERROR;
}

static gboolean
is_archived (Job *self, const HfEntityDef *def, gint64 id, gboolean *is, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM \"%s\" WHERE id = $1 AND archived IS NOT NULL",
                     def->name);
  gint64 n = 0;

  if (!hf_database_number (self->db, &n, error, sql, "i", id))
    return FALSE;
  *is = n > 0;
  return TRUE;
}

/* In turn among those of one department, or among all when nobody is of it. What is archived goes
 * round apart: it is no work, so nobody gets less of that for it. */
static guint
next_in_turn (Job *self, gint64 key, gint64 department, gboolean is_archived)
{
  gpointer at = GSIZE_TO_POINTER (2 * key + is_archived);
  guint    turn = GPOINTER_TO_UINT (g_hash_table_lookup (self->turns, at));
  guint    n = self->departments->len;

  for (guint i = 0; i < n && department != 0; i++)
    if (g_array_index (self->departments, gint64, (turn + i) % n) == department)
      {
        turn = (turn + i) % n;
        break;
      }
  g_hash_table_insert (self->turns, at, GUINT_TO_POINTER ((turn + 1) % n));
  return turn;
}

static gboolean
has_department (Job *self, gint64 department)
{
  for (guint i = 0; i < self->departments->len; i++)
    if (g_array_index (self->departments, gint64, i) == department)
      return TRUE;
  return FALSE;
}

static gboolean
choose (Job        *self,
        gint64      customer,
        const char *grade,
        gboolean    is_archived,
        guint      *taker,
        GError    **error)
{
  gint64 department = 0;

  switch (self->options->rule)
    {
    case HF_HANDOVER_BY_GRADE:
      *taker = next_in_turn (self, grade ? *grade : 0, 0, is_archived);
      return TRUE;
    case HF_HANDOVER_BY_DEPARTMENT:
      if (!last_department (self, customer, &department, error))
        return FALSE;
      if (!has_department (self, department))
        department = 0;
      *taker = next_in_turn (self, department, department, is_archived);
      return TRUE;
    case HF_HANDOVER_EVENLY:
    default:
      *taker = next_in_turn (self, 0, 0, is_archived);
      return TRUE;
    }
}

static gboolean
give (Job *self, const HfRow *row, guint owner, guint taker, GError **error)
{
  g_autoptr (HfRow) given = NULL;

  if (self->transaction == NULL)
    return TRUE;
  given = hf_row_copy (row);
  hf_row_set_int (given, owner, g_array_index (self->options->to, gint64, taker));
  return hf_transaction_update (self->transaction, row, given, error);
}

/* In the total and in the share of who takes over. */
#define COUNT(self, taker, member)                                             \
  G_STMT_START                                                                 \
  {                                                                            \
    (self)->result->total.member++;                                            \
    g_array_index ((self)->result->shares, HfHandoverShare, (taker)).member++; \
  }                                                                            \
  G_STMT_END

/* Who takes over a customer, be it as owner or in another capacity: one person all of it. */
static gboolean
choose_for_customer (Job *self, const HfRow *customer, guint *taker, GError **error)
{
  gpointer key = GSIZE_TO_POINTER (customer->id);
  guint    known = GPOINTER_TO_UINT (g_hash_table_lookup (self->takers, key));

  *taker = known - 1;
  if (known != 0)
    return TRUE;
  if (!choose (self, customer->id, hf_row_text (customer, HF_CUSTOMER_GRADE),
               !hf_row_is_null (customer, HF_CUSTOMER_ARCHIVED), taker, error))
    return FALSE;
  g_hash_table_insert (self->takers, key, GUINT_TO_POINTER (*taker + 1));
  COUNT (self, *taker, n_customers);
  return TRUE;
}

static gboolean
give_customer (Job *self, const HfRow *row, GError **error)
{
  guint taker;

  return choose_for_customer (self, row, &taker, error) &&
         give (self, row, HF_CUSTOMER_OWNER, taker, error);
}

static gboolean
is_responsible (Job *self, const HfRow *row, guint taker, gboolean *is, GError **error)
{
  static const char sql[] =
    "SELECT count(*) FROM responsible WHERE customer = $1 AND staff = $2 AND role = $3";
  gint64 n;

  if (!hf_database_number (self->db, &n, error, sql, "iit",
                           hf_row_int (row, HF_RESPONSIBLE_CUSTOMER),
                           g_array_index (self->options->to, gint64, taker),
                           hf_row_text (row, HF_RESPONSIBLE_ROLE)))
    return FALSE;
  *is = n > 0;
  return TRUE;
}

/* Whoever takes over may be that to the customer already. */
static gboolean
give_capacity (Job *self, const HfRow *row, guint taker, GError **error)
{
  gboolean is;

  if (self->transaction == NULL)
    return TRUE;
  if (!is_responsible (self, row, taker, &is, error))
    return FALSE;
  return is ? hf_transaction_update (self->transaction, row, NULL, error) :
              give (self, row, HF_RESPONSIBLE_STAFF, taker, error);
}

/* Somebody else's customer may have had the one who leaves for a doctor. */
static gboolean
give_responsible (Job *self, const HfRow *row, GError **error)
{
  g_autoptr (HfRow) customer =
    hf_sql_read_existing (self->db, &hf_customer_def, self->options->viewer,
                          hf_row_int (row, HF_RESPONSIBLE_CUSTOMER), error);
  guint taker;

  return customer != NULL && choose_for_customer (self, customer, &taker, error) &&
         give_capacity (self, row, taker, error);
}

/* Somebody else's customer may have had a follow-up with the one who leaves: chosen as that
 * customer would be, and all of one customer's go to the same person. */
static gboolean
give_follow_up (Job *self, const HfRow *row, GError **error)
{
  gint64   id = hf_row_int (row, HF_FOLLOW_UP_CUSTOMER);
  gpointer customer = GSIZE_TO_POINTER (id);
  guint    known = GPOINTER_TO_UINT (g_hash_table_lookup (self->takers, customer));
  guint    taker = known - 1;
  gboolean is = FALSE;

  if (known == 0 && (!is_archived (self, &hf_customer_def, id, &is, error) ||
                     !choose (self, id, hf_row_text (row, HF_FOLLOW_UP_GRADE), is, &taker, error)))
    return FALSE;
  if (!give (self, row, HF_FOLLOW_UP_OWNER, taker, error))
    return FALSE;
  g_hash_table_insert (self->takers, customer, GUINT_TO_POINTER (taker + 1));
  COUNT (self, taker, n_follow_ups);
  return TRUE;
}

/* Organisations have neither a grade nor a department: they go round, apart from the customers. */
static gboolean
choose_for_organisation (Job *self, gint64 organisation, guint *taker, GError **error)
{
  gpointer key = GSIZE_TO_POINTER (-organisation);
  guint    known = GPOINTER_TO_UINT (g_hash_table_lookup (self->takers, key));
  gboolean is;

  *taker = known - 1;
  if (known != 0)
    return TRUE;
  if (!is_archived (self, &hf_organisation_def, organisation, &is, error))
    return FALSE;
  *taker = next_in_turn (self, TURN_OF_ORGANISATIONS, 0, is);
  g_hash_table_insert (self->takers, key, GUINT_TO_POINTER (*taker + 1));
  return TRUE;
}

static gboolean
give_organisation (Job *self, const HfRow *row, GError **error)
{
  guint taker;

  if (!choose_for_organisation (self, row->id, &taker, error))
    return FALSE;
  COUNT (self, taker, n_organisations);
  return give (self, row, HF_ORGANISATION_OWNER, taker, error);
}

/* Somebody else's organisation may expect a visit of the one who leaves. */
static gboolean
give_activity (Job *self, const HfRow *row, GError **error)
{
  guint taker;

  if (!choose_for_organisation (self, hf_row_int (row, HF_ACTIVITY_ORGANISATION), &taker, error))
    return FALSE;
  COUNT (self, taker, n_activities);
  return give (self, row, HF_ACTIVITY_STAFF, taker, error);
}

typedef gboolean (*GiveFunc) (Job *self, const HfRow *row, GError **error);

static gboolean
give_row (Job *self, const HfEntityDef *def, gint64 id, GiveFunc give_one, GError **error)
{
  g_autoptr (HfRow) row = hf_sql_read_existing (self->db, def, self->options->viewer, id, error);

  return row != NULL && give_one (self, row, error);
}

/* The next ids of what whoever leaves has in a field, or of what of it is open. */
static GArray *
read_page (Job               *self,
           const HfEntityDef *def,
           guint              field,
           gboolean           is_open_only,
           gint64             after,
           GError           **error)
{
  const char      *open = !is_open_only            ? "" :
                          def == &hf_follow_up_def ? " AND state = '" HF_FOLLOW_UP_STATE_OPEN "'" :
                                                     " AND done IS NULL";
  g_autofree char *sql =
    g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = $1 AND id > $2%s ORDER BY id LIMIT %d",
                     def->name, def->fields[field].name, open, PAGE);
  g_autoptr (HfStatement) rows =
    hf_database_ask (self->db, error, sql, "ii", self->options->from, after);

  return rows != NULL ? hf_statement_read_ids (rows, error) : NULL;
}

/* A page at a time, by the id: what was given away by then is behind. */
static gboolean
give_of (Job               *self,
         const HfEntityDef *def,
         guint              field,
         GiveFunc           give_one,
         gboolean           is_open_only,
         GError           **error)
{
  gint64 after = 0;
  guint  n = PAGE;

  while (n == PAGE)
    {
      g_autoptr (GArray) ids = read_page (self, def, field, is_open_only, after, error);

      if (ids == NULL)
        return FALSE;
      n = ids->len;
      for (guint i = 0; i < n; i++)
        {
          after = g_array_index (ids, gint64, i);
          if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
              !give_row (self, def, after, give_one, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
give_everything (Job *self, GError **error)
{
  return give_of (self, &hf_customer_def, HF_CUSTOMER_OWNER, give_customer, FALSE, error) &&
         give_of (self, &hf_responsible_def, HF_RESPONSIBLE_STAFF, give_responsible, FALSE,
                  error) &&
         give_of (self, &hf_follow_up_def, HF_FOLLOW_UP_OWNER, give_follow_up, TRUE, error) &&
         give_of (self, &hf_organisation_def, HF_ORGANISATION_OWNER, give_organisation, FALSE,
                  error) &&
         give_of (self, &hf_activity_def, HF_ACTIVITY_STAFF, give_activity, TRUE, error);
}

static gboolean
write_down (Job *self, GError **error)
{
  if (self->transaction == NULL)
    return TRUE;
  if (!hf_transaction_commit (self->transaction, error))
    return FALSE;
  self->result->step = hf_transaction_get_step (self->transaction);
  return TRUE;
}

HfHandover *
hf_handover_run (HfDatabase              *db,
                 const HfHandoverOptions *options,
                 GCancellable            *cancellable,
                 GError                 **error)
{
  const HfStepInfo info = { .who = options->viewer->who,
                            .at = options->now,
                            .label = N_ ("Hand over customers"),
                            .is_batch = TRUE };
  g_autoptr (HfHandover) result = g_new0 (HfHandover, 1);
  g_auto (Job) self = { .options = options, .db = db, .cancellable = cancellable };

  result->shares = g_array_new (FALSE, FALSE, sizeof (HfHandoverShare));
  self.result = result;
  self.turns = g_hash_table_new (NULL, NULL);
  self.takers = g_hash_table_new (NULL, NULL);
  self.departments = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_return_val_if_fail (options->to->len > 0, NULL);

  if (!options->dry_run && (self.transaction = hf_transaction_begin (db, &info, error)) == NULL)
    return NULL;
  if (!begin (&self, error) || !give_everything (&self, error) || !write_down (&self, error))
    return NULL;
  return g_steal_pointer (&result);
}
