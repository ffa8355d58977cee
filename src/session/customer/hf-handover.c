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

typedef struct _Job Job;

/* What somebody has that is given away, and whom or what its rows are about: that decides who takes
 * them over. */
typedef struct
{
  const HfEntityDef *def;
  guint              field; /* whose it is */
  const HfEntityDef *about_def;
  guint              about; /* which field says, def->n_fields where it is the row itself */
  gboolean           is_open_only;
  gboolean (*give_one) (Job *self, const HfRow *row, GError **error);
} Kind;

/* What of somebody, or of an organisation, decides it. */
typedef struct
{
  gint64   department; /* where the customer was last, 0 when unknown */
  char     grade;
  gboolean is_archived;
} Facts;

struct _Job
{
  const HfHandoverOptions *options;     /* borrowed */
  HfDatabase              *db;          /* borrowed */
  HfTransaction           *transaction; /* NULL in a dry run */
  GCancellable            *cancellable; /* borrowed */
  HfHandover              *result;      /* borrowed */
  GHashTable              *turns;       /* rule's key → whose turn it is */
  GHashTable *takers;      /* customer, or an organisation below 0 → index of a share plus one */
  GArray     *departments; /* of those who take over, 0 for none */
  GHashTable *facts;       /* of the page at hand: id → Facts */
  GHashTable *capacities;  /* of the page at hand: who is what to whom, as make_capacity() says */
};

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
  g_clear_pointer (&self->facts, g_hash_table_unref);
  g_clear_pointer (&self->capacities, g_hash_table_unref);
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

static const Facts *
get_facts (Job *self, gint64 id)
{
  static const Facts nothing = { 0 };
  const Facts       *known = g_hash_table_lookup (self->facts, GSIZE_TO_POINTER (id));

  return known != NULL ? known : &nothing;
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

static guint
choose (Job *self, const Facts *facts, char grade)
{
  switch (self->options->rule)
    {
    case HF_HANDOVER_BY_GRADE:
      return next_in_turn (self, grade, 0, facts->is_archived);
    case HF_HANDOVER_BY_DEPARTMENT:
      {
        gint64 department = has_department (self, facts->department) ? facts->department : 0;

        return next_in_turn (self, department, department, facts->is_archived);
      }
    case HF_HANDOVER_EVENLY:
    default:
      return next_in_turn (self, 0, 0, facts->is_archived);
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
static guint
choose_for_customer (Job *self, gint64 customer)
{
  gpointer     key = GSIZE_TO_POINTER (customer);
  guint        known = GPOINTER_TO_UINT (g_hash_table_lookup (self->takers, key));
  const Facts *facts = get_facts (self, customer);
  guint        taker;

  if (known != 0)
    return known - 1;
  taker = choose (self, facts, facts->grade);
  g_hash_table_insert (self->takers, key, GUINT_TO_POINTER (taker + 1));
  COUNT (self, taker, n_customers);
  return taker;
}

static gboolean
give_customer (Job *self, const HfRow *row, GError **error)
{
  return give (self, row, HF_CUSTOMER_OWNER, choose_for_customer (self, row->id), error);
}

static char *
make_capacity (gint64 customer, gint64 staff, const char *role)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%s", customer, staff, role);
}

/* Somebody else's customer may have had the one who leaves for a doctor. Whoever takes over may be
 * that to the customer already. */
static gboolean
give_responsible (Job *self, const HfRow *row, GError **error)
{
  gint64           customer = hf_row_int (row, HF_RESPONSIBLE_CUSTOMER);
  guint            taker = choose_for_customer (self, customer);
  g_autofree char *capacity =
    make_capacity (customer, g_array_index (self->options->to, gint64, taker),
                   hf_row_text (row, HF_RESPONSIBLE_ROLE));

  if (self->transaction == NULL)
    return TRUE;
  if (!g_hash_table_add (self->capacities, g_steal_pointer (&capacity)))
    return hf_transaction_update (self->transaction, row, NULL, error);
  return give (self, row, HF_RESPONSIBLE_STAFF, taker, error);
}

/* Somebody else's customer may have had a follow-up with the one who leaves: chosen as that
 * customer would be, and all of one customer's go to the same person. */
static gboolean
give_follow_up (Job *self, const HfRow *row, GError **error)
{
  gint64      id = hf_row_int (row, HF_FOLLOW_UP_CUSTOMER);
  gpointer    customer = GSIZE_TO_POINTER (id);
  const char *grade = hf_row_text (row, HF_FOLLOW_UP_GRADE);
  guint       known = GPOINTER_TO_UINT (g_hash_table_lookup (self->takers, customer));
  guint taker = known != 0 ? known - 1 : choose (self, get_facts (self, id), grade ? *grade : 0);

  if (!give (self, row, HF_FOLLOW_UP_OWNER, taker, error))
    return FALSE;
  g_hash_table_insert (self->takers, customer, GUINT_TO_POINTER (taker + 1));
  COUNT (self, taker, n_follow_ups);
  return TRUE;
}

/* Organisations have neither a grade nor a department: they go round, apart from the customers. */
static guint
choose_for_organisation (Job *self, gint64 organisation)
{
  gpointer key = GSIZE_TO_POINTER (-organisation);
  guint    known = GPOINTER_TO_UINT (g_hash_table_lookup (self->takers, key));
  guint    taker;

  if (known != 0)
    return known - 1;
  taker =
    next_in_turn (self, TURN_OF_ORGANISATIONS, 0, get_facts (self, organisation)->is_archived);
  g_hash_table_insert (self->takers, key, GUINT_TO_POINTER (taker + 1));
  return taker;
}

static gboolean
give_organisation (Job *self, const HfRow *row, GError **error)
{
  guint taker = choose_for_organisation (self, row->id);

  COUNT (self, taker, n_organisations);
  return give (self, row, HF_ORGANISATION_OWNER, taker, error);
}

/* Somebody else's organisation may expect a visit of the one who leaves. */
static gboolean
give_activity (Job *self, const HfRow *row, GError **error)
{
  guint taker = choose_for_organisation (self, hf_row_int (row, HF_ACTIVITY_ORGANISATION));

  COUNT (self, taker, n_activities);
  return give (self, row, HF_ACTIVITY_STAFF, taker, error);
}

/* clang-format off */
static const Kind kinds[] = {
  { &hf_customer_def, HF_CUSTOMER_OWNER, &hf_customer_def, HF_CUSTOMER_N_FIELDS, FALSE, give_customer },
  { &hf_responsible_def, HF_RESPONSIBLE_STAFF, &hf_customer_def, HF_RESPONSIBLE_CUSTOMER, FALSE, give_responsible },
  { &hf_follow_up_def, HF_FOLLOW_UP_OWNER, &hf_customer_def, HF_FOLLOW_UP_CUSTOMER, TRUE, give_follow_up },
  { &hf_organisation_def, HF_ORGANISATION_OWNER, &hf_organisation_def, HF_ORGANISATION_N_FIELDS, FALSE, give_organisation },
  { &hf_activity_def, HF_ACTIVITY_STAFF, &hf_organisation_def, HF_ACTIVITY_ORGANISATION, TRUE, give_activity },
};
/* clang-format on */

/* The next ids of what whoever leaves has, or of what of it is open. */
static GArray *
read_ids (Job *self, const Kind *kind, gint64 after, GError **error)
{
  const char      *open = !kind->is_open_only            ? "" :
                          kind->def == &hf_follow_up_def ? " AND state = '" HF_FOLLOW_UP_STATE_OPEN "'" :
                                                           " AND done IS NULL";
  g_autofree char *sql =
    g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = $1 AND id > $2%s ORDER BY id LIMIT %d",
                     kind->def->name, kind->def->fields[kind->field].name, open, PAGE);
  g_autoptr (HfStatement) rows =
    hf_database_ask (self->db, error, sql, "ii", self->options->from, after);

  return rows != NULL ? hf_statement_read_ids (rows, error) : NULL;
}

/* Whom or what the rows of a page are about, as a list in SQL; numbers stand in the text. */
static char *
list_about (const Kind *kind, const GPtrArray *rows)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const HfRow *row = rows->pdata[i];
      gint64 about = kind->about < kind->def->n_fields ? hf_row_int (row, kind->about) : row->id;

      g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? ", " : "", about);
    }
  return g_string_free (ids, FALSE);
}

/* Only the rule by department has to know where everybody was last. */
static char *
write_facts_sql (Job *self, const Kind *kind, const char *ids)
{
  const char *department =
    self->options->rule == HF_HANDOVER_BY_DEPARTMENT ?
      "(SELECT v.department FROM visit AS v WHERE v.customer = t.id AND v.department IS NOT NULL "
      "ORDER BY v.date DESC, v.id DESC LIMIT 1)" :
      "0";

  if (kind->about_def != &hf_customer_def)
    return g_strdup_printf ("SELECT id, archived IS NOT NULL, '', 0 FROM \"%s\" WHERE id IN (%s)",
                            kind->about_def->name, ids);
  return g_strdup_printf ("SELECT t.id, t.archived IS NOT NULL, coalesce(t.grade, ''), %s "
                          "FROM customer AS t WHERE t.id IN (%s)",
                          department, ids);
}

static gboolean
read_facts (Job *self, const Kind *kind, const char *ids, GError **error)
{
  g_autofree char *sql = write_facts_sql (self, kind, ids);
  g_autoptr (HfStatement) rows = hf_database_prepare (self->db, sql, error);
  HfStep step = HF_STEP_ERROR;

  g_hash_table_remove_all (self->facts);
  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      const Facts facts = { hf_statement_int (rows, 3), *hf_statement_text (rows, 2),
                            hf_statement_int (rows, 1) != 0 };

      g_hash_table_insert (self->facts, GSIZE_TO_POINTER (hf_statement_int (rows, 0)),
                           g_memdup2 (&facts, sizeof facts));
    }
  return step == HF_STEP_DONE;
}

/* Who is what to those of a page already. */
static gboolean
read_capacities (Job *self, const char *ids, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT customer, staff, role FROM responsible WHERE customer IN (%s)", ids);
  g_autoptr (HfStatement) rows = hf_database_prepare (self->db, sql, error);
  HfStep step = HF_STEP_ERROR;

  g_hash_table_remove_all (self->capacities);
  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    g_hash_table_add (self->capacities,
                      make_capacity (hf_statement_int (rows, 0), hf_statement_int (rows, 1),
                                     hf_statement_text (rows, 2)));
  return step == HF_STEP_DONE;
}

/* A page is read as a whole, with all that decides who takes it over. */
static GPtrArray *
read_page (Job *self, const Kind *kind, const GArray *ids, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (kind->def, self->options->viewer);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *about = NULL;

  hf_query_where_id (query, (const gint64 *) (gpointer) ids->data, ids->len);
  rows = hf_sql_read_all (self->db, query, error);
  if (rows == NULL)
    return NULL;
  about = list_about (kind, rows);
  if (!read_facts (self, kind, about, error) ||
      (kind->def == &hf_responsible_def && !read_capacities (self, about, error)))
    return NULL;
  return g_steal_pointer (&rows);
}

static gboolean
give_page (Job *self, const Kind *kind, const GArray *ids, GError **error)
{
  g_autoptr (GPtrArray) rows = read_page (self, kind, ids, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
        !kind->give_one (self, rows->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* A page at a time, by the id: what was given away by then is behind. */
static gboolean
give_of (Job *self, const Kind *kind, GError **error)
{
  gint64 after = 0;
  guint  n = PAGE;

  while (n == PAGE)
    {
      g_autoptr (GArray) ids = read_ids (self, kind, after, error);

      if (ids == NULL || (ids->len > 0 && !give_page (self, kind, ids, error)))
        return FALSE;
      n = ids->len;
      after = n > 0 ? g_array_index (ids, gint64, n - 1) : after;
    }
  return TRUE;
}

static gboolean
give_everything (Job *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!give_of (self, &kinds[i], error))
      return FALSE;
  return TRUE;
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
  self.facts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self.capacities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_return_val_if_fail (options->to->len > 0, NULL);

  if (!options->dry_run && (self.transaction = hf_transaction_begin (db, &info, error)) == NULL)
    return NULL;
  if (!begin (&self, error) || !give_everything (&self, error) || !write_down (&self, error))
    return NULL;
  return g_steal_pointer (&result);
}
