/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The roll-up of the open follow-ups that are not withheld: by the minute from which they may be
 * worked on, by grade, for everyone and for each owner. A follow-up counts as it stands in its row;
 * it is taken back before the row changes and added after. Only sums are written, so a bulk load
 * touches each cell once. */

#include "store/hf-follow-up-rollup.h"

#include "core/hf-follow-up.h"
#include "store/hf-statement.h"

#include <string.h>

/* The cells that hold everybody's. */
#define EVERYONE G_GINT64_CONSTANT (0)

typedef struct
{
  gint64 owner;
  char   ready_from[17]; /* a day, or a day and a time */
  char   grade[8];
  gint64 open;
  gint64 calls;
  gint64 promised;
} Cell;

struct _HfFollowUpRollup
{
  GHashTable *cells; /* set of Cell */
};

static guint
cell_hash (gconstpointer data)
{
  const Cell *cell = data;

  return g_str_hash (cell->ready_from) ^ g_str_hash (cell->grade) ^ (guint) cell->owner * 131;
}

static gboolean
cell_equal (gconstpointer a, gconstpointer b)
{
  const Cell *x = a, *y = b;

  return x->owner == y->owner && strcmp (x->ready_from, y->ready_from) == 0 &&
         strcmp (x->grade, y->grade) == 0;
}

/**
 * hf_follow_up_rollup_new:
 *
 * Returns: (transfer full): an empty gathering
 */
HfFollowUpRollup *
hf_follow_up_rollup_new (void)
{
  HfFollowUpRollup *self = g_new0 (HfFollowUpRollup, 1);

  self->cells = g_hash_table_new_full (cell_hash, cell_equal, g_free, NULL);
  return self;
}

/**
 * hf_follow_up_rollup_free:
 * @self: (transfer full): a gathering
 *
 * Frees it, written or not.
 */
void
hf_follow_up_rollup_free (HfFollowUpRollup *self)
{
  g_hash_table_unref (self->cells);
  g_free (self);
}

/* Adds @amount to the cell of the same key. */
static void
add (HfFollowUpRollup *self, const Cell *amount)
{
  Cell *cell = g_hash_table_lookup (self->cells, amount);

  if (cell == NULL)
    {
      g_hash_table_add (self->cells, g_memdup2 (amount, sizeof *amount));
      return;
    }
  cell->open += amount->open;
  cell->calls += amount->calls;
  cell->promised += amount->promised;
}

static void
read_amount (HfStatement *row, int sign, Cell *amount)
{
  *amount = (Cell){ .owner = hf_statement_int (row, 0),
                    .open = sign,
                    .calls = sign * hf_statement_int (row, 3),
                    .promised = sign * hf_statement_int (row, 4) };
  g_strlcpy (amount->ready_from, hf_statement_text (row, 1), sizeof amount->ready_from);
  g_strlcpy (amount->grade, hf_statement_text (row, 2), sizeof amount->grade);
}

/**
 * hf_follow_up_rollup_count:
 * @self: a gathering
 * @db: a connection in a transaction
 * @follow_up: the id of a follow-up
 * @sign: 1 to add it, -1 to take it back
 * @error: return location for an error
 *
 * Counts a follow-up as its row stands now; one that is not open, is withheld
 * or is not there counts nothing.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_follow_up_rollup_count (HfFollowUpRollup *self,
                           HfDatabase       *db,
                           gint64            follow_up,
                           int               sign,
                           GError          **error)
{
  static const char sql[] =
    "SELECT coalesce(owner, 0), ready_from, grade, channel = 'phone', promised IS NOT NULL "
    "FROM follow_up WHERE id = $1 AND " HF_FOLLOW_UP_SQL_TO_DO;
  g_autoptr (HfStatement) row = hf_database_ask (db, error, sql, "i", follow_up);
  HfStep step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;
  Cell   amount;

  if (step != HF_STEP_ROW)
    return step == HF_STEP_DONE;
  read_amount (row, sign, &amount);
  if (amount.owner != EVERYONE)
    add (self, &amount);
  amount.owner = EVERYONE;
  add (self, &amount);
  return TRUE;
}

static gboolean
write_cell (HfDatabase *db, const Cell *cell, GError **error)
{
  static const char change[] =
    "INSERT INTO follow_up_open VALUES ($1, $2, $3, $4, $5, $6) "
    "ON CONFLICT (owner, ready_from, grade) DO UPDATE SET open = open + excluded.open, "
    "calls = calls + excluded.calls, promised = promised + excluded.promised";
  static const char clean[] =
    "DELETE FROM follow_up_open WHERE owner = $1 AND ready_from = $2 AND grade = $3 AND open = 0";

  if (cell->open == 0 && cell->calls == 0 && cell->promised == 0)
    return TRUE;
  return hf_database_run (db, error, change, "ittiii", cell->owner, cell->ready_from, cell->grade,
                          cell->open, cell->calls, cell->promised) &&
         (cell->open >= 0 ||
          hf_database_run (db, error, clean, "itt", cell->owner, cell->ready_from, cell->grade));
}

/**
 * hf_follow_up_rollup_flush:
 * @self: a gathering
 * @db: a connection in a transaction
 * @error: return location for an error
 *
 * Writes the sums and starts anew. A cell that no follow-up is left in goes.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_follow_up_rollup_flush (HfFollowUpRollup *self, HfDatabase *db, GError **error)
{
  GHashTableIter iter;
  Cell          *cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, (gpointer *) &cell, NULL))
    if (!write_cell (db, cell, error))
      return FALSE;
  g_hash_table_remove_all (self->cells);
  return TRUE;
}
