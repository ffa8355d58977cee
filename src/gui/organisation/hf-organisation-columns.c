/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The columns of the list of organisations: the usual ones, described in a table, and one for each
 * other field that suits a list. A cell is an icon, which is only there when something is urgent,
 * and a text. */

#include "gui/organisation/hf-organisation-columns.h"

#include "base/hf-strings.h"
#include "chart/hf-column-heading.h"
#include "core/hf-agreement-state.h"
#include "core/hf-list-field.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-list-cells.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-revealing.h"
#include "gui/common/hf-row-drag.h"
#include "gui/organisation/hf-organisation-text.h"
#include "session/hf-field-words.h"
#include "session/organisation/hf-last-visits.h"

#include <glib/gi18n.h>

#define LAST_VISIT "last_visit"
#define NO_FIELD   HF_ORGANISATION_N_FIELDS
#define NAME_CHARS 8 /* what is always seen of a name; many columns scroll */

typedef struct
{
  const char *id;
  const char *title;
  guint field; /* which it shows, and by which it is sorted; NO_FIELD for what is beside the row */
  int   width; /* pixels; 0 takes what is left */
  gboolean can_be_missed;
  gboolean is_figures; /* stands at the end of the column, one figure below the other */
  gboolean sorts;
  char *(*write) (const HfRow *row, HfDate today);     /* or NULL: the field as it is */
  HfUrgency (*weigh) (const HfRow *row, HfDate today); /* or NULL: never urgent */
} Column;

static char *
write_name (const HfRow *row, HfDate today)
{
  return hf_organisation_text_name (row);
}

static char *
write_kind (const HfRow *row, HfDate today)
{
  const char *kind = hf_row_text (row, HF_ORGANISATION_KIND);

  return g_strdup (kind ? hf_choice_label (hf_organisation_kinds, kind) : NULL);
}

static char *
write_stage (const HfRow *row, HfDate today)
{
  const char *stage = hf_row_text (row, HF_ORGANISATION_STAGE);

  return g_strdup (stage ? hf_choice_label (hf_organisation_stages, stage) : NULL);
}

static char *
write_agreement (const HfRow *row, HfDate today)
{
  return hf_organisation_text_ends (hf_row_text (row, HF_ORGANISATION_AGREEMENT_ENDS), today);
}

static HfUrgency
weigh_agreement (const HfRow *row, HfDate today)
{
  return hf_organisation_text_weigh (
    hf_agreement_state (hf_row_text (row, HF_ORGANISATION_AGREEMENT_ENDS), 0, today));
}

static char *
write_members (const HfRow *row, HfDate today)
{
  return hf_format_count (hf_row_int (row, HF_ORGANISATION_MEMBER_COUNT));
}

static char *
write_headcount (const HfRow *row, HfDate today)
{
  return hf_row_is_null (row, HF_ORGANISATION_HEADCOUNT) ?
           NULL :
           hf_format_count (hf_row_int (row, HF_ORGANISATION_HEADCOUNT));
}

static char *
write_last (const HfRow *row, HfDate today)
{
  return hf_organisation_text_day (hf_row_text (row, HF_ORGANISATION_LAST_ACTIVITY), today);
}

static char *
write_next (const HfRow *row, HfDate today)
{
  return hf_format_due_in_list (hf_row_text (row, HF_ORGANISATION_NEXT_ACTIVITY), today);
}

static HfUrgency
weigh_next (const HfRow *row, HfDate today)
{
  return hf_organisation_text_weigh_next (hf_row_text (row, HF_ORGANISATION_NEXT_ACTIVITY), today);
}

static char *
write_owner (const HfRow *row, HfDate today)
{
  return g_strdup (hf_row_text (row, HF_ORGANISATION_OWNER_NAME));
}

/* clang-format off */
static const Column usual[] = {
  { "name", N_ ("Organisation"), HF_ORGANISATION_NAME, 0, FALSE, FALSE, TRUE, write_name, NULL },
  { "kind", N_ ("Kind"), HF_ORGANISATION_KIND, 104, TRUE, FALSE, TRUE, write_kind, NULL },
  { "stage", N_ ("Stage"), HF_ORGANISATION_STAGE, 128, TRUE, FALSE, TRUE, write_stage, NULL },
  { "agreement", N_ ("Agreement"), HF_ORGANISATION_AGREEMENT_ENDS, 144, FALSE, TRUE, TRUE, write_agreement, weigh_agreement },
  { "members", N_ ("Members"), HF_ORGANISATION_MEMBER_COUNT, 98, FALSE, TRUE, TRUE, write_members, NULL },
  { "last", N_ ("Last activity"), HF_ORGANISATION_LAST_ACTIVITY, 94, TRUE, TRUE, TRUE, write_last, NULL },
  { LAST_VISIT, N_ ("Last on site"), NO_FIELD, 94, TRUE, TRUE, FALSE, NULL, NULL },
  { "next", N_ ("Next activity"), HF_ORGANISATION_NEXT_ACTIVITY, 128, FALSE, TRUE, TRUE, write_next, weigh_next },
  { "headcount", N_ ("Headcount"), HF_ORGANISATION_HEADCOUNT, 98, TRUE, TRUE, TRUE, write_headcount, NULL },
  { "owner", N_ ("Owner"), HF_ORGANISATION_OWNER_NAME, 80, TRUE, FALSE, TRUE, write_owner, NULL },
};
/* clang-format on */

static const char *const defaults[] = { "kind", "stage",     "agreement", "members", "last",
                                        "next", "headcount", "owner",     NULL };

static gboolean
is_usual (guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (usual[i].field == field)
      return TRUE;
  return FALSE;
}

static gboolean
suits_list (guint field)
{
  return hf_field_suits_list (&hf_organisation_def.fields[field]) && !is_usual (field);
}

static gpointer
make_columns (gpointer data)
{
  GArray *columns = g_array_new (TRUE, TRUE, sizeof (Column));

  g_array_append_vals (columns, usual, G_N_ELEMENTS (usual));
  for (guint i = 0; i < HF_ORGANISATION_N_FIELDS; i++)
    {
      const HfFieldDef *field = &hf_organisation_def.fields[i];
      const Column      column = { .id = field->name,
                                   .title = field->label,
                                   .field = i,
                                   .width = field->type == HF_FIELD_TEXT ? 128 : 98,
                                   .can_be_missed = TRUE,
                                   .is_figures = field->type == HF_FIELD_INT };

      if (suits_list (i))
        g_array_append_val (columns, column);
    }
  return g_array_free (columns, FALSE);
}

/* All of them, ended by one without an id. */
static const Column *
get_columns (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_columns, NULL);
}

static const Column *
find_column (const char *id)
{
  for (const Column *column = get_columns (); column->id != NULL; column++)
    if (g_strcmp0 (column->id, id) == 0)
      return column;
  return NULL;
}

static gboolean
get_nth_offer (guint n, const HfOwnFields *own, HfColumnOffer *offer)
{
  const Column *column = get_columns ();

  for (; n > 0 && column->id != NULL; n--)
    column++;
  if (column->id == NULL)
    return FALSE;
  *offer = (HfColumnOffer){ .id = column->id,
                            .title = _ (column->title),
                            .sorts = column->sorts,
                            .is_fixed = column->field == HF_ORGANISATION_NAME,
                            .is_personal = column->field != NO_FIELD &&
                                           (hf_organisation_def.fields[column->field].flags &
                                            HF_FIELD_PERSONAL) != 0 };
  return TRUE;
}

const HfColumnOffers hf_organisation_column_offers = { "organisation-columns", defaults,
                                                       get_nth_offer };

/* What the cells of a column show, all of it borrowed: they follow it, which keeps it. */
typedef struct
{
  const Column *column;
  HfContext    *context;
  HfHighlight  *highlight; /* NULL for a column that is not searched */
  HfLastVisits *visits;    /* NULL for all columns but that of these */
} Cells;

static char *
write_field (const Cells *self, const HfRow *row)
{
  guint            field = self->column->field;
  g_autofree char *words = hf_row_is_null (row, field) ? NULL : hf_field_words (row, field);

  if (words != NULL && field == HF_ORGANISATION_PHONE)
    return hf_revealing_format (self->context, words);
  return hf_str_visible_controls (words);
}

static char *
write_cell (const Cells *self, const HfRow *row, HfDate today)
{
  if (row == NULL)
    return NULL;
  if (self->visits != NULL)
    return hf_organisation_text_day (hf_last_visits_get (self->visits, row->id), today);
  return self->column->write != NULL ? self->column->write (row, today) : write_field (self, row);
}

/* Only what can be urgent has an icon before it: a list has thousands of cells. */
static GtkWidget *
find_text (GtkWidget *cell, const Column *column)
{
  return column->weigh != NULL ? gtk_widget_get_last_child (cell) : cell;
}

static void
show_cell (GtkWidget *cell, const HfRow *row, gpointer data)
{
  const Cells     *self = data;
  GtkInscription  *inscription = GTK_INSCRIPTION (find_text (cell, self->column));
  HfDate           today = hf_clock_today (hf_context_get_clock (self->context));
  g_autofree char *text = write_cell (self, row, today);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  hf_row_drag_show (cell, row);
  if (self->highlight != NULL)
    hf_highlight_mark (self->highlight, attributes, text, 0);
  gtk_inscription_set_text (inscription, text);
  hf_list_text_cell_mark (inscription, attributes);
  if (self->column->weigh != NULL)
    hf_organisation_text_show_urgency (GTK_IMAGE (gtk_widget_get_first_child (cell)), cell,
                                       row ? self->column->weigh (row, today) : HF_URGENCY_NONE);
}

static GtkWidget *
make_cell (gpointer data)
{
  const Column *column = ((const Cells *) data)->column;
  GtkWidget    *text = hf_list_text_cell_new (column->is_figures);
  GtkWidget    *cell;

  if (column->width == 0)
    gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), NAME_CHARS);
  if (column->weigh == NULL)
    return text;
  cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (cell), gtk_image_new ());
  gtk_box_append (GTK_BOX (cell), text);
  return cell;
}

#define VISITS_OF "hf-last-visits" /* object data of a GtkColumnView */

static GtkListItemFactory *
make_factory (const Column *column,
              HfContext    *context,
              HfHighlight  *highlight,
              HfLastVisits *visits)
{
  static const HfListCells look = { make_cell, show_cell };
  Cells                   *cells = g_new0 (Cells, 1);
  GtkListItemFactory      *factory = hf_list_cells_new (&look, cells, g_free);

  cells->column = column;
  cells->context = context;
  hf_list_cells_follow_field (factory, NULL);
  hf_list_cells_follow (factory, hf_context_get_clock (context), "day-changed");
  if (column->field == HF_ORGANISATION_NAME)
    {
      cells->highlight = highlight;
      hf_list_cells_follow (factory, highlight, "changed");
    }
  if (column->field == NO_FIELD)
    {
      cells->visits = visits;
      hf_list_cells_follow (factory, visits, "changed");
    }
  if (column->field == HF_ORGANISATION_PHONE)
    hf_revealing_follow (factory, context);
  return factory;
}

static GtkColumnViewColumn *
make_column (const Column *column, HfContext *context, HfHighlight *highlight, HfLastVisits *visits)
{
  GtkColumnViewColumn *self =
    hf_list_column_new (column->id, _ (column->title), column->width,
                        make_factory (column, context, highlight, visits));

  if (column->sorts)
    hf_list_column_set_sortable (self);
  return self;
}

/* Read only for a list that shows them: until a cell asks, nothing is. */
static HfLastVisits *
get_visits (GtkColumnView *view, HfContext *context)
{
  HfLastVisits *visits = g_object_get_data (G_OBJECT (view), VISITS_OF);

  if (visits != NULL)
    return visits;
  visits = hf_last_visits_new (context);
  g_object_set_data_full (G_OBJECT (view), VISITS_OF, visits, g_object_unref);
  g_signal_connect_object (visits, "failed", G_CALLBACK (hf_page_show_error_of), view,
                           G_CONNECT_SWAPPED);
  return visits;
}

static void
add_column (GtkColumnView *view, const Column *column, HfContext *context, HfHighlight *highlight)
{
  g_autoptr (GtkColumnViewColumn) made =
    make_column (column, context, highlight, get_visits (view, context));

  gtk_column_view_append_column (view, made);
  if (column->is_figures)
    hf_column_heading_align_end (view,
                                 g_list_model_get_n_items (gtk_column_view_get_columns (view)) - 1);
}

/* Object data of a GtkColumnView. */
#define IS_COMPACT "hf-is-compact"
#define IS_CHOSEN  "hf-is-chosen" /* whether its columns are other than the usual ones */

/* Whoever has chosen columns has them, in a small list as well, which can be scrolled. */
static void
arrange (GtkColumnView *view)
{
  GListModel *shown = gtk_column_view_get_columns (view);
  gboolean    is_compact = g_object_get_data (G_OBJECT (view), IS_COMPACT) != NULL &&
                        g_object_get_data (G_OBJECT (view), IS_CHOSEN) == NULL;

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);
      const Column *line = find_column (hf_list_column_get_id (column));

      if (line != NULL && line->can_be_missed) /* not that of the check boxes */
        hf_list_column_set_shown (column, !is_compact);
    }
}

void
hf_organisation_columns_show (GtkColumnView     *view,
                              const char *const *ids,
                              HfContext         *context,
                              HfHighlight       *highlight)
{
  g_object_set_data (G_OBJECT (view), IS_CHOSEN, GINT_TO_POINTER (!g_strv_equal (ids, defaults)));
  hf_list_columns_clear (view);
  add_column (view, find_column (HF_ORGANISATION_COLUMN_NAME), context, highlight);
  for (; *ids != NULL; ids++)
    {
      const Column *column = find_column (*ids);

      if (column != NULL && column->field != HF_ORGANISATION_NAME)
        add_column (view, column, context, highlight);
    }
  arrange (view);
}

void
hf_organisation_columns_order_query (HfQuery *query, HfListOrder order)
{
  const Column *column = find_column (order.column);

  if (column == NULL || !column->sorts)
    return;
  hf_query_order (query, column->field, order.descending);
  /* Many have the same: there they are found by name, in the direction in which the index has
   * both. Only by the name of its owner no index has an organisation: these are some thousands at
   * most, which are sorted at once. */
  if (column->field == HF_ORGANISATION_KIND || column->field == HF_ORGANISATION_STAGE ||
      column->field == HF_ORGANISATION_OWNER_NAME)
    hf_query_order (query, HF_ORGANISATION_NAME, order.descending);
}

void
hf_organisation_columns_set_compact (GtkColumnView *view, gboolean is_compact)
{
  g_object_set_data (G_OBJECT (view), IS_COMPACT, GINT_TO_POINTER (is_compact));
  arrange (view);
}
