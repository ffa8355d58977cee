/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One question at a time about the row that a widget shows. The next one, or the end of the widget,
 * gives up the one before, so that nobody takes one row's sheet for that of another. What is read
 * and shown is the widget's to know. */

#include "gui/common/hf-sheet-reader.h"

#include "base/hf-cancellable.h"
#include "store/hf-store-error.h"

struct HfSheetReader
{
  GtkWidget            *widget; /* which frees this before it goes */
  HfContext            *context;
  const HfSheetReading *reading;
  GCancellable         *asking; /* owned; NULL when nothing is asked */
  gint64                id;     /* asked last */
  guint                 n_holds;
  gboolean              is_due; /* to be asked as soon as it may */
};

typedef struct
{
  HfSheetQuestion       question;
  const HfSheetReading *reading;
} Asked;

static void
asked_free (gpointer user_data)
{
  Asked *self = user_data;

  hf_viewer_unref (self->question.viewer);
  g_free (self);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;

  return asked->reading->read (db, &asked->question, error);
}

static void
tell_gone (GtkWidget *widget, const GError *error, const HfSheetReading *reading)
{
  if (g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE) &&
      g_signal_lookup ("gone", G_OBJECT_TYPE (widget)) != 0)
    g_signal_emit_by_name (widget, "gone");
  else
    reading->show (widget, NULL, error);
}

/* A question that was given up may have outlived its reader. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  HfSheetReader *self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer sheet = hf_store_run_finish (HF_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->asking);
  if (error != NULL)
    tell_gone (self->widget, error, self->reading);
  else
    self->reading->show (self->widget, sheet, NULL);
}

static void
give_up (HfSheetReader *self)
{
  hf_cancellable_drop (&self->asking);
}

static gboolean
must_wait (HfSheetReader *self)
{
  return self->n_holds > 0 || (self->reading->when_seen && !gtk_widget_get_mapped (self->widget));
}

/* The widget is seen again, or let go of. */
static void
ask_if_due (HfSheetReader *self)
{
  if (self->is_due && !must_wait (self))
    hf_sheet_reader_ask_again (self);
}

/* What is being read may be from before the change. */
static void
changed_cb (HfSheetReader *self, HfChanged *changed)
{
  if (self->asking != NULL || self->reading->is_concerned (self->widget, changed, self->id))
    hf_sheet_reader_ask_again (self);
}

/**
 * hf_sheet_reader_new:
 * @widget: whom to read for; it frees the reader before it goes
 * @context: what to work with
 * @reading: what it shows, which must stay
 *
 * Returns: (transfer full): a reader that nobody has asked anything
 */
HfSheetReader *
hf_sheet_reader_new (GtkWidget *widget, HfContext *context, const HfSheetReading *reading)
{
  HfSheetReader *self = g_new0 (HfSheetReader, 1);

  self->widget = widget;
  self->context = g_object_ref (context);
  self->reading = reading;
  g_signal_connect_swapped (hf_context_get_store (context), "changed", G_CALLBACK (changed_cb),
                            self);
  g_signal_connect_swapped (hf_context_get_clock (context), "day-changed",
                            G_CALLBACK (hf_sheet_reader_ask_again), self);
  g_signal_connect_swapped (widget, "map", G_CALLBACK (ask_if_due), self);
  return self;
}

/**
 * hf_sheet_reader_free:
 * @self: (transfer full): a reader
 *
 * Gives up what is asked; the widget is shown nothing any more.
 */
void
hf_sheet_reader_free (HfSheetReader *self)
{
  g_signal_handlers_disconnect_by_data (hf_context_get_store (self->context), self);
  g_signal_handlers_disconnect_by_data (hf_context_get_clock (self->context), self);
  g_signal_handlers_disconnect_by_data (self->widget, self);
  give_up (self);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * hf_sheet_reader_ask:
 * @self: a reader
 * @id: about which row, 0 for none
 *
 * Gives up what was asked before, and asks about a row. About none there is no answer.
 */
void
hf_sheet_reader_ask (HfSheetReader *self, gint64 id)
{
  self->id = id;
  hf_sheet_reader_ask_again (self);
}

/**
 * hf_sheet_reader_ask_again:
 * @self: a reader
 *
 * Asks about the same row, which is shown otherwise now, or could not be read.
 */
void
hf_sheet_reader_ask_again (HfSheetReader *self)
{
  Asked *asked;

  give_up (self);
  self->is_due = self->id != 0 && must_wait (self);
  if (self->id == 0 || self->is_due)
    return;
  asked = g_new0 (Asked, 1);
  asked->question.viewer = hf_viewer_ref (hf_context_get_viewer (self->context));
  asked->question.id = self->id;
  asked->question.day = hf_clock_today (hf_context_get_clock (self->context));
  asked->reading = self->reading;
  if (self->reading->begin != NULL)
    self->reading->begin (self->widget, &asked->question);
  self->asking = g_cancellable_new ();
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_READ, read_work, asked,
                      asked_free, self->reading->free, self->asking, read_cb, self);
}

/**
 * hf_sheet_reader_get_id:
 * @self: a reader
 *
 * Returns: which row it was asked about last, 0 for none
 */
gint64
hf_sheet_reader_get_id (HfSheetReader *self)
{
  return self->id;
}

/**
 * hf_sheet_reader_hold:
 * @self: a reader
 *
 * Asks nothing until hf_sheet_reader_release(), as while somebody has something open in what is
 * shown.
 */
void
hf_sheet_reader_hold (HfSheetReader *self)
{
  self->n_holds++;
}

/**
 * hf_sheet_reader_release:
 * @self: a reader that is held
 *
 * Asks what should have been asked meanwhile.
 */
void
hf_sheet_reader_release (HfSheetReader *self)
{
  g_return_if_fail (self->n_holds > 0);

  self->n_holds--;
  ask_if_due (self);
}
