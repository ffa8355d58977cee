/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Undo and redo, and what the window says of them. Whoever presses Ctrl+Z once more than they meant
 * must not lose an import by it: a batch that nobody offered to take back is asked about first; so
 * is what was done before the book was opened here, and what concerns somebody who is not on
 * screen. Which step that is only the book knows for sure, so it refuses, and then the question is
 * put. */

#include "app/hf-window-private.h"

#include "base/hf-parts.h"
#include "base/hf-log.h"
#include "base/hf-short-name.h"
#include "gui/common/card/hf-customer-card.h"
#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-format.h"
#include "gui/follow-up/hf-call-panel.h"
#include "session/hf-error-text.h"
#include "store/hf-undo-seen.h"

#include <glib/gi18n.h>

/* A step was allowed once, so that it says why it is not any more. */
static void
show_error (HfWindow *self, const GError *error)
{
  g_autofree char *text = g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_CONSTRAINT) ?
                            g_strdup (_ ("It stays as it is: you may not see or change this any "
                                         "more, or something depends on it.")) :
                            hf_error_text (error);

  if (text != NULL)
    hf_window_toast (self, text, NULL, NULL);
}

/* What was edited in place was saved by leaving it, maybe long ago: the field says what it was. */
static char *
describe_step (const HfUndone *undone)
{
  const char *what = g_dgettext (NULL, undone->label);

  if (undone->field == NULL)
    return g_strdup (what);
  /* Translators: what was done and the field, "Edit customer (WeChat)" */
  return g_strdup_printf (C_ ("step and its field", "%s (%s)"), what, _ (undone->field));
}

/* The person first: whom it was about is what somebody has to see at once. */
static char *
describe_undone (const HfUndone *undone, gboolean redo)
{
  g_autofree char *what = describe_step (undone);
  g_autofree char *name = hf_short_name (undone->name);

  if (*name == '\0')
    return g_strdup_printf (redo ? _ ("Redone: %s") : _ ("Undone: %s"), what);
  if (redo)
    /* Translators: a customer's name, what was done again such as "Log “fine”" */
    return g_strdup_printf (_ ("Redone: %s, %s"), name, what);
  /* Translators: a customer's name, what was taken back such as "Log “fine”" */
  return g_strdup_printf (_ ("Undone: %s, %s"), name, what);
}

/* How much stays as somebody has changed it since, and whose it is. */
static char *
describe_left (const HfUndone *undone)
{
  g_autofree char *rows =
    g_strdup_printf (ngettext ("%u row was changed since and stays as it is",
                               "%u rows were changed since and stay as they are",
                               undone->left->len),
                     undone->left->len);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) shown = NULL;
  g_autofree char *names = NULL;

  if (undone->left_names[0] == NULL)
    return g_steal_pointer (&rows);
  for (guint i = 0; undone->left_names[i] != NULL; i++)
    {
      g_autofree char *name = hf_short_name (undone->left_names[i]);
      g_strv_builder_add (builder, name);
    }
  shown = g_strv_builder_end (builder);
  names = hf_join_list (shown);
  return g_strdup_printf (_ ("%s: %s"), rows, names);
}

static void
say_undone (HfWindow *self, HfUndone *undone, gboolean redo)
{
  g_autofree char *text = describe_undone (undone, redo);

  if (undone->left->len > 0)
    {
      g_autofree char *left = describe_left (undone);
      g_autofree char *both = hf_join_facts (text, left);

      hf_window_toast (self, both, NULL, NULL);
    }
  else if (redo)
    hf_window_toast_step (self, text, undone->original);
  else
    hf_window_toast (self, text, _ ("_Redo"), "win.redo");
}

static void undone_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/* Whose card is to be seen, whichever view it belongs to; 0 for nobody's. */
static gint64
find_customer (GtkWidget *widget)
{
  gint64 customer = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (HF_IS_CUSTOMER_CARD (widget))
    {
      const HfRow *row = hf_customer_card_get_customer (HF_CUSTOMER_CARD (widget));
      return row != NULL ? row->id : 0;
    }
  if (HF_IS_CALL_PANEL (widget))
    {
      const HfCallCard *card = hf_call_panel_get_card (HF_CALL_PANEL (widget));
      return card != NULL ? card->customer->id : 0;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && customer == 0;
       child = gtk_widget_get_next_sibling (child))
    customer = find_customer (child);
  return customer;
}

/* The key means the same as the button beside what was just told. */
static gint64
find_offered (HfWindow *self)
{
  if (self->toast == NULL ||
      g_strcmp0 (adw_toast_get_action_name (self->toast), "win.undo-offered") != 0)
    return 0;
  return g_variant_get_int64 (adw_toast_get_action_target_value (self->toast));
}

static void
undo (HfWindow *self, gint64 agreed)
{
  HfPage    *page = hf_window_get_page (self);
  HfUndoView view = { .since = self->since, .agreed = agreed, .offered = find_offered (self) };

  view.customer = page != NULL ? find_customer (GTK_WIDGET (page)) : 0;
  hf_undo_seen_async (hf_context_get_store (self->context), &view, undone_cb, g_object_ref (self));
}

static void
agreed_cb (HfWindow *self)
{
  if (self->context != NULL)
    undo (self, self->asked);
}

static void
answered_cb (HfWindow *self)
{
  self->asked = 0;
}

/* Whom it was about and when: that is what nobody sees. */
static char *
describe_unseen (HfStore *store, const HfUndone *refused)
{
  HfDate           today = hf_clock_today (hf_store_get_clock (store));
  g_autofree char *at = hf_format_instant (refused->at, today);
  /* Translators: %s is a day and a time */
  g_autofree char *when = g_strdup_printf (_ ("This was done on %s."), at);
  g_autofree char *name = hf_short_name (refused->name);
  g_autofree char *step = describe_step (refused);
  /* Translators: a customer's name, what was done such as "Log “fine”" */
  g_autofree char *what =
    *name == '\0' ? g_strdup (step) : g_strdup_printf (C_ ("step", "%s: %s"), name, step);

  return g_strconcat (what, "\n", when, "\n\n", _ ("You can do it again with Redo."), NULL);
}

static char *
describe_batch (HfStore *store, const HfUndone *refused)
{
  HfDate           today = hf_clock_today (hf_store_get_clock (store));
  g_autofree char *count = hf_format_count (refused->n_rows);
  g_autofree char *when = hf_format_instant (refused->at, today);

  g_autofree char *what =
    /* Translators: %1$s is a number, %2$s a day and a time */
    g_strdup_printf (ngettext ("%1$s row was changed in one go, on %2$s.",
                               "%1$s rows were changed in one go, on %2$s.", refused->n_rows),
                     count, when);

  return g_strconcat (what, "\n\n",
                      _ ("What somebody has changed since stays as it is. "
                         "You can do it again with Redo."),
                      NULL);
}

/* The key may have been pressed more than once before the question was on screen. */
static void
ask (HfWindow *self, HfStore *store, const HfUndone *refused)
{
  gboolean         is_batch = refused->n_rows > 0;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  GtkWidget       *dialog;

  if (self->asked != 0)
    return;
  heading = is_batch ?
              /* Translators: %s is what was done, such as "Import customers" */
              g_strdup_printf (_ ("Undo “%s”?"), g_dgettext (NULL, refused->label)) :
              g_strdup (_ ("Undo an Earlier Step?"));
  body = is_batch ? describe_batch (store, refused) : describe_unseen (store, refused);
  self->asked = refused->refused;
  dialog = hf_dialogs_ask (GTK_WINDOW (self), heading, body, _ ("_Undo"));
  g_signal_connect_object (dialog, "response::agree", G_CALLBACK (agreed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* Whatever the words told of, it is not what would go. */
static void
say_overtaken (HfWindow *self, HfStore *store, const HfUndone *refused)
{
  g_autofree char *text =
    /* Translators: %s is what was done last, such as "Edit customer" */
    g_strdup_printf (_ ("Not undone: your newest step is “%s” by now"),
                     g_dgettext (NULL, refused->label));

  hf_window_toast (self, text, NULL, NULL);
}

typedef void (*Refused) (HfWindow *self, HfStore *store, const HfUndone *refused);

/* In privacy mode another desk may be shown by now, on which nobody is named. */
static void
forget_names (HfUndone *undone)
{
  g_free (undone->name);
  undone->name = g_strdup ("");
  g_strfreev (undone->left_names);
  undone->left_names = g_new0 (char *, 1);
}

static void
finish_undo (HfWindow *self, HfStore *store, GAsyncResult *result, gboolean redo, Refused refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfUndone) undone = hf_store_undo_finish (store, result, &error);

  if (self->desks == NULL) /* closed meanwhile */
    return;
  if (undone == NULL)
    {
      show_error (self, error);
      return;
    }
  if (self->context == NULL || hf_context_get_store (self->context) != store)
    forget_names (undone);
  if (undone->refused != 0)
    refused (self, store, undone);
  else
    say_undone (self, undone, redo);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfWindow) self = user_data;

  finish_undo (self, HF_STORE (source), result, FALSE, ask);
}

static void
offered_undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfWindow) self = user_data;

  finish_undo (self, HF_STORE (source), result, FALSE, say_overtaken);
}

static void
redone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfWindow) self = user_data;

  finish_undo (self, HF_STORE (source), result, TRUE, ask);
}

static void
began_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 since = hf_undo_since_finish (HF_STORE (source), result, &error);

  if (error == NULL)
    self->since = since;
  else
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "could not read the history", error);
}

/**
 * hf_window_toast_step:
 * @self: a window
 * @text: what was done, translated
 * @step: the step in the history, 0 where there is nothing to take back
 *
 * Says what was done, and offers to take that back as long as nothing else was done since.
 */
void
hf_window_toast_step (HfWindow *self, const char *text, gint64 step)
{
  g_autofree char *action = g_strdup_printf ("win.undo-offered(int64 %" G_GINT64_FORMAT ")", step);

  hf_window_toast (self, text, step != 0 ? _ ("_Undo") : NULL, step != 0 ? action : NULL);
}

/**
 * hf_window_begin_undo:
 * @self: a window that has its book now
 *
 * Notes what was done before: until that is known, all of it was.
 */
void
hf_window_begin_undo (HfWindow *self)
{
  self->since = G_MAXINT64;
  hf_undo_since_async (hf_context_get_store (self->context), began_cb, g_object_ref (self));
}

/**
 * hf_window_undo_action:
 * @widget: a window
 * @name: the action
 * @parameter: (nullable): none
 *
 * Takes back the person's newest step; where that is a batch, or nothing that one sees here and
 * now, after a question.
 */
void
hf_window_undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  undo (HF_WINDOW (widget), 0);
}

/**
 * hf_window_undo_offered_action:
 * @widget: a window
 * @name: the action
 * @parameter: the step in the history that they tell of
 *
 * Takes back what was just done, for the button beside the words that tell of it, unless something
 * else was done since.
 */
void
hf_window_undo_offered_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfWindow  *self = HF_WINDOW (widget);
  HfUndoView view = { .offered = g_variant_get_int64 (parameter), .only_offered = TRUE };

  hf_undo_seen_async (hf_context_get_store (self->context), &view, offered_undone_cb,
                      g_object_ref (self));
}

/**
 * hf_window_redo_action:
 * @widget: a window
 * @name: the action
 * @parameter: (nullable): none
 *
 * Does again what was taken back last.
 */
void
hf_window_redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfWindow *self = HF_WINDOW (widget);

  hf_store_undo_async (hf_context_get_store (self->context), TRUE, NULL, redone_cb,
                       g_object_ref (self));
}
