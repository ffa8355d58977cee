/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the grades mean in a book: three rows, read whole, and kept with the context. */

#include "session/follow-up/hf-grades.h"

#include "core/hf-grade-preset-row.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

gboolean
hf_grades_read (HfDatabase *db, HfViewer *viewer, HfGradePresets *presets, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_grade_preset_row_def, viewer);
  g_autoptr (GPtrArray) rows = hf_sql_read_all (db, query, error);

  if (rows != NULL)
    hf_grade_presets_init (presets, rows);
  return rows != NULL;
}

static gpointer
read_kept (HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autofree HfGradePresets *presets = g_new (HfGradePresets, 1);

  return hf_grades_read (db, viewer, presets, error) ? g_steal_pointer (&presets) : NULL;
}

const HfKeptKind hf_grades_kept = {
  .def = &hf_grade_preset_row_def,
  .what = "reading what the grades mean",
  .read = read_kept,
  .free = g_free,
};

gboolean
hf_grades_load_sync (HfContext *context, GError **error)
{
  return hf_kept_load_sync (context, &hf_grades_kept, error);
}

const HfGradePresets *
hf_grades_get (HfContext *context)
{
  HfGradePresets *presets = hf_kept_get (context, &hf_grades_kept);

  if (presets == NULL)
    {
      presets = g_new (HfGradePresets, 1);
      hf_grade_presets_init (presets, NULL);
      hf_kept_set (context, &hf_grades_kept, presets);
    }
  return presets;
}

const HfGradePreset *
hf_grades_find (HfContext *context, const char *grade)
{
  return hf_grade_presets_find (hf_grades_get (context), grade);
}

HfChangeSet *
hf_grades_changes_usual (void)
{
  HfChangeSet   *changes = hf_change_set_new (N_ ("Write down the usual grades"));
  HfGradePresets usual;

  hf_grade_presets_init (&usual, NULL);
  for (guint i = 0; i < HF_N_GRADES; i++)
    hf_change_set_insert (changes, hf_grade_preset_write (&usual.of[i]));
  return changes;
}
