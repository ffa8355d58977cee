/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the writer writes, and that reading it back gives what was written. */

#include "transfer/hf-csv-writer.h"

#include <string.h>

#include "base/hf-csv.h"
#include "tests/base/sample-json.h"
#include "sample-table.h"
#include "transfer/hf-transfer-error.h"

static char *
close_table (HfCsvWriter *writer, GOutputStream *stream, gsize *length)
{
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  g_autoptr (GError) error = NULL;

  hf_csv_writer_flush (writer, NULL, &error);
  g_assert_no_error (error);
  *length = g_memory_output_stream_get_data_size (memory);
  return g_strndup (g_memory_output_stream_get_data (memory), *length);
}

static void
assert_written (const char *const *cells, guint n_cells, const char *expected)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (HfCsvWriter) writer = hf_csv_writer_new (stream);
  g_autofree char *text = NULL;
  g_autofree char *marked = g_strconcat ("\xEF\xBB\xBF", expected, "\r\n", NULL);
  gsize            length;

  for (guint i = 0; i < n_cells; i++)
    hf_csv_writer_add (writer, cells[i]);
  hf_csv_writer_end_record (writer, NULL, NULL);
  text = close_table (writer, stream, &length);
  g_assert_cmpstr (text, ==, marked);
}

#define ASSERT_WRITTEN(expected, ...)                       \
  {                                                         \
    const char *cells[] = { __VA_ARGS__ };                  \
    assert_written (cells, G_N_ELEMENTS (cells), expected); \
  }

static void
test_form (void)
{
  ASSERT_WRITTEN ("a,b", "a", "b");
  ASSERT_WRITTEN ("a,,c", "a", NULL, "c");
  ASSERT_WRITTEN ("\"\"", "");
  ASSERT_WRITTEN ("\"\",", "", "");
  ASSERT_WRITTEN ("\"a,b\",\"c\"\"d\"", "a,b", "c\"d");
  ASSERT_WRITTEN ("\"a\nb\",\"c\r\nd\"", "a\nb", "c\r\nd");
  ASSERT_WRITTEN ("王小明,1", "王小明", "1");
}

static void
test_neutralised (void)
{
  ASSERT_WRITTEN ("'=1+1,'+86 138,'-3,'@SUM", "=1+1", "+86 138", "-3", "@SUM");
}

/* Writes each string into a row "number, string, string reversed in place" and reads it back. */
static void
assert_round_trip (GPtrArray *strings)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (HfCsvWriter) writer = hf_csv_writer_new (stream);
  g_autoptr (HfCsvReader) reader = NULL;
  g_autofree char *text = NULL;
  gsize            length;

  for (guint i = 0; i < strings->len; i++)
    {
      hf_csv_writer_add (writer, strings->pdata[i]);
      hf_csv_writer_add (writer, strings->pdata[strings->len - 1 - i]);
      g_assert_true (hf_csv_writer_end_record (writer, NULL, NULL));
    }
  text = close_table (writer, stream, &length);
  reader = sample_table_open (text, length, ',');
  for (guint i = 0; i < strings->len; i++)
    {
      const HfCsvRecord *record = sample_table_next (reader);

      g_assert_nonnull (record);
      g_assert_cmpint (record->problem, ==, HF_CSV_PROBLEM_NONE);
      g_assert_cmpuint (record->n_cells, ==, 2);
      g_assert_cmpstr (hf_csv_unneutralise (record->cells[0]), ==, strings->pdata[i]);
      g_assert_cmpstr (hf_csv_unneutralise (record->cells[1]), ==,
                       strings->pdata[strings->len - 1 - i]);
    }
  g_assert_null (sample_table_next (reader));
}

static void
test_naughty_strings (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "data", "third-party", "blns", "blns.json", NULL);
  g_autoptr (GPtrArray) strings = sample_json_read_strings (path);

  g_assert_cmpuint (strings->len, ==, 515);
  assert_round_trip (strings);
}

static void
test_random_strings (void)
{
  static const char *const pieces[] = {
    "'",  "'",  "=", "+", "-", "@", "\t", "\r", "\n",
    "\"", "\"", ",", ";", " ", "a", "张", "＝", "＠",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 20000; i++)
    {
      GString *string = g_string_new (NULL);
      guint    n = g_rand_int_range (rand, 0, 7);

      for (guint piece = 0; piece < n; piece++)
        g_string_append (string, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      g_ptr_array_add (strings, g_string_free (string, FALSE));
    }
  assert_round_trip (strings);
}

/* A device without room, as Linux has one to try with. */
static void
test_full (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/full");
  g_autoptr (GFileIOStream) device = g_file_open_readwrite (file, NULL, NULL);
  g_autoptr (HfCsvWriter) writer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (device);
  writer = hf_csv_writer_new (g_io_stream_get_output_stream (G_IO_STREAM (device)));
  g_assert_false (hf_csv_writer_flush (writer, NULL, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_FULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-writer/form", test_form);
  g_test_add_func ("/csv-writer/neutralised", test_neutralised);
  g_test_add_func ("/csv-writer/naughty-strings", test_naughty_strings);
  g_test_add_func ("/csv-writer/random-strings", test_random_strings);
  g_test_add_func ("/csv-writer/full", test_full);
  return g_test_run ();
}
