/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The roll-ups of visits: visits and fees per day and month, patients per month and year, each in
 * the whole hospital, per department and per doctor. What a visit adds follows from itself and its
 * flags, so it can be taken back when the visit changes. Only sums are written, so a bulk load
 * touches each cell once. */

#include "store/hf-rollup.h"

#include "base/hf-date.h"
#include "store/hf-statement.h"

#include <stdlib.h>
#include <string.h>

#define MAX_SUMS 5

typedef enum
{
  TABLE_VISIT_DAY,
  TABLE_VISIT_MONTH,
  TABLE_PATIENT_MONTH,
  TABLE_PATIENT_YEAR,
} Table;

#define N_TABLES 4

/* Keys are compared as bytes: what is behind the end of a text is always zero. */
typedef struct
{
  gint64 id; /* of the department or doctor */
  guint  scope;
  char   period[HF_DATE_LENGTH + 2];
  char   before[HF_DATE_MONTH_LENGTH + 1];
  char   since[HF_DATE_MONTH_LENGTH + 1];
} Key;

typedef struct
{
  Key    key;
  gint64 sums[MAX_SUMS];
} Cell;

struct _HfRollup
{
  GHashTable *cells[N_TABLES]; /* sets of Cell */
};

typedef struct
{
  const char *name;
  guint       month_flag;
  guint       year_flag;
} Scope;

static const Scope scopes[HF_VISIT_N_SCOPES] = {
  [HF_VISIT_SCOPE_ALL] = { "all", HF_VISIT_MONTH, HF_VISIT_YEAR },
  [HF_VISIT_SCOPE_DEPARTMENT] = { "department", HF_VISIT_MONTH_DEPARTMENT,
                                  HF_VISIT_YEAR_DEPARTMENT },
  [HF_VISIT_SCOPE_DOCTOR] = { "doctor", HF_VISIT_MONTH_DOCTOR, HF_VISIT_YEAR_DOCTOR },
};

static guint
cell_hash (gconstpointer data)
{
  guint32 words[sizeof (Key) / sizeof (guint32)];
  guint32 hash = 0;

  memcpy (words, data, sizeof words);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    hash = (hash ^ words[i]) * 0x01000193u;
  return hash ^ hash >> 15;
}

static gboolean
cell_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Key)) == 0;
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

  for (guint i = 0; i < N_TABLES; i++)
    self->cells[i] = g_hash_table_new_full (cell_hash, cell_equal, g_free, NULL);
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
  for (guint i = 0; i < N_TABLES; i++)
    g_hash_table_unref (self->cells[i]);
  g_free (self);
}

static Key
make_key (const HfVisitMark *mark, HfVisitScope scope, gsize length)
{
  Key key = { .scope = scope };

  if (scope != HF_VISIT_SCOPE_ALL)
    key.id = scope == HF_VISIT_SCOPE_DEPARTMENT ? mark->department : mark->doctor;
  memcpy (key.period, mark->date, length);
  return key;
}

static gint64 *
ensure_sums (HfRollup *self, Table table, const Key *key)
{
  Cell *cell = g_hash_table_lookup (self->cells[table], key);

  if (cell == NULL)
    {
      cell = g_new0 (Cell, 1);
      cell->key = *key;
      g_hash_table_add (self->cells[table], cell);
    }
  return cell->sums;
}

static void
count_visit (gint64 *sums, const HfVisitMark *mark, guint64 flags, int sign)
{
  sums[0] += sign;
  sums[1] += flags & HF_VISIT_FIRST ? sign : 0;
  sums[2] += sign * mark->fee;
}

/* The month so many before that of the visit, or its year. */
static void
write_earlier (const HfVisitMark *mark,
               int                months,
               gsize              length,
               char               period[static HF_DATE_MONTH_LENGTH + 1])
{
  int  month = atoi (mark->date) * 12 + atoi (mark->date + HF_DATE_YEAR_LENGTH + 1) - 1 - months;
  char text[16];

  month = MAX (month, 0);
  g_snprintf (text, sizeof text, "%04d-%02d", month / 12, month % 12 + 1);
  memcpy (period, text, length);
}

static void
count_patient (HfRollup          *self,
               Table              table,
               HfVisitScope       scope,
               const HfVisitMark *mark,
               guint64            flags,
               int                sign)
{
  gsize length = table == TABLE_PATIENT_MONTH ? HF_DATE_MONTH_LENGTH : HF_DATE_YEAR_LENGTH;
  int   gap = HF_VISIT_MONTHS (flags, HF_VISIT_GAP_SHIFT (scope));
  Key   key = make_key (mark, scope, length);

  if (gap > 0)
    write_earlier (mark, gap, length, key.before);
  else
    write_earlier (mark, HF_VISIT_MONTHS (flags, HF_VISIT_AGE_SHIFT), length, key.since);
  ensure_sums (self, table, &key)[0] += sign;
}

static void
count_in_scope (HfRollup          *self,
                HfVisitScope       scope,
                const HfVisitMark *mark,
                guint64            flags,
                int                sign)
{
  Key     day = make_key (mark, scope, HF_DATE_LENGTH);
  Key     month = make_key (mark, scope, HF_DATE_MONTH_LENGTH);
  gint64 *sums = ensure_sums (self, TABLE_VISIT_MONTH, &month);

  count_visit (ensure_sums (self, TABLE_VISIT_DAY, &day), mark, flags, sign);
  count_visit (sums, mark, flags, sign);
  if (flags & scopes[scope].month_flag)
    {
      sums[3] += sign;
      sums[4] += flags & HF_VISIT_NEW_MONTH ? sign : 0;
      count_patient (self, TABLE_PATIENT_MONTH, scope, mark, flags, sign);
    }
  if (flags & scopes[scope].year_flag)
    count_patient (self, TABLE_PATIENT_YEAR, scope, mark, flags, sign);
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
hf_rollup_count (HfRollup *self, const HfVisitMark *mark, guint64 flags, int sign)
{
  for (int scope = 0; scope < HF_VISIT_N_SCOPES; scope++)
    count_in_scope (self, (HfVisitScope) scope, mark, flags, sign);
}

/* How the cells of a table are written: its key is bound first, then its sums, of which the first
 * is 0 where nothing is left. */
typedef struct
{
  guint       n_texts; /* of the key, behind the id: none, or before and since */
  guint       n_sums;
  const char *add;
  const char *clean;
} Writing;

/* clang-format off */
#define ADD(column) #column " = " #column " + excluded." #column

static const Writing writings[N_TABLES] = {
  [TABLE_VISIT_DAY] = { 0, 3,
    "INSERT INTO visit_day VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (scope, day, key) DO UPDATE SET "
    ADD (visits) ", " ADD (new_visits) ", " ADD (fee),
    "DELETE FROM visit_day WHERE scope = $1 AND day = $2 AND key = $3 AND visits = 0" },
  [TABLE_VISIT_MONTH] = { 0, 5,
    "INSERT INTO visit_month VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (scope, month, key) DO UPDATE SET "
    ADD (visits) ", " ADD (new_visits) ", " ADD (fee) ", " ADD (patients) ", " ADD (new_patients),
    "DELETE FROM visit_month WHERE scope = $1 AND month = $2 AND key = $3 AND visits = 0" },
  [TABLE_PATIENT_MONTH] = { 2, 1,
    "INSERT INTO patient_month VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (scope, month, key, before, since) DO UPDATE SET "
    ADD (patients),
    "DELETE FROM patient_month WHERE scope = $1 AND month = $2 AND key = $3 AND before = $4 AND since = $5 AND patients = 0" },
  [TABLE_PATIENT_YEAR] = { 2, 1,
    "INSERT INTO patient_year VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (scope, year, key, before, since) DO UPDATE SET "
    ADD (patients),
    "DELETE FROM patient_year WHERE scope = $1 AND year = $2 AND key = $3 AND before = $4 AND since = $5 AND patients = 0" },
};
/* clang-format on */

static guint
bind_key (HfStatement *statement, const Key *key, guint n_texts)
{
  const char *texts[] = { key->before, key->since };
  guint       n_bound = 3;

  hf_statement_bind_text (statement, 1, scopes[key->scope].name);
  hf_statement_bind_text (statement, 2, key->period);
  hf_statement_bind_int (statement, 3, key->id);
  for (guint i = 0; i < n_texts; i++)
    hf_statement_bind_text (statement, (int) ++n_bound, texts[i]);
  return n_bound;
}

static gboolean
write_cell (HfDatabase *db, const Writing *writing, const Cell *cell, GError **error)
{
  static const gint64 nothing[MAX_SUMS] = { 0 };
  g_autoptr (HfStatement) add = NULL;
  g_autoptr (HfStatement) clean = NULL;
  guint n_bound;

  if (memcmp (cell->sums, nothing, sizeof nothing) == 0)
    return TRUE;
  add = hf_database_prepare (db, writing->add, error);
  if (add == NULL)
    return FALSE;
  n_bound = bind_key (add, &cell->key, writing->n_texts);
  for (guint i = 0; i < writing->n_sums; i++)
    hf_statement_bind_int (add, (int) ++n_bound, cell->sums[i]);
  if (!hf_statement_run (add, error))
    return FALSE;
  if (cell->sums[0] > 0)
    return TRUE;
  clean = hf_database_prepare (db, writing->clean, error);
  if (clean == NULL)
    return FALSE;
  bind_key (clean, &cell->key, writing->n_texts);
  return hf_statement_run (clean, error);
}

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
  GHashTableIter iter;
  Cell          *cell;

  for (guint i = 0; i < N_TABLES; i++)
    {
      g_hash_table_iter_init (&iter, self->cells[i]);
      while (g_hash_table_iter_next (&iter, (gpointer *) &cell, NULL))
        if (!write_cell (db, &writings[i], cell, error))
          return FALSE;
      g_hash_table_remove_all (self->cells[i]);
    }
  return TRUE;
}
