/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfCustomerQuestion:
 * @viewer: who looks
 * @customer: about whom
 * @today: the day it is asked
 *
 * What crosses to the thread that reads.
 */
typedef struct
{
  HfViewer *viewer;
  gint64    customer;
  HfDate    today;
} HfCustomerQuestion;

/**
 * HfCustomerReading:
 * @read: answers a question, on the thread that reads; (transfer full), %NULL with an error
 * @free: frees an answer
 * @show: shows on a widget what was read; (transfer full) (nullable), %NULL with an error
 *
 * What a widget shows of a customer.
 */
typedef struct
{
  gpointer (*read) (HfDatabase *db, const HfCustomerQuestion *question, GError **error);
  GDestroyNotify free;
  void (*show) (GtkWidget *widget, gpointer answer, const GError *error);
} HfCustomerReading;

/**
 * HfCustomerReader:
 *
 * Reads for a widget what it shows of a customer, as often as that may have changed. Only what was
 * asked last is answered.
 */
typedef struct HfCustomerReader HfCustomerReader;

HfCustomerReader *hf_customer_reader_new (GtkWidget *widget, const HfCustomerReading *reading);
void              hf_customer_reader_free (HfCustomerReader *self);

void hf_customer_reader_ask (HfCustomerReader *self, HfContext *context, gint64 customer);

G_END_DECLS
