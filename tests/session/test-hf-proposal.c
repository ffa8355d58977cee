/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What follows from choosing a proposal. */

#include "session/hf-proposal.h"

#include "core/hf-customer.h"

static void
test_text (void)
{
  g_autoptr (HfProposal) proposal = hf_proposal_new ("教师", NULL);
  g_autoptr (HfRow) draft = hf_row_new (&hf_customer_def);

  hf_proposal_apply (proposal, draft, "occupation");
  g_assert_cmpstr (hf_row_text (draft, HF_CUSTOMER_OCCUPATION), ==, "教师");
}

static void
test_fills (void)
{
  g_autoptr (HfProposal) proposal = hf_proposal_new ("定安县", "海南省");
  g_autoptr (HfRow) draft = hf_row_new (&hf_customer_def);

  proposal->fills =
    g_strdupv ((char *[]){ "province", "海南省", "city", "", "district", "定安县", NULL });
  hf_row_set_text (draft, HF_CUSTOMER_CITY, "海口市");
  hf_proposal_apply (proposal, draft, "province");
  g_assert_cmpstr (hf_row_text (draft, HF_CUSTOMER_PROVINCE), ==, "海南省");
  g_assert_null (hf_row_text (draft, HF_CUSTOMER_CITY));
  g_assert_cmpstr (hf_row_text (draft, HF_CUSTOMER_DISTRICT), ==, "定安县");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proposal/text", test_text);
  g_test_add_func ("/proposal/fills", test_fills);
  return g_test_run ();
}
