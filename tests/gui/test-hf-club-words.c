/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gui/common/standing/hf-club-words.h"

#include "core/hf-agreement.h"
#include "core/hf-membership.h"
#include "core/hf-points.h"
#include "core/hf-tier.h"

static void
test_balance (void)
{
  static const struct
  {
    HfPointsBalance balance;
    const char     *words;
  } cases[] = {
    { { 10, 0, 0, HF_DATE_NONE }, "The sum of all entries" },
    { { 10, 5, 0, HF_DATE_NONE }, "5 have expired" },
  };
  HfPointsBalance  expiring = { 1500, 5, 1200, hf_date_new (2024, 5, 3) };
  g_autofree char *text = hf_club_words_balance (&expiring);

  g_assert_cmpstr (text, ==, "1,200 of them expire on Fri 3 May 2024");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = hf_club_words_balance (&cases[i].balance);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_term (void)
{
  g_autoptr (HfRow) membership = hf_row_new (&hf_membership_def);
  g_autoptr (HfRow) tier = hf_row_new (&hf_tier_def);
  g_autoptr (GPtrArray) tiers = g_ptr_array_new ();
  HfClub           club = { .tiers = tiers };
  g_autofree char *nobody = hf_club_words_title (&club), *none = hf_club_words_term (&club);
  g_autofree char *title = NULL, *term = NULL;

  g_assert_cmpstr (nobody, ==, "Not a member");
  g_assert_cmpstr (none, ==, "");
  tier->id = 3;
  g_ptr_array_add (tiers, tier);
  hf_row_set_text (tier, HF_TIER_DISCOUNT, "10 % off");
  hf_row_set_int (membership, HF_MEMBERSHIP_TIER, 3);
  hf_row_set_text (membership, HF_MEMBERSHIP_TIER_NAME, "Gold");
  hf_row_set_text (membership, HF_MEMBERSHIP_NUMBER, "12");
  hf_row_set_text (membership, HF_MEMBERSHIP_FROM, "2023-05-03");
  hf_row_set_text (membership, HF_MEMBERSHIP_TO, "2024-05-02");
  club.current = membership;
  club.state = HF_MEMBERSHIP_CURRENT;
  title = hf_club_words_title (&club);
  term = hf_club_words_term (&club);
  g_assert_cmpstr (title, ==, "Gold");
  g_assert_cmpstr (term, ==, "Wed 3 May 2023 to Thu 2 May 2024 · No. 12 · 10 % off");
}

#define TODAY (hf_date_new (2023, 10, 20))

static void
test_offer (void)
{
  g_autoptr (HfRow) tier = hf_row_new (&hf_tier_def);
  g_autofree char *endless = hf_club_words_offer (tier, TODAY, TODAY);
  g_autofree char *year = NULL, *later = NULL, *on = NULL, *rule = NULL;

  on = hf_club_words_offer (tier, TODAY + 1, TODAY);
  hf_row_set_int (tier, HF_TIER_MONTHS, 12);
  hf_row_set_int (tier, HF_TIER_SPENT_FROM, 1000000);
  year = hf_club_words_offer (tier, TODAY, TODAY);
  later = hf_club_words_offer (tier, TODAY + 1, TODAY);
  rule = hf_club_words_rule (tier);
  g_assert_cmpstr (endless, ==, "Without an end");
  g_assert_cmpstr (on, ==, "From Sat 21 Oct 2023 on");
  g_assert_cmpstr (year, ==, "Until Sat 19 Oct 2024");
  g_assert_cmpstr (later, ==, "Sat 21 Oct 2023 to Sun 20 Oct 2024");
  g_assert_cmpstr (rule, ==, "By rule: paid ¥10,000 or more");
}

static void
test_entry (void)
{
  g_autoptr (HfRow) points = hf_row_new (&hf_points_def);
  g_autofree char *plain = NULL, *mortal = NULL;

  hf_row_set_text (points, HF_POINTS_DATE, "2023-10-20");
  plain = hf_club_words_entry (points);
  hf_row_set_text (points, HF_POINTS_EXPIRES, "2025-10-19");
  mortal = hf_club_words_entry (points);
  g_assert_cmpstr (plain, ==, "Fri 20 Oct 2023");
  g_assert_cmpstr (mortal, ==, "Fri 20 Oct 2023 · until Sun 19 Oct 2025");
}

/* What the desk has to know fits on a line, however it was written. */
static void
test_unit (void)
{
  HfUnitTerms      unit = { 1, (char *) "Harbour Office", hf_row_new (&hf_agreement_def) };
  g_autofree char *without_end = NULL, *text = NULL;

  hf_row_set_text (unit.agreement, HF_AGREEMENT_DISCOUNT, "15 % off");
  without_end = hf_club_words_unit (&unit);
  g_assert_cmpstr (without_end, ==, "Harbour Office · 15 % off");
  hf_row_set_text (unit.agreement, HF_AGREEMENT_TERMS, "Served first\nOwn counter");
  hf_row_set_text (unit.agreement, HF_AGREEMENT_EXPIRES, "2024-05-03");
  text = hf_club_words_unit (&unit);
  g_assert_cmpstr (text, ==,
                   "Harbour Office · 15 % off · Served first Own counter · Until Fri 3 May 2024");
  hf_row_unref (unit.agreement);
}

static void
test_granted (void)
{
  g_autoptr (HfRow) membership = hf_row_new (&hf_membership_def);
  g_autoptr (HfRow) tier = hf_row_new (&hf_tier_def);
  g_autoptr (GPtrArray) tiers = g_ptr_array_new (), benefits = g_ptr_array_new ();
  HfClub    club = { .tiers = tiers, .state = HF_MEMBERSHIP_CURRENT, .benefits = benefits };
  HfBenefit check_up = { (char *) "Check-up", 4, 2, hf_date_new (2023, 5, 3), NULL };
  HfBenefit lecture = { (char *) "Lecture", HF_BENEFIT_UNLIMITED, 1, hf_date_new (2023, 5, 3),
                        NULL };
  g_autofree char *nobody = hf_club_words_granted (&club), *pending = NULL;
  g_autofree char *member = NULL, *grace = NULL, *granted = NULL;

  g_assert_null (nobody);
  tier->id = 7;
  hf_row_set_text (tier, HF_TIER_NAME, "Gold");
  hf_row_set_text (tier, HF_TIER_DISCOUNT, "10 % off");
  g_ptr_array_add (tiers, tier);
  hf_row_set_int (membership, HF_MEMBERSHIP_TIER, 7);
  hf_row_set_text (membership, HF_MEMBERSHIP_TIER_NAME, "Gold");
  hf_row_set_text (membership, HF_MEMBERSHIP_FROM, "2023-05-03");
  hf_row_set_text (membership, HF_MEMBERSHIP_TO, "2024-05-02");
  club.current = membership;
  member = hf_club_words_granted (&club);
  g_assert_cmpstr (member, ==, "Gold · 10 % off");
  g_ptr_array_add (benefits, &check_up);
  g_ptr_array_add (benefits, &lecture);
  hf_row_set_text (tier, HF_TIER_BENEFITS, "Own counter\nParking");
  granted = hf_club_words_granted (&club);
  g_assert_cmpstr (granted, ==,
                   "Gold · 10 % off · Check-up (2 of 4 used) · Lecture · Own counter Parking");
  g_ptr_array_set_size (benefits, 0);
  club.state = HF_MEMBERSHIP_GRACE; /* it is told, but grants nothing */
  grace = hf_club_words_granted (&club);
  g_assert_cmpstr (grace, ==, "Gold · Ended Thu 2 May 2024, to be renewed");
  club.state = HF_MEMBERSHIP_PENDING;
  pending = hf_club_words_granted (&club);
  g_assert_null (pending);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/club-words/balance", test_balance);
  g_test_add_func ("/club-words/term", test_term);
  g_test_add_func ("/club-words/offer", test_offer);
  g_test_add_func ("/club-words/entry", test_entry);
  g_test_add_func ("/club-words/unit", test_unit);
  g_test_add_func ("/club-words/granted", test_granted);
  return g_test_run ();
}
