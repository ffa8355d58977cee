/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The mark behind the name of a VIP: who is one has it, whatever kind of row names them, and the
 * next one on the same line has not. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "gui/common/hf-vip-mark.h"

static gboolean
is_mark (GtkWidget *widget, gconstpointer unused)
{
  return gtk_widget_has_css_class (widget, "vip") && gtk_widget_get_visible (widget);
}

static void
test_kinds_of_rows (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *name = gtk_label_new ("王芳");
  g_autoptr (HfRow) vip = hf_row_new (&hf_customer_def);
  g_autoptr (HfRow) other = hf_row_new (&hf_customer_def);
  g_autoptr (HfRow) call = hf_row_new (&hf_follow_up_def);

  gtk_box_append (GTK_BOX (box), name);
  hf_row_set_int (vip, HF_CUSTOMER_VIP_NOW, TRUE);
  hf_row_set_int (call, HF_FOLLOW_UP_CUSTOMER_VIP, TRUE);
  g_assert_null (hf_vip_mark_show (name, NULL));
  g_assert_null (hf_vip_mark_show (name, other));
  g_assert_true (gtk_widget_get_last_child (box) == name); /* lists need no hidden ones */
  g_assert_cmpstr (hf_vip_mark_show (name, vip), ==, "VIP");
  g_assert_true (is_mark (gtk_widget_get_next_sibling (name), NULL));
  g_assert_null (hf_vip_mark_show (name, other));
  g_assert_null (find_where (box, is_mark, NULL));
  g_assert_cmpstr (hf_vip_mark_show (name, call), ==, "VIP");
  g_assert_true (gtk_widget_get_last_child (box) == gtk_widget_get_next_sibling (name));
  g_object_unref (box);
}

static void
test_list (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (HfUndone) undone = NULL;

  hf_test_wait_for (customer_fixture_count (fixture) == 2);
  g_assert_null (find_where (fixture->list, is_mark, NULL));
  hf_test_book_set_int (fixture->book, &hf_customer_def, fixture->wang, HF_CUSTOMER_IS_VIP, TRUE);
  hf_test_wait_for (find_where (fixture->list, is_mark, NULL) != NULL);
  undone = hf_test_book_undo (fixture->book);
  hf_test_wait_for (find_where (fixture->list, is_mark, NULL) == NULL);
}

int
main (int argc, char *argv[])
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/vip-mark/kinds-of-rows", test_kinds_of_rows);
  customer_fixture_add_test ("/vip-mark/list", test_list);
  return g_test_run ();
}
