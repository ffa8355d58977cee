/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Departments and people of the hospital, whom files know by their names only. Those who are not in
 * the book yet are added; those who have left are not added once more, since files tell of the time
 * when they were here. */

#include "session/import/hf-import-names.h"

#include "base/hf-fold.h"
#include "core/hf-department.h"
#include "core/hf-staff.h"

static HfRow *
new_row (const HfEntityDef *def, const char *name, const char *role)
{
  HfRow *row = hf_row_new (def);

  if (def == &hf_department_def)
    hf_row_set_text (row, HF_DEPARTMENT_NAME, name);
  else
    {
      hf_row_set_text (row, HF_STAFF_NAME, name);
      hf_row_set_text (row, HF_STAFF_ROLE, role);
    }
  return row;
}

static void
know (GHashTable *known, const char *name, gint64 id)
{
  g_hash_table_insert (known, hf_fold (name), g_memdup2 (&id, sizeof id));
}

static gboolean
look_up (HfImport          *self,
         GHashTable        *known,
         const HfEntityDef *def,
         const char        *name,
         gint64            *id,
         GError           **error)
{
  g_autofree char *folded = hf_fold (name);
  g_autofree char *sql = NULL;
  gint64          *cached = g_hash_table_lookup (known, folded);

  if (cached != NULL)
    {
      *id = *cached;
      return TRUE;
    }
  sql = g_strdup_printf ("SELECT id FROM %s WHERE name_fold = $1 "
                         "ORDER BY archived IS NOT NULL, id LIMIT 1",
                         def->name);
  if (!hf_database_number (self->db, id, error, sql, "t", folded))
    return FALSE;
  if (*id != 0)
    know (known, name, *id);
  return TRUE;
}

static gboolean
find (HfImport          *self,
      GHashTable        *known,
      const HfEntityDef *def,
      const char        *name,
      const char        *role,
      gint64            *id,
      GError           **error)
{
  g_autoptr (HfRow) row = NULL;

  if (!look_up (self, known, def, name, id, error))
    return FALSE;
  if (*id != 0)
    return TRUE;
  row = new_row (def, name, role);
  *id = hf_transaction_insert (self->transaction, row, error);
  if (*id == 0)
    return FALSE;
  know (known, name, *id);
  return TRUE;
}

/**
 * hf_import_look_up_department:
 * @self: the import
 * @name: a department's name
 * @id: (out): the department, 0 where the book has none so called
 * @error: return location for an error
 *
 * Looks for a department without adding it.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_look_up_department (HfImport *self, const char *name, gint64 *id, GError **error)
{
  return look_up (self, self->departments, &hf_department_def, name, id, error);
}

/**
 * hf_import_find_department:
 * @self: the import
 * @name: (nullable): a department's name
 * @id: (out): the department, 0 for none
 * @error: return location for an error
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_find_department (HfImport *self, const char *name, gint64 *id, GError **error)
{
  *id = 0;
  return name == NULL || find (self, self->departments, &hf_department_def, name, NULL, id, error);
}

/**
 * hf_import_find_staff:
 * @self: the import
 * @name: (nullable): somebody's name
 * @role: what somebody new is, such as %HF_STAFF_ROLE_DOCTOR
 * @id: (out): the person, 0 for nobody
 * @error: return location for an error
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_find_staff (HfImport   *self,
                      const char *name,
                      const char *role,
                      gint64     *id,
                      GError    **error)
{
  *id = 0;
  return name == NULL || find (self, self->staff, &hf_staff_def, name, role, id, error);
}
