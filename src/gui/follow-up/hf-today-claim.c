/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who of several calls somebody. Whoever calls, or begins to write what was said, claims the
 * customer; to look at cards claims nobody. The claim comes before the call, so that of two who
 * press at once one is asked; it ends with the outcome, with the window, and with the card unless
 * one has called.
 */

#include "base/hf-space-name.h"
#include "base/hf-weak.h"
#include "core/hf-follow-up.h"
#include "gui/common/hf-dialogs.h"
#include "gui/follow-up/hf-today-page-private.h"

#include <glib/gi18n.h>

/* A call waits so long for its claim, in milliseconds: whoever writes much, as an import does, is
 * not to keep people from the telephone. */
#define PATIENCE 1000

/* Typing renews a claim, in microseconds, and so does a call, which nobody has gone on with for
 * longer than this many seconds. */
#define RENEW_AFTER  (60 * G_TIME_SPAN_SECOND)
#define LONGEST_CALL (60 * 60)

/* A call that waits for its claim. */
typedef struct
{
  HfWeak *page;
  gint64  follow_up;
} Calling;

static HfCallCard *
get_card (HfTodayPage *self)
{
  HfCallCard *card = hf_call_panel_get_card (self->panel);

  return card != NULL && card->follow_up->id == self->current ? card : NULL;
}

static HfCallState *
get_state (HfTodayPage *self)
{
  return hf_call_panel_get_state (self->panel);
}

static void
stop_waiting (HfTodayPage *self)
{
  g_clear_handle_id (&self->calls.patience, g_source_remove);
  self->calls.waiting = 0;
}

static void
dial (HfTodayPage *self)
{
  stop_waiting (self);
  hf_call_panel_dial (self->panel);
}

static void begin (HfTodayPage *self, gboolean is_anyway);

static void
agreed_cb (HfTodayPage *self, const char *response, GtkWidget *dialog)
{
  gint64 *follow_up = g_object_get_data (G_OBJECT (dialog), "follow-up");

  if (*follow_up == self->current)
    begin (self, TRUE);
}

static void
ask (HfTodayPage *self, const char *name)
{
  GtkRoot         *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *heading = NULL;
  GtkWidget       *dialog;

  stop_waiting (self);
  if (root == NULL)
    return;
  /* Translators: %s is a colleague */
  heading = hf_space_name (g_strdup_printf (_ ("%s is calling this customer"), name), name);
  dialog =
    hf_dialogs_ask (GTK_WINDOW (root), heading,
                    _ ("What comes of that call will be seen on the card."), _ ("Call _Anyway"));
  g_object_set_data_full (G_OBJECT (dialog), "follow-up",
                          g_memdup2 (&self->current, sizeof self->current), g_free);
  g_signal_connect_object (dialog, "response::agree", G_CALLBACK (agreed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Calling *calling = user_data;
  g_autoptr (HfTodayPage) self = hf_weak_take (calling->page);
  g_autoptr (GError) error = NULL;
  const char *name;
  gboolean    is_taken;

  if (self == NULL || self->calls.claims == NULL) /* closed meanwhile, which gave up the claim */
    return;
  is_taken = hf_claims_take_finish (self->calls.claims, result, &error);
  if (self->calls.waiting != calling->follow_up)
    return;
  if (get_card (self) == NULL || self->current != calling->follow_up)
    {
      stop_waiting (self); /* somebody went on before it was dialled */
      return;
    }
  name = hf_claims_find (self->calls.claims, get_card (self)->customer->id);
  if (is_taken || error != NULL || name == NULL) /* a claim that cannot be kept is none */
    dial (self);
  else
    ask (self, name);
}

static gboolean
patience_over_cb (gpointer user_data)
{
  HfTodayPage *self = user_data;

  self->calls.patience = 0;
  if (self->calls.waiting == self->current)
    dial (self);
  self->calls.waiting = 0;
  return G_SOURCE_REMOVE;
}

static void
begin (HfTodayPage *self, gboolean is_anyway)
{
  HfCallCard *card = get_card (self);
  Calling    *calling;

  if (card == NULL || self->calls.waiting == self->current)
    return;
  stop_waiting (self);
  calling = g_new (Calling, 1);
  *calling = (Calling){ hf_weak_new (self), self->current };
  self->calls.waiting = self->current;
  self->calls.patience = g_timeout_add (PATIENCE, patience_over_cb, self);
  hf_claims_take_async (self->calls.claims, card->customer->id, is_anyway, taken_cb, calling);
}

void
hf_today_page_call (HfTodayPage *self)
{
  HfCallCard *card = get_card (self);
  const char *name = card ? hf_claims_find (self->calls.claims, card->customer->id) : NULL;

  if (name != NULL)
    ask (self, name);
  else
    begin (self, FALSE);
}

void
hf_today_page_show_claim (HfTodayPage *self)
{
  HfCallCard      *card = get_card (self);
  g_autofree char *text = card ? hf_claims_describe (self->calls.claims, card->customer->id) : NULL;

  hf_call_state_set_caller (get_state (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->panel), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text ? text : "", -1);
}

void
hf_today_page_leave_claim (HfTodayPage *self)
{
  HfCallCard *card = get_card (self);

  if (card != NULL &&
      hf_call_state_get_seconds (get_state (self), self->current) == HF_CALL_STATE_NONE)
    hf_claims_release (self->calls.claims, card->customer->id);
}

gboolean
hf_today_page_is_claimed (HfTodayPage *self, const HfRow *follow_up)
{
  return follow_up != NULL &&
         hf_claims_find (self->calls.claims, hf_row_int (follow_up, HF_FOLLOW_UP_CUSTOMER)) != NULL;
}

static void
renew (HfTodayPage *self, gint64 customer)
{
  self->calls.renewed_at = g_get_monotonic_time ();
  hf_claims_renew (self->calls.claims, customer);
}

static void
note_typed_cb (HfTodayPage *self)
{
  HfCallCard *card = get_card (self);

  if (card == NULL || hf_claims_find (self->calls.claims, card->customer->id) != NULL ||
      (hf_claims_is_held (self->calls.claims, card->customer->id) &&
       g_get_monotonic_time () - self->calls.renewed_at < RENEW_AFTER))
    return;
  renew (self, card->customer->id);
}

static void
minute_changed_cb (HfTodayPage *self)
{
  HfCallCard *card = get_card (self);
  int         seconds = hf_call_state_get_seconds (get_state (self), self->current);

  if (card != NULL && seconds != HF_CALL_STATE_NONE && seconds < LONGEST_CALL &&
      hf_claims_is_held (self->calls.claims, card->customer->id))
    renew (self, card->customer->id);
}

void
hf_today_page_watch_claims (HfTodayPage *self)
{
  HfContext *context = hf_today_page_get_context (self);

  /* Before the queue asks for its rows: who comes first is not to be somebody's already. */
  self->calls.claims = hf_claims_new (context);
  hf_queue_list_set_claims (self->queue, self->calls.claims);
  g_signal_connect_object (self->calls.claims, "changed", G_CALLBACK (hf_today_page_show_claim),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_call_panel_get_note (self->panel), "typed",
                           G_CALLBACK (note_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_clock (context), "minute-changed",
                           G_CALLBACK (minute_changed_cb), self, G_CONNECT_SWAPPED);
}

void
hf_today_page_end_claims (HfTodayPage *self)
{
  stop_waiting (self);
  if (self->calls.claims != NULL)
    hf_claims_release_all (self->calls.claims);
  g_clear_object (&self->calls.claims);
}
