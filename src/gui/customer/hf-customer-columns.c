/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The columns that are shown, and their cells. A cell is one plain widget: a jump through a long
 * list binds some two hundred rows at once. So sex and age stand behind the name, which many people
 * share, as text and not as widgets of their own; only the mark of alerts is one. */

#include "gui/customer/hf-customer-columns.h"

#include "base/hf-strings.h"
#include "chart/hf-column-heading.h"
#include "core/hf-alert.h"
#include "core/hf-customer.h"
#include "gui/common/hf-alert-mark.h"
#include "gui/common/hf-grade-badge.h"
#include "gui/common/hf-list-cells.h"
#include "gui/common/hf-row-drag.h"
#include "gui/common/hf-star-mark.h"
#include "gui/common/hf-style.h"
#include "gui/common/hf-vip-mark.h"
#include "gui/common/hf-revealing.h"
#include "gui/customer/hf-customer-column.h"

#include <string.h>

#define NO_FIELD    HF_CUSTOMER_COLUMN_NONE
#define SHORT_NAME  6            /* letters that are never left out */
#define NAME_CHARS  14           /* what is always seen of a name; many columns scroll */
#define VIP_CHARS   5            /* of them the mark behind it takes */
#define ASIDE_ALPHA 42000        /* of 65535: pale, yet to be read by everybody */
#define INSTEAD_OF  "last-visit" /* the column whose place it takes */

/* What the cells of a column show, all of it borrowed: they follow it, which keeps it. */
typedef struct
{
  const HfCustomerColumn *column;
  HfClock                *clock;
  HfHighlight            *highlight; /* NULL for a column that is not searched */
  HfPhoneMatches         *matches;   /* NULL for all columns but that of matches */
  HfSaidMatches          *said;      /* NULL for all columns but that of names */
  HfStars                *stars;     /* NULL for all columns but that of names */
  HfContext              *context;   /* NULL for all columns but those of numbers */
  HfOwnValues            *own;       /* NULL for all columns but those of own fields */
} Cells;

/* A name that is written from right to left turns neither the line round nor what follows it. */
#define ISOLATE     "\u200e\u2068" /* Pango goes by the first mark, not by what is isolated */
#define ISOLATE_END "\u2069"

/* What stands behind the text is paler than it; what was searched for is bolder. */
static PangoAttrList *
make_attributes (const Cells *self, const char *text, gboolean has_aside)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  gboolean       is_isolated = text != NULL && g_str_has_prefix (text, ISOLATE);

  if (self->highlight != NULL)
    hf_highlight_mark (self->highlight, attributes, text + (is_isolated ? strlen (ISOLATE) : 0),
                       is_isolated ? strlen (ISOLATE) : 0);
  if (has_aside)
    {
      PangoAttribute *paler = pango_attr_foreground_alpha_new (ASIDE_ALPHA);

      paler->start_index = (guint) strlen (text);
      pango_attr_list_insert (attributes, paler);
    }
  return attributes;
}

static gboolean
is_from_the_right (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      {
        GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

        return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW;
      }
  return FALSE;
}

static gboolean
is_of_phones (const HfCustomerColumn *column)
{
  return column->own == 0 && column->fields[0] == HF_CUSTOMER_PHONE;
}

static char *
write_text (const Cells *self, const HfRow *row, HfDate today)
{
  const HfCustomerColumn *column = self->column;
  g_autofree char        *text = hf_customer_column_write (column, row, today);

  if (text != NULL && is_of_phones (column))
    return hf_revealing_format (self->context, text);
  if (text == NULL || column->write_aside == NULL || !is_from_the_right (text))
    return g_steal_pointer (&text);
  return g_strconcat (ISOLATE, text, ISOLATE_END, NULL);
}

static void
speak (GtkInscription *cell, const HfCustomerColumn *column, const HfRow *row, HfDate today)
{
  g_autofree char *text = row && column->speak ? column->speak (row, today) : NULL;

  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* By which a search found somebody whose card does not say it. */
static char *
write_said (const Cells *self, const HfRow *row)
{
  const char *said = row && self->said ? hf_said_matches_get (self->said, row->id) : NULL;

  return said ? hf_str_one_line (said) : NULL;
}

/* What stands behind, with a gap before each part. */
static char *
join_aside (const char *who, const char *said)
{
  return g_strconcat (hf_str_is_blank (who) ? "" : "  ", who ? who : "", said ? "  " : "", said,
                      NULL);
}

static void
show_text (GtkInscription *cell, const Cells *self, const HfRow *row, HfDate today)
{
  const HfCustomerColumn *column = self->column;
  g_autofree char        *text = row ? write_text (self, row, today) : NULL;
  g_autofree char *who = row && column->write_aside ? column->write_aside (row, today) : NULL;
  g_autofree char *said = write_said (self, row);
  g_autofree char *aside = join_aside (who, said);
  g_autofree char *both = text ? g_strconcat (text, aside, NULL) : NULL;
  g_autoptr (PangoAttrList) attributes = make_attributes (self, text, *aside != '\0');

  if (said != NULL && both != NULL)
    hf_highlight_mark (self->highlight, attributes, said, strlen (both) - strlen (said));
  gtk_inscription_set_text (cell, both);
  hf_list_text_cell_mark (cell, attributes);
  speak (cell, column, row, today);
  hf_style_set_class (GTK_WIDGET (cell), "error",
                      row && column->is_urgent && column->is_urgent (row, today));
}

/* Where the digits stand in a number as it is written, in groups; the last time, for it is mostly
 * the end of a number that is looked for. */
static gboolean
find_digits (const char *number, const char *digits, guint *start, guint *end)
{
  for (gsize from = strlen (number); from-- > 0;)
    {
      const char *wanted = digits, *p = number + from;

      for (; *wanted != '\0' && (*p == *wanted || (*p == ' ' && wanted > digits)); p++)
        if (*p == *wanted)
          wanted++;
      *start = (guint) from;
      *end = (guint) (p - number);
      if (*wanted == '\0')
        return TRUE;
    }
  return FALSE;
}

static void
show_match (GtkInscription *cell, const Cells *self, const HfRow *row)
{
  const char      *number = row ? hf_phone_matches_get (self->matches, row->id) : NULL;
  g_autofree char *text = number ? hf_revealing_format (self->context, number) : NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  if (text != NULL && find_digits (text, hf_phone_matches_get_digits (self->matches),
                                   &bold->start_index, &bold->end_index))
    pango_attr_list_insert (attributes, bold);
  else
    pango_attribute_destroy (bold);
  gtk_inscription_set_text (cell, text);
  hf_list_text_cell_mark (cell, attributes);
}

/* Where many are shown again at once, only a text that is new is laid out again. */
static void
show_own (GtkInscription *cell, const Cells *self, const HfRow *row, HfDate today)
{
  g_autofree char *value = row ? hf_own_values_write (self->own, row->id, self->column->own) : NULL;
  g_autofree char *text = hf_customer_column_write_own (self->column, value, today);

  gtk_inscription_set_text (cell, text);
}

static gboolean
is_of_names (const HfCustomerColumn *column)
{
  return g_str_equal (column->id, HF_CUSTOMER_COLUMN_NAME);
}

/* What stands behind a name, at its end, is not to go with the rest of a long one; nor is anything
 * of a short name to go for what stands behind, of which the age is last. */
static void
choose_overflow (GtkInscription *text, const Cells *self, const HfRow *row)
{
  const char *name = row ? hf_row_text (row, HF_CUSTOMER_NAME) : NULL;
  gboolean    is_short = name != NULL && g_utf8_strlen (name, -1) <= SHORT_NAME &&
                      hf_row_is_null (row, HF_CUSTOMER_ARCHIVED) &&
                      (self->said == NULL || hf_said_matches_get (self->said, row->id) == NULL);

  gtk_inscription_set_text_overflow (text, is_short ? GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END :
                                                      GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_MIDDLE);
}

static void
show_name (GtkWidget *cell, const Cells *self, const HfRow *row, HfDate today)
{
  GtkInscription *text = GTK_INSCRIPTION (gtk_widget_get_first_child (cell));
  gboolean        is_vip = hf_vip_mark_show (GTK_WIDGET (text), row) != NULL;

  show_text (text, self, row, today);
  choose_overflow (text, self, row);
  gtk_inscription_set_min_chars (text, NAME_CHARS - (is_vip ? VIP_CHARS : 0));
  hf_star_mark_show (GTK_WIDGET (text), row != NULL && hf_stars_has (self->stars, row->id));
  hf_alert_mark_set_row (HF_ALERT_MARK (gtk_widget_get_last_child (cell)), row);
}

static void
show_cell (GtkWidget *cell, const HfRow *row, gpointer data)
{
  const Cells *self = data;

  if (self->matches != NULL)
    show_match (GTK_INSCRIPTION (cell), self, row);
  else if (self->own != NULL)
    show_own (GTK_INSCRIPTION (cell), self, row, hf_clock_today (self->clock));
  else if (is_of_names (self->column))
    {
      show_name (cell, self, row, hf_clock_today (self->clock));
      hf_row_drag_show (cell, row);
    }
  else if (!hf_customer_column_is_badge (self->column))
    show_text (GTK_INSCRIPTION (cell), self, row, hf_clock_today (self->clock));
  else
    hf_grade_badge_set_grade (HF_GRADE_BADGE (cell),
                              row ? hf_row_text (row, self->column->fields[0]) : NULL);
}

static GtkWidget *
make_text_cell (const HfCustomerColumn *column)
{
  GtkInscription *cell = GTK_INSCRIPTION (hf_list_text_cell_new (column->is_figures));

  if (column->width == 0)
    gtk_inscription_set_min_chars (cell, NAME_CHARS);
  return GTK_WIDGET (cell);
}

static GtkWidget *
make_name_cell (const HfCustomerColumn *column)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = make_text_cell (column);

  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (cell), text);
  gtk_box_append (GTK_BOX (cell), hf_alert_mark_new ());
  return cell;
}

static GtkWidget *
make_cell (gpointer data)
{
  const HfCustomerColumn *column = ((const Cells *) data)->column;

  if (is_of_names (column))
    return make_name_cell (column);
  return hf_customer_column_is_badge (column) ? hf_grade_badge_new_of_customer (NULL) :
                                                make_text_cell (column);
}

/* "2 days late" is not true for long, nor is what was typed, and a number is read after its row. */
static void
follow_sources (GtkListItemFactory *factory, const Cells *cells)
{
  gpointer sources[] = { cells->highlight, cells->matches, cells->said, cells->own, cells->stars };

  hf_list_cells_follow (factory, cells->clock, "day-changed");
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (sources[i] != NULL)
      hf_list_cells_follow (factory, sources[i], "changed");
}

static GtkListItemFactory *
make_factory (const HfCustomerColumn *column, const HfCustomerSources *sources)
{
  static const HfListCells look = { make_cell, show_cell };
  Cells                   *cells = g_new0 (Cells, 1);
  GtkListItemFactory      *factory = hf_list_cells_new (&look, cells, g_free);

  cells->column = column;
  cells->clock = sources->clock;
  if (is_of_names (column))
    {
      cells->highlight = sources->highlight;
      cells->said = sources->said;
      cells->stars = sources->stars;
    }
  if (g_str_equal (column->id, HF_CUSTOMER_COLUMN_MATCH))
    cells->matches = sources->matches;
  if (cells->matches != NULL || is_of_phones (column))
    {
      cells->context = sources->context;
      hf_revealing_follow (factory, cells->context);
    }
  if (column->own != 0)
    cells->own = sources->own;
  follow_sources (factory, cells);
  for (guint i = 0; i < G_N_ELEMENTS (column->fields) && column->fields[i] != NO_FIELD; i++)
    hf_list_cells_follow_field (factory, hf_customer_def.fields[column->fields[i]].name);
  if (is_of_names (column))
    hf_list_cells_follow_field (factory, hf_customer_def.fields[HF_CUSTOMER_VIP_NOW].name);
  for (guint i = 0; is_of_names (column) && i < HF_ALERT_N_KINDS; i++)
    hf_list_cells_follow_field (factory, hf_customer_def.fields[hf_alert_field (i)].name);
  return factory;
}

#define COLUMN_OF "hf-customer-column" /* object data of a GtkColumnViewColumn */

static GtkColumnViewColumn *
make_column (const HfCustomerColumn *column, const HfCustomerSources *sources)
{
  GtkColumnViewColumn *self = hf_list_column_new (column->id, hf_customer_column_get_title (column),
                                                  column->width, make_factory (column, sources));

  g_object_set_data (G_OBJECT (self), COLUMN_OF, (gpointer) column);
  if (column->order[0] != NO_FIELD)
    hf_list_column_set_sortable (self);
  return self;
}

/* NULL for that of the check boxes. */
static const HfCustomerColumn *
get_line (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), COLUMN_OF);
}

static void
align_headings (GtkColumnView *view)
{
  GListModel *shown = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);
      const HfCustomerColumn *self = get_line (column);

      if (self != NULL && self->is_figures)
        hf_column_heading_align_end (view, i);
    }
}

/* Object data of a GtkColumnView. */
#define IS_COMPACT "hf-is-compact"
#define HAS_MATCH  "hf-has-match"

static gboolean
is_wanted (GtkColumnView *view, const HfCustomerColumn *column)
{
  gboolean is_compact = g_object_get_data (G_OBJECT (view), IS_COMPACT) != NULL;
  gboolean has_match = g_object_get_data (G_OBJECT (view), HAS_MATCH) != NULL;

  if (g_str_equal (column->id, HF_CUSTOMER_COLUMN_MATCH))
    return has_match;
  return !(is_compact && column->can_be_missed) &&
         !(has_match && g_str_equal (column->id, INSTEAD_OF));
}

static void
arrange (GtkColumnView *view)
{
  GListModel *shown = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);
      const HfCustomerColumn *self = get_line (column);

      if (self != NULL)
        hf_list_column_set_shown (column, is_wanted (view, self));
    }
}

static void
set_flag (GtkColumnView *view, const char *flag, gboolean value)
{
  g_object_set_data (G_OBJECT (view), flag, GINT_TO_POINTER (value));
  arrange (view);
}

void
hf_customer_columns_show (GtkColumnView           *view,
                          const char *const       *ids,
                          const HfCustomerSources *sources)
{
  static const char *const always[] = { HF_CUSTOMER_COLUMN_NAME, HF_CUSTOMER_COLUMN_MATCH, NULL };
  guint                    n_always = G_N_ELEMENTS (always) - 1;

  hf_list_columns_clear (view);
  for (guint i = 0; i < n_always || ids[i - n_always] != NULL; i++)
    {
      const HfCustomerColumn *wanted =
        hf_customer_column_find (i < n_always ? always[i] : ids[i - n_always],
                                 hf_own_values_get_fields (sources->own));
      g_autoptr (GtkColumnViewColumn) column = NULL;

      if (wanted == NULL || (i >= n_always && g_strv_contains (always, wanted->id)))
        continue;
      column = make_column (wanted, sources);
      gtk_column_view_append_column (view, column);
    }
  align_headings (view);
  arrange (view);
}

void
hf_customer_columns_order_query (HfQuery *query, HfListOrder order)
{
  const HfCustomerColumn *column = hf_customer_column_find (order.column, NULL);

  for (guint i = 0; column != NULL && i < 2 && column->order[i] != NO_FIELD; i++)
    hf_query_order (query, column->order[i], order.descending);
}

void
hf_customer_columns_set_compact (GtkColumnView *view, gboolean is_compact)
{
  set_flag (view, IS_COMPACT, is_compact);
}

void
hf_customer_columns_show_match (GtkColumnView *view, gboolean is_shown)
{
  set_flag (view, HAS_MATCH, is_shown);
}
