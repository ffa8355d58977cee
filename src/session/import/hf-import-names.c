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
make (HfImport          *self,
      GHashTable        *known,
      const HfEntityDef *def,
      const char        *name,
      const char        *role,
      HfRow             *built,
      guint              field,
      GError           **error)
{
  g_autoptr (HfRow) row = NULL;
  gint64 id;

  if (hf_row_int (built, field) != HF_IMPORT_NOT_MADE)
    return TRUE;
  /* Another field of the row may name the same. */
  if (!look_up (self, known, def, name, &id, error))
    return FALSE;
  if (id == 0)
    {
      row = new_row (def, name, role);
      id = hf_transaction_insert (self->transaction, row, error);
      if (id == 0)
        return FALSE;
      know (known, name, id);
    }
  hf_row_set_int (built, field, id);
  return TRUE;
}

static gboolean
look_up_named (HfImport          *self,
               GHashTable        *known,
               const HfEntityDef *def,
               const char        *name,
               gint64            *id,
               GError           **error)
{
  *id = 0;
  if (name == NULL)
    return TRUE;
  if (!look_up (self, known, def, name, id, error))
    return FALSE;
  if (*id == 0)
    *id = HF_IMPORT_NOT_MADE;
  return TRUE;
}

/**
 * hf_import_look_up_department:
 * @self: the import
 * @name: (nullable): a department's name
 * @id: (out): the department, 0 for none, %HF_IMPORT_NOT_MADE where the book has none so called
 * @error: return location for an error
 *
 * Looks for a department without adding it.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_look_up_department (HfImport *self, const char *name, gint64 *id, GError **error)
{
  return look_up_named (self, self->departments, &hf_department_def, name, id, error);
}

/**
 * hf_import_look_up_staff:
 * @self: the import
 * @name: (nullable): somebody's name
 * @id: (out): the person, 0 for nobody, %HF_IMPORT_NOT_MADE where the book has nobody so called
 * @error: return location for an error
 *
 * Looks for somebody without adding them.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_look_up_staff (HfImport *self, const char *name, gint64 *id, GError **error)
{
  return look_up_named (self, self->staff, &hf_staff_def, name, id, error);
}

/**
 * hf_import_make_department:
 * @self: the import
 * @name: (nullable): a department's name
 * @built: a row
 * @field: a field of it
 * @error: return location for an error
 *
 * Adds what hf_import_look_up_department() did not find to the book, where @built refers to it.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_make_department (HfImport   *self,
                           const char *name,
                           HfRow      *built,
                           guint       field,
                           GError    **error)
{
  return make (self, self->departments, &hf_department_def, name, NULL, built, field, error);
}

/**
 * hf_import_make_staff:
 * @self: the import
 * @name: (nullable): somebody's name
 * @role: what somebody new is, such as %HF_STAFF_ROLE_DOCTOR
 * @built: a row
 * @field: a field of it
 * @error: return location for an error
 *
 * Adds whom hf_import_look_up_staff() did not find to the book, where @built refers to them.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_import_make_staff (HfImport   *self,
                      const char *name,
                      const char *role,
                      HfRow      *built,
                      guint       field,
                      GError    **error)
{
  return make (self, self->staff, &hf_staff_def, name, role, built, field, error);
}
