/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The figures and their button. What they say is in hf-tally-words.c; what is counted is the
 * page's. */

#include "gui/follow-up/hf-tally-box.h"

#include "gui/common/hf-children.h"
#include "gui/common/hf-page.h"
#include "gui/follow-up/hf-tally-words.h"

#include <glib/gi18n.h>

#define PER_LINE 3

struct _HfTallyBox
{
  GtkWidget parent_instance;

  char     *text; /* what the button copies */
  GtkLabel *figures[HF_N_TALLY_FIGURES];
  GtkLabel *labels[HF_N_TALLY_FIGURES];
};

G_DEFINE_FINAL_TYPE (HfTallyBox, hf_tally_box, GTK_TYPE_WIDGET)

static void
copy_clicked_cb (HfTallyBox *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->text);
  hf_page_toast_of (GTK_WIDGET (self), _ ("Summary copied"), 0);
}

static void
hf_tally_box_dispose (GObject *object)
{
  hf_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (hf_tally_box_parent_class)->dispose (object);
}

static void
hf_tally_box_finalize (GObject *object)
{
  g_free (HF_TALLY_BOX (object)->text);

  G_OBJECT_CLASS (hf_tally_box_parent_class)->finalize (object);
}

static void
hf_tally_box_class_init (HfTallyBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_tally_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_tally_box_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_figure (HfTallyBox *self, guint i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->figures[i] = GTK_LABEL (gtk_label_new (NULL));
  self->labels[i] = GTK_LABEL (gtk_label_new (hf_tally_words_label (i)));
  gtk_widget_add_css_class (GTK_WIDGET (self->figures[i]), "title-2");
  gtk_widget_add_css_class (GTK_WIDGET (self->figures[i]), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->labels[i]), "dim-label");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->figures[i]),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->labels[i],
                                  self->figures[i], NULL, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->figures[i]));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->labels[i]));
  return box;
}

static GtkWidget *
make_button (HfTallyBox *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Copy Summary"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (copy_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
hf_tally_box_init (HfTallyBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget        *grid = gtk_grid_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 24);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 12);
  for (guint i = 0; i < HF_N_TALLY_FIGURES; i++)
    gtk_grid_attach (GTK_GRID (grid), make_figure (self, i), (int) i % PER_LINE, (int) i / PER_LINE,
                     1, 1);
  gtk_widget_set_parent (grid, GTK_WIDGET (self));
  gtk_widget_set_parent (make_button (self), GTK_WIDGET (self));
}

/**
 * hf_tally_box_show:
 * @self: a box
 * @tally: how the calls went
 * @heading: of what, for what is copied
 *
 * Shows how calls went.
 */
void
hf_tally_box_show (HfTallyBox *self, const HfTally *tally, const char *heading)
{
  for (guint i = 0; i < HF_N_TALLY_FIGURES; i++)
    {
      g_autofree char *figure = hf_tally_words_figure (tally, i);
      gtk_label_set_label (self->figures[i], figure);
    }
  g_free (self->text);
  self->text = hf_tally_words_text (tally, heading);
}
