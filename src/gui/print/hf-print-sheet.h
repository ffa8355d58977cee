/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "gui/print/hf-print-thing.h"

#include <cairo.h>

G_BEGIN_DECLS

#define HF_PRINT_WIDTH  (210 / 25.4 * 72) /* of A4, in points */
#define HF_PRINT_HEIGHT (297 / 25.4 * 72)
#define HF_PRINT_MARGIN 36.0
#define HF_PRINT_INSIDE (HF_PRINT_WIDTH - 2 * HF_PRINT_MARGIN) /* between the margins */
typedef struct _HfPrintBlock HfPrintBlock;
typedef struct _HfPrintKind  HfPrintKind;
typedef struct _HfPrintSheet HfPrintSheet;

/**
 * HfPrintOrigin:
 * @who: who prints
 * @at: when, in words
 * @today: the day ages and dates are seen from
 *
 * Where a sheet comes from. It stands on the paper too.
 */
typedef struct
{
  const char *who;
  const char *at;
  HfDate      today;
} HfPrintOrigin;

/**
 * HfPrintSheet:
 * @kind: what it looks like
 * @printed: what is on it
 * @title: what that is, at the head of each page
 * @who: who prints
 * @at: when, in words
 * @today: as in #HfPrintOrigin
 * @left_out: (nullable): who of those chosen is not on it, and why, as markup
 * @blocks: (element-type HfPrintBlock): what is painted where, page by page
 *
 * All that paper needs. Reference counted and, once made, immutable, for any thread to paint.
 */
struct _HfPrintSheet
{
  const HfPrintKind *kind;
  HfPrinted         *printed;
  char              *title;
  char              *who;
  char              *at;
  HfDate             today;
  char              *left_out;
  GArray            *blocks;
};

/**
 * HfPrintDraw:
 * @cr: where to paint, a point a unit, the origin at the corner of the paper
 * @sheet: the sheet
 * @block: what to paint
 *
 * Paints a block.
 */
typedef void (*HfPrintDraw) (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block);

/**
 * HfPrintBlock:
 * @page: on which page, from 0
 * @y: its upper edge
 * @height: how high it is
 * @draw: what paints it
 * @data: (nullable): a part of what was read, @draw knows which
 * @n: which of several of these
 * @style: (nullable): how it looks, @draw knows
 *
 * Something that is not torn apart between two pages.
 */
struct _HfPrintBlock
{
  guint         page;
  double        y;
  double        height;
  HfPrintDraw   draw;
  gconstpointer data;
  guint         n;
  gconstpointer style;
};

/**
 * HfPrintKind:
 * @thing: what is printed
 * @label: what the person chooses, an untranslated msgid
 * @note: what to know about it before printing, an untranslated msgid
 * @is_sent: whether it goes to the customers themselves, so that who refuses it is left out
 * @edits_letter: whether it says what the hospital's letter says
 * @is_landscape: whether the paper lies across
 * @has_frame: whether title, user, time and page number stand around it
 * @lay_out: fills the blocks of a new sheet, page by page; it may take its time, on any thread
 *
 * A way to put something on paper. A new one is a new line in #hf_print_kinds.
 */
struct _HfPrintKind
{
  const HfPrintThing *thing;
  const char         *label;
  const char         *note;
  gboolean            is_sent;
  gboolean            edits_letter;
  gboolean            is_landscape;
  gboolean            has_frame;
  void (*lay_out) (HfPrintSheet *sheet);
};

extern const HfPrintKind *const hf_print_kinds[]; /* ended by %NULL */

HfPrintSheet *hf_print_sheet_new (const HfPrintKind   *kind,
                                  HfPrinted           *printed,
                                  const char          *title,
                                  const HfPrintOrigin *origin);
HfPrintSheet *hf_print_sheet_ref (HfPrintSheet *self);
void          hf_print_sheet_unref (HfPrintSheet *self);
const char   *hf_print_sheet_get_hospital (const HfPrintSheet *self);
double        hf_print_sheet_get_width (const HfPrintSheet *self);
double        hf_print_sheet_get_height (const HfPrintSheet *self);
guint         hf_print_sheet_count_pages (const HfPrintSheet *self);
guint         hf_print_sheet_count_people (const HfPrintSheet *self);
void          hf_print_sheet_draw (const HfPrintSheet *self, cairo_t *cr, guint page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPrintSheet, hf_print_sheet_unref)

G_END_DECLS
