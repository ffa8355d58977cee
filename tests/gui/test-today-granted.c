/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Beside a call stands what the customer is granted: by the agreement of a unit, as a VIP. */

#include "find-widget.h"
#include "today-fixture.h"

#include "core/hf-agreement.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-member.h"
#include "core/hf-organisation.h"

#define TODAY "2023-10-20"

static GtkWidget *
get_vip (TodayFixture *fixture)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (fixture->page->panel), HF_TYPE_CALL_PANEL, "vip"));
}

static gint64
add_agreement (TodayFixture *fixture, gint64 customer)
{
  HfRow *unit = hf_row_new (&hf_organisation_def), *member = hf_row_new (&hf_member_def);
  HfRow *agreement = hf_row_new (&hf_agreement_def);
  gint64 id;

  hf_row_set_text (unit, HF_ORGANISATION_NAME, "Harbour Office");
  id = hf_test_book_insert (fixture->book, unit);
  hf_row_set_int (member, HF_MEMBER_ORGANISATION, id);
  hf_row_set_int (member, HF_MEMBER_CUSTOMER, customer);
  hf_test_book_insert (fixture->book, member);
  hf_row_set_int (agreement, HF_AGREEMENT_ORGANISATION, id);
  hf_row_set_text (agreement, HF_AGREEMENT_DISCOUNT, "15 % off");
  return hf_test_book_insert (fixture->book, agreement);
}

static void
test_granted (TodayFixture *fixture, gconstpointer data)
{
  gint64 first = today_fixture_add (fixture, "Zhang Min", TODAY, "A");
  gint64 second = today_fixture_add (fixture, "Li Hua", TODAY, "B");
  g_autoptr (HfRow) row = hf_test_book_read (fixture->book, &hf_follow_up_def, first);
  gint64   customer = hf_row_int (row, HF_FOLLOW_UP_CUSTOMER), agreement;
  gpointer panel;

  hf_test_book_set_int (fixture->book, &hf_customer_def, customer, HF_CUSTOMER_IS_VIP, 1);
  agreement = add_agreement (fixture, customer);
  today_fixture_show (fixture);
  today_fixture_wait_for_card (fixture, first);
  panel = fixture->page->panel;
  g_assert_true (gtk_widget_get_visible (get_vip (fixture)));
  hf_test_wait_for (find_label (panel, "Harbour Office · 15 % off") != NULL);
  hf_test_book_set_text (fixture->book, &hf_agreement_def, agreement, HF_AGREEMENT_DISCOUNT,
                         "20 % off");
  hf_test_wait_for (find_label (panel, "Harbour Office · 20 % off") != NULL);
  today_fixture_press (fixture, GDK_KEY_j, 0);
  today_fixture_wait_for_card (fixture, second);
  g_assert_false (gtk_widget_get_visible (get_vip (fixture)));
  g_assert_null (find_label (panel, "Harbour Office · 20 % off"));
}

int
main (int argc, char **argv)
{
  today_fixture_init (&argc, &argv);
  today_fixture_add_test ("/today-granted/granted", test_granted);
  return g_test_run ();
}
