/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What points are for. There is no more to choose from than what the head of a timeline shows: who
 * gives points gives them for what happened lately. What is offered stays as it was when it was
 * asked for: what a colleague enters meanwhile would come under the pointer of who chooses, or
 * stand in the place of what was chosen. */

#include "gui/common/standing/hf-origin-picker.h"

#include "base/hf-strings.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

struct _HfOriginPicker
{
  GtkWidget parent_instance;

  /* owned */
  HfContext  *context;
  HfTimeline *timeline;
  GListStore *offered; /* nothing in particular, and below it what happened */

  gboolean is_filled;

  GtkWidget *choice; /* a child */
};

G_DEFINE_FINAL_TYPE (HfOriginPicker, hf_origin_picker, GTK_TYPE_WIDGET)

static char *
describe (HfOriginPicker *self, HfTimelineItem *item)
{
  HfDate           today = hf_clock_today (hf_context_get_clock (self->context));
  g_autofree char *day = hf_format_day_in_list (hf_timeline_item_get_day (item), today);
  const char      *text = hf_timeline_item_get_text (item);
  g_autofree char *all =
    g_strjoin (" · ", day, hf_timeline_item_get_title (item), text, NULL); /* ends before no text */

  return hf_str_one_line (all);
}

static GtkWidget *
get_label (GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);

  if (label == NULL)
    {
      label = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
      gtk_list_item_set_child (item, label);
    }
  return label;
}

static void
row_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, HfOriginPicker *self)
{
  gpointer         item = gtk_list_item_get_item (list_item);
  g_autofree char *text = HF_IS_TIMELINE_ITEM (item) ?
                            describe (self, item) :
                            g_strdup (gtk_string_object_get_string (item));

  gtk_label_set_text (GTK_LABEL (get_label (list_item)), text);
}

static void
offer_nothing (HfOriginPicker *self)
{
  g_autoptr (GtkStringObject) nothing = gtk_string_object_new (_ ("For nothing in particular"));

  g_list_store_remove_all (self->offered);
  g_list_store_append (self->offered, nothing);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), 0);
  self->is_filled = FALSE;
}

static void
fill_once_read (HfOriginPicker *self)
{
  guint n;

  if (self->timeline == NULL || self->is_filled || hf_timeline_is_loading (self->timeline))
    return;
  n = g_list_model_get_n_items (G_LIST_MODEL (self->timeline));
  self->is_filled = TRUE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->timeline), i);

      g_list_store_append (self->offered, item);
    }
}

static void
hf_origin_picker_dispose (GObject *object)
{
  HfOriginPicker *self = HF_ORIGIN_PICKER (object);

  g_clear_pointer (&self->choice, gtk_widget_unparent);
  g_clear_object (&self->timeline);
  g_clear_object (&self->offered);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_origin_picker_parent_class)->dispose (object);
}

static void
hf_origin_picker_class_init (HfOriginPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_origin_picker_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hf_origin_picker_init (HfOriginPicker *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bound_cb), self, 0);
  self->offered = g_list_store_new (G_TYPE_OBJECT);
  self->choice = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (self->offered)), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->choice), factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the points are for"), -1);
  gtk_widget_set_parent (self->choice, GTK_WIDGET (self));
}

void
hf_origin_picker_set_customer (HfOriginPicker *self,
                               HfContext      *context,
                               gint64          customer,
                               HfTimelineKinds kinds)
{
  g_return_if_fail (HF_IS_ORIGIN_PICKER (self));

  if (self->timeline == NULL)
    {
      self->context = g_object_ref (context);
      self->timeline = hf_timeline_new (hf_context_get_store (context));
      hf_timeline_set_kinds (self->timeline, kinds);
      g_signal_connect_object (self->timeline, "notify::loading", G_CALLBACK (fill_once_read), self,
                               G_CONNECT_SWAPPED);
    }
  offer_nothing (self);
  hf_timeline_set_customer (self->timeline, customer);
  fill_once_read (self);
}

const HfRow *
hf_origin_picker_get_row (HfOriginPicker *self)
{
  g_return_val_if_fail (HF_IS_ORIGIN_PICKER (self), NULL);

  gpointer item = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->choice));

  return HF_IS_TIMELINE_ITEM (item) ? hf_timeline_item_get_row (item) : NULL;
}
