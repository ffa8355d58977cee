/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Organisations for paper, as a list. */

#include "session/print/hf-printed-organisations.h"

#include "core/hf-organisation.h"
#include "session/print/hf-printed-customers.h"
#include "store/hf-sql.h"

static void
printed_organisations_free (gpointer data)
{
  HfPrintedOrganisations *self = data;

  g_ptr_array_unref (self->rows);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPrintedOrganisations, printed_organisations_free)

static gboolean
add_row (GPtrArray *rows, HfDatabase *db, HfViewer *viewer, gint64 id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  HfRow *row = hf_sql_read_one (db, &hf_organisation_def, viewer, id, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (row != NULL)
    g_ptr_array_add (rows, row);
  return TRUE;
}

static gpointer
read_organisations (HfDatabase *db, gconstpointer selected, HfViewer *viewer, GError **error)
{
  g_autoptr (GArray) ids = hf_selected_read (selected, db, error);
  g_autoptr (HfPrintedOrganisations) self = NULL;

  if (ids == NULL)
    return NULL;
  self = g_new (HfPrintedOrganisations, 1);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  self->n_selected = ids->len;
  for (guint i = 0; i < MIN (ids->len, HF_PRINTED_MOST); i++)
    if (!add_row (self->rows, db, viewer, g_array_index (ids, gint64, i), error))
      return NULL;
  return g_steal_pointer (&self);
}

const HfPrintSource hf_printed_organisations_source = {
  .read = read_organisations,
  .free_question = (GDestroyNotify) hf_selected_free,
  .free_content = printed_organisations_free,
};
