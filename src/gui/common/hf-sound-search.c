/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The search of a drop-down by the rules of the other searches. GtkDropDown lets nobody choose how
 * its items are matched, so its own filter is replaced where it stands; a GTK that builds its list
 * in another way keeps the search it has. */

#include "gui/common/hf-sound-search.h"

#include "base/hf-match.h"
#include "base/hf-strings.h"

typedef struct
{
  GtkEditable *entry; /* a child of the drop-down, which the filter does not outlive */
  HfSoundName  name;
} Search;

static gpointer
find_part (GtkWidget *widget, GType type)
{
  gpointer found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_part (child, type);
  return found;
}

/* The list of the popup stands on a selection, which stands on the filtered items. */
static GtkFilterListModel *
find_filtered (GtkWidget *popup)
{
  GtkListView       *list = find_part (popup, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *selection = list ? gtk_list_view_get_model (list) : NULL;
  gpointer           items = NULL;

  if (GTK_IS_SINGLE_SELECTION (selection))
    items = gtk_single_selection_get_model (GTK_SINGLE_SELECTION (selection));
  return GTK_IS_FILTER_LIST_MODEL (items) ? items : NULL;
}

static gboolean
is_searched (gpointer item, gpointer user_data)
{
  const Search    *search = user_data;
  const char      *typed = gtk_editable_get_text (search->entry);
  g_autofree char *name = search->name (item);

  return hf_str_is_blank (typed) || hf_match_get_place (name, typed) != HF_MATCH_NOWHERE;
}

static void
search_changed_cb (GtkFilter *filter)
{
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* What is typed is looked for at once: GTK 4.8 leaves the keyboard with the list. */
static void
popup_shown_cb (GtkWidget *entry)
{
  gtk_widget_grab_focus (entry);
}

/* Enter takes the first that is found; what was chosen stays while nothing is looked for. */
static void
entry_activated_cb (GtkListView *list, GtkEditable *entry)
{
  GtkSelectionModel *found = gtk_list_view_get_model (list);
  gboolean           is_looking = !hf_str_is_blank (gtk_editable_get_text (entry));
  guint              position =
    is_looking ? 0 : gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (found));

  if (position >= g_list_model_get_n_items (G_LIST_MODEL (found)))
    return;
  gtk_selection_model_select_item (found, position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (list), "list.activate-item", "u", position);
}

void
hf_sound_search_enable (GtkDropDown *drop_down, HfSoundName name)
{
  GtkWidget          *popup = find_part (GTK_WIDGET (drop_down), GTK_TYPE_POPOVER);
  GtkFilterListModel *filtered = popup ? find_filtered (popup) : NULL;
  GtkWidget          *entry = popup ? find_part (popup, GTK_TYPE_SEARCH_ENTRY) : NULL;
  g_autoptr (GtkFilter) filter = NULL;
  Search *search;

  gtk_drop_down_set_enable_search (drop_down, TRUE);
  if (entry != NULL)
    g_signal_connect_object (popup, "map", G_CALLBACK (popup_shown_cb), entry,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  if (filtered == NULL || entry == NULL)
    return;
  search = g_new (Search, 1);
  *search = (Search){ GTK_EDITABLE (entry), name };
  filter = GTK_FILTER (gtk_custom_filter_new (is_searched, search, g_free));
  gtk_filter_list_model_set_filter (filtered, filter);
  g_object_set (entry, "search-delay", 0, NULL);
  g_signal_connect_object (entry, "activate", G_CALLBACK (entry_activated_cb),
                           find_part (popup, GTK_TYPE_LIST_VIEW), G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "search-changed", G_CALLBACK (search_changed_cb), filter,
                           G_CONNECT_SWAPPED);
}
