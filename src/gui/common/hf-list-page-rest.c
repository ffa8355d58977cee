/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A page with a list that is let go and built again: nobody is to notice, so a page of which
 * something could not be brought back says that it cannot be let go. */

#include "gui/common/hf-list-page-rest.h"

#include "gui/common/hf-page-rest.h"
#include "gui/common/hf-written.h"

#define RESTING "(vsds)" /* state, search, how far the list is scrolled, tab of the card */

static gpointer
get_part (HfPage *page, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (page), G_OBJECT_TYPE (page), name);
}

static GtkWidget *
get_card (HfPage *page)
{
  return gtk_stack_get_child_by_name (get_part (page, "detail"), "card");
}

static gboolean
is_form_shown (HfPage *page)
{
  const char *shown = gtk_stack_get_visible_child_name (get_part (page, "detail"));

  return g_strcmp0 (shown, "card") != 0 && g_strcmp0 (shown, "none") != 0;
}

static gboolean
is_marking (HfPage *page)
{
  HfMarks *marks = hf_record_list_get_marks (get_part (page, "list"));

  return marks != NULL && hf_marks_are_on (marks);
}

/* Where only one side fits, the row in detail was opened. */
static gboolean
can_go_back (HfPage *page)
{
  gboolean can_go_back;

  g_object_get (page, "can-go-back", &can_go_back, NULL);
  return can_go_back;
}

static GtkStack *
find_tabs (GtkWidget *widget)
{
  GtkStack *tabs = GTK_IS_STACK_SWITCHER (widget) ?
                     gtk_stack_switcher_get_stack (GTK_STACK_SWITCHER (widget)) :
                     NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && tabs == NULL;
       child = gtk_widget_get_next_sibling (child))
    tabs = find_tabs (child);
  return tabs;
}

GVariant *
hf_list_page_rest (HfPage *page)
{
  GtkStack   *tabs = find_tabs (get_card (page));
  const char *tab = tabs ? gtk_stack_get_visible_child_name (tabs) : NULL;

  if (is_form_shown (page) || is_marking (page) || can_go_back (page) ||
      hf_page_rest_is_read (get_card (page)) || hf_written_is_in (GTK_WIDGET (page)))
    return NULL;
  return g_variant_ref_sink (
    g_variant_new (RESTING, HF_PAGE_GET_CLASS (page)->save_state (page), hf_page_get_search (page),
                   hf_record_list_get_place (get_part (page, "list")), tab ? tab : ""));
}

void
hf_list_page_wake (HfPage *page, GVariant *resting)
{
  g_autoptr (GVariant) state = NULL;
  GtkStack   *tabs = find_tabs (get_card (page));
  const char *search, *tab;
  double      place;

  g_variant_get (resting, "(v&sd&s)", &state, &search, &place, &tab);
  HF_PAGE_GET_CLASS (page)->restore_state (page, state);
  hf_page_search (page, search);
  hf_record_list_set_place (get_part (page, "list"), place);
  if (tabs != NULL && *tab != '\0')
    gtk_stack_set_visible_child_name (tabs, tab);
}
