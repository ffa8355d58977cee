/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An organisation with all that stands on its card, read by one piece of work so that a card is
 * never shown half. */

#include "session/organisation/hf-organisation-sheet.h"

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-customer.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

typedef struct
{
  gint64    id;
  HfViewer *viewer;
  guint     most; /* of a kind */
} Wanted;

/**
 * hf_organisation_sheet_free:
 * @self: (transfer full): a sheet
 *
 * Frees it.
 */
void
hf_organisation_sheet_free (HfOrganisationSheet *self)
{
  g_clear_pointer (&self->organisation, hf_row_unref);
  g_clear_pointer (&self->liaison, hf_row_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->agreements, g_ptr_array_unref);
  g_clear_pointer (&self->activities, g_ptr_array_unref);
  g_clear_pointer (&self->timeline, g_ptr_array_unref);
  g_clear_pointer (&self->by_grade, g_hash_table_unref);
  g_free (self);
}

static HfOrganisationSheet *
sheet_new (void)
{
  HfOrganisationSheet *self = g_new0 (HfOrganisationSheet, 1);

  self->members = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  self->agreements = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  self->activities = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  self->timeline = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  self->by_grade = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/* Where to look, and in which order. */
typedef struct
{
  const HfEntityDef *def;
  guint              organisation;
  int                known; /* a field that must be known or not, -1 where it does not matter */
  HfOp               op;
  guint              order;
  gboolean           descending;
} Source;

static const Source present_members = { &hf_member_def, HF_MEMBER_ORGANISATION, HF_MEMBER_TO,
                                        HF_OP_NULL,     HF_MEMBER_FROM,         FALSE };
static const Source former_members = { &hf_member_def, HF_MEMBER_ORGANISATION, HF_MEMBER_TO,
                                       HF_OP_NOT_NULL, HF_MEMBER_TO,           TRUE };
static const Source agreements = { &hf_agreement_def, HF_AGREEMENT_ORGANISATION, -1,
                                   HF_OP_NULL,        HF_AGREEMENT_EXPIRES,      TRUE };
static const Source planned_activities = { &hf_activity_def, HF_ACTIVITY_ORGANISATION,
                                           HF_ACTIVITY_DONE, HF_OP_NULL,
                                           HF_ACTIVITY_DUE,  FALSE };
static const Source past_activities = { &hf_activity_def, HF_ACTIVITY_ORGANISATION,
                                        HF_ACTIVITY_DONE, HF_OP_NOT_NULL,
                                        HF_ACTIVITY_DONE, TRUE };

/* Adds what hangs on the organisation to a list, as far as there is room in it. */
static gboolean
read_hanging (GPtrArray    *list,
              gboolean     *has_more,
              const Source *source,
              HfDatabase   *db,
              const Wanted *wanted,
              GError      **error)
{
  g_autoptr (HfQuery) query = hf_query_new (source->def, wanted->viewer);
  g_autoptr (GPtrArray) rows = NULL;
  guint room = wanted->most - list->len;

  hf_query_where (query, source->organisation, HF_OP_EQ, HF_INT (wanted->id));
  if (source->known >= 0)
    hf_query_where (query, (guint) source->known, source->op, HF_NULL);
  hf_query_order (query, source->order, source->descending);
  hf_query_limit (query, room + 1);
  rows = hf_sql_read_all (db, query, error);
  if (rows == NULL)
    return FALSE;
  *has_more = *has_more || rows->len > room;
  for (guint i = 0; i < MIN (rows->len, room); i++)
    g_ptr_array_add (list, hf_row_ref (g_ptr_array_index (rows, i)));
  return TRUE;
}

/* Of all members, listed or not. */
static gboolean
count_grades (HfOrganisationSheet *self, HfDatabase *db, const Wanted *wanted, GError **error)
{
  static const char sql[] = "SELECT coalesce (c.grade, ''), count(*) FROM member AS m "
                            "JOIN customer AS c ON c.id = m.customer "
                            "WHERE m.organisation = $1 AND m.\"to\" IS NULL GROUP BY 1";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", wanted->id);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    g_hash_table_insert (self->by_grade, g_strdup (hf_statement_text (rows, 0)),
                         GUINT_TO_POINTER ((guint) hf_statement_int (rows, 1)));
  return step == HF_STEP_DONE;
}

/* Whatever is done counts for when it was done, whatever is planned for when it is due. */
static const char *
day_of (const HfRow *row)
{
  const char *day;

  if (row->def == &hf_agreement_def)
    day = hf_row_text (row, HF_AGREEMENT_SIGNED);
  else if (hf_row_is_null (row, HF_ACTIVITY_DONE))
    day = hf_row_text (row, HF_ACTIVITY_DUE);
  else
    day = hf_row_text (row, HF_ACTIVITY_DONE);
  return day ? day : "";
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const HfRow *x = *(const HfRow *const *) a, *y = *(const HfRow *const *) b;
  int          order = g_strcmp0 (day_of (y), day_of (x));

  return order != 0 ? order : (x->id < y->id) - (x->id > y->id);
}

static int
compare_present_first (gconstpointer a, gconstpointer b)
{
  const HfRow *x = *(const HfRow *const *) a, *y = *(const HfRow *const *) b;
  int          order = !hf_row_is_null (x, HF_MEMBER_TO) - !hf_row_is_null (y, HF_MEMBER_TO);

  return order != 0 ? order :
                      g_strcmp0 (hf_row_text (x, HF_MEMBER_CUSTOMER_GRADE),
                                 hf_row_text (y, HF_MEMBER_CUSTOMER_GRADE));
}

static void
append_rows (GPtrArray *rows, const GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    g_ptr_array_add (rows, hf_row_ref (g_ptr_array_index (more, i)));
}

static gboolean
read_lists (HfOrganisationSheet *self, HfDatabase *db, const Wanted *wanted, GError **error)
{
  return count_grades (self, db, wanted, error) &&
         read_hanging (self->members, &self->more_members, &present_members, db, wanted, error) &&
         read_hanging (self->members, &self->more_members, &former_members, db, wanted, error) &&
         read_hanging (self->agreements, &self->more_agreements, &agreements, db, wanted, error) &&
         read_hanging (self->activities, &self->more_activities, &planned_activities, db, wanted,
                       error) &&
         read_hanging (self->activities, &self->more_activities, &past_activities, db, wanted,
                       error);
}

static void
arrange (HfOrganisationSheet *self)
{
  append_rows (self->timeline, self->activities);
  append_rows (self->timeline, self->agreements);
  g_ptr_array_sort (self->timeline, compare_newest_first);
  g_ptr_array_sort (self->activities, compare_newest_first);
  g_ptr_array_sort (self->members, compare_present_first);
}

/**
 * hf_organisation_sheet_read:
 * @db: a connection
 * @viewer: for whom
 * @id: an organisation
 * @most: how many rows of a kind to read, %HF_ORGANISATION_SHEET_MOST to begin with
 * @error: return location for an error; %HF_STORE_ERROR_GONE when the organisation is gone
 *
 * Returns: (transfer full) (nullable): what stands on its card
 */
HfOrganisationSheet *
hf_organisation_sheet_read (HfDatabase *db, HfViewer *viewer, gint64 id, guint most, GError **error)
{
  const Wanted wanted = { id, viewer, most };
  g_autoptr (HfOrganisationSheet) self = sheet_new ();
  gint64 liaison;

  self->organisation = hf_sql_read_existing (db, &hf_organisation_def, viewer, id, error);
  if (self->organisation == NULL)
    return NULL;
  liaison = hf_row_int (self->organisation, HF_ORGANISATION_LIAISON);
  if (liaison != 0)
    self->liaison = hf_sql_read_existing (db, &hf_customer_def, viewer, liaison, error);
  if ((liaison != 0 && self->liaison == NULL) || !read_lists (self, db, &wanted, error))
    return NULL;
  arrange (self);
  return g_steal_pointer (&self);
}

/**
 * hf_organisation_sheet_has_more:
 * @self: a sheet
 *
 * Returns: whether there is more of something than was read
 */
gboolean
hf_organisation_sheet_has_more (const HfOrganisationSheet *self)
{
  return self->more_members || self->more_agreements || self->more_activities;
}

/**
 * hf_organisation_sheet_get_next:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): the activity that is due next
 */
const HfRow *
hf_organisation_sheet_get_next (const HfOrganisationSheet *self)
{
  const HfRow *next = NULL;

  for (guint i = 0; i < self->activities->len; i++)
    {
      const HfRow *row = g_ptr_array_index (self->activities, i);

      if (hf_row_is_null (row, HF_ACTIVITY_DONE) && !hf_row_is_null (row, HF_ACTIVITY_DUE) &&
          (next == NULL || g_strcmp0 (day_of (row), day_of (next)) < 0))
        next = row;
    }
  return next;
}

/**
 * hf_organisation_sheet_count_grade:
 * @self: a sheet
 * @grade: (nullable): a follow-up grade, %NULL for none
 *
 * Returns: how many members of today have that grade
 */
guint
hf_organisation_sheet_count_grade (const HfOrganisationSheet *self, const char *grade)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->by_grade, grade ? grade : ""));
}

/**
 * hf_organisation_sheet_get_kind:
 * @self: a sheet
 * @kind: a kind of activity
 *
 * Returns: (transfer container) (element-type HfRow): the activities of that kind, newest first
 */
GPtrArray *
hf_organisation_sheet_get_kind (const HfOrganisationSheet *self, const char *kind)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < self->activities->len; i++)
    if (g_strcmp0 (hf_row_text (g_ptr_array_index (self->activities, i), HF_ACTIVITY_KIND), kind) ==
        0)
      g_ptr_array_add (rows, g_ptr_array_index (self->activities, i));
  return rows;
}

/* Customers change all the time, most of them elsewhere; any may be a member who is not listed. */
static gboolean
is_customer_concerned (const HfOrganisationSheet *self, const HfChanged *changed)
{
  if (!hf_changed_has_entity (changed, &hf_customer_def))
    return FALSE;
  if (self->more_members ||
      (self->liaison != NULL && hf_changed_has_row (changed, &hf_customer_def, self->liaison->id)))
    return TRUE;
  for (guint i = 0; i < self->members->len; i++)
    {
      const HfRow *row = g_ptr_array_index (self->members, i);

      if (hf_changed_has_row (changed, &hf_customer_def, hf_row_int (row, HF_MEMBER_CUSTOMER)))
        return TRUE;
    }
  return FALSE;
}

/**
 * hf_organisation_sheet_is_concerned:
 * @self: a sheet
 * @changed: what changed in the book
 *
 * Returns: whether the sheet may be out of date
 */
gboolean
hf_organisation_sheet_is_concerned (const HfOrganisationSheet *self, const HfChanged *changed)
{
  const HfEntityDef *const shown[] = { &hf_organisation_def, &hf_member_def, &hf_agreement_def,
                                       &hf_activity_def };

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (hf_changed_has_entity (changed, shown[i]))
      return TRUE;
  return is_customer_concerned (self, changed);
}
