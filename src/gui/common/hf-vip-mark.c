/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The mark of VIPs in lists. Few people are, and lists bind many rows at once: a line gets one when
 * it first shows somebody who is. */

#include "gui/common/hf-vip-mark.h"

#include "core/hf-customer.h"
#include "core/hf-entity.h"

#include <glib/gi18n.h>

#define KEY "hf-vip-mark" /* kept with the name */

static gboolean
is_vip (const HfRow *row)
{
  int field;

  if (row == NULL)
    return FALSE;
  if (row->def == &hf_customer_def)
    return hf_row_int (row, HF_CUSTOMER_VIP_NOW) != 0;
  field = hf_entity_field (row->def, "customer_vip");
  return field >= 0 && hf_row_int (row, (guint) field) != 0;
}

static GtkWidget *
make_mark (GtkWidget *name)
{
  GtkWidget *mark = gtk_label_new (_ ("VIP"));

  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (mark, "vip");
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (name)), mark, name);
  g_object_set_data (G_OBJECT (name), KEY, mark);
  return mark;
}

const char *
hf_vip_mark_show (GtkWidget *name, const HfRow *row)
{
  g_return_val_if_fail (GTK_IS_BOX (gtk_widget_get_parent (name)), NULL);

  GtkWidget *mark = g_object_get_data (G_OBJECT (name), KEY);
  gboolean   is = is_vip (row);

  if (mark == NULL && is)
    mark = make_mark (name);
  if (mark != NULL)
    gtk_widget_set_visible (mark, is);
  return is ? gtk_label_get_label (GTK_LABEL (mark)) : NULL;
}
