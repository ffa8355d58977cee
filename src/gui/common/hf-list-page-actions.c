/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done on every page with a list and one of its records beside it, whatever these are.
 */

#include "gui/common/hf-list-page-actions.h"

#include "base/hf-text-mask.h"
#include "gui/common/hf-editable-row.h"

#include <glib/gi18n.h>

static HfRecordList *
get_list (GtkWidget *page)
{
  return HF_RECORD_LIST (gtk_widget_get_template_child (page, G_OBJECT_TYPE (page), "list"));
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_list_page_open_selected (HF_LIST_PAGE (widget));
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *rows)
{
  hf_record_list_move (get_list (widget), g_variant_get_int32 (rows));
}

static void
create_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HF_PAGE_GET_CLASS (widget)->create (HF_PAGE (widget));
}

void
hf_list_page_install_actions (GtkWidgetClass         *widget_class,
                              const char             *prefix,
                              const HfListPageAction *actions)
{
  static const HfListPageAction shared[] = {
    { "open", NULL, open_cb },
    { "move", "i", move_cb },
    { "create", NULL, create_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    {
      g_autofree char *name = g_strconcat (prefix, ".", shared[i].name, NULL);

      gtk_widget_class_install_action (widget_class, name, shared[i].type, shared[i].activate);
    }
  for (; actions->name != NULL; actions++)
    gtk_widget_class_install_action (widget_class, actions->name, actions->type, actions->activate);
}

void
hf_list_page_edit (HfListPage *self, const char *action)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || gtk_widget_get_ancestor (focus, HF_TYPE_EDITABLE_ROW) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

void
hf_list_page_open_selected (HfListPage *self)
{
  gint64 id = hf_record_list_get_selected (get_list (GTK_WIDGET (self)));

  if (id != 0)
    hf_list_page_row_activated (self, id);
}

/* A number that was searched for is as readable at the head of the page as in the list below. */
char *
hf_list_page_describe_found (HfListPage *self)
{
  g_autofree char *shown = hf_mask_whole_phone (hf_list_page_get_search (self));

  return g_strdup_printf (_ ("Found by “%s”"), shown);
}

void
hf_list_page_step (HfListPage *self, int rows)
{
  hf_record_list_step (get_list (GTK_WIDGET (self)), rows);
}
