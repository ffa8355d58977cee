/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which card is on screen and which comes next. What an outcome does is in hf-today-outcome.c. */

#include "core/hf-follow-up.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-trace-frame.h"
#include "gui/follow-up/hf-today-page-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_PREFETCHED 3

/* Rows stay in the list until it has been read again; what is done, put off or withheld is
 * passed over. */
static gboolean
is_workable (HfTodayPage *self, guint position)
{
  gint64       id = hf_queue_list_get_id (self->queue, position);
  const HfRow *row = hf_queue_list_get_row (self->queue, position);
  char         now[HF_MOMENT_TEXT];

  if (id == 0 || g_hash_table_contains (self->leaving, &id))
    return FALSE;
  if (row == NULL)
    return TRUE;
  hf_moment_write (hf_today_page_get_now (self), now);
  /* Among those that wait, any may be taken before its time: sometimes people call back. */
  return hf_follow_up_is_to_do (row) &&
         (hf_queue_list_get_filter (self->queue) == HF_QUEUE_LATER ||
          strcmp (hf_row_text (row, HF_FOLLOW_UP_READY_FROM), now) <= 0);
}

static gboolean
is_promised (HfTodayPage *self, guint position)
{
  const HfRow *row = hf_queue_list_get_row (self->queue, position);

  return row != NULL && !hf_row_is_null (row, HF_FOLLOW_UP_PROMISED);
}

/* The first of those that may be worked on from a row on; whom a colleague is calling only where
 * there is nobody else: it is told then who is calling, rather than that all are done. */
static gint64
find_next (HfTodayPage *self, guint start, gboolean may_be_claimed)
{
  guint n_items = hf_queue_list_get_n_items (self->queue);

  for (guint i = 0; i < n_items; i++)
    {
      guint  position = (start + i) % n_items;
      gint64 id = hf_queue_list_get_id (self->queue, position);

      if (id != self->current && is_workable (self, position) &&
          (may_be_claimed ||
           !hf_today_page_is_claimed (self, hf_queue_list_get_row (self->queue, position))))
        return id;
    }
  return 0;
}

/* The next one down the queue; but a promised call goes first, whatever row one was at. */
gint64
hf_today_page_choose_next (HfTodayPage *self)
{
  guint  n_items = hf_queue_list_get_n_items (self->queue);
  guint  start = 0;
  gint64 next;

  if (hf_queue_list_find (self->queue, self->current, &start))
    start++;
  else
    start = 0;
  if (n_items > 0 && is_promised (self, 0) && is_workable (self, 0) &&
      !hf_today_page_is_claimed (self, hf_queue_list_get_row (self->queue, 0)) &&
      hf_queue_list_get_id (self->queue, 0) != self->current)
    return hf_queue_list_get_id (self->queue, 0);
  next = find_next (self, start, FALSE);
  return next != 0 ? next : find_next (self, start, TRUE);
}

/* The card itself first, then those that will probably follow. */
static void
prefetch (HfTodayPage *self)
{
  gint64 wanted[N_PREFETCHED + 1] = { self->current };
  guint  n_wanted = 1, position, next = 0;

  if (hf_queue_list_find (self->queue, self->current, &position))
    next = position + 1;
  for (guint i = 0; i < N_PREFETCHED; i++)
    {
      gint64 id = hf_queue_list_get_id (self->queue, next + i);

      if (id != 0)
        wanted[n_wanted++] = id;
    }
  hf_card_cache_want (self->cache, wanted, n_wanted);
}

static gboolean
card_painted_cb (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  HfTodayPage *self = HF_TODAY_PAGE (widget);

  hf_key_guard_card_shown (&self->guard, gdk_frame_clock_get_frame_time (frame_clock));
  return G_SOURCE_REMOVE;
}

static void
show_card (HfTodayPage *self, HfCallCard *card)
{
  HfCallCard *before = hf_call_panel_get_card (self->panel);
  gboolean    is_other =
    before == NULL || before->follow_up->id != card->follow_up->id || self->guard.shown_at < 0;

  hf_call_panel_set_card (self->panel, card);
  hf_today_page_show_claim (self);
  gtk_stack_set_visible_child_name (self->pane, "card");
  if (!is_other)
    return;
  hf_key_guard_card_changed (&self->guard);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), card_painted_cb, NULL, NULL);
  hf_trace_frame (GTK_WIDGET (self), "first-card");
}

static void
show_position (HfTodayPage *self)
{
  guint            n_items = hf_queue_list_get_n_items (self->queue), position;
  g_autofree char *total = hf_format_count (n_items);
  g_autofree char *number = NULL, *text = NULL;

  if (hf_queue_list_find (self->queue, self->current, &position))
    number = hf_format_count (position + 1);
  /* Translators: which row of how many, as in "2 of 68" */
  text = g_strdup_printf (_ ("%s of %s"), number ? number : "–", total);
  /* Without a card there is no row, and a list on its way still has the rows of before. */
  gtk_label_set_label (self->position, self->current != 0 ? text : "");
}

/* Keys go to the widget in focus; with none, they would be lost. */
void
hf_today_page_keep_focus (HfTodayPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) && focus == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->panel));
}

/* Shows the card if it has been read; the cache tells when it is. */
void
hf_today_page_refresh_card (HfTodayPage *self)
{
  HfCallCard *card = hf_card_cache_get (self->cache, self->current);

  if (card != NULL)
    show_card (self, card);
}

/* The queue has changed around the card. */
void
hf_today_page_refresh_place (HfTodayPage *self)
{
  hf_queue_list_select (self->queue, self->current);
  prefetch (self);
  show_position (self);
}

void
hf_today_page_show_follow_up (HfTodayPage *self, gint64 id)
{
  if (id != self->current)
    hf_today_page_leave_claim (self);
  self->current = id;
  self->is_pinned = FALSE;
  hf_key_guard_card_changed (&self->guard);
  hf_today_page_refresh_place (self);
  hf_today_page_refresh_card (self);
  hf_today_page_keep_focus (self);
}

void
hf_today_page_show_nothing (HfTodayPage *self)
{
  hf_today_page_leave_claim (self);
  self->current = 0;
  hf_key_guard_card_changed (&self->guard);
  hf_queue_list_select (self->queue, 0);
  gtk_stack_set_visible_child_name (self->pane, "blank");
  show_position (self);
}

void
hf_today_page_step (HfTodayPage *self, int by)
{
  guint  position, wanted = 0;
  gint64 id;

  if (hf_queue_list_find (self->queue, self->current, &position))
    {
      if (by < 0 && position < (guint) -by)
        return;
      wanted = by < 0 ? position - (guint) -by : position + (guint) by;
    }
  id = hf_queue_list_get_id (self->queue, wanted);
  if (id != 0)
    hf_today_page_show_follow_up (self, id);
}
