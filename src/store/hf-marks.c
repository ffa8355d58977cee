/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers that work over all customers leaves behind: what it went by, and how far it came. The
 * table is called after the first of such work, the ranking.
 *
 * Work that goes in portions, each a transaction of its own, stores the mark it began by with its
 * last portion: where it is broken off, it has not been. */

#include "store/hf-marks.h"

#include "store/hf-statement.h"

/**
 * hf_mark_read:
 * @db: a connection
 * @name: whose number
 * @step: which of them
 * @value: (out): the number, 0 if there is none
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
hf_mark_read (HfDatabase *db, const char *name, gint64 step, gint64 *value, GError **error)
{
  static const char sql[] =
    "SELECT coalesce((SELECT value FROM score_basis WHERE name = $1 AND step = $2), 0)";

  return hf_database_number (db, value, error, sql, "ti", name, step);
}

/**
 * hf_mark_store:
 * @db: a writing connection in a transaction
 * @name: whose number
 * @step: which of them
 * @value: the number
 * @error: return location for an error
 *
 * Returns: whether it succeeded
 */
gboolean
hf_mark_store (HfDatabase *db, const char *name, gint64 step, gint64 value, GError **error)
{
  static const char sql[] = "INSERT INTO score_basis (name, step, value) VALUES ($1, $2, $3) "
                            "ON CONFLICT (name, step) DO UPDATE SET value = excluded.value";

  return hf_database_run (db, error, sql, "tii", name, step, value);
}
