/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** HF_SHEET_OF_ALL: the id for a sheet about no row: a reader without one reads nothing */
#define HF_SHEET_OF_ALL 1

/**
 * HfSheetQuestion:
 * @viewer: who looks
 * @id: about which row
 * @day: about which day; today, unless the widget asks about another
 * @limit: how much of what can grow; 0, unless the widget says it
 *
 * What crosses to the thread that reads.
 */
typedef struct
{
  HfViewer *viewer;
  gint64    id;
  HfDate    day;
  guint     limit;
} HfSheetQuestion;

/**
 * HfSheetReading:
 * @read: answers a question, on the thread that reads; (transfer full), %NULL with an error
 * @free: frees a sheet
 * @show: shows on a widget what was read; (transfer full) (nullable), %NULL with an error
 * @is_concerned: whether a change may have changed what the widget shows of a row
 * @begin: changes a question before it is asked. %NULL: it is right
 * @when_seen: whether nothing is read while the widget is not to be seen
 *
 * A sheet: all that a widget shows about one row of the book, read at once.
 */
typedef struct
{
  gpointer (*read) (HfDatabase *db, const HfSheetQuestion *question, GError **error);
  GDestroyNotify free;
  void (*show) (GtkWidget *widget, gpointer sheet, const GError *error);
  gboolean (*is_concerned) (GtkWidget *widget, const HfChanged *changed, gint64 id);
  void (*begin) (GtkWidget *widget, HfSheetQuestion *question);
  gboolean when_seen;
} HfSheetReading;

/**
 * HfSheetReader:
 *
 * Reads for a widget what it shows about a row, and again when the book changed or a day begins.
 * Only what was asked last is answered. A widget with the signal `gone` is told by it of a row that
 * is not in the book any more.
 */
typedef struct HfSheetReader HfSheetReader;

HfSheetReader      *
hf_sheet_reader_new (GtkWidget *widget, HfContext *context, const HfSheetReading *reading);
void hf_sheet_reader_free (HfSheetReader *self);

void   hf_sheet_reader_ask (HfSheetReader *self, gint64 id);
void   hf_sheet_reader_ask_again (HfSheetReader *self);
gint64 hf_sheet_reader_get_id (HfSheetReader *self);
void   hf_sheet_reader_hold (HfSheetReader *self);
void   hf_sheet_reader_release (HfSheetReader *self);

G_END_DECLS
