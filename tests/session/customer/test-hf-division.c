/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The divisions of the country. */

#include "session/customer/hf-division.h"

static void
test_list (void)
{
  const GPtrArray *all = hf_division_list ();
  guint            n_of[HF_DIVISION_DISTRICT + 1] = { 0 };

  for (guint i = 0; i < all->len; i++)
    {
      const HfDivision *division = g_ptr_array_index (all, i);

      g_assert_cmpuint (division->level, >=, HF_DIVISION_PROVINCE);
      g_assert_cmpuint (division->level, <=, HF_DIVISION_DISTRICT);
      g_assert_true (division->code[0] == '-' || strlen (division->code) == 6);
      g_assert_true (g_utf8_validate (division->name, -1, NULL) && *division->name != '\0');
      g_assert_true (g_str_is_ascii (division->readings) && *division->readings != '\0');
      g_assert_cmpuint (division->province->level, ==, HF_DIVISION_PROVINCE);
      g_assert_true (division->code[0] == '-' ||
                     strncmp (division->code, division->province->code, 2) == 0);
      n_of[division->level]++;
    }
  g_assert_cmpuint (n_of[HF_DIVISION_PROVINCE], ==, 34);
  g_assert_cmpuint (n_of[HF_DIVISION_CITY], ==, 357);
  g_assert_cmpuint (n_of[HF_DIVISION_DISTRICT], ==, 3233);
}

static void
assert_code (const char *code, const char *expected)
{
  const HfDivision *found = hf_division_find_code (code);
  g_autofree char  *whole = found ? hf_division_describe (found) : NULL;

  g_assert_cmpstr (whole, ==, expected);
}

static void
test_code (void)
{
  assert_code ("330106", "浙江省杭州市西湖区");
  assert_code ("110105", "北京市朝阳区");
  assert_code ("419001", "河南省济源市");
  assert_code ("441900", "广东省东莞市");
  assert_code ("440000", "广东省");
  assert_code ("330103", "浙江省杭州市"); /* 下城区, which is no more */
  assert_code ("512221", "四川省");
  assert_code ("830000", NULL);
}

static HfDivisionMatch
match (const char *code, const char *typed)
{
  return hf_division_match (hf_division_find_code (code), typed);
}

static void
test_match (void)
{
  static const char *const begins[] = { "西湖", "x", "xhq", "xihu", "xih", "xhu", "xihuqu" };

  for (guint i = 0; i < G_N_ELEMENTS (begins); i++)
    g_assert_cmpint (match ("330106", begins[i]), ==, HF_DIVISION_BEGINS);
  g_assert_cmpint (match ("330106", "huqu"), ==, HF_DIVISION_HAS);
  g_assert_cmpint (match ("330106", "湖"), ==, HF_DIVISION_HAS);
  g_assert_cmpint (match ("330106", "qu"), ==, HF_DIVISION_NOT_MEANT); /* what all have */
  g_assert_cmpint (match ("330106", "xiqu"), ==, HF_DIVISION_NOT_MEANT);
  g_assert_cmpint (match ("341500", "luan"), ==, HF_DIVISION_BEGINS); /* 六安, however read */
  g_assert_cmpint (match ("341500", "liuan"), ==, HF_DIVISION_BEGINS);
  g_assert_cmpint (match ("141100", "lvliang"), ==, HF_DIVISION_BEGINS);
  g_assert_cmpint (match ("141100", "luliang"), ==, HF_DIVISION_BEGINS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/division/list", test_list);
  g_test_add_func ("/division/code", test_code);
  g_test_add_func ("/division/match", test_match);
  return g_test_run ();
}
