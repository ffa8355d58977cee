/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of outcomes: what the program takes for granted of each row. */

#include "core/hf-outcome-kind.h"

#include "core/hf-contact.h"
#include "core/hf-follow-up.h"

static void
test_keys (void)
{
  HfOutcomeKind kind;

  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    {
      const HfOutcomeDef *def = hf_outcome_kind_get (i);

      g_assert_true (hf_outcome_kind_find (def->key, &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_true (hf_outcome_kind_find_digit (def->digit, &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (hf_contact_outcomes[i].key, ==, def->key);
    }
  g_assert_null (hf_contact_outcomes[HF_N_OUTCOMES].key);
  g_assert_false (hf_outcome_kind_find ("maybe", &kind));
  g_assert_false (hf_outcome_kind_find (NULL, &kind));
  g_assert_false (hf_outcome_kind_find_digit ('x', &kind));
}

/* The digits of the plan, and no digit twice. */
static void
test_digits (void)
{
  static const char *const expected[][2] = {
    { "1", "fine" },      { "2", "no-answer" }, { "3", "later" },
    { "4", "complaint" }, { "5", "doctor" },    { "7", "wrong-number" },
    { "8", "refused" },   { "9", "lost" },      { "0", "skip" },
  };
  HfOutcomeKind kind;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (hf_outcome_kind_find_digit (expected[i][0][0], &kind));
      g_assert_cmpstr (hf_outcome_kind_get (kind)->key, ==, expected[i][1]);
    }
}

/* What a row says of its state and its reasons fits what it does. */
static void
test_groups (void)
{
  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    {
      const HfOutcomeDef *def = hf_outcome_kind_get (i);

      g_assert_cmpint (def->state != NULL, ==, def->group != HF_OUTCOME_KEEPS);
      if (def->state != NULL)
        g_assert_true (hf_choice_has (hf_follow_up_states, def->state));
      g_assert_cmpint (def->reasons[0] != NULL, ==, def->asks == HF_OUTCOME_ASKS_REASON);
      for (guint k = 0; k < HF_OUTCOME_MAX_REASONS && def->reasons[k] != NULL; k++)
        g_assert_true (hf_choice_has (hf_follow_up_close_reasons, def->reasons[k]));
      g_assert_true (!def->is_scripted || def->reasons[0] == NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outcome-kind/keys", test_keys);
  g_test_add_func ("/outcome-kind/digits", test_digits);
  g_test_add_func ("/outcome-kind/groups", test_groups);
  return g_test_run ();
}
