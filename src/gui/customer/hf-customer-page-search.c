/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a search does to the page: the line above the list, which says how many there are and in
 * which order, and the card, which follows the best match so that it never belongs to somebody who
 * is not in the list. */

#include "gui/customer/hf-customer-page-private.h"

#include "base/hf-strings.h"
#include "gui/common/hf-format.h"
#include "session/customer/hf-customer-draft.h"
#include "store/hf-search.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static char *
describe_hits (HfLiveList *model, guint n_exact)
{
  g_autofree char *count = hf_format_count (n_exact);

  if (hf_live_list_has_more (model))
    /* Translators: how many a search found; %s is a number */
    return g_strdup_printf (_ ("More than %s people"), count);
  /* Translators: how many a search found */
  return g_strdup_printf (ngettext ("%s person", "%s people", n_exact), count);
}

static char *
describe_count (HfCustomerPage *self)
{
  HfLiveList      *model = hf_record_list_get_model (HF_RECORD_LIST (self->list));
  guint            n_items = g_list_model_get_n_items (G_LIST_MODEL (model));
  guint            n_similar = hf_live_list_count_similar (model);
  g_autofree char *count = hf_format_count (n_similar > 0 ? n_similar : n_items);
  g_autofree char *hits = NULL;

  if (!hf_list_page_is_searching (HF_LIST_PAGE (self)))
    return g_strdup_printf (ngettext ("%s customer", "%s customers", n_items), count);
  hits = describe_hits (model, n_items - n_similar);
  if (n_similar == 0)
    return g_steal_pointer (&hits);
  if (n_similar == n_items)
    /* Translators: a search found no one, but people who are like it; %s is a number */
    return g_strdup_printf (_ ("No exact match, %s similar"), count);
  /* Translators: whom a search found such as "2 people", and a number of others */
  return g_strdup_printf (_ ("%s, %s similar"), hits, count);
}

/* The number is only told when it is known: one that runs up is noise. */
static void
show_count (HfCustomerPage *self)
{
  HfLiveList      *model = hf_record_list_get_model (HF_RECORD_LIST (self->list));
  gboolean         is_known = hf_live_list_get_error (model) == NULL;
  g_autofree char *count = is_known ? describe_count (self) : NULL;

  if (!hf_live_list_is_loading (model))
    gtk_label_set_label (GTK_LABEL (self->count), count ? count : "");
}

static void
show_order (HfCustomerPage *self)
{
  HfLiveList      *model = hf_record_list_get_model (HF_RECORD_LIST (self->list));
  gboolean         is_sorted = hf_customer_list_is_sorted_search (self->list);
  g_autofree char *most = hf_format_count (HF_SEARCH_MOST);
  g_autofree char *too_many = NULL;

  /* Translators: %s is a number */
  too_many = g_strdup_printf (_ ("More than %s people match, too many to sort: the best matches "
                                 "stand first. Type more to find fewer."),
                              most);
  gtk_widget_set_visible (self->best_first, is_sorted);
  if (hf_live_list_is_loading (model))
    return;
  gtk_label_set_label (GTK_LABEL (self->too_many), too_many);
  gtk_widget_set_visible (self->too_many, is_sorted && hf_live_list_has_more (model));
}

/* The end of a number is nothing to make a customer of. */
static char *
describe_creation (HfCustomerPage *self, const char *visible)
{
  g_autofree char *name = NULL, *phone = NULL;

  if (!hf_customer_draft_split (hf_list_page_get_search (HF_LIST_PAGE (self)), &name, &phone))
    return g_strdup (_ ("New customer"));
  /* Translators: %s is what was searched for */
  return g_strdup_printf (_ ("Create “%s”"), visible);
}

static const char *
describe_whose (HfWhose whose)
{
  if (whose == HF_WHOSE_MINE)
    return _ ("Only customers you own or are responsible for are listed.");
  return whose == HF_WHOSE_STARRED ? _ ("Only customers you starred are listed.") :
                                     _ ("Only customers who are yours or starred are listed.");
}

static void
show_create_row (HfCustomerPage *self)
{
  HfLiveList      *model = hf_record_list_get_model (HF_RECORD_LIST (self->list));
  g_autofree char *visible =
    hf_str_visible_controls (hf_list_page_get_search (HF_LIST_PAGE (self)));
  g_autofree char *create = describe_creation (self, visible);
  g_autofree char *nobody = hf_list_page_is_searching (HF_LIST_PAGE (self)) ?
                              g_strdup_printf (_ ("Nobody Matches “%s”"), visible) :
                              g_strdup (_ ("Nobody Passes the Filter"));
  gboolean         is_filtered = hf_customer_page_is_filtered (self);
  HfWhose          whose = hf_scope_switch_get_whose (self->scope);

  /* Who could not be looked for may be there already. */
  gtk_widget_set_visible (self->create_row, hf_list_page_is_searching (HF_LIST_PAGE (self)) &&
                                              hf_live_list_get_error (model) == NULL);
  gtk_button_set_label (GTK_BUTTON (self->create_row), create);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->create_row))),
                           PANGO_ELLIPSIZE_END); /* a text of any length may have been pasted */
  adw_status_page_set_title (ADW_STATUS_PAGE (self->nobody), nobody);
  adw_status_page_set_description (
    ADW_STATUS_PAGE (self->nobody),
    whose != HF_WHOSE_ALL ? describe_whose (whose) :
    is_filtered           ? _ ("Only those who pass the filter are listed.") :
                            _ ("Names, pinyin, initials and parts of a phone number are all found."));
  gtk_button_set_label (GTK_BUTTON (self->clear_filter),
                        whose != HF_WHOSE_ALL ? _ ("Show _All Customers") : _ ("_Clear Filter"));
  gtk_widget_set_visible (self->clear_filter, is_filtered);
}

/* Whoever was shown before is back when the search is over, unless somebody was chosen. */
void
hf_customer_page_find (HfListPage *page, const char *text)
{
  HfCustomerPage *self = HF_CUSTOMER_PAGE (page);

  hf_customer_list_search (self->list, text);
  if (hf_list_page_is_searching (HF_LIST_PAGE (self)) || !self->follows_hits)
    return;
  self->follows_hits = FALSE;
  hf_list_page_show_beside (page, self->before_search);
}

static char *
describe_archived (guint n_hits, gboolean has_more)
{
  g_autofree char *count = hf_format_count (n_hits);

  if (has_more)
    /* Translators: how many archived customers a search found besides those listed; the underlined
     * letter is a key that shows them */
    return g_strdup_printf (_ ("More than %s archi_ved matches"), count);
  /* Translators: how many archived customers a search found besides those listed; the underlined
   * letter is a key that shows them */
  return g_strdup_printf (ngettext ("%s archi_ved match", "%s archi_ved matches", n_hits), count);
}

/* Whoever is only archived is not to be entered anew. */
void
hf_customer_page_show_archived (HfCustomerPage *self)
{
  gboolean has_more;
  guint    n_hits = hf_other_hits_count (hf_customer_list_get_archived (self->list), &has_more);
  g_autofree char *text = hf_customer_list_shows_archived (self->list) ?
                            g_strdup (_ ("Hide the Archi_ved")) :
                            describe_archived (n_hits, has_more);

  gtk_button_set_label (GTK_BUTTON (self->archived_row), text);
  gtk_widget_set_visible (self->archived_row, n_hits > 0);
}

void
hf_customer_page_show_hits (HfCustomerPage *self)
{
  show_count (self);
  show_order (self);
  show_create_row (self);
  hf_customer_page_show_archived (self);
}

/* Once a text and an order: when the book changes later, what was shown or chosen stays. */
void
hf_customer_page_follow_hits (HfCustomerPage *self)
{
  HfLiveList *model = hf_record_list_get_model (HF_RECORD_LIST (self->list));
  gint64      shown = hf_record_list_get_selected (HF_RECORD_LIST (self->list));

  if (!hf_list_page_is_searching (HF_LIST_PAGE (self)))
    return;
  if (hf_live_list_is_stale (model))
    self->awaits_hits = TRUE;
  if (!self->awaits_hits || hf_live_list_is_loading (model))
    return;
  self->awaits_hits = hf_live_list_get_error (model) != NULL;
  if (!self->follows_hits && shown != 0 &&
      hf_live_list_find (model, shown) != HF_LIVE_LIST_NOT_FOUND)
    return;
  self->follows_hits = TRUE;
  hf_list_page_show_beside (HF_LIST_PAGE (self), hf_live_list_get_id (model, 0));
}
