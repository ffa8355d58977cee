/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What others call the health indicators. */

#include "session/health/hf-health-names.h"

static void
assert_means (const char *name, const char *code)
{
  const HfIndicator *indicator = hf_health_names_find (name);

  g_test_message ("%s", name);
  g_assert_cmpstr (indicator ? indicator->code : NULL, ==, code);
}

static void
test_found (void)
{
  assert_means ("bp", "bp");
  assert_means ("Blood pressure", "bp");
  assert_means ("血压", "bp");
  assert_means (" 空腹血糖 ", "glucose");
  assert_means ("GLU 2 h", "glucose2h");
  assert_means ("LDL-C", "ldl");
  assert_means ("三酸甘油酯", "tg");
  assert_means ("ＷＢＣ", "wbc");
  assert_means ("甘油三酯（TG）", "tg");
  assert_means ("谷丙转氨酶(ALT)", "alt");
}

/* A guess would put a result among the values of something else. */
static void
test_not_found (void)
{
  assert_means ("TSH", NULL);
  assert_means ("收缩压", NULL);
  assert_means ("血糖(餐后)", NULL);
  assert_means ("尿酸(尿)", NULL);
  assert_means ("()", NULL);
  assert_means ("", NULL);
  assert_means (NULL, NULL);
}

/* No name is of two. */
static void
test_labels (void)
{
  for (const HfIndicator *indicator = hf_indicators; indicator->code != NULL; indicator++)
    {
      assert_means (indicator->code, indicator->code);
      assert_means (indicator->label, indicator->code);
      assert_means (indicator->short_label, indicator->code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/health-names/found", test_found);
  g_test_add_func ("/health-names/not-found", test_not_found);
  g_test_add_func ("/health-names/labels", test_labels);
  return g_test_run ();
}
