/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Phones as they are compared, phones and names as they are masked. The numbers are invented. */

#include "base/hf-text-mask.h"

typedef struct
{
  const char *text, *expected;
} Case;

static void
check (char *(*function) (const char *), const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *result = function (cases[i].text);
      g_assert_cmpstr (result, ==, cases[i].expected);
    }
}

static void
test_digits (void)
{
  static const Case cases[] = {
    { NULL, "" },
    { "", "" },
    { "none", "" },
    { "138-0000 8821", "13800008821" },
    { "１３８００００８８２１", "13800008821" },
    { "+86 138 0000 8821", "13800008821" },
    { "（＋86）13800008821", "13800008821" },
    { "+86 351 8600123", "3518600123" },
    { "008613800008821", "13800008821" },
    { "8613800008821", "13800008821" },
    { "0351-8600123", "03518600123" },
    { "86001234", "86001234" },
    { "+1 555 0100", "15550100" },
  };

  check (hf_digits, cases, G_N_ELEMENTS (cases));
}

static void
test_mask_phone (void)
{
  static const Case cases[] = {
    { NULL, "" },
    { "none", "" },
    { "13800008821", "138****8821" },
    { "+86 138 0000 8821", "138****8821" },
    { "03518600123", "035****0123" },
    { "86001234", "****1234" },
    { "8600123", "****23" },
    { "8821", "****" },
    { "1", "****" },
  };

  check (hf_mask_phone, cases, G_N_ELEMENTS (cases));
  g_assert_true (hf_phone_is_masked ("138****8821"));
  g_assert_false (hf_phone_is_masked ("13800008821"));
}

static void
test_mask_whole_phone (void)
{
  static const Case cases[] = {
    { "13800008821", "138****8821" },
    { "138 0000 8821", "138****8821" },
    { "8821", "8821" },
    { "2023-3", "2023-3" },
    { "张敏", "张敏" },
    { "", "" },
  };

  check (hf_mask_whole_phone, cases, G_N_ELEMENTS (cases));
}

static void
test_mask_number (void)
{
  static const Case cases[] = {
    { "140106198905061249", "1401************49" },
    { "140106890506124", "1401*********24" },
    { "E12345678", "****78" },
    { "护照12345", "****45" },
    { "12345", "****" },
    { "", "****" },
  };

  check (hf_mask_number, cases, G_N_ELEMENTS (cases));
}

static void
test_mask_numbers_within (void)
{
  static const Case cases[] = {
    { "或打 138-0000-8821。", "或打 138****8821。" },
    { "(0571) 8765 4321, 2 times", "(057****4321, 2 times" },
    { "李先生13800008821", "李先生138****8821" },
    { "138.0000.8821", "138****8821" },
    { "138/0000/8821", "138****8821" },
    { "１３８００００８８２１转8", "138****8821转8" },
    { "138\u20140000\u20148821", "138****8821" },
    { "13800008821/13900008822", "138****8821/139****8822" },
    { "2023-10-20 复查", "2023-10-20 复查" },
    { "2023.10.20 复查", "2023.10.20 复查" },
    { "2023/10/20 复查", "2023/10/20 复查" },
    { "20231020", "****1020" },
    { "130/85 120/80", "130/85 120/80" },
    { "7.2 6.8 7.1 6.9", "7.2 6.8 7.1 6.9" },
    { "3 weeks", "3 weeks" },
    { "", "" },
  };

  check (hf_mask_numbers_within, cases, G_N_ELEMENTS (cases));
}

static void
test_mask_name (void)
{
  static const Case cases[] = {
    { NULL, "" },           { "\u3000", "" },  { "张三", "张*" },
    { " 欧阳小娟", "欧*" }, { "Smith", "S*" }, { "𠮷田", "𠮷*" },
  };

  check (hf_mask_name, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-mask/digits", test_digits);
  g_test_add_func ("/text-mask/mask-phone", test_mask_phone);
  g_test_add_func ("/text-mask/mask-whole-phone", test_mask_whole_phone);
  g_test_add_func ("/text-mask/mask-number", test_mask_number);
  g_test_add_func ("/text-mask/mask-numbers-within", test_mask_numbers_within);
  g_test_add_func ("/text-mask/mask-name", test_mask_name);
  return g_test_run ();
}
