/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The menu of a card. There is one model of what can be done to somebody, the list's. */

#include "gui/common/hf-card-menu.h"

#include "gui/common/hf-children.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-record-list.h"

#define OPENS ".open" /* what the action that opens the card ends in */

struct _HfCardMenu
{
  GtkWidget parent_instance;

  GtkWidget *button; /* template child */
};

G_DEFINE_FINAL_TYPE (HfCardMenu, hf_card_menu, GTK_TYPE_WIDGET)

static HfRecordList *
find_list (GtkWidget *widget)
{
  HfRecordList *found = HF_IS_RECORD_LIST (widget) ? HF_RECORD_LIST (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);
  return found;
}

/* The card is open. */
static gboolean
is_wanted (GMenuModel *section, int i)
{
  g_autofree char *action = NULL;

  g_menu_model_get_item_attribute (section, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
  return action == NULL || !g_str_has_suffix (action, OPENS);
}

static void
add_section (GMenu *menu, GMenuModel *section)
{
  g_autoptr (GMenu) wanted = g_menu_new ();

  for (int i = 0; i < g_menu_model_get_n_items (section); i++)
    if (is_wanted (section, i))
      {
        g_autoptr (GMenuItem) item = g_menu_item_new_from_model (section, i);

        g_menu_append_item (wanted, item);
      }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (wanted));
}

static void
popup_cb (GtkMenuButton *button, gpointer unused)
{
  GtkWidget    *page = gtk_widget_get_ancestor (GTK_WIDGET (button), HF_TYPE_PAGE);
  HfRecordList *list = page ? find_list (page) : NULL;
  GMenuModel   *rows = list ? hf_record_list_get_row_menu (list) : NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  if (rows == NULL || gtk_menu_button_get_menu_model (button) != NULL)
    return;
  for (int i = 0; i < g_menu_model_get_n_items (rows); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (rows, i, G_MENU_LINK_SECTION);

      add_section (menu, section);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
hf_card_menu_dispose (GObject *object)
{
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CARD_MENU);

  G_OBJECT_CLASS (hf_card_menu_parent_class)->dispose (object);
}

static void
hf_card_menu_class_init (HfCardMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_card_menu_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/hf-card-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCardMenu, button);
}

static void
hf_card_menu_init (HfCardMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), popup_cb, NULL, NULL);
}
