/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening tables from memory and from the sample files. */

#include "sample-table.h"

#include <string.h>

static HfCsvReader *
open_stream (GInputStream *stream, char separator)
{
  g_autoptr (GError) error = NULL;
  HfTextReader *text = hf_text_reader_new (stream, NULL, &error);

  g_assert_no_error (error);
  return hf_csv_reader_new (text, separator);
}

HfCsvReader *
sample_table_open (const char *text, gssize length, char separator)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return open_stream (stream, separator);
}

HfCsvReader *
sample_table_open_file (const char *first, ...)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  va_list args;

  va_start (args, first);
  for (const char *part = first; part != NULL; part = va_arg (args, const char *))
    {
      char *longer = g_build_filename (path, part, NULL);

      g_free (path);
      path = longer;
    }
  va_end (args);
  file = g_file_new_for_path (path);
  stream = g_file_read (file, NULL, &error);
  g_assert_no_error (error);
  return open_stream (G_INPUT_STREAM (stream), 0);
}

const HfCsvRecord *
sample_table_next (HfCsvReader *reader)
{
  g_autoptr (GError) error = NULL;
  const HfCsvRecord *record = NULL;
  gboolean           is_read = hf_csv_reader_next (reader, &record, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (is_read);
  return record;
}

const HfCsvRecord *
sample_table_header (HfCsvReader *reader)
{
  g_autoptr (GError) error = NULL;
  const HfCsvRecord *record = NULL;
  gboolean           is_read = hf_csv_reader_read_header (reader, &record, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (is_read);
  return record;
}
