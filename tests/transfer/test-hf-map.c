/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Map files, right and wrong. */

#include "transfer/hf-map.h"

#include <string.h>

#include "transfer/hf-transfer-error.h"

static const char good[] = "\xEF\xBB\xBF[source]\nname=his\nencoding=gbk\nseparator=tab\n"
                           "zone=Asia/Shanghai\n"
                           "[customers]\nname={FIRST} {LAST}\nbirth_date = 生日\nnote=\n"
                           "[values sex]\nF=female\n男=male\nf=male\n"
                           "[values department]\n0101=内科\n";

static void
test_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfMap) map = hf_map_new_from_data (good, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hf_map_get_source (map), ==, "his");
  g_assert_cmpstr (hf_map_get_charset (map), ==, "gbk");
  g_assert_cmpint (hf_map_get_separator (map), ==, '\t');
  g_assert_cmpstr (hf_map_get_zone (map), ==, "Asia/Shanghai");
  g_assert_true (hf_map_has_kind (map, HF_IMPORT_CUSTOMERS));
  g_assert_false (hf_map_has_kind (map, HF_IMPORT_VISITS));
  g_assert_cmpstr (hf_map_get_template (map, HF_IMPORT_CUSTOMERS, HF_IMPORT_NAME), ==,
                   "{FIRST} {LAST}");
  g_assert_cmpstr (hf_map_get_template (map, HF_IMPORT_CUSTOMERS, HF_IMPORT_BIRTH_DATE), ==,
                   "生日");
  g_assert_null (
    hf_map_get_template (map, HF_IMPORT_CUSTOMERS, HF_IMPORT_OF_CUSTOMER (HF_CUSTOMER_NOTE)));
}

static void
test_translate (void)
{
  g_autoptr (HfMap) map = hf_map_new_from_data (good, -1, NULL);

  g_assert_cmpstr (hf_map_translate (map, HF_IMPORT_SEX, "F"), ==, "female");
  g_assert_cmpstr (hf_map_translate (map, HF_IMPORT_SEX, "f"), ==, "male");
  g_assert_cmpstr (hf_map_translate (map, HF_IMPORT_SEX, "男"), ==, "male");
  g_assert_cmpstr (hf_map_translate (map, HF_IMPORT_SEX, "x"), ==, "x");
  g_assert_cmpstr (hf_map_translate (map, HF_IMPORT_DEPARTMENT, "0101"), ==, "内科");
  g_assert_cmpstr (hf_map_translate (map, HF_IMPORT_NAME, "F"), ==, "F");
}

static void
test_defaults (void)
{
  g_autoptr (HfMap) map = hf_map_new_from_data ("[visits]\n", -1, NULL);

  g_assert_null (hf_map_get_source (map));
  g_assert_null (hf_map_get_charset (map));
  g_assert_null (hf_map_get_zone (map));
  g_assert_cmpint (hf_map_get_separator (map), ==, 0);
  g_assert_true (hf_map_has_kind (map, HF_IMPORT_VISITS));
}

static void
assert_refused (const char *data, int code, const char *named)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_map_new_from_data (data, -1, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, code);
  g_assert_nonnull (strstr (error->message, named));
}

static void
test_refused (void)
{
  assert_refused ("[customers]\nfullname=A\n", HF_TRANSFER_ERROR_UNKNOWN_FIELD, "fullname");
  assert_refused ("[customers]\nfee=A\n", HF_TRANSFER_ERROR_UNKNOWN_FIELD, "fee");
  assert_refused ("[source]\ncolour=A\n", HF_TRANSFER_ERROR_UNKNOWN_FIELD, "colour");
  assert_refused ("[values hair]\nA=b\n", HF_TRANSFER_ERROR_UNKNOWN_FIELD, "hair");
  assert_refused ("[patients]\nname=A\n", HF_TRANSFER_ERROR_MAP, "patients");
  assert_refused ("[source]\nseparator=x\n", HF_TRANSFER_ERROR_MAP, "x");
  assert_refused ("[source]\nzone=Mars/Olympus\n", HF_TRANSFER_ERROR_MAP, "Mars/Olympus");
  assert_refused ("name=A\n", HF_TRANSFER_ERROR_MAP, "map");
  assert_refused ("[customers\n", HF_TRANSFER_ERROR_MAP, "map");
}

static void
test_no_file (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "no-such-map.ini", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (hf_map_new_from_file (path, &error));
  g_assert_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_IO);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/good", test_good);
  g_test_add_func ("/map/translate", test_translate);
  g_test_add_func ("/map/defaults", test_defaults);
  g_test_add_func ("/map/refused", test_refused);
  g_test_add_func ("/map/no-file", test_no_file);
  return g_test_run ();
}
