/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is hidden by a filter that somebody forgot must not be entered anew. The count comes after
 * the hits, once nobody types any more, and ends soon: the list waits for none of it. */

#include "gui/common/list/hf-outside-row.h"

#include "gui/common/hf-format.h"
#include "gui/common/hf-page.h"
#include "session/search/hf-other-hits.h"

#include <glib/gi18n.h>

#define PAUSE_MS 300
#define MOST     50 /* who sees more of them will type on, or lift the filter anyway */

struct _HfOutsideRow
{
  GtkButton parent_instance;

  HfOutsideQuery outside;
  HfRecordList  *list; /* a sibling, which goes later */
  HfOtherHits   *hits; /* owned; NULL before there is a list */
  guint          n_listed, n_similar;
  guint          pause_id;
};

G_DEFINE_FINAL_TYPE (HfOutsideRow, hf_outside_row, GTK_TYPE_BUTTON)

/* Where anything matches as it was typed, what is only like it counts on neither side. */
static guint
count_outside (HfOutsideRow *self)
{
  guint n_hits = hf_other_hits_count (self->hits, NULL);
  guint n_exact = n_hits - hf_other_hits_count_similar (self->hits);
  guint n_found = n_exact > 0 ? n_exact : n_hits;
  guint n_listed = n_exact > 0 ? self->n_listed - self->n_similar : self->n_listed;

  return n_found > n_listed ? n_found - n_listed : 0;
}

static void
show_count (HfOutsideRow *self)
{
  guint            n = count_outside (self);
  gboolean         is_more = n > MOST;
  g_autofree char *count = hf_format_count (is_more ? MOST : n);
  g_autofree char *text = NULL;

  if (is_more)
    /* Translators: how many more a search would find without the filter; the underlined letter is a
     * key that lifts it */
    text = g_strdup_printf (_ ("More than %s outside the f_ilter — show"), count);
  else
    /* Translators: how many more a search would find without the filter; the underlined letter is a
     * key that lifts it */
    text = g_strdup_printf (ngettext ("%s more outside the f_ilter — show",
                                      "%s more outside the f_ilter — show", n),
                            count);
  gtk_button_set_label (GTK_BUTTON (self), text);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static gboolean
pause_over_cb (gpointer user_data)
{
  HfOutsideRow *self = user_data;
  HfLiveList   *model = hf_record_list_get_model (self->list);
  const char   *text = NULL;
  g_autoptr (HfQuery) query = self->outside (self->list, &text);

  self->pause_id = 0;
  if (query == NULL || hf_live_list_is_loading (model))
    return G_SOURCE_REMOVE; /* it tells again when it has them */
  self->n_listed = g_list_model_get_n_items (G_LIST_MODEL (model));
  self->n_similar = hf_live_list_count_similar (model);
  hf_other_hits_look (self->hits, query, text, self->n_listed + MOST + 1);
  return G_SOURCE_REMOVE;
}

/* A list that could not be read, or has more than it lists, has nothing to be compared with. */
static void
list_notified_cb (HfOutsideRow *self)
{
  HfLiveList *model = hf_record_list_get_model (self->list);
  const char *text = NULL;
  g_autoptr (HfQuery) query = self->outside (self->list, &text);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (query == NULL || hf_live_list_has_more (model) || hf_live_list_get_error (model) != NULL)
    {
      hf_other_hits_look (self->hits, NULL, NULL, 0);
      return;
    }
  self->pause_id = g_timeout_add (PAUSE_MS, pause_over_cb, self);
}

static void
hf_outside_row_dispose (GObject *object)
{
  HfOutsideRow *self = HF_OUTSIDE_ROW (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (self->hits != NULL)
    g_signal_handlers_disconnect_by_data (self->hits, self);
  g_clear_object (&self->hits);

  G_OBJECT_CLASS (hf_outside_row_parent_class)->dispose (object);
}

static void
hf_outside_row_class_init (HfOutsideRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_outside_row_dispose;
}

static void
hf_outside_row_init (HfOutsideRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_button_set_use_underline (GTK_BUTTON (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "list-end");
}

void
hf_outside_row_serve (HfOutsideRow *self, HfRecordList *list, HfOutsideQuery outside)
{
  g_return_if_fail (HF_IS_OUTSIDE_ROW (self) && self->list == NULL);

  self->list = list;
  self->outside = outside;
  self->hits = hf_other_hits_new (hf_record_list_get_context (list));
  g_signal_connect_object (self->hits, "changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hits, "failed", G_CALLBACK (hf_page_show_error_of), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_record_list_get_model (list), "notify", G_CALLBACK (list_notified_cb),
                           self, G_CONNECT_SWAPPED);
}
