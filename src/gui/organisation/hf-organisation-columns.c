/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The columns of the list of organisations, described once in a table. A cell is an icon, which is
 * only there when something is urgent, and a text. */

#include "gui/organisation/hf-organisation-columns.h"

#include "base/hf-strings.h"
#include "chart/hf-column-heading.h"
#include "core/hf-agreement-state.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-list-cells.h"
#include "gui/common/hf-row-drag.h"
#include "gui/organisation/hf-organisation-text.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *id;
  const char *title;
  guint       field; /* by which it is sorted */
  int         width; /* pixels; 0 takes what is left */
  gboolean    can_be_missed;
  gboolean    is_figures; /* stands at the end of the column, one figure below the other */
  char *(*write) (const HfRow *row, HfDate today);
  HfUrgency (*weigh) (const HfRow *row, HfDate today); /* or NULL: never urgent */
} Column;

static char *
write_name (const HfRow *row, HfDate today)
{
  g_autofree char *name = hf_str_visible_controls (hf_row_text (row, HF_ORGANISATION_NAME));

  if (hf_row_is_null (row, HF_ORGANISATION_ARCHIVED))
    return g_steal_pointer (&name);
  /* Translators: %s is the name of an organisation */
  return g_strdup_printf (_ ("%s (archived)"), name);
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
  HfDate due = hf_date_from_iso (hf_row_text (row, HF_ORGANISATION_NEXT_ACTIVITY));

  return due != HF_DATE_NONE && due < today ? HF_URGENCY_LATE : HF_URGENCY_NONE;
}

static char *
write_owner (const HfRow *row, HfDate today)
{
  return g_strdup (hf_row_text (row, HF_ORGANISATION_OWNER_NAME));
}

/* clang-format off */
static const Column columns[] = {
  { "name", N_ ("Organisation"), HF_ORGANISATION_NAME, 0, FALSE, FALSE, write_name, NULL },
  { "kind", N_ ("Kind"), HF_ORGANISATION_KIND, 96, TRUE, FALSE, write_kind, NULL },
  { "stage", N_ ("Stage"), HF_ORGANISATION_STAGE, 96, TRUE, FALSE, write_stage, NULL },
  { "agreement", N_ ("Agreement"), HF_ORGANISATION_AGREEMENT_ENDS, 144, FALSE, TRUE, write_agreement, weigh_agreement },
  { "members", N_ ("Members"), HF_ORGANISATION_MEMBER_COUNT, 98, FALSE, TRUE, write_members, NULL },
  { "last", N_ ("Last activity"), HF_ORGANISATION_LAST_ACTIVITY, 94, TRUE, TRUE, write_last, NULL },
  { "next", N_ ("Next activity"), HF_ORGANISATION_NEXT_ACTIVITY, 128, FALSE, TRUE, write_next, weigh_next },
  { "headcount", N_ ("Headcount"), HF_ORGANISATION_HEADCOUNT, 98, TRUE, TRUE, write_headcount, NULL },
  { "owner", N_ ("Owner"), HF_ORGANISATION_OWNER_NAME, 80, TRUE, FALSE, write_owner, NULL },
};
/* clang-format on */

/* What the cells of a column show, all of it borrowed: they follow it, which keeps it. */
typedef struct
{
  const Column *column;
  HfClock      *clock;
  HfHighlight  *highlight; /* NULL for a column that is not searched */
} Cells;

static void
show_cell (GtkWidget *cell, const HfRow *row, gpointer data)
{
  const Cells     *self = data;
  GtkWidget       *icon = gtk_widget_get_first_child (cell);
  GtkInscription  *inscription = GTK_INSCRIPTION (gtk_widget_get_last_child (cell));
  HfDate           today = hf_clock_today (self->clock);
  g_autofree char *text = row ? self->column->write (row, today) : NULL;
  HfUrgency        urgency = row && self->column->weigh ? self->column->weigh (row, today) : 0;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  hf_row_drag_show (cell, row);
  if (self->highlight != NULL)
    hf_highlight_mark (self->highlight, attributes, text, 0);
  gtk_inscription_set_text (inscription, text);
  gtk_inscription_set_attributes (inscription, attributes);
  hf_organisation_text_show_urgency (GTK_IMAGE (icon), cell, urgency);
}

static GtkWidget *
make_cell (gpointer data)
{
  const Column *column = ((const Cells *) data)->column;
  GtkWidget    *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget    *text = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (text), 0.5F);
  gtk_widget_set_hexpand (text, TRUE);
  if (column->is_figures)
    {
      gtk_inscription_set_xalign (GTK_INSCRIPTION (text), 1);
      gtk_widget_add_css_class (text, "numeric");
    }
  gtk_box_append (GTK_BOX (cell), gtk_image_new ());
  gtk_box_append (GTK_BOX (cell), text);
  return cell;
}

static GtkListItemFactory *
make_factory (const Column *column, HfClock *clock, HfHighlight *highlight)
{
  static const HfListCells look = { make_cell, show_cell };
  Cells                   *cells = g_new0 (Cells, 1);
  GtkListItemFactory      *factory = hf_list_cells_new (&look, cells, g_free);

  cells->column = column;
  cells->clock = clock;
  hf_list_cells_follow_field (factory, NULL);
  hf_list_cells_follow (factory, clock, "day-changed");
  if (column->field == HF_ORGANISATION_NAME)
    {
      cells->highlight = highlight;
      hf_list_cells_follow (factory, highlight, "changed");
    }
  return factory;
}

static GtkColumnViewColumn *
make_column (const Column *column, HfClock *clock, HfHighlight *highlight)
{
  GtkColumnViewColumn *self = hf_list_column_new (column->id, _ (column->title), column->width,
                                                  make_factory (column, clock, highlight));

  hf_list_column_set_sortable (self);
  return self;
}

static const Column *
find_column (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_strcmp0 (columns[i].id, id) == 0)
      return &columns[i];
  return NULL;
}

void
hf_organisation_columns_append (GtkColumnView *view, HfClock *clock, HfHighlight *highlight)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column (&columns[i], clock, highlight);
      gtk_column_view_append_column (view, column);
      if (columns[i].is_figures)
        hf_column_heading_align_end (view, i);
    }
  hf_list_order_set (view, (HfListOrder){ columns[0].id, FALSE });
}

void
hf_organisation_columns_order_query (HfQuery *query, HfListOrder order)
{
  const Column *column = find_column (order.column);

  if (column == NULL)
    return;
  hf_query_order (query, column->field, order.descending);
  /* Many have the same: there they are found by name. No index serves this, nor need one, since
   * organisations are some thousands at most. */
  if (column->field == HF_ORGANISATION_KIND || column->field == HF_ORGANISATION_OWNER_NAME)
    hf_query_order (query, HF_ORGANISATION_NAME, FALSE);
}

void
hf_organisation_columns_set_compact (GtkColumnView *view, gboolean is_compact)
{
  GListModel *shown = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);
      const Column *line = find_column (hf_list_column_get_id (column));

      if (line != NULL && line->can_be_missed) /* not that of the check boxes */
        hf_list_column_set_shown (column, !is_compact);
    }
}
