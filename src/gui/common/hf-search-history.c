/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What somebody looked for last, as the book keeps it for them and nobody else: none of it is in
 * the settings, and whoever sees names masked has none. */

#include "gui/common/hf-search-history.h"

#include "base/hf-cancellable.h"
#include "base/hf-strings.h"
#include "base/hf-weak.h"
#include "session/search/hf-searched.h"

#include <glib/gi18n.h>

#define MOST     8         /* more would be a list to search in */
#define TEXT_KEY "hf-text" /* object data of a row; that which forgets all has none */

struct _HfSearchHistory
{
  GtkPopover parent_instance;

  /* owned */
  HfContext    *context; /* NULL before anything was offered */
  GCancellable *cancellable;

  /* template children */
  GtkListBox *list;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfSearchHistory, hf_search_history, GTK_TYPE_POPOVER)

static gpointer
read_work (HfDatabase *db, gpointer viewer, GCancellable *cancellable, GError **error)
{
  return hf_searched_read (db, viewer, MOST, error);
}

static const char *
get_text (GtkListBoxRow *row)
{
  return row ? g_object_get_data (G_OBJECT (row), TEXT_KEY) : NULL;
}

static void
forgotten_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfContext) context = user_data;
  g_autoptr (GError) error = NULL;

  if (!hf_searched_forget_finish (context, result, &error))
    hf_context_tell_unsaved (context, N_ ("Forget what I searched for"), NULL, error);
}

/* What is not to be seen any more is gone from the list at once. */
static void
forget (HfSearchHistory *self, GtkListBoxRow *row)
{
  int      index = gtk_list_box_row_get_index (row);
  gboolean was_selected = gtk_list_box_row_is_selected (row);

  hf_searched_forget_async (self->context, get_text (row), forgotten_cb,
                            g_object_ref (self->context));
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  if (get_text (gtk_list_box_get_row_at_index (self->list, 0)) == NULL)
    hf_search_history_close (self);
  else if (was_selected)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, index));
}

static void
cross_clicked_cb (HfSearchHistory *self, GtkWidget *cross)
{
  forget (self, GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (cross, GTK_TYPE_LIST_BOX_ROW)));
}

static GtkWidget *
make_cross (HfSearchHistory *self, const char *shown)
{
  /* Translators: %s is what somebody searched for */
  g_autofree char *forgets = g_strdup_printf (_ ("Forget “%s”"), shown);
  GtkWidget       *cross = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (cross, "flat");
  gtk_widget_add_css_class (cross, "circular");
  gtk_widget_set_tooltip_text (cross, forgets);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cross), GTK_ACCESSIBLE_PROPERTY_LABEL, forgets,
                                  -1);
  g_signal_connect_object (cross, "clicked", G_CALLBACK (cross_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return cross;
}

static GtkWidget *
add_row (HfSearchHistory *self, const char *shown)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (shown);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
  return row;
}

static void
add_text (HfSearchHistory *self, const char *text)
{
  g_autofree char *shown = hf_str_visible_controls (text);
  GtkWidget       *row = add_row (self, shown);
  GtkWidget       *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  gtk_box_append (GTK_BOX (box), make_cross (self, shown));
  g_object_set_data_full (G_OBJECT (row), TEXT_KEY, g_strdup (text), g_free);
}

static void
show_texts (HfSearchHistory *self, GPtrArray *texts)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < texts->len; i++)
    add_text (self, g_ptr_array_index (texts, i));
  if (texts->len == 0)
    return;
  gtk_widget_add_css_class (add_row (self, C_ ("searches", "Clear")), "dim-label");
  gtk_popover_popup (GTK_POPOVER (self));
}

/* What cannot be read is not offered; the entry works without. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfSearchHistory) self = hf_weak_take (user_data);
  g_autoptr (GPtrArray) texts = hf_store_run_finish (HF_STORE (source), result, NULL);

  if (self == NULL || self->cancellable == NULL ||
      g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (texts != NULL)
    show_texts (self, texts);
}

static void
row_activated_cb (HfSearchHistory *self, GtkListBoxRow *row)
{
  g_autofree char *text = g_strdup (get_text (row));

  hf_search_history_close (self);
  if (text != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, text);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.forget-searches", NULL);
}

/* Up from the first is nowhere again: Enter is then the entry's. */
static void
move (HfSearchHistory *self, int by)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int            index = selected ? gtk_list_box_row_get_index (selected) + by : by > 0 ? 0 : -1;
  GtkListBoxRow *row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;

  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  else if (index < 0)
    gtk_list_box_unselect_all (self->list);
}

static void
hf_search_history_dispose (GObject *object)
{
  HfSearchHistory *self = HF_SEARCH_HISTORY (object);

  hf_cancellable_drop (&self->cancellable);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_SEARCH_HISTORY);

  G_OBJECT_CLASS (hf_search_history_parent_class)->dispose (object);
}

static void
hf_search_history_class_init (HfSearchHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_search_history_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", HF_TYPE_SEARCH_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/hf-search-history.ui");
  gtk_widget_class_bind_template_child (widget_class, HfSearchHistory, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
hf_search_history_init (HfSearchHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hf_search_history_new (void)
{
  return g_object_new (HF_TYPE_SEARCH_HISTORY, NULL);
}

void
hf_search_history_offer (HfSearchHistory *self, HfContext *context)
{
  g_return_if_fail (HF_IS_SEARCH_HISTORY (self));

  g_set_object (&self->context, context);
  hf_cancellable_drop (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, read_work,
                      hf_viewer_ref (hf_context_get_viewer (context)),
                      (GDestroyNotify) hf_viewer_unref, (GDestroyNotify) g_ptr_array_unref,
                      self->cancellable, read_cb, hf_weak_new (self));
}

void
hf_search_history_close (HfSearchHistory *self)
{
  g_return_if_fail (HF_IS_SEARCH_HISTORY (self));

  hf_cancellable_drop (&self->cancellable);
  gtk_popover_popdown (GTK_POPOVER (self));
}

gboolean
hf_search_history_press (HfSearchHistory *self, guint keyval)
{
  g_return_val_if_fail (HF_IS_SEARCH_HISTORY (self), FALSE);

  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    move (self, 1);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    move (self, -1);
  else if (keyval == GDK_KEY_Escape)
    hf_search_history_close (self);
  else if (selected != NULL && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    row_activated_cb (self, selected);
  else if (get_text (selected) != NULL && (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete))
    forget (self, selected);
  else
    return FALSE;
  return TRUE;
}
