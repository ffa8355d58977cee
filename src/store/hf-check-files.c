/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Checking what is kept beside the book: that every attached file is there and what it was, and
 * that nothing lies there which nobody needs. Changes nothing. */

#include "store/hf-check-files.h"

#include "store/hf-check.h"
#include "store/hf-keeping-tidy.h"
#include "store/hf-statement.h"

#include <glib/gi18n.h>

static void
add (GArray *problems, const char *kind, gint64 id, const char *text, const char *detail)
{
  hf_check_add (problems, (HfProblem){ kind, "attachment", id, text, detail });
}

/* Returns FALSE only where no more can be said of any file. */
static gboolean
look (HfKeeping    *keeping,
      const HfKept *kept,
      const char  **kind,
      const char  **text,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (GError) failure = NULL;

  *kind = NULL;
  if (hf_keeping_read (keeping, kept, NULL, cancellable, &failure))
    return TRUE;
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (g_error_matches (failure, HF_KEEPING_ERROR, HF_KEEPING_ERROR_MISSING))
    {
      *kind = "missing";
      *text = N_ ("The attached file is not in the folder beside the book");
      return TRUE;
    }
  *kind = "damaged";
  *text = N_ ("The attached file is damaged or cannot be read");
  return TRUE;
}

static gboolean
check_named (HfDatabase   *db,
             HfKeeping    *keeping,
             GArray       *problems,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, "SELECT id, hash, size FROM attachment ORDER BY hash, size, id",
                     "");
  HfKept      last = { "", -1 };
  const char *kind = NULL, *text = NULL;
  HfStep      step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      HfKept kept = { "", hf_statement_int (rows, 2) };

      hf_keeping_set_hash (&kept, hf_statement_text (rows, 1)); /* what is none is not there */
      if ((!g_str_equal (kept.hash, last.hash) || kept.size != last.size) &&
          !look (keeping, &kept, &kind, &text, cancellable, error))
        return FALSE;
      last = kept;
      if (kind != NULL)
        add (problems, kind, hf_statement_int (rows, 0), text, g_intern_string (kept.hash));
    }
  return step == HF_STEP_DONE;
}

static gboolean
check_unnamed (HfDatabase   *db,
               HfKeeping    *keeping,
               GArray       *problems,
               GCancellable *cancellable,
               GError      **error)
{
  g_autoptr (GPtrArray) strays = hf_keeping_find_strays (keeping, db, 0, cancellable, error);

  for (guint i = 0; strays != NULL && i < MIN (strays->len, HF_CHECK_MOST); i++)
    add (problems, "orphan", 0, N_ ("A file is kept beside the book that nothing in it needs"),
         g_intern_string (strays->pdata[i]));
  return strays != NULL;
}

/**
 * hf_check_files:
 * @db: a connection
 * @problems: (element-type HfProblem): where to append to
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Reads every attached file.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_check_files (HfDatabase *db, GArray *problems, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfKeeping) keeping = hf_keeping_new (hf_database_get_path (db));

  return check_named (db, keeping, problems, cancellable, error) &&
         check_unnamed (db, keeping, problems, cancellable, error);
}
