/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gui/follow-up/hf-key-guard.h"

#include "gui/follow-up/hf-today-keys.h"

#define KEY_1 10
#define KEY_2 11

#define SHOWN (5 * G_TIME_SPAN_SECOND)

static void
test_repeat (void)
{
  HfKeyGuard guard;

  hf_key_guard_init (&guard);
  hf_key_guard_card_shown (&guard, SHOWN);
  g_assert_false (hf_key_guard_press (&guard, KEY_1));
  g_assert_cmpint (hf_key_guard_judge_key (&guard, 2 * SHOWN), ==, HF_KEY_PASS);
  g_assert_true (hf_key_guard_press (&guard, KEY_1));
  g_assert_cmpint (hf_key_guard_judge_key (&guard, 2 * SHOWN), ==, HF_KEY_REPEAT);
  /* Another key while the first is held is no repeat. */
  g_assert_false (hf_key_guard_press (&guard, KEY_2));
  g_assert_cmpint (hf_key_guard_judge_key (&guard, 2 * SHOWN), ==, HF_KEY_PASS);
  hf_key_guard_release (&guard, KEY_1);
  g_assert_false (hf_key_guard_press (&guard, KEY_1));
  g_assert_true (hf_key_guard_press (&guard, KEY_2));
  hf_key_guard_release_all (&guard);
  g_assert_false (hf_key_guard_press (&guard, KEY_2));
}

static void
test_early (void)
{
  HfKeyGuard guard;

  hf_key_guard_init (&guard);
  g_assert_false (hf_key_guard_press (&guard, KEY_1));
  g_assert_cmpint (hf_key_guard_judge_key (&guard, SHOWN), ==, HF_KEY_EARLY);
  hf_key_guard_card_shown (&guard, SHOWN);
  g_assert_cmpint (hf_key_guard_judge_click (&guard, SHOWN), ==, HF_KEY_EARLY);
  g_assert_cmpint (hf_key_guard_judge_click (&guard, SHOWN + 149999), ==, HF_KEY_EARLY);
  g_assert_cmpint (hf_key_guard_judge_click (&guard, SHOWN + 150000), ==, HF_KEY_PASS);
  hf_key_guard_card_changed (&guard);
  g_assert_cmpint (hf_key_guard_judge_click (&guard, SHOWN + 150000), ==, HF_KEY_EARLY);
}

static void
test_keys (void)
{
  static const struct
  {
    guint           keyval;
    GdkModifierType state;
    gboolean        has_single_keys;
    HfTodayCommand  command;
  } cases[] = {
    { GDK_KEY_1, 0, TRUE, HF_TODAY_DIGIT + 1 },
    { GDK_KEY_KP_2, 0, TRUE, HF_TODAY_DIGIT + 2 },
    { GDK_KEY_3, GDK_LOCK_MASK, TRUE, HF_TODAY_DIGIT + 3 },
    { GDK_KEY_0, 0, TRUE, HF_TODAY_DIGIT },
    { GDK_KEY_C, GDK_LOCK_MASK, TRUE, HF_TODAY_CALL },
    { GDK_KEY_j, 0, TRUE, HF_TODAY_NEXT },
    { GDK_KEY_1, 0, FALSE, HF_TODAY_NOTHING },
    { GDK_KEY_n, 0, FALSE, HF_TODAY_NOTHING },
    { GDK_KEY_1, GDK_CONTROL_MASK, FALSE, HF_TODAY_DIGIT + 1 },
    { GDK_KEY_Return, GDK_CONTROL_MASK, FALSE, HF_TODAY_FINE },
    { GDK_KEY_Down, 0, FALSE, HF_TODAY_NEXT },
    { GDK_KEY_F9, 0, FALSE, HF_TODAY_LIST },
    { GDK_KEY_1, GDK_ALT_MASK, TRUE, HF_TODAY_NOTHING },
    { GDK_KEY_c, GDK_CONTROL_MASK, TRUE, HF_TODAY_NOTHING },
    { GDK_KEY_Return, 0, TRUE, HF_TODAY_NOTHING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hf_today_keys_find (cases[i].keyval, cases[i].state, cases[i].has_single_keys),
                     ==, cases[i].command);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key-guard/repeat", test_repeat);
  g_test_add_func ("/key-guard/early", test_early);
  g_test_add_func ("/today-keys/table", test_keys);
  return g_test_run ();
}
