/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Records through a map, or by recognised columns, to typed rows. */

#include "transfer/hf-mapping.h"

#include <string.h>

#include "sample-table.h"
#include "transfer/hf-transfer-error.h"

/* Binds and reads the first row of a small table. */
typedef struct
{
  HfMap       *map;
  HfCsvReader *reader;
  HfMapping   *mapping;
  HfImportRow  row;
  HfRefusal    refusal;
} Bench;

static void
bench_open (Bench *bench, const char *map, HfImportKind kind, const char *table)
{
  g_autoptr (GError) error = NULL;

  memset (bench, 0, sizeof *bench);
  bench->map = map != NULL ? hf_map_new_from_data (map, -1, &error) : NULL;
  g_assert_no_error (error);
  bench->reader = sample_table_open (table, -1, 0);
  bench->mapping = hf_mapping_new (bench->map, kind, sample_table_header (bench->reader), &error);
  g_assert_no_error (error);
}

static gboolean
bench_read (Bench *bench)
{
  return hf_mapping_read (bench->mapping, sample_table_next (bench->reader), &bench->row,
                          &bench->refusal);
}

static const char *
bench_text (Bench *bench, HfImportFieldId field)
{
  return hf_import_row_get_text (&bench->row, field);
}

static void
bench_close (Bench *bench)
{
  hf_import_row_clear (&bench->row);
  hf_mapping_free (bench->mapping);
  hf_csv_reader_free (bench->reader);
  g_clear_pointer (&bench->map, hf_map_free);
}

static void
test_recognised_customers (void)
{
  g_autoptr (HfCsvReader) reader = sample_table_open_file ("tables", "customers-gb18030.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfMapping) mapping =
    hf_mapping_new (NULL, HF_IMPORT_CUSTOMERS, sample_table_header (reader), &error);
  g_auto (HfImportRow) row = { 0 };
  HfRefusal refusal;

  g_assert_no_error (error);
  g_assert_true (hf_mapping_read (mapping, sample_table_next (reader), &row, &refusal));
  g_assert_cmpstr (hf_import_row_get_text (&row, HF_IMPORT_NAME), ==, "王小明");
  g_assert_cmpstr (hf_import_row_get_text (&row, HF_IMPORT_SEX), ==, "male");
  g_assert_cmpstr (hf_import_row_get_text (&row, HF_IMPORT_BIRTH_DATE), ==, "1968-03-05");
  g_assert_cmpstr (hf_import_row_get_text (&row, HF_IMPORT_PHONE), ==, "13800000001");
  g_assert_cmpstr (hf_import_row_get_text (&row, HF_IMPORT_PHONE_2), ==, "010-5550001");
  g_assert_cmpstr (hf_import_row_get_text (&row, HF_IMPORT_EXTERNAL_ID), ==, "B0001");
  g_assert_cmpstr (hf_import_row_get_text (&row, HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_ORIGIN)), ==,
                   "朋友介绍");
  g_assert_true (hf_mapping_read (mapping, sample_table_next (reader), &row, &refusal));
  g_assert_cmpint (row.birth_precision, ==, HF_DATE_MONTH);
  g_assert_null (hf_import_row_get_text (&row, HF_IMPORT_PHONE_2));
  g_assert_true (hf_mapping_read (mapping, sample_table_next (reader), &row, &refusal));
  g_assert_cmpint (row.birth_precision, ==, HF_DATE_YEAR);
}

static void
test_recognised_visits (void)
{
  g_autoptr (HfCsvReader) reader = sample_table_open_file ("tables", "visits-big5.csv", NULL);
  g_autoptr (HfMapping) mapping =
    hf_mapping_new (NULL, HF_IMPORT_VISITS, sample_table_header (reader), NULL);
  g_auto (HfImportRow) row = { 0 };
  HfRefusal refusal;

  g_assert_true (hf_mapping_read (mapping, sample_table_next (reader), &row, &refusal));
  g_assert_true (hf_mapping_read (mapping, sample_table_next (reader), &row, &refusal));
  g_assert_cmpstr (hf_import_row_get_text (&row, HF_IMPORT_CUSTOMER_EXTERNAL_ID), ==, "T002");
  g_assert_cmpstr (hf_import_row_get_text (&row, HF_IMPORT_DATE), ==, "2023-05-06");
  g_assert_cmpstr (hf_import_row_get_text (&row, HF_IMPORT_TIME), ==, "10:15");
  g_assert_cmpstr (hf_import_row_get_text (&row, HF_IMPORT_DOCTOR), ==, "張醫師");
  g_assert_cmpint (row.values[HF_IMPORT_FEE].i, ==, 120000);
}

static HfMap *
open_synthea_map (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "maps", "synthea.ini", NULL);
  g_autoptr (GError) error = NULL;
  HfMap *map = hf_map_new_from_file (path, &error);

  g_assert_no_error (error);
  return map;
}

static void
test_synthea_patients (void)
{
  g_autoptr (HfMap) map = open_synthea_map ();
  g_autoptr (HfCsvReader) reader =
    sample_table_open_file ("third-party", "synthea-111", "patients.csv", NULL);
  g_autoptr (HfMapping) mapping =
    hf_mapping_new (map, HF_IMPORT_CUSTOMERS, sample_table_header (reader), NULL);
  g_auto (HfImportRow) row = { 0 };
  HfRefusal          refusal;
  const HfCsvRecord *record;
  guint              n = 0, n_female = 0, n_deceased = 0;

  g_assert_cmpstr (hf_map_get_source (map), ==, "synthea");
  while ((record = sample_table_next (reader)) != NULL)
    {
      g_assert_true (hf_mapping_read (mapping, record, &row, &refusal));
      n++;
      n_female += g_str_equal (hf_import_row_get_text (&row, HF_IMPORT_SEX), "female");
      n_deceased +=
        hf_import_row_get_text (&row, HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_DECEASED)) != NULL;
      if (n == 1)
        g_assert_cmpstr (hf_import_row_get_text (&row, HF_IMPORT_NAME), ==, "Alice368 Gleason633");
    }
  g_assert_cmpuint (n, ==, 111);
  g_assert_cmpuint (n_female, ==, 69);
  g_assert_cmpuint (n_deceased, ==, 11);
}

static void
test_synthea_encounters (void)
{
  g_autoptr (HfMap) map = open_synthea_map ();
  g_autoptr (HfCsvReader) reader =
    sample_table_open_file ("third-party", "synthea-111", "encounters.csv", NULL);
  g_autoptr (HfMapping) mapping =
    hf_mapping_new (map, HF_IMPORT_VISITS, sample_table_header (reader), NULL);
  g_auto (HfImportRow) row = { 0 };
  HfRefusal          refusal;
  const HfCsvRecord *record;
  guint              n = 0, n_wellness = 0;
  gint64             fen = 0;

  while ((record = sample_table_next (reader)) != NULL)
    {
      g_assert_true (hf_mapping_read (mapping, record, &row, &refusal));
      n++;
      fen += row.values[HF_IMPORT_FEE].i;
      n_wellness += g_str_equal (hf_import_row_get_text (&row, HF_IMPORT_DEPARTMENT), "wellness");
      g_assert_nonnull (hf_import_row_get_text (&row, HF_IMPORT_CUSTOMER_EXTERNAL_ID));
      if (n > 1)
        continue;
      g_assert_cmpstr (hf_import_row_get_text (&row, HF_IMPORT_DATE), ==, "2022-07-20");
      g_assert_cmpstr (hf_import_row_get_text (&row, HF_IMPORT_TIME), ==, "07:13");
    }
  g_assert_cmpuint (n, ==, 7584);
  g_assert_cmpuint (n_wellness, ==, 2366);
  g_assert_cmpint (fen, ==, 2191081927);
}

static void
test_zone (void)
{
  static const char map[] = "[source]\nzone=Asia/Shanghai\n"
                            "[visits]\nname=N\ndate=D\n";
  Bench             bench;

  bench_open (&bench, map, HF_IMPORT_VISITS,
              "N,D\nLi,2022-07-20T17:13:55Z\nLi,2022-07-20 17:13\nLi,2022-07-20\n");
  g_assert_true (bench_read (&bench));
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_DATE), ==, "2022-07-21");
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_TIME), ==, "01:13");
  g_assert_true (bench_read (&bench));
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_DATE), ==, "2022-07-20");
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_TIME), ==, "17:13");
  g_assert_true (bench_read (&bench));
  g_assert_null (bench_text (&bench, HF_IMPORT_TIME));
  bench_close (&bench);
}

/* A date with a time gives both, unless the time has its own column. */
static void
test_date_times (void)
{
  Bench bench;

  bench_open (&bench, NULL, HF_IMPORT_VISITS,
              "name,date\nLi,2023-02-03 09:30\nLi,2023年2月3日下午3点\nLi,20230203\n");
  g_assert_true (bench_read (&bench));
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_DATE), ==, "2023-02-03");
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_TIME), ==, "09:30");
  g_assert_true (bench_read (&bench));
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_DATE), ==, "2023-02-03");
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_TIME), ==, "15:00");
  g_assert_true (bench_read (&bench));
  g_assert_null (bench_text (&bench, HF_IMPORT_TIME));
  bench_close (&bench);
  bench_open (&bench, NULL, HF_IMPORT_VISITS,
              "name,date,time\nLi,2023-02-03 00:00:00,10:15\nLi,2023-02-03 00:00:00,\n");
  g_assert_true (bench_read (&bench));
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_TIME), ==, "10:15");
  g_assert_true (bench_read (&bench));
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_DATE), ==, "2023-02-03");
  g_assert_null (bench_text (&bench, HF_IMPORT_TIME));
  bench_close (&bench);
}

static void
test_values_and_constants (void)
{
  static const char map[] = "[visits]\nname={F} {L}\ndate=D\ndepartment=急诊科\nkind=K\n"
                            "[values kind]\n01=门诊\n";
  Bench             bench;

  bench_open (&bench, map, HF_IMPORT_VISITS,
              "F,L,D,K\nAnna,,2023-01-02,01\nAnna,Li,2023-01-02,x\n");
  g_assert_false (hf_mapping_has_field (bench.mapping, HF_IMPORT_DOCTOR));
  g_assert_true (bench_read (&bench));
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_NAME), ==, "Anna");
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_DEPARTMENT), ==, "急诊科");
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_VISIT_KIND), ==, "门诊");
  g_assert_true (bench_read (&bench));
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_VISIT_KIND), ==, "x");
  bench_close (&bench);
}

/* Names are trimmed, notes are not; both are undone what the writer did. */
static void
test_cleaning (void)
{
  Bench bench;

  bench_open (&bench, NULL, HF_IMPORT_CUSTOMERS,
              "name,note,phone\n\" 　王小明 \",\"  a\n \",'+86 138\nLi,,\n");
  g_assert_true (bench_read (&bench));
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_NAME), ==, "王小明");
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_NOTE)), ==, "  a\n ");
  g_assert_cmpstr (bench_text (&bench, HF_IMPORT_PHONE), ==, "+86 138");
  g_assert_true (bench_read (&bench));
  g_assert_null (bench_text (&bench, HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_NOTE)));
  bench_close (&bench);
}

static void
assert_row_refused (HfImportKind kind, const char *table, HfRefusalCode code, HfImportFieldId field)
{
  Bench bench;

  bench_open (&bench, NULL, kind, table);
  g_assert_false (bench_read (&bench));
  g_assert_cmpint (bench.refusal.code, ==, code);
  g_assert_cmpint (bench.refusal.field, ==, field);
  bench_close (&bench);
}

static void
test_refused_rows (void)
{
  assert_row_refused (HF_IMPORT_CUSTOMERS, "name,phone\n ,13800138000\n", HF_REFUSAL_EMPTY,
                      HF_IMPORT_NAME);
  assert_row_refused (HF_IMPORT_CUSTOMERS, "name,phone\nLi,1.38E+10\n", HF_REFUSAL_DAMAGED_NUMBER,
                      HF_IMPORT_PHONE);
  assert_row_refused (HF_IMPORT_CUSTOMERS, "name,phone\nLi,13800138000,2\n", HF_REFUSAL_EXTRA_CELLS,
                      HF_IMPORT_N_FIELDS);
  assert_row_refused (HF_IMPORT_VISITS, "name,date\nLi,2023-02-30\n", HF_REFUSAL_IMPOSSIBLE_DATE,
                      HF_IMPORT_DATE);
  assert_row_refused (HF_IMPORT_VISITS, "name,date\nLi,2023-02-03 25:00\n",
                      HF_REFUSAL_IMPOSSIBLE_TIME, HF_IMPORT_DATE);
  assert_row_refused (HF_IMPORT_VISITS, "name,date\nLi,2023年2月3日25点\n",
                      HF_REFUSAL_IMPOSSIBLE_DATE, HF_IMPORT_DATE);
  assert_row_refused (HF_IMPORT_VISITS, "name,date\nLi,\n", HF_REFUSAL_EMPTY, HF_IMPORT_DATE);
  assert_row_refused (HF_IMPORT_VISITS, "patient,name,date\n,,2023-01-02\n", HF_REFUSAL_EMPTY,
                      HF_IMPORT_NAME);
  assert_row_refused (HF_IMPORT_ARTICLES, "title,kind\n量血压,\n", HF_REFUSAL_EMPTY,
                      HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND));
  assert_row_refused (HF_IMPORT_ARTICLES, "title,kind\n量血压,传闻\n", HF_REFUSAL_UNKNOWN_CHOICE,
                      HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND));
  assert_row_refused (HF_IMPORT_FOLLOW_UPS, "name,due,grade\nLi,2023-01-02,Z\n",
                      HF_REFUSAL_UNKNOWN_CHOICE, HF_IMPORT_GRADE);
}

static void
assert_mapping_refused (const char *map_text, HfImportKind kind, const char *table, int code)
{
  g_autoptr (HfMap) map = map_text != NULL ? hf_map_new_from_data (map_text, -1, NULL) : NULL;
  g_autoptr (HfCsvReader) reader = sample_table_open (table, -1, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_mapping_new (map, kind, sample_table_header (reader), &error));
  g_assert_error (error, HF_TRANSFER_ERROR, code);
}

static void
test_refused_mappings (void)
{
  const HfTransferError column = HF_TRANSFER_ERROR_UNKNOWN_COLUMN;
  const HfTransferError map = HF_TRANSFER_ERROR_MAP;
  const HfTransferError none = HF_TRANSFER_ERROR_NO_COLUMN;

  assert_mapping_refused ("[customers]\nname=N\n", HF_IMPORT_CUSTOMERS, "A,B\n", column);
  assert_mapping_refused ("[customers]\nname=A\noccupation={J}\n", HF_IMPORT_CUSTOMERS, "A,B\n",
                          column);
  assert_mapping_refused ("[customers]\nname=A\n", HF_IMPORT_VISITS, "A,B\n", map);
  assert_mapping_refused ("[visits]\nname=A\n", HF_IMPORT_VISITS, "A,B\n", none);
  assert_mapping_refused ("[visits]\ndate=A\n", HF_IMPORT_VISITS, "A,B\n", none);
  assert_mapping_refused (NULL, HF_IMPORT_CUSTOMERS, "A,B\n", none);
  assert_mapping_refused (NULL, HF_IMPORT_VISITS, "name,phone\n", none);
}

/* Returns (transfer full): the error, which outlives the table. */
static GError *
fail_mapping (const char *map_text, HfImportKind kind, const char *table)
{
  g_autoptr (HfMap) map = map_text != NULL ? hf_map_new_from_data (map_text, -1, NULL) : NULL;
  g_autoptr (HfCsvReader) reader = sample_table_open (table, -1, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_mapping_new (map, kind, sample_table_header (reader), &error));
  return g_error_copy (error);
}

static void
assert_missing (HfImportKind kind, const char *table, HfImportFieldId field, HfImportKind likely)
{
  g_autoptr (GError) error = fail_mapping (NULL, kind, table);
  const HfColumnTrouble *trouble = hf_transfer_error_get_trouble (error);

  g_assert_nonnull (trouble);
  g_assert_null (trouble->column);
  g_assert_cmpint (trouble->field, ==, field);
  g_assert_cmpint (trouble->kind, ==, kind);
  g_assert_cmpint (trouble->likely, ==, likely);
}

static void
test_missing_column (void)
{
  assert_missing (HF_IMPORT_VISITS, "姓名,性别,电话\n", HF_IMPORT_DATE, HF_IMPORT_CUSTOMERS);
  assert_missing (HF_IMPORT_CUSTOMERS, "病历号,就诊日期,科室\n", HF_IMPORT_NAME, HF_IMPORT_VISITS);
  assert_missing (HF_IMPORT_VISITS, "姓名,到期,原因\n", HF_IMPORT_DATE, HF_IMPORT_FOLLOW_UPS);
  assert_missing (HF_IMPORT_VISITS, "日期,科室\n", HF_IMPORT_NAME, HF_IMPORT_N_KINDS);
  assert_missing (HF_IMPORT_ARTICLES, "标题,正文\n", HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND),
                  HF_IMPORT_N_KINDS);
  assert_missing (HF_IMPORT_CUSTOMERS, "药品名称,适应症,价格\n", HF_IMPORT_NAME,
                  HF_IMPORT_ARTICLES);
  assert_missing (HF_IMPORT_CUSTOMERS, "电话,地址\n", HF_IMPORT_NAME, HF_IMPORT_N_KINDS);
}

static void
test_unknown_column (void)
{
  g_autoptr (GError) error = fail_mapping ("[customers]\nname = Full {Name}\n[visits]\nname = N\n"
                                           "date = D\n",
                                           HF_IMPORT_CUSTOMERS, "N,D,姓名\n");
  const HfColumnTrouble *trouble = hf_transfer_error_get_trouble (error);

  g_assert_cmpstr (trouble->column, ==, "Name");
  g_assert_cmpint (trouble->field, ==, HF_IMPORT_N_FIELDS);
  g_assert_cmpint (trouble->likely, ==, HF_IMPORT_VISITS);
  g_assert_cmpuint (g_strv_length (trouble->columns), ==, 3);
  g_assert_cmpstr (trouble->columns[2], ==, "姓名");
}

/* What may be somebody's record is not told to anybody. */
static void
test_no_header (void)
{
  static const char map[] = "[customers]\nname = {A}\nbirth_date = B\noccupation = 教师\n";
  g_autoptr (GError) record = fail_mapping (NULL, HF_IMPORT_CUSTOMERS, "张敏,女,13800138000\n");
  g_autoptr (GError) mapped = fail_mapping (map, HF_IMPORT_CUSTOMERS, "张敏,女,教师\n");
  g_autoptr (GError) other = fail_mapping (map, HF_IMPORT_CUSTOMERS, "B,C\n");

  g_assert_null (hf_transfer_error_get_trouble (record)->columns);
  g_assert_null (hf_transfer_error_get_trouble (mapped)->columns);
  g_assert_nonnull (hf_transfer_error_get_trouble (other)->columns);
}

static void
assert_guess (const char *map_text, HfImportKind kind, const char *table, HfImportKind likely)
{
  g_autoptr (HfMap) map = map_text != NULL ? hf_map_new_from_data (map_text, -1, NULL) : NULL;
  g_autoptr (HfCsvReader) reader = sample_table_open (table, -1, 0);

  g_assert_cmpint (hf_mapping_guess_kind (map, kind, sample_table_header (reader)), ==, likely);
}

/* One column more may be a whim of the table; a map that fits was meant. */
static void
test_guess_kind (void)
{
  static const char visits[] = "姓名,电话,就诊日期,科室,医生\n";
  static const char map[] = "[customers]\nname = 姓名\n[visits]\nname = 姓名\ndate = 就诊日期\n"
                            "department = 科室\ndoctor = 医生\n";

  assert_guess (NULL, HF_IMPORT_CUSTOMERS, visits, HF_IMPORT_VISITS);
  assert_guess (NULL, HF_IMPORT_VISITS, visits, HF_IMPORT_N_KINDS);
  assert_guess (NULL, HF_IMPORT_CUSTOMERS, "姓名,电话,就诊日期\n", HF_IMPORT_N_KINDS);
  assert_guess (map, HF_IMPORT_CUSTOMERS, visits, HF_IMPORT_N_KINDS);
  assert_guess (NULL, HF_IMPORT_ARTICLES, visits, HF_IMPORT_VISITS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mapping/recognised-customers", test_recognised_customers);
  g_test_add_func ("/mapping/recognised-visits", test_recognised_visits);
  g_test_add_func ("/mapping/synthea-patients", test_synthea_patients);
  g_test_add_func ("/mapping/synthea-encounters", test_synthea_encounters);
  g_test_add_func ("/mapping/zone", test_zone);
  g_test_add_func ("/mapping/date-times", test_date_times);
  g_test_add_func ("/mapping/values-and-constants", test_values_and_constants);
  g_test_add_func ("/mapping/cleaning", test_cleaning);
  g_test_add_func ("/mapping/refused-rows", test_refused_rows);
  g_test_add_func ("/mapping/refused-mappings", test_refused_mappings);
  g_test_add_func ("/mapping/missing-column", test_missing_column);
  g_test_add_func ("/mapping/unknown-column", test_unknown_column);
  g_test_add_func ("/mapping/no-header", test_no_header);
  g_test_add_func ("/mapping/guess-kind", test_guess_kind);
  return g_test_run ();
}
