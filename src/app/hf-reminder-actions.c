/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening the follow-up of a reminder, calling its customer, and "done" straight from the bubble. A
 * follow-up is named with its book, because row ids of several open books are not distinct.
 */

#include "app/hf-reminder-actions.h"

#include "app/hf-privacy.h"
#include "app/hf-window.h"
#include "core/hf-follow-up.h"
#include "gui/common/hf-calling.h"
#include "session/follow-up/hf-call-card.h"
#include "session/follow-up/hf-greetings.h"
#include "session/hf-error-text.h"
#include "session/follow-up/hf-outcome.h"
#include "session/follow-up/hf-work-days.h"

#include <glib/gi18n.h>

#define TARGET_TYPE "(ayx)" /* the path is bytes: a file name need not be text */

/* What is no follow-up, in place of one. */
#define GREETINGS     (-1)
#define ORGANISATIONS (-2)

/* A follow-up on its way through the store. */
typedef struct
{
  HfApplication *application; /* owned */
  char          *path;
  gint64         subject; /* a follow-up, or what else a reminder is about */
  char          *text;    /* what to say in the window */
  char          *number;  /* what to dial */
} Errand;

static Errand *
errand_new (HfApplication *application, const char *path, gint64 subject)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->application = g_object_ref (application);
  errand->path = g_strdup (path);
  errand->subject = subject;
  /* The answer must not find the process gone: "done" may have been all there was to do. */
  g_application_hold (G_APPLICATION (application));
  return errand;
}

static Errand *
errand_new_for (gpointer application, GVariant *target)
{
  const char *path;
  gint64      subject;

  g_variant_get (target, "(^&ayx)", &path, &subject);
  return errand_new (application, path, subject);
}

static void
errand_free (Errand *errand)
{
  g_application_release (G_APPLICATION (errand->application));
  g_object_unref (errand->application);
  g_free (errand->path);
  g_free (errand->text);
  g_free (errand->number);
  g_free (errand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

/* Those whom the reminder counted. */
static void
list_greetings (HfWindow *window, HfContext *context)
{
  HfDate today = hf_clock_today (hf_context_get_clock (context));
  g_autoptr (HfFilter) filter =
    hf_greetings_make_filter (hf_context_get_viewer (context), today, hf_work_days_get (context));
  g_autofree char *text = hf_filter_to_text (filter);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.list-customers", "s", text);
}

static void
show_subject (HfWindow *window, const Errand *errand)
{
  HfContext *context = hf_books_find (hf_application_get_books (errand->application), errand->path);

  if (errand->subject == GREETINGS && context != NULL)
    list_greetings (window, context);
  else if (errand->subject == ORGANISATIONS)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", "organisations");
  else if (errand->subject > 0)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-follow-up", "x", errand->subject);
  else
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", "today");
}

static void
window_shown_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  HfWindow *window = hf_application_show_book_finish (HF_APPLICATION (object), result);

  if (window == NULL)
    return;
  show_subject (window, errand);
  if (errand->text != NULL)
    hf_window_toast (window, errand->text, NULL, NULL);
  if (errand->number != NULL && !hf_calling_dial (GTK_WIDGET (window), errand->number))
    hf_window_toast (window, _ ("No program on this computer makes calls"), NULL, NULL);
}

/* Ends an errand in the window. */
static void
show (Errand *errand)
{
  hf_application_show_book_async (errand->application, errand->path, 0, window_shown_cb, errand);
}

/* What went wrong needs a person, so the window is shown for it. */
static void
show_error (Errand *errand, const GError *error)
{
  errand->text = hf_error_text (error);
  show (errand);
}

static HfRow *
finish_read (HfStore *store, GAsyncResult *result, GError **error)
{
  g_autoptr (GPtrArray) rows = hf_store_query_finish (store, result, error);

  return rows != NULL && rows->len > 0 ? hf_row_ref (rows->pdata[0]) : NULL;
}

static HfContext *
finish_open (Errand *errand, GObject *books, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  HfContext *context = hf_books_open_finish (HF_BOOKS (books), result, &error);

  if (context == NULL)
    show_error (errand, error);
  return context;
}

static void
open_book (Errand *errand, GAsyncReadyCallback callback)
{
  hf_books_open_async (hf_application_get_books (errand->application), errand->path, 0, NULL,
                       callback, errand);
}

static void
reminder_open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show (errand_new_for (user_data, parameter));
}

static void
card_to_call_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Errand    *errand = user_data;
  HfContext *context = hf_books_find (hf_application_get_books (errand->application), errand->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCallCard) card = hf_call_card_load_finish (context, result, &error);

  if (card == NULL)
    errand->text = hf_error_text (error);
  else
    errand->text = g_strdup (hf_call_card_get_hindrance (card, hf_context_get_viewer (context)));
  if (errand->text == NULL)
    errand->number = g_strdup (hf_call_card_get_number (card));
  show (errand);
}

static void
book_to_call_from_opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Errand    *errand = user_data;
  HfContext *context = finish_open (errand, object, result);

  if (context != NULL)
    hf_call_card_load_async (context, errand->subject, NULL, card_to_call_loaded_cb, errand);
}

static void
reminder_call_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_book (errand_new_for (user_data, parameter), book_to_call_from_opened_cb);
}

static void
done_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfCommitted) committed = hf_store_commit_finish (HF_STORE (object), result, &error);
  HfWindow *window = hf_application_find_window (errand->application, errand->path);

  if (committed == NULL)
    show_error (g_steal_pointer (&errand), error);
  else if (window != NULL && !hf_privacy_is_on (G_APPLICATION (errand->application)))
    hf_window_toast_step (window, errand->text, committed->step); /* it names somebody */
}

static void
row_to_close_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HfRow) row = finish_read (HF_STORE (object), result, &error);
  HfOutcome  outcome = { .kind = HF_OUTCOME_FINE, .note = _ ("Handled, details to add") };
  HfContext *context = hf_books_find (hf_application_get_books (errand->application), errand->path);
  g_autoptr (HfChangeSet) changes = NULL;
  g_autoptr (HfRow) moved = NULL;

  if (error != NULL)
    show_error (g_steal_pointer (&errand), error);
  /* Somebody else may have done it meanwhile. */
  if (row == NULL || !hf_follow_up_is_open (row))
    return;
  changes = hf_outcome_apply (context, row, &outcome, &moved);
  errand->text = hf_outcome_describe (context, moved, outcome.kind);
  hf_store_commit_async (HF_STORE (object), changes, NULL, done_saved_cb,
                         g_steal_pointer (&errand));
}

static void
book_to_close_in_opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Errand    *errand = user_data;
  HfContext *context = finish_open (errand, object, result);
  g_autoptr (HfQuery) query = NULL;

  if (context == NULL)
    return;
  query = hf_query_new (&hf_follow_up_def, hf_context_get_viewer (context));
  hf_query_where_id (query, &errand->subject, 1);
  hf_store_query_async (hf_context_get_store (context), query, NULL, row_to_close_read_cb, errand);
}

static void
reminder_done_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_book (errand_new_for (user_data, parameter), book_to_close_in_opened_cb);
}

/**
 * hf_reminder_actions_add:
 * @application: the application
 *
 * Adds the actions; each takes what hf_reminder_actions_target() makes.
 */
void
hf_reminder_actions_add (HfApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = HF_REMINDER_OPEN, .activate = reminder_open_cb, .parameter_type = TARGET_TYPE },
    { .name = HF_REMINDER_CALL, .activate = reminder_call_cb, .parameter_type = TARGET_TYPE },
    { .name = HF_REMINDER_DONE, .activate = reminder_done_cb, .parameter_type = TARGET_TYPE },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
}

/**
 * hf_reminder_actions_show:
 * @application: the application
 * @path: (type filename): the book
 * @subject: what of it, see hf_reminder_actions_subject()
 * @text: what to say there, translated
 *
 * Shows a follow-up in its window, as soon as that has its book.
 */
void
hf_reminder_actions_show (HfApplication *application,
                          const char    *path,
                          gint64         subject,
                          const char    *text)
{
  Errand *errand = errand_new (application, path, subject);

  errand->text = g_strdup (text);
  show (errand);
}

/**
 * hf_reminder_actions_target:
 * @path: (type filename): the book
 * @subject: what of it, see hf_reminder_actions_subject()
 *
 * Returns: (transfer floating): what a reminder is about, for the actions
 */
GVariant *
hf_reminder_actions_target (const char *path, gint64 subject)
{
  return g_variant_new ("(^ayx)", path, subject);
}

/**
 * hf_reminder_actions_subject:
 * @reminder: a reminder
 *
 * Returns: the one follow-up it is about, 0 for the whole queue, and less for what else there is:
 *   whom to greet, or the organisations
 */
gint64
hf_reminder_actions_subject (const HfReminder *reminder)
{
  const HfDueItem *item = hf_reminder_get_item (reminder);

  if (reminder->kind == HF_REMINDER_DAYS)
    return reminder->tally.to_greet > 0 ? GREETINGS : ORGANISATIONS;
  return item ? item->follow_up : 0;
}
