/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One question at a time about the row of a card. The next one, or the end of the card, gives up
 * the one before, so that nobody takes one row's card for that of another. What is read and shown
 * is the card's to know. */

#include "gui/common/hf-sheet-reader.h"

#include "store/hf-store-error.h"

struct HfSheetReader
{
  GtkWidget            *widget; /* NULL once it is gone; what is asked outlives it */
  HfContext            *context;
  const HfSheetReading *reading;
  GCancellable         *asking; /* owned; NULL when nothing is asked */
  gint64                id;     /* asked last */
};

static void
clear (gpointer user_data)
{
  g_object_unref (((HfSheetReader *) user_data)->context);
}

static void
unref (HfSheetReader *self)
{
  g_rc_box_release_full (self, clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfSheetReader, unref)

static void
give_up (HfSheetReader *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfSheetReader) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer sheet = self->reading->finish (self->context, result, &error);

  if (self->widget == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&sheet, self->reading->free);
      return;
    }
  g_clear_object (&self->asking);
  if (g_error_matches (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT))
    g_signal_emit_by_name (self->widget, "gone");
  else
    self->reading->show (self->widget, sheet, error);
}

/* What is being read may be from before the change. */
static void
changed_cb (HfSheetReader *self, HfChanged *changed)
{
  if (self->asking != NULL || self->reading->is_concerned (self->widget, changed))
    hf_sheet_reader_ask (self, self->id);
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
  HfSheetReader *self = g_rc_box_new0 (HfSheetReader);

  self->widget = widget;
  self->context = g_object_ref (context);
  self->reading = reading;
  g_signal_connect_swapped (hf_context_get_store (context), "changed", G_CALLBACK (changed_cb),
                            self);
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
  give_up (self);
  self->widget = NULL;
  unref (self);
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
  give_up (self);
  self->id = id;
  if (id == 0)
    return;
  self->asking = g_cancellable_new ();
  self->reading->read (self->widget, id, self->asking, read_cb, g_rc_box_acquire (self));
}
