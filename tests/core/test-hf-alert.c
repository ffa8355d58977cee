/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Alerts: what says that there is nothing raises none, and nothing else is kept back. */

#include "core/hf-alert.h"
#include "core/hf-customer.h"

static void
test_denials (void)
{
  static const char *const denials[] = {
    "无",
    "無",
    "无。",
    " 无 ",
    "没有",
    "沒有",
    "否认",
    "否認",
    "无过敏",
    "無過敏史",
    "否认过敏史",
    "过敏史：无",
    "药物过敏史无",
    "否认药物、食物过敏史",
    "否认药物过敏史，无食物过敏",
    "否认家族性遗传病史",
    "家族中无遗传病",
    "无特殊",
    "不过敏",
    "非过敏体质",
    "过敏史（－）",
    "-",
    "——",
    "no",
    "No.",
    "NONE",
    "none known",
    "No known drug allergies",
    "no drug or food allergies",
    "Denies any history of allergies",
    "not allergic",
    "NKDA",
    "N/A",
    "无\n否认",
  };

  for (guint i = 0; i < G_N_ELEMENTS (denials); i++)
    if (!hf_alert_is_denial (denials[i]))
      g_error ("%s is a denial", denials[i]);
}

static void
test_no_denials (void)
{
  static const char *const told[] = {
    "青霉素",
    "无青霉素过敏，磺胺过敏",
    "无，磺胺过敏",
    "无\n磺胺",
    "无、药物过敏",
    "无花果过敏",
    "没药过敏",
    "过敏原不详",
    "药物过敏",
    "药物-过敏",
    "否认无",
    "不详",
    "过敏史（+）",
    "Norfloxacin",
    "no penicillin, but sulfa",
    "No, penicillin",
    "not known",
    "none?",
    "nonsteroidal anti-inflammatory drugs",
    "糖尿病",
    "母亲有哮喘，否认其他",
    "",
    " ，。",
    "😷",
  };

  g_assert_false (hf_alert_is_denial (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (hf_alert_is_denial (told[i]))
      g_error ("%s is no denial", told[i]);
}

static void
assert_alert (guint field, const char *text, HfAlert alert, gboolean is_one)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);

  hf_row_set_text (row, field, text);
  g_assert_cmpstr (hf_alert_find (row, alert), ==, is_one ? text : NULL);
}

static void
test_kinds (void)
{
  assert_alert (HF_CUSTOMER_ALLERGIES, "青霉素", HF_ALERT_ALLERGIES, TRUE);
  assert_alert (HF_CUSTOMER_ALLERGIES, "无", HF_ALERT_ALLERGIES, FALSE);
  assert_alert (HF_CUSTOMER_ALLERGIES, "青霉素", HF_ALERT_HEREDITARY, FALSE);
  assert_alert (HF_CUSTOMER_HEREDITARY, "血友病", HF_ALERT_HEREDITARY, TRUE);
  assert_alert (HF_CUSTOMER_HEREDITARY, "否认", HF_ALERT_HEREDITARY, FALSE);
}

static void
test_constitution (void)
{
  static const char *const prone[] = { "过敏体质", "過敏體質", "气虚，过敏体质", "特禀质",
                                       "易过敏",   "Allergic", "atopic" };
  static const char *const others[] = { "气虚质",       "平和质",     "非过敏体质",
                                        "无过敏，偏瘦", "怕冷，易累", "not allergic" };

  for (guint i = 0; i < G_N_ELEMENTS (prone); i++)
    assert_alert (HF_CUSTOMER_CONSTITUTION, prone[i], HF_ALERT_CONSTITUTION, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    assert_alert (HF_CUSTOMER_CONSTITUTION, others[i], HF_ALERT_CONSTITUTION, FALSE);
}

static void
test_words (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);
  g_autofree char *line = NULL, *none = NULL, *words = NULL;

  none = hf_alert_words (row, "\n");
  g_assert_null (none);
  g_assert_null (hf_alert_line (row, HF_ALERT_ALLERGIES));
  hf_row_set_text (row, HF_CUSTOMER_ALLERGIES, "penicillin\nsulfa");
  hf_row_set_text (row, HF_CUSTOMER_HEREDITARY, "none");
  hf_row_set_text (row, HF_CUSTOMER_CONSTITUTION, "allergic");
  line = hf_alert_line (row, HF_ALERT_ALLERGIES);
  g_assert_cmpstr (line, ==, "Allergies: penicillin␊sulfa");
  words = hf_alert_words (row, "\n");
  g_assert_cmpstr (words, ==, "Allergies: penicillin␊sulfa\nConstitution: allergic");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/alert/denials", test_denials);
  g_test_add_func ("/alert/no-denials", test_no_denials);
  g_test_add_func ("/alert/kinds", test_kinds);
  g_test_add_func ("/alert/constitution", test_constitution);
  g_test_add_func ("/alert/words", test_words);

  return g_test_run ();
}
