/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The calendar is let go and built again: with the same weeks and day, and what of the day was
 * selected. */

#include "gui/calendar/hf-calendar-page-rest.h"

#include "gui/calendar/hf-day-agenda.h"
#include "gui/calendar/hf-month-grid.h"
#include "gui/common/hf-page-rest.h"
#include "gui/common/hf-written.h"
#include "store/hf-live-list.h"

#define WANTED  "hf-wanted" /* object data of an agenda: what is to be selected once it is read */
#define RESTING "(viisx)"   /* state, first day shown, day chosen, what is selected of the day */

static gpointer
get_part (HfPage *page, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (page), G_OBJECT_TYPE (page), name);
}

static GtkSingleSelection *
get_selection (HfDayAgenda *agenda)
{
  return GTK_SINGLE_SELECTION (
    gtk_widget_get_template_child (GTK_WIDGET (agenda), HF_TYPE_DAY_AGENDA, "selection"));
}

/* The lists that make up a day. */
static GListModel *
get_parts (HfDayAgenda *agenda)
{
  GListModel *day = gtk_single_selection_get_model (get_selection (agenda));

  return gtk_flatten_list_model_get_model (GTK_FLATTEN_LIST_MODEL (day));
}

/* To where a follow-up is to be moved is being chosen, by keys or with the pointer. */
static gboolean
is_moving (HfPage *page)
{
  GtkDragSource *source = GTK_DRAG_SOURCE (
    gtk_widget_get_template_child (get_part (page, "agenda"), HF_TYPE_DAY_AGENDA, "drag_source"));

  return gtk_revealer_get_reveal_child (get_part (page, "move_revealer")) ||
         gtk_drag_source_get_drag (source) != NULL;
}

static const HfRow *
get_row (gpointer record)
{
  return record ? hf_record_get_row (record) : NULL;
}

static gboolean
select_in (HfDayAgenda *agenda, HfLiveList *part, guint before, const char *entity, gint64 id)
{
  guint place = hf_live_list_find (part, id);
  g_autoptr (HfRecord) record =
    place != HF_LIVE_LIST_NOT_FOUND ? g_list_model_get_item (G_LIST_MODEL (part), place) : NULL;

  if (get_row (record) == NULL || !g_str_equal (get_row (record)->def->name, entity))
    return FALSE;
  gtk_single_selection_set_selected (get_selection (agenda), before + place);
  return TRUE;
}

/* The agenda itself selects what stands first, until all of the day has been read. */
static void
part_read_cb (HfDayAgenda *agenda)
{
  GVariant   *wanted = g_object_get_data (G_OBJECT (agenda), WANTED);
  GListModel *parts = get_parts (agenda);
  gboolean    is_loading = FALSE, is_found = FALSE;
  const char *entity;
  gint64      id;
  guint       before = 0;

  if (wanted == NULL)
    return;
  g_variant_get (wanted, "(&sx)", &entity, &id);
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (HfLiveList) part = g_list_model_get_item (parts, i);

      is_loading = is_loading || hf_live_list_is_loading (part);
      is_found = is_found || select_in (agenda, part, before, entity, id);
      before += g_list_model_get_n_items (G_LIST_MODEL (part));
    }
  if (!is_loading)
    g_object_set_data (G_OBJECT (agenda), WANTED, NULL);
}

static void
want (HfDayAgenda *agenda, const char *entity, gint64 id)
{
  GListModel *parts = get_parts (agenda);

  g_object_set_data_full (G_OBJECT (agenda), WANTED,
                          g_variant_ref_sink (g_variant_new ("(sx)", entity, id)),
                          (GDestroyNotify) g_variant_unref);
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (HfLiveList) part = g_list_model_get_item (parts, i);

      g_signal_connect_object (part, "items-changed", G_CALLBACK (part_read_cb), agenda,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (part, "notify::loading", G_CALLBACK (part_read_cb), agenda,
                               G_CONNECT_SWAPPED);
    }
}

GVariant *
hf_calendar_page_rest (HfPage *page)
{
  HfMonthGrid *grid = get_part (page, "grid");
  const HfRow *row =
    get_row (gtk_single_selection_get_selected_item (get_selection (get_part (page, "agenda"))));

  if (is_moving (page) || hf_page_rest_is_read (get_part (page, "agenda")) ||
      hf_written_is_in (GTK_WIDGET (page)))
    return NULL;
  return g_variant_ref_sink (g_variant_new (RESTING, HF_PAGE_GET_CLASS (page)->save_state (page),
                                            hf_month_grid_get_first (grid),
                                            hf_month_grid_get_day (grid), row ? row->def->name : "",
                                            row ? row->id : 0));
}

void
hf_calendar_page_wake (HfPage *page, GVariant *resting)
{
  g_autoptr (GVariant) state = NULL;
  HfMonthGrid *grid = get_part (page, "grid");
  const char  *entity;
  int          first, day;
  gint64       id;

  g_variant_get (resting, "(vii&sx)", &state, &first, &day, &entity, &id);
  HF_PAGE_GET_CLASS (page)->restore_state (page, state);
  hf_month_grid_set_day (grid, day);
  hf_month_grid_scroll (grid, (first - hf_month_grid_get_first (grid)) / 7);
  want (get_part (page, "agenda"), entity, id);
}
