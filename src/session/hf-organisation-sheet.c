/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An organisation with all that stands on its card, read by one piece of work so that a card is
 * never shown half. */

#include "session/hf-organisation-sheet.h"

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-customer.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"
#include "store/hf-sql.h"

typedef struct
{
  gint64    id;
  HfViewer *viewer;
} Wanted;

static void
wanted_free (gpointer user_data)
{
  Wanted *self = user_data;

  hf_viewer_unref (self->viewer);
  g_free (self);
}

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
  g_free (self);
}

static GPtrArray *
read_hanging (HfDatabase        *db,
              const Wanted      *wanted,
              const HfEntityDef *def,
              guint              organisation,
              guint              order,
              gboolean           descending,
              GError           **error)
{
  g_autoptr (HfQuery) query = hf_query_new (def, wanted->viewer);

  hf_query_where (query, organisation, HF_OP_EQ, HF_INT (wanted->id));
  hf_query_order (query, order, descending);
  return hf_sql_read_all (db, query, error);
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
  self->members =
    read_hanging (db, wanted, &hf_member_def, HF_MEMBER_ORGANISATION, HF_MEMBER_FROM, FALSE, error);
  if (self->members == NULL)
    return FALSE;
  self->agreements = read_hanging (db, wanted, &hf_agreement_def, HF_AGREEMENT_ORGANISATION,
                                   HF_AGREEMENT_EXPIRES, TRUE, error);
  if (self->agreements == NULL)
    return FALSE;
  self->activities = read_hanging (db, wanted, &hf_activity_def, HF_ACTIVITY_ORGANISATION,
                                   HF_ACTIVITY_DONE, TRUE, error);
  return self->activities != NULL;
}

static void
arrange (HfOrganisationSheet *self)
{
  self->timeline = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  append_rows (self->timeline, self->activities);
  append_rows (self->timeline, self->agreements);
  g_ptr_array_sort (self->timeline, compare_newest_first);
  g_ptr_array_sort (self->activities, compare_newest_first);
  g_ptr_array_sort (self->members, compare_present_first);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wanted *wanted = data;
  g_autoptr (HfOrganisationSheet) self = g_new0 (HfOrganisationSheet, 1);
  gint64 liaison;

  self->organisation =
    hf_sql_read_existing (db, &hf_organisation_def, wanted->viewer, wanted->id, error);
  if (self->organisation == NULL)
    return NULL;
  liaison = hf_row_int (self->organisation, HF_ORGANISATION_LIAISON);
  if (liaison != 0)
    self->liaison = hf_sql_read_existing (db, &hf_customer_def, wanted->viewer, liaison, error);
  if ((liaison != 0 && self->liaison == NULL) || !read_lists (self, db, wanted, error))
    return NULL;
  arrange (self);
  return g_steal_pointer (&self);
}

/**
 * hf_organisation_sheet_read_async:
 * @context: the context
 * @id: an organisation
 * @cancellable: (nullable): to give up
 * @callback: what to call then
 * @user_data: for @callback
 *
 * Reads what stands on a card.
 */
void
hf_organisation_sheet_read_async (HfContext          *context,
                                  gint64              id,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->id = id;
  wanted->viewer = hf_viewer_ref (hf_context_get_viewer (context));
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, read_work, wanted, wanted_free,
                      (GDestroyNotify) hf_organisation_sheet_free, cancellable, callback,
                      user_data);
}

/**
 * hf_organisation_sheet_read_finish:
 * @context: the context
 * @result: the result
 * @error: return location for an error; %HF_STORE_ERROR_CONFLICT when the organisation is gone
 *
 * Returns: (transfer full) (nullable): the sheet
 */
HfOrganisationSheet *
hf_organisation_sheet_read_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (hf_context_get_store (context), result, error);
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
  guint n = 0;

  for (guint i = 0; i < self->members->len; i++)
    {
      const HfRow *row = g_ptr_array_index (self->members, i);

      if (hf_row_is_null (row, HF_MEMBER_TO) &&
          g_strcmp0 (hf_row_text (row, HF_MEMBER_CUSTOMER_GRADE), grade) == 0)
        n++;
    }
  return n;
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

/**
 * hf_organisation_sheet_is_concerned:
 * @changed: what changed in the book
 *
 * Returns: whether a card may be out of date
 */
gboolean
hf_organisation_sheet_is_concerned (const HfChanged *changed)
{
  const HfEntityDef *const shown[] = { &hf_organisation_def, &hf_member_def, &hf_agreement_def,
                                       &hf_activity_def, &hf_customer_def };

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (hf_changed_has_entity (changed, shown[i]))
      return TRUE;
  return FALSE;
}
