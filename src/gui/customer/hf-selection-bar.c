/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The bar below a list in which rows are marked. What its buttons do is the page's business. */

#include "gui/customer/hf-selection-bar.h"

#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

struct _HfSelectionBar
{
  GtkWidget parent_instance;

  HfMarks *marks; /* owned */

  /* template children */
  GtkWidget  *count;
  GtkWidget  *all;
  GtkFlowBox *actions;
  GtkWidget  *merge;
  GtkWidget  *archive;
  GtkWidget  *restore;
};

G_DEFINE_FINAL_TYPE (HfSelectionBar, hf_selection_bar, GTK_TYPE_WIDGET)

static char *
describe (HfSelectionBar *self)
{
  guint            n_unlisted;
  guint            n_marked = hf_marks_count (self->marks, &n_unlisted);
  g_autofree char *marked = hf_format_count (n_marked);
  g_autofree char *unlisted = hf_format_count (n_unlisted);

  if (n_marked == 0)
    return g_strdup (_ ("Nobody selected"));
  if (n_unlisted == 0)
    return g_strdup_printf (ngettext ("%s selected", "%s selected", n_marked), marked);
  /* Translators: so many are selected, so many of them are not in the list that is shown */
  return g_strdup_printf (_ ("%s selected, %s of them not listed here"), marked, unlisted);
}

static void
marks_changed_cb (HfSelectionBar *self)
{
  gboolean         are_on = hf_marks_are_on (self->marks);
  gboolean         are_all = hf_marks_are_all (self->marks);
  g_autofree char *text = describe (self);

  gtk_widget_set_visible (GTK_WIDGET (self), are_on);
  gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_button_set_label (GTK_BUTTON (self->all), are_all ? _ ("Select _None") : _ ("Select _All"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->actions), hf_marks_count (self->marks, NULL) > 0);
}

static void
all_clicked_cb (HfSelectionBar *self)
{
  hf_marks_set_all (self->marks, !hf_marks_are_all (self->marks));
}

static void
close_clicked_cb (HfSelectionBar *self)
{
  hf_marks_set_on (self->marks, FALSE);
}

static void
hf_selection_bar_dispose (GObject *object)
{
  HfSelectionBar *self = HF_SELECTION_BAR (object);

  g_clear_object (&self->marks);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_SELECTION_BAR);

  G_OBJECT_CLASS (hf_selection_bar_parent_class)->dispose (object);
}

static void
hf_selection_bar_class_init (HfSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_selection_bar_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HfSelectionBar, count);
  gtk_widget_class_bind_template_child (widget_class, HfSelectionBar, all);
  gtk_widget_class_bind_template_child (widget_class, HfSelectionBar, actions);
  gtk_widget_class_bind_template_child (widget_class, HfSelectionBar, merge);
  gtk_widget_class_bind_template_child (widget_class, HfSelectionBar, archive);
  gtk_widget_class_bind_template_child (widget_class, HfSelectionBar, restore);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
hf_selection_bar_init (HfSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_selection_bar_set_archive (self, FALSE);
}

void
hf_selection_bar_set_marks (HfSelectionBar *self, HfMarks *marks)
{
  g_return_if_fail (HF_IS_SELECTION_BAR (self) && self->marks == NULL);

  self->marks = g_object_ref (marks);
  g_signal_connect_object (marks, "changed", G_CALLBACK (marks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  marks_changed_cb (self);
}

void
hf_selection_bar_set_archive (HfSelectionBar *self, gboolean is_archive)
{
  g_return_if_fail (HF_IS_SELECTION_BAR (self));

  gtk_widget_set_visible (gtk_widget_get_parent (self->merge), !is_archive);
  gtk_widget_set_visible (gtk_widget_get_parent (self->archive), !is_archive);
  gtk_widget_set_visible (gtk_widget_get_parent (self->restore), is_archive);
}
