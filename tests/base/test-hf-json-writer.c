/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Documents as written, and the naughty strings through them. */

#include "base/hf-json-writer.h"

#include <math.h>

#include "sample-json.h"

typedef struct
{
  GOutputStream *stream;
  HfJsonWriter  *writer;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->stream = g_memory_output_stream_new_resizable ();
  fixture->writer = hf_json_writer_new (fixture->stream);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hf_json_writer_free (fixture->writer);
  g_object_unref (fixture->stream);
}

static char *
finish (Fixture *fixture)
{
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (fixture->stream);
  g_autoptr (GError) error = NULL;

  hf_json_writer_finish (fixture->writer, &error);
  g_assert_no_error (error);
  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}

static void
test_document (Fixture *fixture, gconstpointer data)
{
  HfJsonWriter    *writer = fixture->writer;
  g_autofree char *text = NULL;

  hf_json_writer_begin_object (writer, NULL);
  hf_json_writer_add_text (writer, "by", "year");
  hf_json_writer_add_text (writer, "birth-date", NULL);
  hf_json_writer_begin_array (writer, "rows");
  hf_json_writer_begin_object (writer, NULL);
  hf_json_writer_add_int (writer, "fee-fen", -123);
  hf_json_writer_add_ratio (writer, "ratio", 12.0 / 13.0);
  hf_json_writer_add_ratio (writer, "none", NAN);
  hf_json_writer_end_object (writer);
  hf_json_writer_add_id (writer, NULL, G_MAXINT64);
  hf_json_writer_add_id (writer, NULL, 0);
  hf_json_writer_end_array (writer);
  hf_json_writer_begin_object (writer, "empty");
  hf_json_writer_end_object (writer);
  hf_json_writer_add_bool (writer, "ok", TRUE);
  hf_json_writer_add_bool (writer, "bad", FALSE);
  hf_json_writer_end_object (writer);
  text = finish (fixture);
  g_assert_cmpstr (
    text, ==,
    "{\"by\":\"year\",\"birth_date\":null,\"rows\":[{\"fee_fen\":-123,"
    "\"ratio\":0.9230769230769231,\"none\":null},\"9223372036854775807\",null],\"empty\":{},"
    "\"ok\":true,\"bad\":false}\n");
}

static void
test_escapes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  hf_json_writer_begin_array (fixture->writer, NULL);
  hf_json_writer_add_text (fixture->writer, NULL, "a\"b\\c\nd\t\x01\x7F 张");
  hf_json_writer_add_text (fixture->writer, NULL, "bad \xFF byte");
  hf_json_writer_end_array (fixture->writer);
  text = finish (fixture);
  g_assert_cmpstr (text, ==, "[\"a\\\"b\\\\c\\nd\\u0009\\u0001\x7F 张\",\"bad \uFFFD byte\"]\n");
}

/* A document longer than what is held at once comes back whole. */
static void
test_naughty_strings (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "data", "third-party", "blns", "blns.json", NULL);
  g_autofree char *copy = g_build_filename (g_get_user_cache_dir (), "copy.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) strings = sample_json_read_strings (path);
  g_autoptr (GPtrArray) again = NULL;
  const guint n_rounds = 10;

  hf_json_writer_begin_array (fixture->writer, NULL);
  for (guint i = 0; i < n_rounds * strings->len; i++)
    hf_json_writer_add_text (fixture->writer, NULL, strings->pdata[i % strings->len]);
  hf_json_writer_end_array (fixture->writer);
  text = finish (fixture);
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (copy, text, -1, NULL));
  again = sample_json_read_strings (copy);
  g_assert_cmpuint (again->len, ==, n_rounds * strings->len);
  for (guint i = 0; i < again->len; i++)
    g_assert_cmpstr (again->pdata[i], ==, strings->pdata[i % strings->len]);
}

/* Rows, the last of which is not whole, and why. */
static void
break_off_after (HfJsonWriter *writer, guint n_rows)
{
  hf_json_writer_begin_object (writer, NULL);
  hf_json_writer_begin_array (writer, "rows");
  for (guint i = 0; i < n_rows; i++)
    hf_json_writer_add_int (writer, NULL, 7);
  hf_json_writer_begin_object (writer, NULL);
  hf_json_writer_break_off (writer);
  hf_json_writer_add_int (writer, "error", 1);
  hf_json_writer_end_object (writer);
}

static void
test_broken_off_early (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  break_off_after (fixture->writer, 2);
  text = finish (fixture);
  g_assert_cmpstr (text, ==, "{\"error\":1}\n");
}

/* What went out cannot be taken back, but is still a document. */
static void
test_broken_off_late (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  break_off_after (fixture->writer, 40000);
  text = finish (fixture);
  g_assert_cmpuint (strlen (text), ==, strlen ("{\"rows\":[{}],\"error\":1}\n") + 40000 * 2);
  g_assert_true (g_str_has_prefix (text, "{\"rows\":[7,7,"));
  g_assert_true (g_str_has_suffix (text, ",7,7,{}],\"error\":1}\n"));
}

static void
test_stream_error (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_close (fixture->stream, NULL, NULL);
  hf_json_writer_add_null (fixture->writer, NULL);
  g_assert_false (hf_json_writer_finish (fixture->writer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

#define ADD(path, function) \
  g_test_add ("/json-writer/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("document", test_document);
  ADD ("escapes", test_escapes);
  ADD ("naughty-strings", test_naughty_strings);
  ADD ("broken-off-early", test_broken_off_early);
  ADD ("broken-off-late", test_broken_off_late);
  ADD ("stream-error", test_stream_error);
  return g_test_run ();
}
