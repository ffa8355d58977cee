/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the view Today says when the book cannot be read. A call under way goes on: what has been
 * read stays, but no card stands in for another one. */

#include "gui/follow-up/hf-today-page-private.h"

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

void
hf_today_page_show_card_trouble (HfTodayPage *self, const GError *error)
{
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
