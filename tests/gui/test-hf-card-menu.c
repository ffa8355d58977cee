/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The menu of a card: what can be done to a row of the list can be done from its card, in the same
 * words, but for opening the card. */

#include "customer-fixture.h"

#include "core/hf-customer.h"
#include "gui/common/hf-card-menu.h"

#include <string.h>

/* Each action with its target, in the order of the menu. */
static void
list_actions (GMenuModel *model, GString *actions)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      const char      *links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
      g_autofree char *action = NULL, *target = NULL;

      g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_TARGET, "s", &target);
      if (action != NULL)
        g_string_append_printf (actions, "%s(%s) ", action, target ? target : "");
      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr (GMenuModel) link = g_menu_model_get_item_link (model, i, links[j]);

          if (link != NULL)
            list_actions (link, actions);
        }
    }
}

static GtkWidget *
open_menu (CustomerFixture *fixture)
{
  GtkWidget *button =
    find_widget (find_widget (fixture->card, HF_TYPE_CARD_MENU), GTK_TYPE_MENU_BUTTON);

  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  return button;
}

static void
test_same_as_row (CustomerFixture *fixture, gconstpointer is_empty)
{
  g_autoptr (GString) of_row = g_string_new (NULL), of_card = g_string_new (NULL);
  GtkWidget *button;

  customer_fixture_open (fixture, fixture->wang);
  button = open_menu (fixture);
  list_actions (hf_record_list_get_row_menu (HF_RECORD_LIST (fixture->list)), of_row);
  list_actions (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), of_card);
  g_assert_true (g_str_has_prefix (of_row->str, "customer.open() "));
  g_assert_cmpstr (of_row->str + strlen ("customer.open() "), ==, of_card->str);
  g_assert_nonnull (strstr (of_card->str, "customer.archive() "));
  g_assert_nonnull (strstr (of_card->str, "customer.move-follow-up(pick) "));
  g_assert_nonnull (strstr (of_card->str, "customer.save-vcard() "));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  open_menu (fixture); /* a second time it is the same menu, not twice as long */
  g_string_truncate (of_row, 0);
  list_actions (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), of_row);
  g_assert_cmpstr (of_row->str, ==, of_card->str);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
}

/* The actions are found from where the menu is. */
static void
test_acts (CustomerFixture *fixture, gconstpointer is_empty)
{
  GtkWidget *button;

  customer_fixture_open (fixture, fixture->wang);
  button = open_menu (fixture);
  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
                                "customer.grade", "s", "B"));
  hf_test_wait_for (fixture->n_messages == 1);
  g_assert_cmpint (hf_test_book_number (
                     fixture->book, "SELECT count(*) FROM customer WHERE id = 1 AND grade = 'B'"),
                   ==, 1);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
}

int
main (int argc, char **argv)
{
  customer_fixture_init (&argc, &argv);
  customer_fixture_add_test ("/card-menu/same-as-row", test_same_as_row);
  customer_fixture_add_test ("/card-menu/acts", test_acts);
  return g_test_run ();
}
