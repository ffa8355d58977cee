/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How much hangs on each of two cards, and which of it comes over. What may stay behind is the
 * merge's to say; of what may, a few are ticked one by one, and many together. */

#include "gui/customer/hf-merge-rows.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "session/same-person/hf-merge.h"

#include <glib/gi18n.h>

struct _HfMergeRows
{
  GtkWidget parent_instance;

  GArray *ticks; /* owned, of Tick */

  /* children */
  GtkWidget *grid;
};

G_DEFINE_FINAL_TYPE (HfMergeRows, hf_merge_rows, GTK_TYPE_WIDGET)

/* What a tick is for. */
typedef struct
{
  GtkCheckButton    *button; /* borrowed */
  const HfEntityDef *def;
  GArray            *rows; /* owned, of HfMergeLeft */
} Tick;

static void
tick_clear (gpointer tick)
{
  g_array_unref (((Tick *) tick)->rows);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* On one line: what somebody noted may be long, and the dialog is no place to read it. */
static GtkWidget *
make_words (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  return label;
}

static Tick *
add_tick (HfMergeRows *self, const HfMergeCount *count, const char *words, int *n_lines)
{
  GtkWidget       *button = gtk_check_button_new ();
  g_autofree char *spoken = g_strdup_printf (_ ("%s: %s"), _ (count->def->label), words);
  Tick             tick = { (GtkCheckButton *) button, count->def,
                            g_array_new (FALSE, FALSE, sizeof (HfMergeLeft)) };

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), make_words (words));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), button, 1, (*n_lines)++, 1, 1);
  g_array_append_val (self->ticks, tick);
  return &g_array_index (self->ticks, Tick, self->ticks->len - 1);
}

static void
add_row (Tick *tick, const HfMergeRow *row)
{
  HfMergeLeft left = { tick->def, row->id };

  g_array_append_val (tick->rows, left);
}

static void
offer_together (HfMergeRows *self, const HfMergeCount *count, GArray *rows, int *n_lines)
{
  g_autofree char *n = hf_format_count (rows->len);
  /* Translators: how many entries of a card come over to another, more than are named */
  g_autofree char *words = g_strdup_printf (ngettext ("%s entry", "All %s entries", rows->len), n);
  Tick            *tick = add_tick (self, count, words, n_lines);

  for (guint i = 0; i < rows->len; i++)
    add_row (tick, &g_array_index (rows, HfMergeRow, i));
}

static void
offer_rows (HfMergeRows *self, const HfMergeCount *count, GArray *rows, int *n_lines)
{
  if (rows->len > HF_MERGE_MOST_NAMED)
    {
      offer_together (self, count, rows, n_lines);
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const HfMergeRow *row = &g_array_index (rows, HfMergeRow, i);
      g_autofree char  *words = hf_str_one_line (row->words);

      add_row (add_tick (self, count, words, n_lines), row);
    }
}

static void
show_count (HfMergeRows *self, const HfMergeCount *count, guint keep, int *n_lines)
{
  g_autofree char *stays = hf_format_count (count->n[keep]);
  g_autofree char *comes = hf_format_count (count->n[1 - keep]);
  /* Translators: how many are on the card that stays, how many come over to it */
  g_autofree char *text = g_strdup_printf (_ ("%s + %s"), stays, comes);
  gboolean         are_referred = count->def == &hf_customer_def;

  gtk_grid_attach (GTK_GRID (self->grid),
                   make_label (are_referred ? _ ("Referred customers") : _ (count->def->label),
                               "dim-label"),
                   0, *n_lines, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), make_label (text, "numeric"), 1, (*n_lines)++, 1, 1);
  if (count->rows[1 - keep] != NULL)
    offer_rows (self, count, count->rows[1 - keep], n_lines);
}

static void
add_words (HfMergeRows *self)
{
  GtkWidget *words = make_label (_ ("What you untick stays on the card that is merged, and is "
                                    "there again when the merge is undone."),
                                 "dim-label");

  gtk_label_set_max_width_chars (GTK_LABEL (words), 48);
  gtk_widget_set_visible (words, self->ticks->len > 0);
  gtk_grid_attach (GTK_GRID (self->grid), words, 0, 1, 2, 1);
}

static void
hf_merge_rows_dispose (GObject *object)
{
  hf_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (hf_merge_rows_parent_class)->dispose (object);
}

static void
hf_merge_rows_finalize (GObject *object)
{
  g_array_unref (HF_MERGE_ROWS (object)->ticks);

  G_OBJECT_CLASS (hf_merge_rows_parent_class)->finalize (object);
}

static void
hf_merge_rows_class_init (HfMergeRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_merge_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_merge_rows_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
hf_merge_rows_init (HfMergeRows *self)
{
  self->ticks = g_array_new (FALSE, FALSE, sizeof (Tick));
  g_array_set_clear_func (self->ticks, tick_clear);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

void
hf_merge_rows_show (HfMergeRows *self, const HfMergePreview *preview, guint keep)
{
  g_return_if_fail (HF_IS_MERGE_ROWS (self));

  GtkWidget *child;
  int        n_lines = 2; /* below the heading and the words */

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  g_array_set_size (self->ticks, 0);
  gtk_grid_attach (GTK_GRID (self->grid), make_label (_ ("Comes over"), "heading"), 0, 0, 2, 1);
  for (guint i = 0; i < preview->counts->len; i++)
    show_count (self, &g_array_index (preview->counts, HfMergeCount, i), keep, &n_lines);
  add_words (self);
  gtk_widget_set_visible (GTK_WIDGET (self), preview->counts->len > 0);
}

GArray *
hf_merge_rows_list_left (HfMergeRows *self)
{
  g_return_val_if_fail (HF_IS_MERGE_ROWS (self), NULL);

  GArray *left = g_array_new (FALSE, FALSE, sizeof (HfMergeLeft));

  for (guint i = 0; i < self->ticks->len; i++)
    {
      const Tick *tick = &g_array_index (self->ticks, Tick, i);

      if (!gtk_check_button_get_active (tick->button))
        g_array_append_vals (left, tick->rows->data, tick->rows->len);
    }
  return left;
}
