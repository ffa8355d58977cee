/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the calls of other days tell: read once a day, beside what people wait for. The view works
 * without it: nobody is told of an error, and nothing is said that is not known.
 */

#include "base/hf-log.h"
#include "base/hf-weak.h"
#include "gui/follow-up/hf-today-page-private.h"

static void
habits_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfTodayPage) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  HfDeskHabits *habits;

  if (self == NULL) /* closed meanwhile */
    return;
  habits = hf_desk_habits_load_finish (hf_today_page_get_context (self), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (habits == NULL)
    {
      hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, "reading how calls went", error);
      return;
    }
  g_free (self->habits);
  self->habits = habits;
  hf_call_panel_set_answers (self->panel, &habits->answers);
  if (self->counts != NULL)
    hf_today_page_show_counts (self);
}

void
hf_today_page_read_habits (HfTodayPage *self)
{
  hf_desk_habits_load_async (hf_today_page_get_context (self),
                             hf_page_get_cancellable (HF_PAGE (self)), habits_loaded_cb,
                             hf_weak_new (self));
}
