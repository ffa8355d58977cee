/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The bar below a list in which rows are marked. What its buttons do is the page's business. */

#include "gui/common/list/hf-selection-bar.h"

#include "gui/common/hf-children.h"
#include "gui/common/hf-even-rows.h"
#include "gui/common/list/hf-bulk-words.h"

#include <glib/gi18n.h>

struct _HfSelectionBar
{
  GtkWidget parent_instance;

  HfMarks                 *marks; /* owned */
  const HfEntityDef       *def;
  const HfSelectionButton *buttons;
  gboolean                 is_archive;

  /* template children */
  GtkWidget *count;
  GtkWidget *all;
  GtkWidget *actions; /* a child for each of the buttons */
};

G_DEFINE_FINAL_TYPE (HfSelectionBar, hf_selection_bar, GTK_TYPE_WIDGET)

static void
marks_changed_cb (HfSelectionBar *self)
{
  gboolean         are_on = hf_marks_are_on (self->marks);
  gboolean         are_all = hf_marks_are_all (self->marks);
  guint            n_unlisted, n_marked = hf_marks_count (self->marks, &n_unlisted);
  g_autofree char *text = hf_bulk_words_marked (self->def, n_marked, n_unlisted);

  gtk_widget_set_visible (GTK_WIDGET (self), are_on);
  gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_button_set_label (GTK_BUTTON (self->all), are_all ? _ ("Select _None") : _ ("_Select All"));
  gtk_widget_set_sensitive (self->actions, n_marked > 0);
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
  g_type_ensure (HF_TYPE_EVEN_ROWS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/list/hf-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HfSelectionBar, count);
  gtk_widget_class_bind_template_child (widget_class, HfSelectionBar, all);
  gtk_widget_class_bind_template_child (widget_class, HfSelectionBar, actions);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
hf_selection_bar_init (HfSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_button (HfSelectionBar *self, const HfSelectionButton *described)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ (described->label));

  if (described->target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", described->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), described->action);
  if (described->tooltip != NULL)
    gtk_widget_set_tooltip_text (button, _ (described->tooltip));
  gtk_widget_set_parent (button, self->actions);
}

void
hf_selection_bar_set_up (HfSelectionBar          *self,
                         HfMarks                 *marks,
                         const HfEntityDef       *def,
                         const HfSelectionButton *buttons)
{
  g_return_if_fail (HF_IS_SELECTION_BAR (self) && self->marks == NULL);

  self->marks = g_object_ref (marks);
  self->def = def;
  self->buttons = buttons;
  for (; buttons->label != NULL; buttons++)
    add_button (self, buttons);
  hf_selection_bar_set_archive (self, self->is_archive);
  g_signal_connect_object (marks, "changed", G_CALLBACK (marks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  marks_changed_cb (self);
}

void
hf_selection_bar_set_archive (HfSelectionBar *self, gboolean is_archive)
{
  g_return_if_fail (HF_IS_SELECTION_BAR (self));

  GtkWidget *child = gtk_widget_get_first_child (self->actions);

  self->is_archive = is_archive;
  for (const HfSelectionButton *button = self->buttons; button != NULL && button->label != NULL;
       button++)
    {
      gtk_widget_set_visible (child, button->where == HF_SELECTION_ANYWHERE ||
                                       (button->where == HF_SELECTION_IN_ARCHIVE) == is_archive);
      child = gtk_widget_get_next_sibling (child);
    }
}

gboolean
hf_selection_bar_is_archive (HfSelectionBar *self)
{
  g_return_val_if_fail (HF_IS_SELECTION_BAR (self), FALSE);

  return self->is_archive;
}
