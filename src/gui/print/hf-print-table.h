/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-flow.h"
#include "gui/print/hf-print-text.h"

G_BEGIN_DECLS

/**
 * HfPrintWord:
 * @sheet: the sheet
 * @data: a part of what was read
 * @n: which of several
 *
 * Returns: (transfer full) (nullable): what stands in a cell; %NULL leaves it to be written by hand
 */
typedef char *(*HfPrintWord) (const HfPrintSheet *sheet, gconstpointer data, guint n);

/**
 * HfPrintStyle:
 * @HF_PRINT_VALUE: what one reads
 * @HF_PRINT_LABEL: what names that
 * @HF_PRINT_SUM: what stands out
 *
 * What a column of a table looks like.
 */
typedef enum
{
  HF_PRINT_VALUE,
  HF_PRINT_LABEL,
  HF_PRINT_SUM,
} HfPrintStyle;

/**
 * HfPrintColumn:
 * @title: an untranslated msgid; in a table without titles %NULL
 * @width: in points
 * @align: where in it the words stand
 * @style: what it looks like
 * @word: (nullable): what stands in a cell
 * @def: (nullable): without @word: what the table's rows are
 * @field: a field of theirs that is no reference: its words stand in a cell
 *
 * A column of a table. Without @word and @def its cells are written by hand.
 */
typedef struct
{
  const char        *title;
  double             width;
  PangoAlignment     align;
  HfPrintStyle       style;
  HfPrintWord        word;
  const HfEntityDef *def;
  guint              field;
} HfPrintColumn;

/**
 * HfPrintTable:
 * @columns: from left to right
 * @n_columns: how many
 * @least: a row's height, unless its words need more
 * @note: (nullable): what stands below a row from its beginning to its end, and stands out
 * @more: (nullable): what stands below that, and does not
 *
 * A ruled table. No cell cuts its words short: what is signed has to be read.
 */
typedef struct
{
  const HfPrintColumn *columns;
  guint                n_columns;
  double               least;
  HfPrintWord          note;
  HfPrintWord          more;
} HfPrintTable;

#define HF_PRINT_LEFT  PANGO_ALIGN_LEFT
#define HF_PRINT_RIGHT PANGO_ALIGN_RIGHT

char  *hf_print_word_total_label (const HfPrintSheet *sheet, gconstpointer data, guint n);
char  *hf_print_word_alerts (const HfPrintSheet *sheet, gconstpointer data, guint n);
double hf_print_table_measure (const HfPrintTable *self,
                               const HfPrintSheet *sheet,
                               gconstpointer       data,
                               guint               n);
void   hf_print_table_begin (HfPrintFlow *flow, const HfPrintTable *self);
void hf_print_table_head (HfPrintFlow *flow, const HfPrintTable *self, gconstpointer data, guint n);
void hf_print_table_add (HfPrintFlow *flow, const HfPrintTable *self, gconstpointer data, guint n);
void hf_print_table_add_all (HfPrintFlow        *flow,
                             const char         *heading,
                             const HfPrintTable *self,
                             const GPtrArray    *rows);
void
hf_print_table_draw_heading (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block);

G_END_DECLS
