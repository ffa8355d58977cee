/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which of two cards' fields are taken. It only shows and remembers; what is offered and what
 * belongs together is the merge's to say. */

#include "gui/customer/hf-merge-fields.h"

#include "core/hf-customer.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "session/same-person/hf-merge.h"

#include <glib/gi18n.h>

struct _HfMergeFields
{
  GtkWidget parent_instance;

  const HfMergePreview *preview; /* borrowed */
  guint                 keep;
  GtkCheckButton       *takes[HF_CUSTOMER_N_FIELDS]; /* borrowed; active: from the card that goes */

  /* children */
  GtkWidget *grid;
  GtkWidget *same_expander;
  GtkWidget *same_grid;
  GtkWidget *counts;
};

G_DEFINE_FINAL_TYPE (HfMergeFields, hf_merge_fields, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_choice (HfMergeFields *self, guint which, guint field, gboolean is_conflict)
{
  GtkWidget       *button = gtk_check_button_new ();
  g_autofree char *text = hf_merge_preview_text (self->preview, which, field);
  const char      *shown = *text != '\0' ? text : "—";
  g_autofree char *spoken = NULL;

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button),
                              make_label (shown, is_conflict ? "error" : NULL));
  /* Translators: a field and what it says, such as "City: Taiyuan" */
  spoken = g_strdup_printf (_ ("%s: %s"), _ (hf_customer_def.fields[field].label), shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_set_hexpand (button, TRUE);
  return button;
}

static void
add_choice (HfMergeFields *self, guint field, int row)
{
  const HfRow *stays = self->preview->cards[self->keep];
  const HfRow *goes = self->preview->cards[1 - self->keep];
  gboolean     is_conflict = !hf_row_is_null (stays, field) && !hf_row_is_null (goes, field);
  GtkWidget   *left = make_choice (self, self->keep, field, is_conflict);
  GtkWidget   *right = make_choice (self, 1 - self->keep, field, is_conflict);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (right), GTK_CHECK_BUTTON (left));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (hf_row_is_null (stays, field) ? right : left),
                               TRUE);
  self->takes[field] = GTK_CHECK_BUTTON (right);
  gtk_grid_attach (GTK_GRID (self->grid),
                   make_label (_ (hf_customer_def.fields[field].label), "dim-label"), 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), left, 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), right, 2, row, 1, 1);
}

static void
add_same (HfMergeFields *self, guint field, int row)
{
  g_autofree char *text = hf_merge_preview_text (self->preview, 0, field);

  gtk_grid_attach (GTK_GRID (self->same_grid),
                   make_label (_ (hf_customer_def.fields[field].label), "dim-label"), 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->same_grid), make_label (text, NULL), 1, row, 1, 1);
}

static void
show_fields (HfMergeFields *self)
{
  const HfRow     *one = self->preview->cards[0], *other = self->preview->cards[1];
  int              n_rows = 0, n_same = 0;
  g_autofree char *label = NULL;

  for (guint field = 0; field < HF_CUSTOMER_N_FIELDS; field++)
    if (!hf_merge_is_offered (field))
      continue;
    else if (hf_row_differs (one, other, field))
      add_choice (self, field, n_rows++);
    else if (!hf_row_is_null (one, field))
      add_same (self, field, n_same++);
  label = g_strdup_printf (ngettext ("%d field is the same in both",
                                     "%d fields are the same in both", (gulong) n_same),
                           n_same);
  gtk_expander_set_label (GTK_EXPANDER (self->same_expander), label);
  gtk_widget_set_visible (self->same_expander, n_same > 0);
  gtk_widget_set_visible (self->grid, n_rows > 0);
}

static void
show_count (HfMergeFields *self, const HfMergeCount *count, int row)
{
  g_autofree char *stays = hf_format_count (count->n[self->keep]);
  g_autofree char *comes = hf_format_count (count->n[1 - self->keep]);
  /* Translators: how many are on the card that stays, how many come over to it */
  g_autofree char *text = g_strdup_printf (_ ("%s + %s"), stays, comes);
  gboolean         are_referred = count->def == &hf_customer_def;

  gtk_grid_attach (GTK_GRID (self->counts),
                   make_label (are_referred ? _ ("Referred customers") : _ (count->def->label),
                               "dim-label"),
                   0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->counts), make_label (text, "numeric"), 1, row, 1, 1);
}

static void
show_counts (HfMergeFields *self)
{
  gtk_grid_attach (GTK_GRID (self->counts), make_label (_ ("All of it is kept"), "heading"), 0, 0,
                   2, 1);
  for (guint i = 0; i < self->preview->counts->len; i++)
    show_count (self, &g_array_index (self->preview->counts, HfMergeCount, i), (int) i + 1);
  gtk_widget_set_visible (self->counts, self->preview->counts->len > 0);
}

static void
hf_merge_fields_dispose (GObject *object)
{
  hf_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (hf_merge_fields_parent_class)->dispose (object);
}

static void
hf_merge_fields_class_init (HfMergeFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_merge_fields_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
make_grid (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  return grid;
}

static void
hf_merge_fields_init (HfMergeFields *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 18);
  self->grid = make_grid ();
  self->same_grid = make_grid ();
  self->counts = make_grid ();
  self->same_expander = gtk_expander_new (NULL);
  gtk_expander_set_child (GTK_EXPANDER (self->same_expander), self->same_grid);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  gtk_widget_set_parent (self->same_expander, GTK_WIDGET (self));
  gtk_widget_set_parent (self->counts, GTK_WIDGET (self));
}

static void
empty_grid (GtkWidget *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (grid)) != NULL)
    gtk_grid_remove (GTK_GRID (grid), child);
}

void
hf_merge_fields_show (HfMergeFields *self, const HfMergePreview *preview, guint keep)
{
  g_return_if_fail (HF_IS_MERGE_FIELDS (self));

  empty_grid (self->grid);
  empty_grid (self->same_grid);
  empty_grid (self->counts);
  memset (self->takes, 0, sizeof self->takes);
  self->preview = preview;
  self->keep = keep;
  show_fields (self);
  show_counts (self);
}

HfRow *
hf_merge_fields_make_card (HfMergeFields *self)
{
  g_return_val_if_fail (HF_IS_MERGE_FIELDS (self) && self->preview != NULL, NULL);

  HfRow *card = hf_row_copy (self->preview->cards[self->keep]);

  for (guint field = 0; field < HF_CUSTOMER_N_FIELDS; field++)
    if (self->takes[field] != NULL && gtk_check_button_get_active (self->takes[field]))
      hf_merge_take (card, self->preview->cards[1 - self->keep], field);
  return card;
}
