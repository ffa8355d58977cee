/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a grade means is said once, and so that days can be counted by it. That is asked of what
 * somebody enters, once it is in, by whoever holds the book alone. What came to be otherwise stays
 * until it is changed. */

#include "store/hf-grade-guard.h"

#include "core/hf-grade-preset-row.h"
#include "core/hf-grade-preset.h"
#include "core/hf-viewer.h"
#include "store/hf-sql.h"

G_DEFINE_QUARK (hf_grade_error, hf_grade_error)

static gboolean
is_said (const GPtrArray *rows, const HfRow *after)
{
  const char *grade = hf_row_text (after, HF_GRADE_PRESET_GRADE);

  for (guint i = 0; i < rows->len; i++)
    {
      const HfRow *other = rows->pdata[i];

      if (other->id != after->id &&
          g_strcmp0 (hf_row_text (other, HF_GRADE_PRESET_GRADE), grade) == 0)
        return TRUE;
    }
  return FALSE;
}

static int
find_error (const GPtrArray *rows, const HfRow *before, const HfRow *after)
{
  HfGradeFlaw flaw = hf_grade_preset_judge (after);

  if ((before == NULL || hf_row_differs (before, after, HF_GRADE_PRESET_GRADE)) &&
      is_said (rows, after))
    return HF_GRADE_ERROR_TWICE;
  if (flaw == HF_GRADE_FLAW_NONE || (before != NULL && hf_grade_preset_judge (before) == flaw))
    return -1;
  return flaw == HF_GRADE_FLAW_LIMIT ? HF_GRADE_ERROR_LIMIT : HF_GRADE_ERROR_NUMBER;
}

/**
 * hf_grade_guard_check:
 * @db: the writing connection, in a transaction
 * @before: (nullable): what was said of a grade, %NULL for a new row
 * @id: it, as it is in the book by now
 * @error: return location for an error; a %HF_GRADE_ERROR when it may not be so
 *
 * Asks whether a grade may mean what somebody entered.
 *
 * Returns: whether it may
 */
gboolean
hf_grade_guard_check (HfDatabase *db, const HfRow *before, gint64 id, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new_caretaker ("");
  g_autoptr (HfQuery) query = hf_query_new (&hf_grade_preset_row_def, viewer);
  g_autoptr (HfRow) after = hf_sql_read_existing (db, &hf_grade_preset_row_def, viewer, id, error);
  g_autoptr (GPtrArray) rows = after != NULL ? hf_sql_read_all (db, query, error) : NULL;
  int code;

  if (rows == NULL)
    return FALSE;
  code = find_error (rows, before, after);
  if (code >= 0)
    g_set_error (error, HF_GRADE_ERROR, code, "grade_preset/%" G_GINT64_FORMAT " may not be so",
                 id);
  return code < 0;
}
