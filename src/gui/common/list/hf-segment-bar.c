/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The row of segments. Which one is chosen follows from the filter, wherever that came from. */

#include "gui/common/list/hf-segment-bar.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-style.h"
#include "gui/common/list/hf-segment-row.h"

#include <glib/gi18n.h>

#define ITEM_KEY "hf-item" /* object data of a toggle: its HfSegmentItem */

struct _HfSegmentBar
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfSegmentList *list;
  HfFilter      *filter; /* what the list shows */
  char          *base;   /* key of the saved segment the filter began as, or NULL */

  /* template children */
  GtkWidget *toggles;
  GtkWidget *save;
  GtkWidget *save_onto;
  GtkWidget *save_onto_label;
  GtkWidget *name;
  GtkWidget *is_shared;
  GtkWidget *save_confirm;
  GtkWidget *more;
  GtkWidget *menu;
  GtkWidget *all;
  GtkWidget *tag_rules;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfSegmentBar, hf_segment_bar, GTK_TYPE_WIDGET)

static HfSegmentItem *
get_chosen (HfSegmentBar *self)
{
  return hf_segment_list_find_filter (self->list, self->filter);
}

static void
show_toggle (GtkWidget *toggle)
{
  HfSegmentItem   *item = g_object_get_data (G_OBJECT (toggle), ITEM_KEY);
  gint64           n = hf_segment_item_get_count (item);
  g_autofree char *count = n == HF_SEGMENT_UNCOUNTED ? g_strdup ("…") : hf_format_count (n);
  /* Translators: a segment and how many it has, "A grade 312" */
  g_autofree char *label = g_strdup_printf (_ ("%s %s"), hf_segment_item_get_name (item), count);

  gtk_button_set_label (GTK_BUTTON (toggle), label);
}

/* A pressed toggle says what is shown, it does not decide it: the filter does. */
static void
toggle_clicked_cb (HfSegmentBar *self, GtkWidget *toggle)
{
  HfSegmentItem *item = g_object_get_data (G_OBJECT (toggle), ITEM_KEY);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), item == get_chosen (self));
  g_signal_emit (self, signals[CHOSEN], 0, item);
}

static void
add_toggle (HfSegmentBar *self, HfSegmentItem *item, gboolean is_chosen)
{
  GtkWidget *toggle = gtk_toggle_button_new ();

  g_object_set_data_full (G_OBJECT (toggle), ITEM_KEY, g_object_ref (item), g_object_unref);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), is_chosen);
  gtk_widget_add_css_class (toggle, "segment");
  g_signal_connect_object (item, "notify", G_CALLBACK (show_toggle), toggle, G_CONNECT_SWAPPED);
  g_signal_connect_object (toggle, "clicked", G_CALLBACK (toggle_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  show_toggle (toggle);
  gtk_box_append (GTK_BOX (self->toggles), toggle);
}

static void
row_changed_cb (HfSegmentBar *self, HfChangeSet *changes)
{
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, g_strdup (_ ("Filters changed")),
                    NULL, NULL);
}

static void
add_row (HfSegmentBar *self, HfSegmentItem *item)
{
  GtkWidget *row = hf_segment_row_new (self->list, item);

  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (self->all), row);
}

static void
remove_children (HfSegmentBar *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->toggles); child != NULL;
       child = gtk_widget_get_first_child (self->toggles))
    gtk_box_remove (GTK_BOX (self->toggles), child);
  for (GtkWidget *child = gtk_widget_get_first_child (self->all); child != NULL;
       child = gtk_widget_get_first_child (self->all))
    gtk_list_box_remove (GTK_LIST_BOX (self->all), child);
}

/* Whoever changes the conditions of a saved segment may mean to change the segment. */
static HfSegmentItem *
get_base (HfSegmentBar *self)
{
  return self->base != NULL ? hf_segment_list_find (self->list, self->base) : NULL;
}

static void
note_base (HfSegmentBar *self, HfSegmentItem *chosen)
{
  if (chosen != NULL)
    hf_set_str (&self->base,
                hf_segment_item_get_id (chosen) != 0 ? hf_segment_item_get_key (chosen) : NULL);
}

static void
offer_base (HfSegmentBar *self)
{
  HfSegmentItem   *base = get_base (self);
  g_autofree char *name =
    base != NULL ? hf_str_visible_controls (hf_segment_item_get_name (base)) : NULL;
  /* Translators: %s is the name of a saved filter */
  g_autofree char *label = name != NULL ? g_strdup_printf (_ ("Save in “%s”"), name) : NULL;

  gtk_widget_set_visible (self->save_onto, base != NULL);
  gtk_label_set_text (GTK_LABEL (self->save_onto_label), label != NULL ? label : "");
  hf_style_set_class (self->save_confirm, "suggested-action", base == NULL);
  gtk_button_set_label (GTK_BUTTON (self->save_confirm),
                        base != NULL ? _ ("Save as _New") : _ ("_Save"));
}

/* The one that is shown stands in the row, common or not, and so does the one that it began as.
 * What nobody sees is not counted, nor has it widgets. */
static void
show_segments (HfSegmentBar *self)
{
  GListModel    *items = hf_segment_list_get_items (self->list);
  HfSegmentItem *chosen = get_chosen (self), *base;
  gboolean       is_menu_shown = gtk_widget_get_visible (self->menu);

  note_base (self, chosen);
  base = get_base (self);
  remove_children (self);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HfSegmentItem) item = g_list_model_get_item (items, i);
      gboolean is_in_row = item == chosen || item == base || hf_segment_item_is_common (item);

      if (is_in_row)
        add_toggle (self, item, item == chosen);
      if (is_menu_shown)
        add_row (self, item);
      hf_segment_list_set_wanted (self->list, item, is_in_row || is_menu_shown);
    }
  gtk_widget_set_visible (self->save, chosen == NULL);
  offer_base (self);
}

static void
menu_shown_cb (HfSegmentBar *self)
{
  if (self->list != NULL)
    show_segments (self);
}

static void
row_activated_cb (HfSegmentBar *self, HfSegmentRow *row)
{
  g_autoptr (HfSegmentItem) item = g_object_ref (hf_segment_row_get_item (row));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->more));
  g_signal_emit (self, signals[CHOSEN], 0, item);
}

/* What it opens would lie below the menu. */
static void
rules_clicked_cb (HfSegmentBar *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->more));
}

static void
name_changed_cb (HfSegmentBar *self)
{
  g_autofree char *name = hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  gtk_widget_set_sensitive (self->save_confirm, name != NULL);
}

static void
saved_cb (GtkWidget *popover, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfSegmentBar *self = HF_SEGMENT_BAR (gtk_widget_get_ancestor (popover, HF_TYPE_SEGMENT_BAR));

  if (committed != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->name), "");
}

static void
save (HfSegmentBar *self, HfChangeSet *changes, char *message)
{
  hf_saving_commit_form (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->save))),
                         GTK_WIDGET (self), self->context, changes, message, saved_cb, NULL);
}

static void
save_onto_clicked_cb (HfSegmentBar *self)
{
  HfSegmentItem *base = get_base (self);

  if (base != NULL)
    save (self, hf_segment_list_change_filter (self->list, base, self->filter),
          g_strdup (_ ("Filter changed")));
}

static void
save_clicked_cb (HfSegmentBar *self)
{
  g_autofree char *name = hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  gboolean         is_shared = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->is_shared));

  if (name != NULL)
    save (self, hf_segment_list_save (self->list, name, self->filter, is_shared),
          g_strdup (_ ("Filter saved")));
}

static void
hf_segment_bar_dispose (GObject *object)
{
  HfSegmentBar *self = HF_SEGMENT_BAR (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (hf_segment_list_get_items (self->list), self);
  if (self->menu != NULL)
    g_signal_handlers_disconnect_by_data (self->menu, self);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_SEGMENT_BAR);
  g_clear_object (&self->list);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_segment_bar_parent_class)->dispose (object);
}

static void
hf_segment_bar_finalize (GObject *object)
{
  hf_filter_free (HF_SEGMENT_BAR (object)->filter);
  g_free (HF_SEGMENT_BAR (object)->base);

  G_OBJECT_CLASS (hf_segment_bar_parent_class)->finalize (object);
}

static void
hf_segment_bar_class_init (HfSegmentBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_segment_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_segment_bar_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", HF_TYPE_SEGMENT_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, HF_TYPE_SEGMENT_ITEM);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/list/hf-segment-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HfSegmentBar, toggles);
  gtk_widget_class_bind_template_child (widget_class, HfSegmentBar, save);
  gtk_widget_class_bind_template_child (widget_class, HfSegmentBar, save_onto);
  gtk_widget_class_bind_template_child (widget_class, HfSegmentBar, save_onto_label);
  gtk_widget_class_bind_template_child (widget_class, HfSegmentBar, name);
  gtk_widget_class_bind_template_child (widget_class, HfSegmentBar, is_shared);
  gtk_widget_class_bind_template_child (widget_class, HfSegmentBar, save_confirm);
  gtk_widget_class_bind_template_child (widget_class, HfSegmentBar, more);
  gtk_widget_class_bind_template_child (widget_class, HfSegmentBar, menu);
  gtk_widget_class_bind_template_child (widget_class, HfSegmentBar, all);
  gtk_widget_class_bind_template_child (widget_class, HfSegmentBar, tag_rules);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_onto_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, rules_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
hf_segment_bar_init (HfSegmentBar *self)
{
  self->filter = hf_filter_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  name_changed_cb (self);
}

void
hf_segment_bar_set_up (HfSegmentBar *self, HfContext *context, const HfEntityDef *def)
{
  g_return_if_fail (HF_IS_SEGMENT_BAR (self) && self->list == NULL);

  self->context = g_object_ref (context);
  self->list = hf_segment_list_new (context, def);
  gtk_widget_set_visible (self->tag_rules, def == &hf_customer_def); /* only they have such tags */
  g_signal_connect_object (self->list, "failed", G_CALLBACK (hf_page_show_error_of), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_segment_list_get_items (self->list), "items-changed",
                           G_CALLBACK (show_segments), self, G_CONNECT_SWAPPED);
  show_segments (self);
}

void
hf_segment_bar_show_filter (HfSegmentBar *self, const HfFilter *filter)
{
  g_return_if_fail (HF_IS_SEGMENT_BAR (self));

  hf_filter_free (self->filter);
  self->filter = hf_filter_copy (filter);
  show_segments (self);
}

void
hf_segment_bar_set_whose (HfSegmentBar *self, HfWhose whose)
{
  g_return_if_fail (HF_IS_SEGMENT_BAR (self));

  hf_segment_list_set_whose (self->list, whose);
}
