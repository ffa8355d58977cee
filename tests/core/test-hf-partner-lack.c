/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a partnership lacks at its stage. */

#include "core/hf-partner-lack.h"

#include "core/hf-organisation.h"

static void
assert_lacks (const HfRow *row, const guint *expected, guint n)
{
  g_autoptr (GArray) lacks = hf_partner_lack (row);

  g_assert_cmpmem (lacks->data, lacks->len * sizeof (guint), expected, n * sizeof (guint));
}

static void
test_stages (void)
{
  static const guint       all[] = { HF_ORGANISATION_OWNER, HF_ORGANISATION_NEXT_ACTIVITY,
                                     HF_ORGANISATION_AGREEMENT_ENDS, HF_ORGANISATION_VALUE,
                                     HF_ORGANISATION_COMPLEMENT };
  static const char *const stages[] = { NULL, HF_ORGANISATION_STAGE_POTENTIAL,
                                        HF_ORGANISATION_STAGE_ACTIVE,
                                        HF_ORGANISATION_STAGE_STRATEGIC };
  static const guint       n_lacking[] = { 0, 2, 3, 5 };

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr (HfRow) row = hf_row_new (&hf_organisation_def);

      hf_row_set_text (row, HF_ORGANISATION_STAGE, stages[i]);
      assert_lacks (row, all, n_lacking[i]);
    }
}

/* What there is nobody asks for. */
static void
test_filled (void)
{
  static const guint left[] = { HF_ORGANISATION_NEXT_ACTIVITY };
  g_autoptr (HfRow) row = hf_row_new (&hf_organisation_def);

  hf_row_set_text (row, HF_ORGANISATION_STAGE, HF_ORGANISATION_STAGE_STRATEGIC);
  hf_row_set (row, HF_ORGANISATION_OWNER, HF_INT (1));
  hf_row_set_text (row, HF_ORGANISATION_AGREEMENT_ENDS, "2024-03-31");
  hf_row_set_text (row, HF_ORGANISATION_VALUE, "high");
  hf_row_set_text (row, HF_ORGANISATION_COMPLEMENT, "MRI");
  assert_lacks (row, left, G_N_ELEMENTS (left));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/partner-lack/stages", test_stages);
  g_test_add_func ("/core/partner-lack/filled", test_filled);
  return g_test_run ();
}
