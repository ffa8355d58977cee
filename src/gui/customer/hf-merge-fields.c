/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which of two cards' fields are taken. It only shows and remembers; what is offered and what
 * belongs together is the merge's to say. */

#include "gui/customer/hf-merge-fields.h"

#include "base/hf-strings.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-column.h"
#include "gui/customer/hf-merge-rows.h"
#include "session/customer/hf-own-card.h"
#include "session/hf-field-words.h"
#include "session/same-person/hf-merge-both.h"
#include "session/same-person/hf-merge.h"

#include <glib/gi18n.h>

struct _HfMergeFields
{
  GtkWidget parent_instance;

  const HfMergePreview *preview; /* borrowed */
  guint                 keep;
  GtkCheckButton       *takes[HF_CUSTOMER_N_FIELDS]; /* borrowed; active: from the card that goes */
  GtkCheckButton       *joins[HF_CUSTOMER_N_FIELDS]; /* borrowed; active: what both say */
  GPtrArray            *own_takes; /* owned, of the same, by own field; NULL where they agree */

  /* children */
  GtkWidget   *grid;
  GtkWidget   *same_expander;
  GtkWidget   *same_grid;
  HfMergeRows *rows;
};

G_DEFINE_FINAL_TYPE (HfMergeFields, hf_merge_fields, GTK_TYPE_WIDGET)

/* A field of both cards, by the order of the preview. */
typedef struct
{
  char    *label;
  char    *texts[2]; /* "" for nothing */
  char    *both;     /* what both say; NULL where one of them is enough or only one can be had */
  gboolean differs;
  gboolean takes; /* whether what the card that goes says is proposed */
} Line;

/* What chooses for a field. */
typedef struct
{
  GtkCheckButton *take; /* NULL where there is nothing to choose */
  GtkCheckButton *join; /* NULL where nothing can be joined */
} Choice;

static void
line_clear (Line *self)
{
  g_free (self->label);
  g_free (self->texts[0]);
  g_free (self->texts[1]);
  g_free (self->both);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Line, line_clear)

/* Where what both say is what one of them says, that one is proposed. */
static void
propose_both (Line *line, const HfMergePreview *preview, guint keep, guint field)
{
  const HfRow *stays = preview->cards[keep], *goes = preview->cards[1 - keep];
  g_autoptr (HfRow) card = NULL;

  if (!hf_merge_may_keep_both (field) || !line->differs || hf_row_is_null (stays, field) ||
      hf_row_is_null (goes, field))
    return;
  card = hf_row_copy (stays);
  hf_merge_take_both (card, goes, field);
  line->takes = !hf_row_differs (card, goes, field);
  if (!line->takes && hf_row_differs (card, stays, field))
    line->both = hf_field_words (card, field);
}

static Line
make_line (const HfMergePreview *preview, guint keep, guint field)
{
  Line line = {
    .label = g_strdup (_ (hf_customer_def.fields[field].label)),
    .texts = { hf_merge_preview_text (preview, 0, field),
               hf_merge_preview_text (preview, 1, field) },
    .differs = hf_row_differs (preview->cards[0], preview->cards[1], field),
  };

  line.takes = *line.texts[keep] == '\0';
  if (!line.takes)
    propose_both (&line, preview, keep, field);
  return line;
}

static Line
make_own_line (const HfMergePreview *preview, guint keep, guint field)
{
  g_autofree char *texts[2] = { hf_merge_preview_own_text (preview, 0, field),
                                hf_merge_preview_own_text (preview, 1, field) };

  return (Line){
    .label = hf_str_visible_controls (preview->own[0]->def->fields[field].label),
    .texts = { hf_str_visible_controls (texts[0]), hf_str_visible_controls (texts[1]) },
    .differs = hf_row_differs (preview->own[0], preview->own[1], field),
    .takes = *texts[keep] == '\0',
  };
}

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
make_choice (const Line *line, const char *text, gboolean is_conflict)
{
  GtkWidget       *button = gtk_check_button_new ();
  const char      *shown = *text != '\0' ? text : "—";
  g_autofree char *spoken = NULL;

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button),
                              make_label (shown, is_conflict ? "error" : NULL));
  /* Translators: a field and what it says, such as "City: Taiyuan" */
  spoken = g_strdup_printf (_ ("%s: %s"), line->label, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_set_hexpand (button, TRUE);
  return button;
}

/* On a line of its own, below the two. */
static GtkWidget *
add_both (HfMergeFields *self, const Line *line, int row)
{
  /* Translators: what two cards say in a field, put together */
  g_autofree char *text = g_strdup_printf (_ ("Both: %s"), line->both);
  GtkWidget       *both = make_choice (line, text, FALSE);

  gtk_grid_attach (GTK_GRID (self->grid), both, 1, row, 2, 1);
  return both;
}

static Choice
add_choice (HfMergeFields *self, const Line *line, int *n_rows)
{
  gboolean is_conflict = line->both == NULL && !line->takes && *line->texts[1 - self->keep] != '\0';
  GtkWidget *left = make_choice (line, line->texts[self->keep], is_conflict);
  GtkWidget *right = make_choice (line, line->texts[1 - self->keep], is_conflict);
  GtkWidget *both = NULL;
  int        row = (*n_rows)++;

  gtk_grid_attach (GTK_GRID (self->grid), make_label (line->label, "dim-label"), 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), left, 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), right, 2, row, 1, 1);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (right), GTK_CHECK_BUTTON (left));
  if (line->both != NULL)
    {
      both = add_both (self, line, (*n_rows)++);
      gtk_check_button_set_group (GTK_CHECK_BUTTON (both), GTK_CHECK_BUTTON (left));
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (both ? both : line->takes ? right : left), TRUE);
  return (Choice){ (GtkCheckButton *) right, (GtkCheckButton *) both };
}

static void
add_same (HfMergeFields *self, const Line *line, int row)
{
  gtk_grid_attach (GTK_GRID (self->same_grid), make_label (line->label, "dim-label"), 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->same_grid), make_label (line->texts[0], NULL), 1, row, 1, 1);
}

static Choice
show_line (HfMergeFields *self, const Line *line, int *n_rows, int *n_same)
{
  if (line->differs)
    return add_choice (self, line, n_rows);
  if (*line->texts[0] != '\0')
    add_same (self, line, (*n_same)++);
  return (Choice){ NULL, NULL };
}

static void
show_fields (HfMergeFields *self)
{
  int              n_rows = 0, n_same = 0;
  g_autofree char *label = NULL;

  for (guint field = 0; field < HF_CUSTOMER_N_FIELDS; field++)
    if (hf_merge_is_offered (field))
      {
        g_auto (Line) line = make_line (self->preview, self->keep, field);
        Choice choice = show_line (self, &line, &n_rows, &n_same);

        self->takes[field] = choice.take;
        self->joins[field] = choice.join;
      }
  for (guint field = 0; field < self->preview->own[0]->def->n_fields; field++)
    {
      g_auto (Line) line = make_own_line (self->preview, self->keep, field);

      g_ptr_array_add (self->own_takes, show_line (self, &line, &n_rows, &n_same).take);
    }
  label = g_strdup_printf (ngettext ("%d field is the same in both",
                                     "%d fields are the same in both", (gulong) n_same),
                           n_same);
  gtk_expander_set_label (GTK_EXPANDER (self->same_expander), label);
  gtk_widget_set_visible (self->same_expander, n_same > 0);
  gtk_widget_set_visible (self->grid, n_rows > 0);
}

static void
hf_merge_fields_dispose (GObject *object)
{
  hf_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (hf_merge_fields_parent_class)->dispose (object);
}

static void
hf_merge_fields_finalize (GObject *object)
{
  g_ptr_array_unref (HF_MERGE_FIELDS (object)->own_takes);

  G_OBJECT_CLASS (hf_merge_fields_parent_class)->finalize (object);
}

static void
hf_merge_fields_class_init (HfMergeFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_merge_fields_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_merge_fields_finalize;
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
  hf_column_lay_out (GTK_WIDGET (self), 18);
  self->own_takes = g_ptr_array_new ();
  self->grid = make_grid ();
  self->same_grid = make_grid ();
  self->rows = g_object_new (HF_TYPE_MERGE_ROWS, NULL);
  self->same_expander = gtk_expander_new (NULL);
  gtk_expander_set_child (GTK_EXPANDER (self->same_expander), self->same_grid);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  gtk_widget_set_parent (self->same_expander, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->rows), GTK_WIDGET (self));
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
  memset (self->takes, 0, sizeof self->takes);
  memset (self->joins, 0, sizeof self->joins);
  g_ptr_array_set_size (self->own_takes, 0);
  self->preview = preview;
  self->keep = keep;
  show_fields (self);
  hf_merge_rows_show (self->rows, preview, keep);
}

static gboolean
is_chosen (GtkCheckButton *choice)
{
  return choice != NULL && gtk_check_button_get_active (choice);
}

gboolean
hf_merge_fields_focus (HfMergeFields *self)
{
  g_return_val_if_fail (HF_IS_MERGE_FIELDS (self), FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (self->grid); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child) && gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      return gtk_widget_grab_focus (child);
  return FALSE;
}

HfRow *
hf_merge_fields_make_card (HfMergeFields *self)
{
  g_return_val_if_fail (HF_IS_MERGE_FIELDS (self) && self->preview != NULL, NULL);

  HfRow       *card = hf_row_copy (self->preview->cards[self->keep]);
  const HfRow *goes = self->preview->cards[1 - self->keep];

  for (guint field = 0; field < HF_CUSTOMER_N_FIELDS; field++)
    if (is_chosen (self->takes[field]))
      hf_merge_take (card, goes, field);
    else if (is_chosen (self->joins[field]))
      hf_merge_take_both (card, goes, field);
  return card;
}

/* As it is stored: what does not fit its kind is not shown, and must be found unchanged too. */
static char *
dup_value (HfMergeFields *self, guint which, guint field)
{
  const HfMergePreview *preview = self->preview;
  const HfRow *value = hf_own_card_find_value (preview->fields, field, preview->values[which]);

  return value ? g_strdup (hf_row_text (value, HF_CUSTOM_VALUE_VALUE)) : NULL;
}

GPtrArray *
hf_merge_fields_list_own (HfMergeFields *self)
{
  g_return_val_if_fail (HF_IS_MERGE_FIELDS (self) && self->preview != NULL, NULL);

  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_merge_own_free);

  for (guint field = 0; field < self->own_takes->len; field++)
    {
      GtkCheckButton *take = g_ptr_array_index (self->own_takes, field);
      HfMergeOwn     *own;

      if (take == NULL)
        continue;
      own = g_new0 (HfMergeOwn, 1);
      own->field = hf_own_fields_get_id (self->preview->fields, field);
      own->is_taken = gtk_check_button_get_active (take);
      own->stays = dup_value (self, self->keep, field);
      own->goes = dup_value (self, 1 - self->keep, field);
      g_ptr_array_add (chosen, own);
    }
  return chosen;
}

GArray *
hf_merge_fields_list_left (HfMergeFields *self)
{
  g_return_val_if_fail (HF_IS_MERGE_FIELDS (self), NULL);

  return hf_merge_rows_list_left (self->rows);
}
