/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table reader against known tables, its limits, and random bytes. */

#include "transfer/hf-csv-reader.h"

#include <string.h>

#include "tests/base/sample-json.h"
#include "sample-table.h"
#include "transfer/hf-transfer-error.h"

/* Reads a whole table and writes it down as "line:cell|cell" with "!n" for a problem. */
static char *
describe (const char *text, gssize length, gboolean has_header)
{
  g_autoptr (HfCsvReader) reader = sample_table_open (text, length, 0);
  GString           *found = g_string_new (NULL);
  const HfCsvRecord *record;

  if (has_header)
    g_assert_nonnull (sample_table_header (reader));
  while ((record = sample_table_next (reader)) != NULL)
    {
      g_string_append_printf (found, "%s%" G_GUINT64_FORMAT ":", found->len > 0 ? "/" : "",
                              record->line);
      for (guint i = 0; i < record->n_cells; i++)
        g_string_append_printf (found, "%s%s", i > 0 ? "|" : "", record->cells[i]);
      if (record->problem != HF_CSV_PROBLEM_NONE)
        g_string_append_printf (found, "!%d", record->problem);
    }
  return g_string_free (found, FALSE);
}

static void
assert_table (const char *text, gboolean has_header, const char *expected)
{
  g_autofree char *found = describe (text, -1, has_header);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_shapes (void)
{
  assert_table ("", FALSE, "");
  assert_table ("\n\n", FALSE, "");
  assert_table ("a", FALSE, "1:a");
  assert_table ("a,b", FALSE, "1:a|b");
  assert_table ("a,b\n1,2", FALSE, "1:a|b/2:1|2");
  assert_table ("a,b\r\n1,2\r\n", FALSE, "1:a|b/2:1|2");
  assert_table ("a,b\r1,2\r", FALSE, "1:a|b/2:1|2");
  assert_table ("a,b\n\n\r\n1,2\n", FALSE, "1:a|b/4:1|2");
  assert_table ("a;b\n1;2\n", FALSE, "1:a|b/2:1|2");
  assert_table ("a,\n,2\n", FALSE, "1:a|/2:|2");
  assert_table ("a,b\n,\n3,4\n", FALSE, "1:a|b/3:3|4");
  assert_table ("sep=;\na;b\n1;2\n", FALSE, "2:a|b/3:1|2");
  assert_table ("\xEF\xBB\xBF姓名,电话\n王,1\n", FALSE, "1:姓名|电话/2:王|1");
}

static void
test_quotes (void)
{
  assert_table ("\"a,b\",c\n", FALSE, "1:a,b|c");
  assert_table ("\"a\"\"b\",\"\"\"\"\n", FALSE, "1:a\"b|\"");
  assert_table ("\"\"\n", FALSE, "1:");
  assert_table ("\"a\nb\",c\nd,e\n", FALSE, "1:a\nb|c/3:d|e");
  assert_table ("\"a\r\nb\rc\",d\r\ne,f\r\n", FALSE, "1:a\r\nb\rc|d/4:e|f");
  assert_table ("a\"b,5\" x,\n", FALSE, "1:a\"b|5\" x|");
  assert_table ("a, \"b\"\n", FALSE, "1:a| \"b\"");
  assert_table ("a,\"b\"", FALSE, "1:a|b");
}

/* A stray quote costs its line and no other. */
static void
test_stray_quotes (void)
{
  assert_table ("a,b\n\"x,1\ny,2\nz,3\n", TRUE, "2:\"x,1!5/3:y|2/4:z|3");
  assert_table ("a,b\n\"x\"y,1\nz,3\n", TRUE, "2:\"x\"y,1!5/3:z|3");
  assert_table ("a,b\ny,2\n\"", TRUE, "2:y|2/3:\"!5");
}

static void
test_ragged (void)
{
  assert_table ("a,b,c\n1\n1,2,3,4\n1,2,3,,\n1,2,3\n", TRUE, "2:1||/3:1|2|3|4!1/4:1|2|3/5:1|2|3");
}

static void
test_given_separator (void)
{
  g_autoptr (HfCsvReader) reader = sample_table_open ("a;b,c\n", -1, ',');
  const HfCsvRecord *record = sample_table_next (reader);

  g_assert_cmpuint (record->n_cells, ==, 2);
  g_assert_cmpstr (record->cells[0], ==, "a;b");
}

static char *
make_row (guint n_cells, gsize cell_size, gboolean is_quoted)
{
  GString         *row = g_string_new (NULL);
  g_autofree char *cell = g_strnfill (cell_size, 'x');

  for (guint i = 0; i < n_cells; i++)
    g_string_append_printf (row, is_quoted ? "%s\"%s\"" : "%s%s", i > 0 ? "," : "", cell);
  return g_string_free (row, FALSE);
}

/* A row at the limit is read, one beyond it is refused, and the row after either is read. */
static void
assert_limit (guint n_cells, gsize cell_size, gboolean is_quoted, HfCsvProblem expected)
{
  g_autofree char *row = make_row (n_cells, cell_size, is_quoted);
  g_autofree char *text = g_strconcat ("a,b\n", row, "\nlast,1\n", NULL);
  g_autoptr (HfCsvReader) reader = sample_table_open (text, -1, ',');
  const HfCsvRecord *record;

  g_assert_nonnull (sample_table_next (reader));
  record = sample_table_next (reader);
  g_assert_cmpint (record->problem, ==, expected);
  g_assert_cmpuint (record->line, ==, 2);
  g_assert_cmpuint (record->n_cells, ==, expected == HF_CSV_PROBLEM_NONE ? n_cells : 1);
  g_assert_cmpuint (strlen (record->cells[0]), <=, HF_CSV_MAX_CELL_SIZE);
  record = sample_table_next (reader);
  g_assert_cmpstr (record->cells[0], ==, "last");
  g_assert_cmpuint (record->line, ==, 3);
  g_assert_null (sample_table_next (reader));
}

static void
test_limits (void)
{
  for (guint is_quoted = 0; is_quoted < 2; is_quoted++)
    {
      assert_limit (HF_CSV_MAX_CELLS, 1, is_quoted, HF_CSV_PROBLEM_NONE);
      assert_limit (HF_CSV_MAX_CELLS + 1, 1, is_quoted, HF_CSV_PROBLEM_TOO_MANY_CELLS);
      assert_limit (2, HF_CSV_MAX_CELL_SIZE, is_quoted, HF_CSV_PROBLEM_NONE);
      assert_limit (2, HF_CSV_MAX_CELL_SIZE + 1, is_quoted, HF_CSV_PROBLEM_CELL_TOO_LONG);
      assert_limit (1, 3 * HF_CSV_MAX_RECORD_SIZE, is_quoted, HF_CSV_PROBLEM_CELL_TOO_LONG);
      assert_limit (30, 32000, is_quoted, HF_CSV_PROBLEM_NONE);
      assert_limit (40, 32000, is_quoted, HF_CSV_PROBLEM_RECORD_TOO_LONG);
    }
}

static void
test_bad_header (void)
{
  g_autofree char *row = make_row (HF_CSV_MAX_CELLS + 1, 1, FALSE);
  g_autoptr (HfCsvReader) reader = sample_table_open (row, -1, ',');
  g_autoptr (GError) error = NULL;
  const HfCsvRecord *header;

  g_assert_false (hf_csv_reader_read_header (reader, &header, NULL, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_LIMIT);
}

static void
test_unreadable (void)
{
  g_autoptr (HfCsvReader) reader = sample_table_open ("a,b\n1,\xFF\n", -1, 0);
  g_autoptr (GError) error = NULL;
  const HfCsvRecord *record = NULL;

  while (hf_csv_reader_next (reader, &record, NULL, &error) && record != NULL)
    continue;
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNREADABLE);
}

static void
test_cancelled (void)
{
  g_autoptr (HfCsvReader) reader = sample_table_open ("a,b\n", -1, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const HfCsvRecord *record;

  g_cancellable_cancel (cancellable);
  g_assert_false (hf_csv_reader_next (reader, &record, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The set's JSON lists each row as column, cell, column, cell ... */
static void
assert_spectrum (const char *stem)
{
  g_autofree char *csv = g_strconcat (stem, ".csv", NULL);
  g_autofree char *json = g_strconcat (stem, ".json", NULL);
  g_autofree char *json_path =
    g_test_build_filename (G_TEST_DIST, "data", "third-party", "csv-spectrum", "json", json, NULL);
  g_autoptr (GPtrArray) strings = sample_json_read_strings (json_path);
  g_autoptr (HfCsvReader) reader =
    sample_table_open_file ("third-party", "csv-spectrum", "csvs", csv, NULL);
  const HfCsvRecord *record = sample_table_header (reader);
  g_auto (GStrv) columns = g_new0 (char *, record->n_cells + 1);
  guint at = 0;

  for (guint i = 0; i < record->n_cells; i++)
    columns[i] = g_strdup (record->cells[i]);
  while ((record = sample_table_next (reader)) != NULL)
    {
      g_assert_cmpint (record->problem, ==, HF_CSV_PROBLEM_NONE);
      for (guint i = 0; i < record->n_cells; i++, at += 2)
        {
          g_assert_cmpstr (columns[i], ==, strings->pdata[at]);
          g_assert_cmpstr (record->cells[i], ==, strings->pdata[at + 1]);
        }
    }
  g_assert_cmpuint (at, ==, strings->len);
}

static void
test_spectrum (void)
{
  static const char *const stems[] = {
    "comma_in_quotes", "empty",  "empty_crlf",          "escaped_quotes", "json",
    "newlines",        "simple", "quotes_and_newlines", "simple_crlf",    "utf8",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (stems); i++)
    {
      g_test_message ("%s", stems[i]);
      assert_spectrum (stems[i]);
    }
}

/* The two files whose JSON says something else than they do. */
static void
test_spectrum_faults (void)
{
  g_autoptr (HfCsvReader) newlines =
    sample_table_open_file ("third-party", "csv-spectrum", "csvs", "newlines_crlf.csv", NULL);
  g_autoptr (HfCsvReader) location = sample_table_open_file ("third-party", "csv-spectrum", "csvs",
                                                             "location_coordinates.csv", NULL);
  const HfCsvRecord *record;

  sample_table_header (newlines);
  sample_table_next (newlines);
  g_assert_cmpstr (sample_table_next (newlines)->cells[0], ==, "Once upon \na time");
  sample_table_header (location);
  record = sample_table_next (location);
  g_assert_cmpuint (record->n_cells, ==, 4);
  g_assert_cmpstr (record->cells[0], ==, "2095257564");
  g_assert_cmpstr (record->cells[1], ==, "37\uFFFD36'37.8\"N 121\uFFFD2'17.9\"W");
  g_assert_null (sample_table_next (location));
}

static void
test_own_samples (void)
{
  static const struct
  {
    const char *file;
    const char *charset;
  } files[] = {
    { "customers-gb18030.csv", "GB18030" },      /* commas */
    { "customers-utf8-bom.csv", "UTF-8" },       /* semicolons */
    { "customers-utf16le-bom.txt", "UTF-16LE" }, /* tabs */
    { "customers-utf16be.txt", "UTF-16BE" },     /* tabs */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (HfCsvReader) reader = sample_table_open_file ("tables", files[i].file, NULL);

      g_assert_cmpuint (sample_table_header (reader)->n_cells, ==, 10);
      g_assert_cmpstr (sample_table_next (reader)->cells[0], ==, "王小明");
      g_assert_cmpstr (sample_table_next (reader)->cells[9], ==, "对青霉素过敏");
      g_assert_cmpstr (sample_table_next (reader)->cells[5], ==, "广州市天河区中山路3号");
      g_assert_null (sample_table_next (reader));
      g_assert_cmpstr (hf_csv_reader_get_charset (reader), ==, files[i].charset);
    }
}

static void
test_big5_sample (void)
{
  g_autoptr (HfCsvReader) reader = sample_table_open_file ("tables", "visits-big5.csv", NULL);

  g_assert_cmpstr (sample_table_header (reader)->cells[0], ==, "病歷號");
  g_assert_cmpstr (sample_table_next (reader)->cells[6], ==, "上呼吸道感染");
  g_assert_cmpstr (sample_table_next (reader)->cells[7], ==, "1,200");
  g_assert_cmpstr (hf_csv_reader_get_charset (reader), ==, "BIG5");
}

/* Records that straddle the buffer come out as those within it. */
static void
test_long_file (void)
{
  g_autoptr (GString) text = g_string_new ("number,text,quoted\n");
  g_autoptr (HfCsvReader) reader = NULL;
  const HfCsvRecord *record;
  const guint        n_rows = 60000;

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "%u,复查%*u,\"a\n\"\"%u\"\"\"\n", i, i % 23, i, i);
  reader = sample_table_open (text->str, text->len, 0);
  sample_table_header (reader);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autofree char *quoted = g_strdup_printf ("a\n\"%u\"", i);

      record = sample_table_next (reader);
      g_assert_cmpstr (record->cells[0], ==, number);
      g_assert_cmpstr (record->cells[2], ==, quoted);
      g_assert_cmpuint (record->line, ==, 2 + 2 * i);
    }
  g_assert_null (sample_table_next (reader));
}

/* Random tables out of the bytes that matter: nothing crashes, cells are text, lines go up, and
 * every byte is passed. */
static void
test_random (void)
{
  static const char alphabet[] = "ab\"\"\"\n\n\r,,;\t x";

  g_autoptr (GRand) rand = g_rand_new_with_seed (20231020);
  for (guint round = 0; round < 3000; round++)
    {
      gsize            length = g_rand_int_range (rand, 0, 400);
      g_autofree char *text = g_malloc (length + 1);
      g_autoptr (HfCsvReader) reader = NULL;
      const HfCsvRecord *record;
      guint64            last_line = 0;
      guint              n_lines = 1;

      for (gsize i = 0; i < length; i++)
        {
          text[i] = alphabet[g_rand_int_range (rand, 0, sizeof alphabet - 1)];
          n_lines += text[i] == '\n' || text[i] == '\r';
        }
      reader = sample_table_open (text, length, ',');
      while ((record = sample_table_next (reader)) != NULL)
        {
          g_assert_cmpuint (record->line, >, last_line);
          g_assert_cmpuint (record->line, <=, n_lines);
          g_assert_cmpuint (record->n_cells, >=, 1);
          for (guint i = 0; i < record->n_cells; i++)
            g_assert_true (g_utf8_validate (record->cells[i], -1, NULL));
          last_line = record->line;
        }
    }
}

/* Any bytes at all either give records or an error. */
static void
test_random_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 3000; round++)
    {
      gsize            length = g_rand_int_range (rand, 0, 300);
      g_autofree char *text = g_malloc (length + 1);
      g_autoptr (HfCsvReader) reader = NULL;
      g_autoptr (GError) error = NULL;
      const HfCsvRecord *record = NULL;
      guint64            last_line = 0;

      for (gsize i = 0; i < length; i++)
        text[i] = g_rand_int_range (rand, 0, 256);
      reader = sample_table_open (text, length, 0);
      while (hf_csv_reader_next (reader, &record, NULL, &error) && record != NULL)
        {
          g_assert_cmpuint (record->line, >, last_line);
          last_line = record->line;
        }
      if (error != NULL)
        g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNREADABLE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-reader/shapes", test_shapes);
  g_test_add_func ("/csv-reader/quotes", test_quotes);
  g_test_add_func ("/csv-reader/stray-quotes", test_stray_quotes);
  g_test_add_func ("/csv-reader/ragged", test_ragged);
  g_test_add_func ("/csv-reader/given-separator", test_given_separator);
  g_test_add_func ("/csv-reader/limits", test_limits);
  g_test_add_func ("/csv-reader/bad-header", test_bad_header);
  g_test_add_func ("/csv-reader/unreadable", test_unreadable);
  g_test_add_func ("/csv-reader/cancelled", test_cancelled);
  g_test_add_func ("/csv-reader/spectrum", test_spectrum);
  g_test_add_func ("/csv-reader/spectrum-faults", test_spectrum_faults);
  g_test_add_func ("/csv-reader/own-samples", test_own_samples);
  g_test_add_func ("/csv-reader/big5-sample", test_big5_sample);
  g_test_add_func ("/csv-reader/long-file", test_long_file);
  g_test_add_func ("/csv-reader/random", test_random);
  g_test_add_func ("/csv-reader/random-bytes", test_random_bytes);
  return g_test_run ();
}
