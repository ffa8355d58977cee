/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What opens over the window, in the middle below the header bar. The palette: made while nobody
 * waits, and what is chosen done as if from the page behind it, or from the page that alone can do
 * it. The line in which a follow-up is planned: of whoever is in front on that page. */

#include "app/hf-window-private.h"

#include "app/hf-commands.h"
#include "gui/common/hf-dialogs.h"
#include "gui/follow-up/hf-quick-entry.h"
#include "session/search/hf-searched.h"

#include <glib/gi18n.h>

#define FROM_TOP 40 /* pixels: below the header bar's entry */

static void
chosen_cb (HfWindow *self, HfFinding *finding)
{
  const char *view = hf_commands_get_view (hf_finding_get_action (finding));
  HfPage     *page;
  GtkWidget  *from;

  if (view != NULL)
    hf_window_show_view (self, view, NULL);
  page = hf_window_get_page (self);
  from = page ? GTK_WIDGET (page) : GTK_WIDGET (self);
  gtk_widget_activate_action_variant (from, hf_finding_get_action (finding),
                                      hf_finding_get_target (finding));
}

/* GTK 4.8 keeps a window whose focus is in a popover that is still open. */
static gboolean
close_requested_cb (HfPalette *palette)
{
  hf_palette_close (palette);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
quick_close_requested_cb (HfQuickEntry *entry)
{
  hf_quick_entry_close (entry);
  return GDK_EVENT_PROPAGATE;
}

static void
put_in_place (HfWindow *self, GtkWidget *popover)
{
  GdkRectangle place = { gtk_widget_get_width (GTK_WIDGET (self->shell)) / 2, FROM_TOP, 1, 1 };

  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
}

static void
make_palette (HfWindow *self)
{
  g_autoptr (HfFinder) finder = NULL;
  guint                  n_commands;
  const HfFinderCommand *commands = hf_commands_get (&n_commands);

  finder = hf_finder_new (self->context, commands, n_commands);
  self->palette = hf_palette_new (finder, self->context);
  gtk_widget_set_parent (self->palette, GTK_WIDGET (self->shell));
  g_signal_connect_object (self->palette, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "close-request", G_CALLBACK (close_requested_cb), self->palette,
                           G_CONNECT_SWAPPED);
}

/* Makes the palette where there is none yet, so that opening it later is a matter of a frame. */
void
hf_window_prepare_palette (HfWindow *self)
{
  if (self->context != NULL && self->palette == NULL && self->shell != NULL)
    make_palette (self);
}

void
hf_window_toggle_palette (HfWindow *self)
{
  hf_window_prepare_palette (self);
  if (self->palette == NULL)
    return;
  put_in_place (self, self->palette);
  hf_palette_toggle (HF_PALETTE (self->palette), gtk_stack_get_visible_child_name (self->stack));
}

void
hf_window_toggle_quick_entry (HfWindow *self)
{
  HfPage *page = hf_window_get_page (self);

  if (page == NULL)
    return;
  if (self->quick_entry == NULL)
    {
      self->quick_entry = hf_quick_entry_new (self->context);
      gtk_widget_set_parent (self->quick_entry, GTK_WIDGET (self->shell));
      g_signal_connect_object (self, "close-request", G_CALLBACK (quick_close_requested_cb),
                               self->quick_entry, G_CONNECT_SWAPPED);
    }
  put_in_place (self, self->quick_entry);
  hf_quick_entry_toggle (HF_QUICK_ENTRY (self->quick_entry), GTK_WIDGET (page),
                         hf_page_get_customer (page));
}

typedef struct
{
  HfWindow  *window;
  HfContext *context; /* the window may look at another one meanwhile */
} Forgetting;

static void
forgotten_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Forgetting *self = user_data;
  g_autoptr (HfWindow) window = self->window;
  g_autoptr (HfContext) context = self->context;
  g_autoptr (GError) error = NULL;

  if (!hf_searched_forget_finish (context, result, &error))
    hf_context_tell_unsaved (context, N_ ("Forget what I searched for"), NULL, error);
  else if (hf_dialogs_is_open (GTK_WINDOW (window)))
    hf_window_toast (window, _ ("What you searched for is forgotten"), NULL, NULL);
}

/* Whoever is told that it is gone may leave the place to somebody else. */
void
hf_window_forget_searches (HfWindow *self)
{
  Forgetting *forgetting = g_new (Forgetting, 1);

  *forgetting = (Forgetting){ g_object_ref (self), g_object_ref (self->context) };
  hf_searched_forget_async (self->context, NULL, forgotten_cb, forgetting);
}
