/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfSheetReading:
 * @read: begins to read the sheet about a row for a widget; calls back with the data given
 * @finish: ends it; (transfer full), %NULL with an error
 * @free: frees a sheet
 * @show: shows on a widget what was read; (transfer full) (nullable), %NULL with an error
 * @is_concerned: whether a change may have changed what the widget shows
 *
 * A sheet: all that a card shows about one row of the book, read at once.
 */
typedef struct
{
  void (*read) (GtkWidget          *widget,
                gint64              id,
                GCancellable       *cancellable,
                GAsyncReadyCallback callback,
                gpointer            user_data);
  gpointer (*finish) (HfContext *context, GAsyncResult *result, GError **error);
  GDestroyNotify free;
  void (*show) (GtkWidget *widget, gpointer sheet, const GError *error);
  gboolean (*is_concerned) (GtkWidget *widget, const HfChanged *changed);
} HfSheetReading;

/**
 * HfSheetReader:
 *
 * Reads for a card what it shows, and again when the book changed. Only what was asked last is
 * answered; of a row that is gone the card is told by its signal `gone`.
 */
typedef struct HfSheetReader HfSheetReader;

HfSheetReader      *
hf_sheet_reader_new (GtkWidget *widget, HfContext *context, const HfSheetReading *reading);
void hf_sheet_reader_free (HfSheetReader *self);

void hf_sheet_reader_ask (HfSheetReader *self, gint64 id);

G_END_DECLS
