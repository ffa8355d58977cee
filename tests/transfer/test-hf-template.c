/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Joined columns, with all their parts and without some. */

#include "transfer/hf-template.h"

#include "transfer/hf-transfer-error.h"

static const char *const columns[] = { "A", "B", "Long name" };

static void
assert_expands (const char *text, const char *a, const char *b, const char *expected)
{
  const char *cells[] = { a, b, "x" };
  HfCsvRecord record = { 1, 3, cells, HF_CSV_PROBLEM_NONE };

  g_autoptr (GError) error = NULL;
  g_autoptr (HfTemplate) template = hf_template_new (text, columns, 3, TRUE, &error);
  g_autoptr (GString) scratch = g_string_new ("left over");

  g_assert_no_error (error);
  g_assert_cmpstr (hf_template_expand (template, &record, scratch), ==, expected);
}

static void
test_expand (void)
{
  assert_expands ("A", "1", "2", "1");
  assert_expands ("long_name", "1", "2", "x");
  assert_expands ("{A}", "1", "2", "1");
  assert_expands ("{A} {B}", "1", "2", "1 2");
  assert_expands ("{ A }{B}", "1", "2", "12");
  assert_expands ("{B}, {A}, {Long name}", "1", "2", "2, 1, x");
  assert_expands ("No. {A}.", "1", "2", "No. 1.");
  assert_expands ("{{{A}}}", "1", "2", "{1}");
  assert_expands ("{{A}}", "1", "2", "{A}");
  assert_expands ("{A}", "'=1", "2", "=1");
}

static void
test_empty_parts (void)
{
  assert_expands ("{A} {B}", "", "2", "2");
  assert_expands ("{A} {B}", "1", "", "1");
  assert_expands ("{A} {B}", "", "", "");
  assert_expands ("{A}, {B}, {Long name}", "1", "", "1, x");
  assert_expands ("{A} ({B})", "1", "", "1");
  assert_expands ("{A} ({B})", "1", "2", "1 (2)");
  assert_expands ("({A}) {B}", "1", "", "(1)");
  assert_expands ("({A}) {B}", "", "2", "2");
  assert_expands ("{A}（{B}）{Long name}", "1", "2", "1（2）x");
  assert_expands ("No. {A}.", "", "2", "");
}

static void
test_constant (void)
{
  assert_expands ("内科", "1", "2", "内科");
}

static void
test_short_record (void)
{
  const char *cells[] = { "1" };
  HfCsvRecord record = { 1, 1, cells, HF_CSV_PROBLEM_NONE };

  g_autoptr (HfTemplate) template = hf_template_new ("{A} {B}", columns, 3, FALSE, NULL);
  g_autoptr (GString) scratch = g_string_new (NULL);

  g_assert_cmpstr (hf_template_expand (template, &record, scratch), ==, "1");
}

static void
assert_refused (const char *text, gboolean may_be_constant, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_template_new (text, columns, 3, may_be_constant, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, code);
}

static void
test_refused (void)
{
  assert_refused ("C", FALSE, HF_TRANSFER_ERROR_UNKNOWN_COLUMN);
  assert_refused ("{C}", FALSE, HF_TRANSFER_ERROR_UNKNOWN_COLUMN);
  assert_refused ("{C}", TRUE, HF_TRANSFER_ERROR_UNKNOWN_COLUMN);
  assert_refused ("{A} {C}", TRUE, HF_TRANSFER_ERROR_UNKNOWN_COLUMN);
  assert_refused ("{}", TRUE, HF_TRANSFER_ERROR_UNKNOWN_COLUMN);
  assert_refused ("{A", TRUE, HF_TRANSFER_ERROR_MAP);
  assert_refused ("A}", TRUE, HF_TRANSFER_ERROR_MAP);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template/expand", test_expand);
  g_test_add_func ("/template/empty-parts", test_empty_parts);
  g_test_add_func ("/template/constant", test_constant);
  g_test_add_func ("/template/short-record", test_short_record);
  g_test_add_func ("/template/refused", test_refused);
  return g_test_run ();
}
