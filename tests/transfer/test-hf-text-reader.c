/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whole texts through the reader, whatever the pieces in which it hands them out. */

#include "transfer/hf-text-reader.h"

#include <string.h>

#include "transfer/hf-transfer-error.h"

static HfTextReader *
open_bytes (const char *bytes, gsize length, const char *charset)
{
  g_autoptr (GBytes) data = g_bytes_new (bytes, length);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (data);
  g_autoptr (GError) error = NULL;
  HfTextReader *reader = hf_text_reader_new (stream, charset, &error);

  g_assert_no_error (error);
  return reader;
}

/* Reads up to the end in pieces of @size; NULL with @error set if it breaks off. */
static char *
read_all (HfTextReader *reader, gsize size, GError **error)
{
  g_autofree char *buffer = g_malloc (size);
  g_autoptr (GString) text = g_string_new (NULL);
  gssize n;

  while ((n = hf_text_reader_read (reader, buffer, size, NULL, error)) > 0)
    {
      g_assert_true (g_utf8_validate (buffer, n, NULL));
      g_string_append_len (text, buffer, n);
    }
  return n == 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
assert_reads (const char *bytes, gsize length, const char *charset, const char *expected)
{
  for (gsize size = 64; size <= 64 * 1024; size = size * 3 + 1)
    {
      g_autoptr (HfTextReader) reader = open_bytes (bytes, length, charset);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = read_all (reader, size, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, expected);
    }
}

static char *
make_long_text (void)
{
  GString *text = g_string_new ("姓名,备注\n");

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "患者%u,复查血压😀\n", i);
  return g_string_free (text, FALSE);
}

static void
test_charsets (void)
{
  static const char *const charsets[] = { "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE" };
  g_autofree char         *text = make_long_text ();

  for (gsize i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      gsize            length;
      g_autofree char *bytes = g_convert (text, -1, charsets[i], "UTF-8", NULL, &length, NULL);

      assert_reads (bytes, length, NULL, text);
      assert_reads (bytes, length, charsets[i], text);
    }
}

static void
test_marks (void)
{
  assert_reads ("\xEF\xBB\xBF"
                "a",
                4, NULL, "a");
  assert_reads ("\xEF\xBB\xBF"
                "a",
                4, "utf-8", "a");
  assert_reads ("\xFF\xFE"
                "a\0",
                4, NULL, "a");
  assert_reads ("\xFE\xFF\0a", 4, NULL, "a");
  assert_reads ("\xFE\xFF\0a", 4, "utf-16", "a");
  assert_reads ("\xFF\xFE"
                "a\0",
                4, "utf-16", "a");
  assert_reads ("", 0, NULL, "");
  assert_reads ("\xEF\xBB\xBF", 3, NULL, "");
}

/* The first Chinese character may come long after the sample. */
static void
test_late_chinese (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *bytes = NULL;
  gsize            length;

  while (text->len < 200 * 1024)
    g_string_append (text, "1,2,3\n");
  g_string_append (text, "姓名,性别,出生日期\n");
  bytes = g_convert (text->str, text->len, "GB18030", "UTF-8", NULL, &length, NULL);
  assert_reads (bytes, length, NULL, text->str);
}

static void
test_other_charset (void)
{
  assert_reads ("Jos\xE9", 4, "ISO-8859-1", "José");
}

static void
test_unknown_charset (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_text_reader_new (stream, "no-such-charset", &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_CHARSET);
}

static void
assert_breaks_at (const char *bytes, gsize length, const char *charset, const char *position)
{
  g_autoptr (HfTextReader) reader = open_bytes (bytes, length, charset);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_all (reader, 1024, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, position));
}

static void
test_positions (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  assert_breaks_at ("ab\xFF"
                    "cd",
                    5, "utf-8", "byte 3 ");
  assert_breaks_at ("name,phone\n\0abc,13800000001,abc,13800000002,abc,13800000003\n", 60, NULL,
                    "byte 12 ");
  assert_breaks_at ("abc\xE5\xA7", 5, "utf-8", "byte 4 ");
  assert_breaks_at ("a\xD0\xD5\xFF\xFF", 5, "gb18030", "byte 4 ");
  while (text->len < 100000)
    g_string_append (text, "姓名\n");
  g_string_append (text, "\xFF");
  assert_breaks_at (text->str, text->len, "utf-8", "byte 100003 ");
  assert_breaks_at (text->str, text->len, NULL, "byte 100003 ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-reader/charsets", test_charsets);
  g_test_add_func ("/text-reader/marks", test_marks);
  g_test_add_func ("/text-reader/late-chinese", test_late_chinese);
  g_test_add_func ("/text-reader/other-charset", test_other_charset);
  g_test_add_func ("/text-reader/unknown-charset", test_unknown_charset);
  g_test_add_func ("/text-reader/positions", test_positions);
  return g_test_run ();
}
