/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When an agreement is to be spoken of. */

#include "core/hf-agreement-state.h"

static void
test_states (void)
{
  static const struct
  {
    const char      *ends;
    gint64           notice;
    HfAgreementState expected;
  } cases[] = {
    { NULL, 0, HF_AGREEMENT_NONE },
    { "2023-11-20", 0, HF_AGREEMENT_ENDED },
    { "2023-11-21", 0, HF_AGREEMENT_ENDING },
    { "2023-12-21", 0, HF_AGREEMENT_ENDING },
    { "2023-12-22", 0, HF_AGREEMENT_RUNNING },
    { "2023-12-22", 60, HF_AGREEMENT_ENDING },
    { "2023-12-01", 7, HF_AGREEMENT_RUNNING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hf_agreement_state (cases[i].ends, cases[i].notice,
                                         hf_date_new (2023, 11, 21)),
                     ==, cases[i].expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/agreement-state", test_states);
  return g_test_run ();
}
