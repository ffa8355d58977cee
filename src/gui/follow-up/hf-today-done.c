/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is seen when nothing is left to call, or when somebody asks how it went so far: the figures
 * of the calls, and where to go on. */

#include "base/hf-weak.h"
#include "gui/common/hf-format.h"
#include "gui/follow-up/hf-today-page-private.h"
#include "gui/follow-up/hf-today-text.h"

#include <glib/gi18n.h>

static gint64
get_start (HfTodayPage *self)
{
  if (self->run_since != 0)
    return self->run_since;
  return hf_moment_to_instant ((HfMoment){ hf_today_page_get_now (self).day, 0 });
}

static void
tallied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfTodayPage) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree HfTally *tally = NULL;
  g_autofree char    *heading = NULL;

  if (self == NULL) /* closed meanwhile */
    return;
  tally = hf_tally_count_finish (hf_today_page_get_context (self), result, &error);
  if (tally == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        hf_page_show_error (HF_PAGE (self), error);
      return;
    }
  heading = hf_today_text_tally (tally, hf_today_page_get_now (self).day);
  hf_tally_box_show (self->tally, tally, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->tally), tally->calls > 0);
}

static void
count_tally (HfTodayPage *self)
{
  hf_tally_count_async (hf_today_page_get_context (self), get_start (self),
                        hf_page_get_cancellable (HF_PAGE (self)), tallied_cb, hf_weak_new (self));
}

static void
show_next_day (HfTodayPage *self)
{
  g_autofree char *label =
    hf_today_text_look_ahead (self->counts, hf_today_page_get_now (self).day);
  char iso[11];

  hf_date_write_iso (self->counts->next_day, iso);
  gtk_button_set_label (GTK_BUTTON (self->look_ahead), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->look_ahead), "s", iso);
}

/* With the last card of a run the focus would be gone. */
static void
focus_go_on (HfTodayPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->done_page))))
    gtk_widget_grab_focus (self->go_on);
}

static char *
describe (HfTodayPage *self)
{
  if (self->run_since != 0 && !self->is_ended)
    return g_strdup (_ ("The run is done"));
  return self->is_ended ? g_strdup (_ ("The calls so far")) :
                          hf_today_text_done_title (self->counts);
}

/* In a small window the message about the last call would lie over where to go on. */
static const char *
choose_icon (HfTodayPage *self, gboolean is_over)
{
  if (hf_page_is_narrow (HF_PAGE (self)))
    return NULL;
  return is_over && self->counts->archived == 0 ? "emblem-ok-symbolic" : "alarm-symbolic";
}

void
hf_today_page_show_done (HfTodayPage *self)
{
  gboolean         is_over = !self->is_ended && self->run_since == 0;
  g_autofree char *title = describe (self);
  g_autofree char *text = is_over ?
                            hf_today_text_done (self->counts, hf_today_page_get_now (self).day) :
                            hf_today_text_left (self->counts);

  show_next_day (self);
  adw_status_page_set_title (self->done_page, title);
  adw_status_page_set_description (self->done_page, text);
  adw_status_page_set_icon_name (self->done_page, choose_icon (self, is_over));
  gtk_widget_set_visible (self->look_ahead, is_over && self->counts->next_day != HF_DATE_NONE);
  gtk_widget_set_visible (self->look_later, is_over && self->counts->open[HF_QUEUE_LATER] > 0);
  gtk_widget_set_visible (self->go_on, !is_over);
  gtk_stack_set_visible_child_name (self->stack, "done");
  if (!is_over)
    focus_go_on (self);
  count_tally (self);
}

/* Whoever asks how it went is shown it until they go on. */
void
hf_today_page_end (HfTodayPage *self)
{
  if (self->counts == NULL || self->current == 0)
    return;
  self->is_ended = TRUE;
  hf_today_page_show_state (self);
}

void
hf_today_page_go_on (HfTodayPage *self)
{
  self->is_ended = FALSE;
  hf_today_page_leave_run (self);
  hf_today_page_show_state (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->panel));
}
