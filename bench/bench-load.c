/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Bulk writing as one batch: so many customers with a number and a telephone, imported from a
 * table; and so many with two visits each besides, written as rows. Raw writes the same rows, the
 * search text and what is derived, all of it known beforehand, and the roll-ups by one statement
 * each at the end. */

#include "bench.h"

#include "base/hf-collate.h"
#include "base/hf-fold.h"
#include "base/hf-pinyin.h"
#include "core/hf-customer.h"
#include "core/hf-external-id.h"
#include "core/hf-phone.h"
#include "core/hf-visit.h"
#include "session/import/hf-import.h"
#include "store/hf-database-private.h"
#include "store/hf-rollup.h"
#include "store/hf-transaction.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_CUSTOMERS 2000
#define TABLE       "bench-import.csv"
#define SOURCE      "bench"
#define FIRST_DAY   "2026-03-02"
#define SECOND_DAY  "2026-04-07"
#define DIAGNOSIS   "高血压"
#define FEE         G_GINT64_CONSTANT (12800)

static const char *const names[] = { "赵一鸣", "钱若兰", "孙文博", "李思远",
                                     "周晓",   "吴静怡", "郑小雅", "冯建国" };

/* What is worked out of a name. */
typedef struct
{
  char *fold;
  char *sort;
  char *pinyin;
} NameKeys;

static NameKeys keys[G_N_ELEMENTS (names)];
static guint    n_loaded; /* over all batches, for numbers nobody has yet */

static void
write_number (guint i, char number[static 16], char phone[static 16])
{
  g_snprintf (number, 16, "bench%08u", n_loaded + i);
  g_snprintf (phone, 16, "190%08u", (n_loaded + i) * 7919 % 100000000);
}

/* Ours. */

static gint64
add_row (HfTransaction *transaction, HfRow *row)
{
  g_autoptr (HfRow) owned = row;
  g_autoptr (GError) error = NULL;
  gint64 id = hf_transaction_insert (transaction, owned, &error);

  if (id == 0)
    bench_fail ("inserting", error);
  return id;
}

static void
add_visit (HfTransaction *transaction, gint64 customer, const char *day)
{
  HfRow *row = hf_row_new (&hf_visit_def);

  hf_row_set_int (row, HF_VISIT_CUSTOMER, customer);
  hf_row_set_text (row, HF_VISIT_DATE, day);
  hf_row_set_int (row, HF_VISIT_DEPARTMENT, 1);
  hf_row_set_int (row, HF_VISIT_DOCTOR, 1);
  hf_row_set_text (row, HF_VISIT_DIAGNOSIS, DIAGNOSIS);
  hf_row_set_int (row, HF_VISIT_FEE, FEE);
  add_row (transaction, row);
}

static void
add_person (HfTransaction *transaction, guint i)
{
  HfRow *row = hf_row_new (&hf_customer_def);
  char   number[16], phone[16];
  gint64 customer;

  write_number (i, number, phone);
  hf_row_set_text (row, HF_CUSTOMER_NAME, names[i % G_N_ELEMENTS (names)]);
  customer = add_row (transaction, row);
  row = hf_row_new (&hf_external_id_def);
  hf_row_set_int (row, HF_EXTERNAL_ID_CUSTOMER, customer);
  hf_row_set_text (row, HF_EXTERNAL_ID_SOURCE, SOURCE);
  hf_row_set_text (row, HF_EXTERNAL_ID_VALUE, number);
  add_row (transaction, row);
  row = hf_row_new (&hf_phone_def);
  hf_row_set_int (row, HF_PHONE_CUSTOMER, customer);
  hf_row_set_text (row, HF_PHONE_NUMBER, phone);
  add_row (transaction, row);
  add_visit (transaction, customer, FIRST_DAY);
  add_visit (transaction, customer, SECOND_DAY);
}

static gpointer
load_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const HfStepInfo info = { .who = SOURCE, .at = 1, .label = "Import", .is_batch = TRUE };
  g_autoptr (HfTransaction) transaction = hf_transaction_begin (db, &info, error);

  if (transaction == NULL)
    return NULL;
  for (guint i = 0; i < N_CUSTOMERS; i++)
    add_person (transaction, i);
  return GINT_TO_POINTER (hf_transaction_commit (transaction, error));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer wait)
{
  g_autoptr (GError) error = NULL;

  if (!hf_store_run_finish (HF_STORE (source), result, &error))
    bench_fail ("loading", error);
  ((BenchWait *) wait)->is_done = TRUE;
}

/* The table is written within the time measured; that takes a hundredth of it. */
static void
write_table (void)
{
  g_autoptr (GString) table = g_string_new ("姓名,病历号,电话\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_CUSTOMERS; i++)
    {
      char number[16], phone[16];

      write_number (i, number, phone);
      g_string_append_printf (table, "%s,%s,%s\n", names[i % G_N_ELEMENTS (names)], number, phone);
    }
  if (!g_file_set_contents (TABLE, table->str, (gssize) table->len, &error))
    bench_fail (TABLE, error);
}

static gpointer
import_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *const     files[] = { TABLE, NULL };
  const HfImportOptions options = {
    .kind = HF_IMPORT_CUSTOMERS, .files = files, .viewer = data, .now = 1
  };
  g_autoptr (HfImportStage) stage = hf_import_stage_new (&options, cancellable, error);
  g_autoptr (HfImportResult) result =
    stage ? hf_import_run (db, &options, stage, cancellable, error) : NULL;

  return GINT_TO_POINTER (result != NULL && result->created == N_CUSTOMERS);
}

static void
run_on_writer (Bench *bench, HfWork work)
{
  BenchWait wait = { FALSE };

  hf_store_run_async (bench_get_store (bench), HF_LANE_WRITE, work,
                      hf_context_get_viewer (bench->context), NULL, NULL, NULL, loaded_cb, &wait);
  bench_wait (&wait);
  n_loaded += N_CUSTOMERS;
}

static void
load_ours (Bench *bench, gconstpointer data)
{
  run_on_writer (bench, load_work);
}

static void
import_ours (Bench *bench, gconstpointer data)
{
  write_table ();
  run_on_writer (bench, import_work);
}

/* Raw. */

/* First ever and first in everything; then first in its month only, a month after the first and
 * still in its year. */
#define FIRST_FLAGS                                                                         \
  ((gint64) (HF_VISIT_COUNTED | HF_VISIT_FIRST | HF_VISIT_MONTH | HF_VISIT_YEAR |           \
             HF_VISIT_MONTH_DEPARTMENT | HF_VISIT_YEAR_DEPARTMENT | HF_VISIT_MONTH_DOCTOR | \
             HF_VISIT_YEAR_DOCTOR | HF_VISIT_NEW_MONTH | HF_VISIT_NEW_YEAR))
#define SECOND_FLAGS                                                           \
  ((gint64) (HF_VISIT_COUNTED | HF_VISIT_MONTH | HF_VISIT_MONTH_DEPARTMENT |   \
             HF_VISIT_MONTH_DOCTOR | HF_VISIT_NEW_YEAR) |                      \
   (G_GINT64_CONSTANT (1) << HF_VISIT_GAP_SHIFT (HF_VISIT_SCOPE_ALL)) |        \
   (G_GINT64_CONSTANT (1) << HF_VISIT_GAP_SHIFT (HF_VISIT_SCOPE_DEPARTMENT)) | \
   (G_GINT64_CONSTANT (1) << HF_VISIT_GAP_SHIFT (HF_VISIT_SCOPE_DOCTOR)) |     \
   (G_GINT64_CONSTANT (1) << HF_VISIT_AGE_SHIFT))

static void
add_person_raw (Bench *bench, guint i, gboolean with_visits)
{
  static const char customer_sql[] =
    "INSERT INTO customer (name, name_fold, name_sort, phone, first_visit, last_visit, "
    "visit_count) VALUES ($1, $2, CAST ($3 AS BLOB), $4, iif ($5, '" FIRST_DAY "', NULL), "
    "iif ($5, '" SECOND_DAY "', NULL), 2 * $5)";
  static const char visit_sql[] =
    "INSERT INTO visit (customer, date, department, doctor, diagnosis, fee, flags) "
    "VALUES ($1, $2, 1, 1, '" DIAGNOSIS "', $3, $4)";
  const NameKeys *key = &keys[i % G_N_ELEMENTS (names)];
  const char     *name = names[i % G_N_ELEMENTS (names)];
  char            number[16], phone[16], tail[16];
  gint64          id;

  write_number (i, number, phone);
  g_strlcpy (tail, phone, sizeof tail);
  g_strreverse (tail);
  bench_raw_run (bench, customer_sql, "tttti", name, key->fold, key->sort, phone,
                 (gint64) with_visits);
  id = sqlite3_last_insert_rowid (bench->raw->handle);
  bench_raw_run (bench, "INSERT INTO external_id (customer, source, value) VALUES ($1, $2, $3)",
                 "itt", id, SOURCE, number);
  bench_raw_run (bench,
                 "INSERT INTO phone (customer, number, number_digits, number_tail) "
                 "VALUES ($1, $2, $3, $4)",
                 "ittt", id, phone, phone, tail);
  if (with_visits)
    {
      bench_raw_run (bench, visit_sql, "itii", id, FIRST_DAY, FEE, FIRST_FLAGS);
      bench_raw_run (bench, visit_sql, "itii", id, SECOND_DAY, FEE, SECOND_FLAGS);
    }
  bench_raw_run (bench,
                 "INSERT INTO search_doc (id, words, personal, pinyin, digits) "
                 "VALUES ($1, $2, $3, $4, $5)",
                 "itttt", id, name, number, key->pinyin, phone);
  bench_raw_run (bench,
                 "INSERT INTO search (rowid, words, personal, pinyin, digits) "
                 "VALUES ($1, $2, $3, $4, $5)",
                 "itttt", id, name, number, key->pinyin, phone);
}

static void
add_history_raw (Bench *bench)
{
  static const char *const entities[] = { "customer", "external_id", "phone", "visit" };
  gint64                   step;

  bench_raw_run (bench,
                 "INSERT INTO step (who, at, label, kind, is_batch, n_rows) "
                 "VALUES ('raw', 1, 'Import', 'do', 1, 5)",
                 "");
  step = sqlite3_last_insert_rowid (bench->raw->handle);
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    bench_raw_run (bench,
                   "INSERT INTO change_range (step, entity, first, last) VALUES ($1, $2, 1, 1)",
                   "it", step, entities[i]);
}

/* The patients of the second month had last come in the month of @before, which is in the same
 * year; those of the first are all new. */
static void
add_rollup_raw (Bench *bench, const char *scope, gint64 key, const char *day, const char *before)
{
  g_autofree char *month = g_strndup (day, strlen ("YYYY-MM"));
  gint64           n_new = *before == '\0' ? N_CUSTOMERS : 0;

  bench_raw_run (bench,
                 "INSERT INTO visit_day VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO UPDATE SET "
                 "visits = visits + excluded.visits, new_visits = new_visits + "
                 "excluded.new_visits, fee = fee + excluded.fee",
                 "ttiiii", scope, day, key, (gint64) N_CUSTOMERS, n_new, FEE * N_CUSTOMERS);
  bench_raw_run (bench,
                 "INSERT INTO visit_month VALUES ($1, $2, $3, $4, $5, $6, $4, $5) ON CONFLICT DO "
                 "UPDATE SET visits = visits + excluded.visits, new_visits = new_visits + "
                 "excluded.new_visits, fee = fee + excluded.fee, patients = patients + "
                 "excluded.patients, new_patients = new_patients + excluded.new_patients",
                 "ttiiii", scope, month, key, (gint64) N_CUSTOMERS, n_new, FEE * N_CUSTOMERS);
  bench_raw_run (bench,
                 "INSERT INTO patient_month VALUES ($1, $2, $3, $4, iif ($4 = '', $2, ''), $5) ON "
                 "CONFLICT DO UPDATE SET patients = patients + excluded.patients",
                 "ttiti", scope, month, key, before, (gint64) N_CUSTOMERS);
  if (n_new > 0)
    bench_raw_run (bench,
                   "INSERT INTO patient_year VALUES ($1, substr ($2, 1, 4), $3, '', "
                   "substr ($2, 1, 4), $4) ON CONFLICT DO UPDATE SET patients = patients + "
                   "excluded.patients",
                   "ttii", scope, month, key, (gint64) N_CUSTOMERS);
}

static void
add_rollups_raw (Bench *bench)
{
  static const char *const scopes[] = { "all", "department", "doctor" };

  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      add_rollup_raw (bench, scopes[i], i > 0, FIRST_DAY, "");
      add_rollup_raw (bench, scopes[i], i > 0, SECOND_DAY, "2026-03");
    }
}

static void
load_raw (Bench *bench, gconstpointer data)
{
  bench_raw_run (bench, "BEGIN IMMEDIATE", "");
  for (guint i = 0; i < N_CUSTOMERS; i++)
    add_person_raw (bench, i, TRUE);
  add_rollups_raw (bench);
  add_history_raw (bench);
  bench_raw_run (bench, "COMMIT", "");
  n_loaded += N_CUSTOMERS;
}

static void
import_raw (Bench *bench, gconstpointer data)
{
  bench_raw_run (bench, "BEGIN IMMEDIATE", "");
  for (guint i = 0; i < N_CUSTOMERS; i++)
    add_person_raw (bench, i, FALSE);
  add_history_raw (bench);
  bench_raw_run (bench, "COMMIT", "");
  n_loaded += N_CUSTOMERS;
}

static void
work_out_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) sort = hf_collate_key (names[i]);
      g_auto (GStrv) pinyin = hf_pinyin_keys (names[i]);

      keys[i].fold = hf_fold (names[i]);
      keys[i].sort = g_strndup (g_bytes_get_data (sort, NULL), g_bytes_get_size (sort));
      keys[i].pinyin = g_strjoinv ("\n", pinyin);
    }
}

/**
 * bench_load:
 * @self: a book
 *
 * Measures bulk writing.
 */
void
bench_load (Bench *self)
{
  guint rounds = self->rounds;

  work_out_names ();
  self->rounds = MIN (rounds, 7);
  bench_compare (self, "import 2,000 customers", BENCH_AIM_IMPORT, import_ours, import_raw, NULL);
  bench_compare (self, "load 10,000 rows", BENCH_AIM_IMPORT, load_ours, load_raw, NULL);
  self->rounds = rounds;
  g_remove (TABLE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_free (keys[i].fold);
      g_free (keys[i].sort);
      g_free (keys[i].pinyin);
    }
}
