/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Views that rest: what was not looked at lately is let go, which for a list and its card are tens
 * of megabytes, and built again when it is next shown, as it was. A page says itself whether it
 * could be; here stands when it is asked. */

#include "app/hf-window-private.h"

#include "gui/common/hf-list-page.h"
#include "session/hf-job.h"

#define WAIT_MS 250 /* in which the view that was switched to has been drawn */

/* Two kinds of views that can rest, for which a stack has by these names, as object data, the one
 * that was shown last, or is, and the one before it, as interned strings. Whoever looks at a
 * calendar comes back to a list, and to a calendar from a list. */
static const struct
{
  const char *last;
  const char *before;
} kinds[] = {
  { "hf-last-list", "hf-list-before" },
  { "hf-last-other", "hf-other-before" },
};

#define RESTING "hf-resting" /* object data of a stack: what it takes to build those that rest */

#define IS_SAVING "hf-is-saving" /* of a store */

static GHashTable *
get_resting (GtkStack *stack)
{
  GHashTable *resting = g_object_get_data (G_OBJECT (stack), RESTING);

  if (resting == NULL)
    {
      resting =
        g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_variant_unref);
      g_object_set_data_full (G_OBJECT (stack), RESTING, resting,
                              (GDestroyNotify) g_hash_table_unref);
    }
  return resting;
}

/* A page that is asked for an answer, or told that something was saved, must be there. */
static gboolean
is_busy (HfWindow *self)
{
  HfStore *store = hf_context_get_store (self->context);

  return hf_window_has_dialogs (self) || g_object_get_data (G_OBJECT (store), IS_SAVING) != NULL ||
         g_list_model_get_n_items (hf_jobs_of (self->context)) > 0;
}

static gboolean
can_rest (GtkWidget *page)
{
  return HF_IS_PAGE (page) && HF_PAGE_GET_CLASS (page)->rest != NULL;
}

static gboolean
is_view (GtkStack *stack, GtkWidget *page, const char *which)
{
  const char *view = g_object_get_data (G_OBJECT (stack), which);

  return view != NULL && page == gtk_stack_get_child_by_name (stack, view);
}

static guint
get_kind (GtkWidget *page)
{
  return HF_IS_LIST_PAGE (page) ? 0 : 1;
}

/* To build the customers anew takes a tenth of a second: who looks at a calendar and comes back
 * does not wait for that. */
static gboolean
may_rest (GtkStack *stack, GtkWidget *page)
{
  guint    kind = get_kind (page);
  gboolean is_last_shown = is_view (stack, gtk_stack_get_visible_child (stack), kinds[kind].last);

  return can_rest (page) && !is_view (stack, page, kinds[kind].last) &&
         !(is_last_shown && is_view (stack, page, kinds[kind].before));
}

static void
let_rest (GtkStack *stack, GtkStackPage *place)
{
  GtkWidget *page = gtk_stack_page_get_child (place);
  GVariant  *resting =
    may_rest (stack, page) ? HF_PAGE_GET_CLASS (page)->rest (HF_PAGE (page)) : NULL;

  if (resting == NULL)
    return;
  g_hash_table_replace (get_resting (stack),
                        (gpointer) g_intern_string (gtk_stack_page_get_name (place)), resting);
  gtk_stack_remove (stack, page);
}

static gpointer
nothing_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

/* The store gives memory back to the system some time after it worked, see hf-worker.c. */
static void
want_pause (HfWindow *self)
{
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_READ, nothing_work, NULL, NULL,
                      NULL, NULL, NULL, NULL);
}

static gboolean
drawn_cb (gpointer user_data)
{
  HfWindow *self = user_data;
  g_autoptr (GtkSelectionModel) places = NULL;

  self->rest_id = 0;
  if (self->stack == NULL || self->context == NULL || is_busy (self))
    return G_SOURCE_REMOVE;
  places = gtk_stack_get_pages (self->stack);
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (places)); i-- > 0;)
    {
      g_autoptr (GObject) place = g_list_model_get_item (G_LIST_MODEL (places), i);

      let_rest (self->stack, GTK_STACK_PAGE (place));
    }
  want_pause (self); /* what was shown first left its own traces */
  return G_SOURCE_REMOVE;
}

/**
 * hf_window_note_shown:
 * @self: a window that has switched to another view
 *
 * Lets all rest that can, but for the last two lists that were shown, or the last one where
 * something else is shown now; and likewise of the other views.
 */
void
hf_window_note_shown (HfWindow *self)
{
  GObject    *stack = G_OBJECT (self->stack);
  GtkWidget  *page = gtk_stack_get_visible_child (self->stack);
  guint       kind = get_kind (page);
  const char *last = g_object_get_data (stack, kinds[kind].last);
  const char *shown = g_intern_string (gtk_stack_get_visible_child_name (self->stack));

  if (shown != last && can_rest (page))
    {
      g_object_set_data (stack, kinds[kind].before, (gpointer) last);
      g_object_set_data (stack, kinds[kind].last, (gpointer) shown);
    }
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add_full (G_PRIORITY_LOW, WAIT_MS, drawn_cb, self, NULL);
}

/**
 * hf_window_wake:
 * @self: a window
 * @view: a view
 * @page: the page just built for it
 *
 * Returns: whether @view was resting, and the page is as it was
 */
gboolean
hf_window_wake (HfWindow *self, const char *view, HfPage *page)
{
  GHashTable *resting = get_resting (self->stack);
  g_autoptr (GVariant) how = NULL;

  if (!g_hash_table_steal_extended (resting, view, NULL, (gpointer *) &how))
    return FALSE;
  HF_PAGE_GET_CLASS (page)->wake (page, how);
  return TRUE;
}

/**
 * hf_window_dup_resting:
 * @self: a window
 * @view: a view
 *
 * Returns: (transfer full) (nullable): what is to be remembered of a view that rests until the next
 *   start; %NULL for one that does not
 */
GVariant *
hf_window_dup_resting (HfWindow *self, const char *view)
{
  GVariant *how = g_hash_table_lookup (get_resting (self->stack), view);
  g_autoptr (GVariant) state = how ? g_variant_get_child_value (how, 0) : NULL;

  return state ? g_variant_get_variant (state) : NULL;
}

/**
 * hf_window_forget_resting:
 * @stack: where views are shown
 *
 * Has them begin anew.
 */
void
hf_window_forget_resting (GtkStack *stack)
{
  g_hash_table_remove_all (get_resting (stack));
}

static void
saving_cb (HfStore *store, gboolean is_saving)
{
  g_object_set_data (G_OBJECT (store), IS_SAVING, is_saving ? store : NULL);
}

/**
 * hf_window_mind_rest:
 * @self: a window
 * @context: a book that one of its desks is for
 *
 * Has no view rest while something of the book is being saved.
 */
void
hf_window_mind_rest (HfWindow *self, HfContext *context)
{
  g_signal_connect_object (hf_context_get_store (context), "saving", G_CALLBACK (saving_cb),
                           self->stack, 0);
}
