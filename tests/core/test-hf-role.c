/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each role that can be chosen is in the table of what goes with it, and whoever looks is shown
 * what it says. */

#include "core/hf-role.h"

#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "core/hf-staff.h"
#include "core/hf-viewer.h"

static HfViewer *
look_as (const char *role, gboolean masked)
{
  g_autoptr (HfViewer) before = hf_viewer_new ("desk", 0, masked);
  g_autoptr (HfRow) staff = hf_row_new (&hf_staff_def);

  staff->id = 7;
  hf_row_set_text (staff, HF_STAFF_NAME, "林一");
  hf_row_set_text (staff, HF_STAFF_ROLE, role);
  return hf_viewer_new_staff (staff, before);
}

static void
test_each (void)
{
  for (const HfChoice *role = hf_staff_roles; role->key != NULL; role++)
    {
      g_test_message ("%s", role->key);
      g_assert_cmpstr (hf_role_find (role->key)->key, ==, role->key);
      g_assert_true (hf_role_find (role->key)->asks_for_numbers); /* everybody who works here */
    }
  g_assert_cmpstr (hf_role_find (NULL)->key, ==, HF_STAFF_ROLE_DESK);
  g_assert_cmpstr (hf_role_find ("of another program")->key, ==, HF_STAFF_ROLE_DESK);
}

/* Who answers for what is done with them may take tables of people out of the book. */
static void
test_exports (void)
{
  g_assert_true (hf_role_find (HF_STAFF_ROLE_MANAGER)->exports);
  g_assert_true (hf_role_find (HF_STAFF_ROLE_DOCTOR)->exports);
  g_assert_false (hf_role_find (HF_STAFF_ROLE_DESK)->exports);
  g_assert_false (hf_role_find (HF_STAFF_ROLE_INTERN)->exports);
}

/* How the hospital does is for who answers for some of it. */
static void
test_views (void)
{
  g_assert_true (hf_role_uses_view (NULL, HF_ROLE_VIEW_REPORTS)); /* who holds the file */
  g_assert_true (hf_role_uses_view (HF_STAFF_ROLE_HEAD, HF_ROLE_VIEW_REPORTS));
  g_assert_true (hf_role_uses_view (HF_STAFF_ROLE_EXECUTIVE, HF_ROLE_VIEW_REPORTS));
  g_assert_false (hf_role_uses_view (HF_STAFF_ROLE_DESK, HF_ROLE_VIEW_REPORTS));
  g_assert_false (hf_role_uses_view (HF_STAFF_ROLE_INTERN, HF_ROLE_VIEW_REPORTS));
  g_assert_true (hf_role_uses_view (HF_STAFF_ROLE_INTERN, "customers"));
  for (const HfChoice *role = hf_staff_roles; role->key != NULL; role++)
    g_assert_true (hf_role_uses_view (role->key, hf_role_find (role->key)->first_view));
}

static void
test_masks (void)
{
  g_autoptr (HfViewer) intern = look_as (HF_STAFF_ROLE_INTERN, FALSE);
  g_autoptr (HfViewer) executive = look_as (HF_STAFF_ROLE_EXECUTIVE, FALSE);
  g_autoptr (HfViewer) cashier = look_as (HF_STAFF_ROLE_CASHIER, FALSE);
  g_autoptr (HfViewer) manager = look_as (HF_STAFF_ROLE_MANAGER, TRUE);

  g_autoptr (HfViewer) next = hf_viewer_new_like ("desk", intern);

  g_assert_true (intern->masked);
  g_assert_false (executive->masked);
  g_assert_true (executive->hides_phones);
  g_assert_false (executive->hides_restricted);
  g_assert_true (cashier->hides_restricted);
  g_assert_false (cashier->masked);
  g_assert_false (cashier->hides_phones);
  g_assert_true (manager->masked); /* no role shows what was masked */
  g_assert_false (next->masked);   /* and none hides it from the next */
}

/* Whoever works here asks, whose the book is need not. */
static void
test_asks (void)
{
  g_autoptr (HfViewer) owner = hf_viewer_new ("owner", 0, FALSE);
  g_autoptr (HfViewer) cashier = look_as (HF_STAFF_ROLE_CASHIER, FALSE);
  g_autofree char *phone =
    hf_field_mask_number (&hf_phone_def.fields[HF_PHONE_NUMBER], "13800138821");
  g_autofree char *card =
    hf_field_mask_number (&hf_customer_def.fields[HF_CUSTOMER_ID_NUMBER], "140106198905061249");

  g_assert_false (hf_viewer_asks_for_numbers (owner));
  g_assert_true (hf_viewer_asks_for_numbers (cashier));
  g_assert_cmpstr (phone, ==, "138****8821");
  g_assert_cmpstr (card, ==, "1401************49");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/role/each", test_each);
  g_test_add_func ("/role/exports", test_exports);
  g_test_add_func ("/role/views", test_views);
  g_test_add_func ("/role/masks", test_masks);
  g_test_add_func ("/role/asks", test_asks);
  return g_test_run ();
}
