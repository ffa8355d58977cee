/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The roll-ups of visits: per day and per month, by department and doctor. A visit adds its flags
 * to two cells; when the visit changes it first takes them back. Only sums are written, so a bulk
 * load touches each cell once. */

#include "store/hf-rollup.h"

#include "store/hf-statement.h"

#include <string.h>

#define N_COMMON 3 /* visits, new visits, fee */

/* The patients columns of visit_month, in their order: the flags that must all be set for a visit
 * to count there. */
static const guint patients[] = {
  HF_VISIT_MONTH,
  HF_VISIT_MONTH | HF_VISIT_NEW_MONTH,
  HF_VISIT_YEAR,
  HF_VISIT_YEAR | HF_VISIT_NEW_YEAR,
  HF_VISIT_MONTH_DEPARTMENT,
  HF_VISIT_MONTH_DEPARTMENT | HF_VISIT_NEW_MONTH,
  HF_VISIT_YEAR_DEPARTMENT,
  HF_VISIT_YEAR_DEPARTMENT | HF_VISIT_NEW_YEAR,
  HF_VISIT_MONTH_DOCTOR,
  HF_VISIT_MONTH_DOCTOR | HF_VISIT_NEW_MONTH,
  HF_VISIT_YEAR_DOCTOR,
  HF_VISIT_YEAR_DOCTOR | HF_VISIT_NEW_YEAR,
};

#define N_SUMS (N_COMMON + G_N_ELEMENTS (patients))

typedef struct
{
  char   period[11]; /* a day or a month */
  gint64 department;
  gint64 doctor;
  gint64 sums[N_SUMS];
} Cell;

struct _HfRollup
{
  GHashTable *days;   /* set of Cell */
  GHashTable *months; /* set of Cell */
};

static guint
cell_hash (gconstpointer data)
{
  const Cell *cell = data;

  return g_str_hash (cell->period) ^ (guint) cell->department * 31 ^ (guint) cell->doctor * 131;
}

static gboolean
cell_equal (gconstpointer a, gconstpointer b)
{
  const Cell *x = a, *y = b;

  return x->department == y->department && x->doctor == y->doctor &&
         strcmp (x->period, y->period) == 0;
}

/**
 * hf_rollup_new:
 *
 * Returns: (transfer full): an empty gathering
 */
HfRollup *
hf_rollup_new (void)
{
  HfRollup *self = g_new0 (HfRollup, 1);

  self->days = g_hash_table_new_full (cell_hash, cell_equal, g_free, NULL);
  self->months = g_hash_table_new_full (cell_hash, cell_equal, g_free, NULL);
  return self;
}

/**
 * hf_rollup_free:
 * @self: (transfer full): a gathering
 *
 * Frees it, written or not.
 */
void
hf_rollup_free (HfRollup *self)
{
  g_hash_table_unref (self->days);
  g_hash_table_unref (self->months);
  g_free (self);
}

static Cell *
ensure_cell (GHashTable *cells, const HfVisitMark *mark, gsize length)
{
  Cell  key = { .department = mark->department, .doctor = mark->doctor };
  Cell *cell;

  memcpy (key.period, mark->date, length);
  cell = g_hash_table_lookup (cells, &key);
  if (cell == NULL)
    {
      cell = g_memdup2 (&key, sizeof key);
      g_hash_table_add (cells, cell);
    }
  return cell;
}

static void
count_common (Cell *cell, const HfVisitMark *mark, guint flags, int sign)
{
  cell->sums[0] += sign;
  cell->sums[1] += flags & HF_VISIT_FIRST ? sign : 0;
  cell->sums[2] += sign * mark->fee;
}

/**
 * hf_rollup_count:
 * @self: a gathering
 * @mark: a visit
 * @flags: the flags to count it with
 * @sign: 1 to add it, -1 to take it back
 *
 * Counts a visit.
 */
void
hf_rollup_count (HfRollup *self, const HfVisitMark *mark, guint flags, int sign)
{
  Cell *month = ensure_cell (self->months, mark, strlen ("YYYY-MM"));

  count_common (ensure_cell (self->days, mark, strlen ("YYYY-MM-DD")), mark, flags, sign);
  count_common (month, mark, flags, sign);
  for (guint i = 0; i < G_N_ELEMENTS (patients); i++)
    if ((flags & patients[i]) == patients[i])
      month->sums[N_COMMON + i] += sign;
}

static gboolean
write_cells (GHashTable *cells,
             guint       n_sums,
             HfDatabase *db,
             const char *add,
             const char *clean,
             GError    **error)
{
  g_autoptr (HfStatement) statement = hf_database_prepare (db, add, error);
  GHashTableIter iter;
  Cell          *cell;

  if (statement == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, (gpointer *) &cell, NULL))
    {
      hf_statement_bind_text (statement, 1, cell->period);
      hf_statement_bind_int (statement, 2, cell->department);
      hf_statement_bind_int (statement, 3, cell->doctor);
      for (guint i = 0; i < n_sums; i++)
        hf_statement_bind_int (statement, (int) i + 4, cell->sums[i]);
      if (!hf_statement_run (statement, error))
        return FALSE;
      if (cell->sums[0] <= 0 &&
          !hf_database_run (db, error, clean, "tii", cell->period, cell->department, cell->doctor))
        return FALSE;
    }
  g_hash_table_remove_all (cells);
  return TRUE;
}

/* clang-format off */
#define ADD(column) #column " = " #column " + excluded." #column
#define ADD_COMMON ADD (visits) ", " ADD (new_visits) ", " ADD (fee)

static const char add_day[] =
  "INSERT INTO visit_day VALUES ($1, $2, $3, $4, $5, $6) "
  "ON CONFLICT (day, department, doctor) DO UPDATE SET " ADD_COMMON;

static const char add_month[] =
  "INSERT INTO visit_month VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) "
  "ON CONFLICT (month, department, doctor) DO UPDATE SET " ADD_COMMON ", "
  ADD (patients_month) ", " ADD (new_patients_month) ", " ADD (patients_year) ", " ADD (new_patients_year) ", "
  ADD (patients_month_department) ", " ADD (new_patients_month_department) ", "
  ADD (patients_year_department) ", " ADD (new_patients_year_department) ", "
  ADD (patients_month_doctor) ", " ADD (new_patients_month_doctor) ", "
  ADD (patients_year_doctor) ", " ADD (new_patients_year_doctor);
/* clang-format on */

/**
 * hf_rollup_flush:
 * @self: a gathering
 * @db: a connection in a transaction
 * @error: return location for an error
 *
 * Writes the sums and starts anew. A cell that no visit is left in goes.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_rollup_flush (HfRollup *self, HfDatabase *db, GError **error)
{
  static const char clean_day[] =
    "DELETE FROM visit_day WHERE day = $1 AND department = $2 AND doctor = $3 AND visits = 0";
  static const char clean_month[] =
    "DELETE FROM visit_month WHERE month = $1 AND department = $2 AND doctor = $3 AND visits = 0";

  return write_cells (self->days, N_COMMON, db, add_day, clean_day, error) &&
         write_cells (self->months, N_SUMS, db, add_month, clean_month, error);
}
