/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The check boxes of a list. They show the marks and change them; what is done to marked rows is
 * not known here. The keyboard marks from the row, so a check box never has the focus. */

#include "gui/common/list/hf-mark-column.h"

#include "base/hf-strings.h"

#include <glib/gi18n.h>

#define WIDTH  44               /* pixels: wide enough for a finger */
#define COLUMN "hf-mark-column" /* object data of a view: the column while it is there */

static HfMarks *
get_marks (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (item), "hf-marks");
}

static gint64
get_id (GtkListItem *item)
{
  HfRecord *record = gtk_list_item_get_item (item);

  return record ? hf_record_get_id (record) : 0;
}

/* Every entity that is listed has a name. */
static const char *
get_name (const HfRow *row)
{
  for (guint i = 0; i < row->def->n_fields; i++)
    if (row->def->fields[i].flags & HF_FIELD_NAMED)
      return hf_row_text (row, i);
  return NULL;
}

static void
name_check (GtkListItem *item, GtkWidget *check)
{
  const HfRow     *row = hf_record_get_row (gtk_list_item_get_item (item));
  g_autofree char *name = hf_str_visible_controls (row ? get_name (row) : NULL);
  /* Translators: %s is the name of a person or an organisation */
  g_autofree char *label = g_strdup_printf (_ ("Select %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
toggled_cb (GtkListItem *item, GtkCheckButton *check)
{
  if (get_id (item) != 0)
    hf_marks_set (get_marks (item), get_id (item), gtk_check_button_get_active (check));
}

static void
show_mark (GtkListItem *item)
{
  GtkWidget *check = gtk_list_item_get_child (item);
  gint64     id = get_id (item);

  if (id == 0 || check == NULL)
    return;
  g_signal_handlers_block_by_func (check, toggled_cb, item);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), hf_marks_has (get_marks (item), id));
  g_signal_handlers_unblock_by_func (check, toggled_cb, item);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HfMarks *marks)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_focusable (check, FALSE);
  gtk_widget_set_halign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (item), "hf-marks", g_object_ref (marks), g_object_unref);
  gtk_list_item_set_child (item, check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), item, G_CONNECT_SWAPPED);
  g_signal_connect_object (marks, "changed", G_CALLBACK (show_mark), item, G_CONNECT_SWAPPED);
}

static void
bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, HfMarks *marks)
{
  name_check (item, gtk_list_item_get_child (item));
  show_mark (item);
}

static GtkColumnViewColumn *
make_column (HfMarks *marks)
{
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *self;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), marks, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bound_cb), marks, 0);
  self = gtk_column_view_column_new (NULL, factory);
  gtk_column_view_column_set_fixed_width (self, WIDTH);
  return self;
}

static void
marks_changed_cb (GtkColumnView *view, HfMarks *marks)
{
  GtkColumnViewColumn *column = g_object_get_data (G_OBJECT (view), COLUMN);

  if (hf_marks_are_on (marks) == (column != NULL))
    return;
  if (column != NULL)
    gtk_column_view_remove_column (view, column);
  else
    gtk_column_view_insert_column (view, 0, column = make_column (marks));
  g_object_set_data_full (G_OBJECT (view), COLUMN, hf_marks_are_on (marks) ? column : NULL,
                          g_object_unref);
}

void
hf_mark_column_offer (GtkColumnView *view, HfMarks *marks)
{
  g_signal_connect_object (marks, "changed", G_CALLBACK (marks_changed_cb), view,
                           G_CONNECT_SWAPPED);
}
