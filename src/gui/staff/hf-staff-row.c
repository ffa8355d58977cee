/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A line of the list of staff: a name, and what somebody is. */

#include "gui/staff/hf-staff-row.h"

#include "gui/common/hf-children.h"
#include "gui/common/hf-spoken.h"
#include "gui/common/hf-staff-words.h"

struct _HfStaffRow
{
  GtkWidget parent_instance;

  HfRecord *record; /* owned */

  /* template children */
  GtkWidget *name;
  GtkWidget *facts;
};

G_DEFINE_FINAL_TYPE (HfStaffRow, hf_staff_row, GTK_TYPE_WIDGET)

/* A row may be bound before it has been read; it is filled when its record is. */
static void
show_record (HfStaffRow *self)
{
  const HfRow     *row = self->record ? hf_record_get_row (self->record) : NULL;
  g_autofree char *name = row ? hf_staff_words_name (row) : NULL;
  g_autofree char *facts = row ? hf_staff_words_facts (row) : NULL;

  gtk_label_set_label (GTK_LABEL (self->name), name ? name : "");
  gtk_label_set_label (GTK_LABEL (self->facts), facts ? facts : "");
  hf_spoken_name_row (GTK_WIDGET (self), name ? name : "", facts ? facts : "", NULL);
}

static void
hf_staff_row_dispose (GObject *object)
{
  HfStaffRow *self = HF_STAFF_ROW (object);

  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_clear_object (&self->record);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_STAFF_ROW);

  G_OBJECT_CLASS (hf_staff_row_parent_class)->dispose (object);
}

static void
hf_staff_row_class_init (HfStaffRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_staff_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/staff/hf-staff-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfStaffRow, name);
  gtk_widget_class_bind_template_child (widget_class, HfStaffRow, facts);
}

static void
hf_staff_row_init (HfStaffRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_record (HfStaffRow *self, HfRecord *record)
{
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_set_object (&self->record, record);
  if (record != NULL)
    g_signal_connect_swapped (record, "notify", G_CALLBACK (show_record), self);
  show_record (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (HF_TYPE_STAFF_ROW, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  set_record (HF_STAFF_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  set_record (HF_STAFF_ROW (gtk_list_item_get_child (item)), NULL);
}

GtkListItemFactory *
hf_staff_row_make_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
