/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the view Today says when the book cannot be read. A call under way goes on: what has been
 * read stays, but no card stands in for another one. */

#include "gui/follow-up/hf-today-page-private.h"

#include <glib/gi18n.h>

/* Returns whether there is nothing else to be seen. */
gboolean
hf_today_page_show_trouble (HfTodayPage *self)
{
  const GError *error = hf_queue_list_get_error (self->queue);
  gboolean      is_alone;

  if (error == NULL)
    error = self->count_error;
  is_alone = error != NULL && self->current == 0;
  hf_read_error_show (self->trouble, is_alone ? NULL : error, FALSE);
  hf_read_error_show (self->page_trouble, is_alone ? error : NULL, TRUE);
  if (is_alone)
    gtk_stack_set_visible_child_name (self->stack, "trouble");
  return is_alone;
}

/* A follow-up that is gone, its plan undone or its customer merged, is no trouble: the queue says
 * what comes instead. Only who asked for this very one is told. */
static void
leave_gone (HfTodayPage *self)
{
  if (self->is_pinned)
    hf_page_toast (HF_PAGE (self), _ ("This follow-up is not in the book any more"), 0);
  self->is_pinned = FALSE;
  hf_today_page_show_nothing (self);
  hf_queue_list_refresh (self->queue);
}

void
hf_today_page_show_card_trouble (HfTodayPage *self, const GError *error)
{
  if (g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE))
    {
      leave_gone (self);
      return;
    }
  if (hf_card_cache_get (self->cache, self->current) != NULL)
    {
      hf_page_show_error (HF_PAGE (self), error);
      return;
    }
  hf_read_error_show (self->card_trouble, error, TRUE);
  gtk_stack_set_visible_child_name (self->pane, "trouble");
}

void
hf_today_page_retry (HfTodayPage *self)
{
  hf_queue_list_refresh (self->queue);
  hf_today_page_count (self);
  if (self->current != 0)
    hf_today_page_refresh_place (self);
}
