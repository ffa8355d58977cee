/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What one may talk about: what is known, and nothing when nothing is. */

#include "gui/follow-up/hf-small-talk.h"

#include "core/hf-customer.h"

static void
test_small_talk (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);
  g_autofree char *nothing = hf_small_talk_describe (row);
  g_autofree char *text = NULL;

  g_assert_null (nothing);
  hf_row_set_text (row, HF_CUSTOMER_HOBBIES, "太极");
  hf_row_set_text (row, HF_CUSTOMER_LIFE_STAGE, "retired");
  text = hf_small_talk_describe (row);
  g_assert_cmpstr (text, ==, "Life stage: Retired · Hobbies: 太极");
}

/* What the customer asked for comes before what one may talk about. */
static void
test_preferences (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);
  g_autofree char *text = NULL;

  hf_row_set_text (row, HF_CUSTOMER_HOBBIES, "太极");
  hf_row_set_text (row, HF_CUSTOMER_PREFERRED_CHANNEL, "微信");
  hf_row_set_text (row, HF_CUSTOMER_PREFERRED_TIME, "Do not call at work");
  text = hf_small_talk_describe (row);
  g_assert_cmpstr (text, ==,
                   "Prefers: 微信 · Best time to call: Do not call at work · Hobbies: 太极");
}

/* What the hospital can tell them about comes before what one may talk about. */
static void
test_interests (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);
  g_autofree char *text = NULL;

  hf_row_set_text (row, HF_CUSTOMER_PERSONALITY, "calm, exact");
  hf_row_set_text (row, HF_CUSTOMER_HOBBIES, "太极");
  hf_row_set_text (row, HF_CUSTOMER_TOPICS, "diabetes");
  hf_row_set_text (row, HF_CUSTOMER_INTERESTS, "ophthalmology");
  text = hf_small_talk_describe (row);
  g_assert_cmpstr (text, ==,
                   "Interested in: ophthalmology · Wants to know about: diabetes · "
                   "Hobbies: 太极 · Personality: calm, exact");
}

/* Facts have a line each where they are written, and stand before what one may talk about. */
static void
test_facts (void)
{
  g_autoptr (HfRow) row = hf_row_new (&hf_customer_def);
  g_autofree char *text = NULL;

  hf_row_set_text (row, HF_CUSTOMER_HOBBIES, "太极");
  hf_row_set_text (row, HF_CUSTOMER_QUICK_FACTS, "Tea: green\nDog: Lucky");
  hf_row_set_text (row, HF_CUSTOMER_HOW_MET, "at the fair");
  text = hf_small_talk_describe (row);
  g_assert_cmpstr (text, ==,
                   "Quick facts: Tea: green Dog: Lucky · Hobbies: 太极 · How we met: at the fair");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/small-talk/what-is-known", test_small_talk);
  g_test_add_func ("/small-talk/preferences", test_preferences);
  g_test_add_func ("/small-talk/interests", test_interests);
  g_test_add_func ("/small-talk/facts", test_facts);
  return g_test_run ();
}
