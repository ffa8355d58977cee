/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One question at a time about the customer of a card: the next one, or the end of the widget,
 * gives up the one before, so an answer never shows one customer as another. What is read, and when
 * it may have changed, is the widget's to know. */

#include "gui/common/hf-customer-reader.h"

struct HfCustomerReader
{
  GtkWidget               *widget; /* which frees this before it goes */
  const HfCustomerReading *reading;
  GCancellable            *asking; /* owned; NULL when nothing is asked */
};

typedef struct
{
  HfCustomerQuestion       question;
  const HfCustomerReading *reading;
} Asked;

static Asked *
asked_new (HfContext *context, gint64 customer, const HfCustomerReading *reading)
{
  Asked *self = g_new0 (Asked, 1);

  self->question.viewer = hf_viewer_ref (hf_context_get_viewer (context));
  self->question.customer = customer;
  self->question.today = hf_clock_today (hf_context_get_clock (context));
  self->reading = reading;
  return self;
}

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

/* A question that was given up may have outlived its reader. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  HfCustomerReader *self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer answer = hf_store_run_finish (HF_STORE (source), result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->reading->show (self->widget, answer, error);
}

static void
give_up (HfCustomerReader *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

/**
 * hf_customer_reader_new:
 * @widget: whom to read for; it frees the reader before it goes
 * @reading: what it shows, which must stay
 *
 * Returns: (transfer full): a reader that nobody has asked anything
 */
HfCustomerReader *
hf_customer_reader_new (GtkWidget *widget, const HfCustomerReading *reading)
{
  HfCustomerReader *self = g_new0 (HfCustomerReader, 1);

  self->widget = widget;
  self->reading = reading;
  return self;
}

/**
 * hf_customer_reader_free:
 * @self: (transfer full): a reader
 *
 * Gives up what is asked; the widget is shown nothing any more.
 */
void
hf_customer_reader_free (HfCustomerReader *self)
{
  give_up (self);
  g_free (self);
}

/**
 * hf_customer_reader_ask:
 * @self: a reader
 * @context: (nullable): what to work with, %NULL with nobody
 * @customer: about whom, 0 for nobody
 *
 * Gives up what was asked before, and asks about a customer. About nobody there is no answer.
 */
void
hf_customer_reader_ask (HfCustomerReader *self, HfContext *context, gint64 customer)
{
  give_up (self);
  if (context == NULL || customer == 0)
    return;
  self->asking = g_cancellable_new ();
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, read_work,
                      asked_new (context, customer, self->reading), asked_free, self->reading->free,
                      self->asking, read_cb, self);
}
