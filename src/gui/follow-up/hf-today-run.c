/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A run: a few minutes, and the calls chosen for them. While it lasts the queue shows these alone;
 * it ends with how they went. */

#include "base/hf-weak.h"
#include "gui/follow-up/hf-today-page-private.h"
#include "gui/follow-up/hf-today-text.h"
#include "session/follow-up/hf-run.h"

#include <glib/gi18n.h>

/* A run that is being chosen. */
typedef struct
{
  HfWeak *page;
  guint   minutes;
} Choosing;

static void
begin (HfTodayPage *self, const GArray *ids, guint minutes)
{
  self->run_since = hf_clock_now (hf_context_get_clock (hf_today_page_get_context (self)));
  self->run_minutes = minutes;
  self->is_ended = FALSE;
  gtk_revealer_set_reveal_child (self->slide, FALSE);
  hf_today_page_show_nothing (self);
  hf_queue_list_set_run (self->queue, ids);
  gtk_widget_grab_focus (GTK_WIDGET (self->panel));
  if (self->counts != NULL)
    hf_today_page_show_counts (self);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Choosing *choosing = user_data;
  g_autoptr (HfTodayPage) self = hf_weak_take (choosing->page);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;

  if (self == NULL) /* closed meanwhile */
    return;
  ids = hf_run_choose_finish (hf_today_page_get_context (self), result, &error);
  if (ids != NULL && ids->len > 0)
    begin (self, ids, choosing->minutes);
  else if (ids != NULL)
    hf_page_toast (HF_PAGE (self), _ ("Nobody of yours is to be called just now"), 0);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_page_show_error (HF_PAGE (self), error);
}

static void
minutes_chosen_cb (HfTodayPage *self, guint minutes)
{
  Choosing *choosing = g_new (Choosing, 1);

  *choosing = (Choosing){ hf_weak_new (self), minutes };
  hf_run_choose_async (hf_today_page_get_context (self), self->habits, minutes,
                       hf_page_get_cancellable (HF_PAGE (self)), chosen_cb, choosing);
}

void
hf_today_page_ask_run (HfTodayPage *self)
{
  if (gtk_widget_get_mapped (self->run_button))
    hf_run_popover_open (HF_RUN_POPOVER (self->run_popover));
}

void
hf_today_page_leave_run (HfTodayPage *self)
{
  if (self->run_since == 0)
    return;
  self->run_since = 0;
  hf_today_page_show_nothing (self);
  hf_queue_list_set_run (self->queue, NULL);
  if (self->counts != NULL)
    hf_today_page_show_counts (self);
}

void
hf_today_page_tell_run (HfTodayPage *self, char **end, char **basis)
{
  HfMoment now = hf_today_page_get_now (self);
  HfMoment until = hf_moment_add (hf_moment_of (self->run_since), (int) self->run_minutes);

  g_free (*end);
  *end = hf_today_text_run (hf_queue_list_get_n_items (self->queue), until, now);
  g_free (*basis);
  *basis = g_strdup (_ ("A run chosen for the time there is"));
}

void
hf_today_page_init_run (HfTodayPage *self)
{
  self->run_popover = g_object_new (HF_TYPE_RUN_POPOVER, NULL);
  gtk_widget_set_parent (self->run_popover, self->run_button);
  g_signal_connect_object (self->run_popover, "chosen", G_CALLBACK (minutes_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}
