/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "session/customer/hf-printed.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A4, in points; nothing else is printed on for now. */
#define HF_PRINT_WIDTH  (210 / 25.4 * 72)
#define HF_PRINT_HEIGHT (297 / 25.4 * 72)

typedef struct _HfPrintKind HfPrintKind;

/**
 * HfPrintSheet:
 * @kind: what it looks like
 * @printed: what is on it
 * @title: which customers these are
 * @who: who prints
 * @at: when, in words
 * @today: the day ages and dates are seen from
 *
 * All that paper needs. Only a copy owns its parts.
 */
typedef struct
{
  const HfPrintKind *kind;
  HfPrinted         *printed;
  char              *title;
  char              *who;
  char              *at;
  HfDate             today;
} HfPrintSheet;

/**
 * HfPrintKind:
 * @label: what the person chooses, an untranslated msgid
 * @note: what to know about it before printing, an untranslated msgid
 * @per_page: how many customers are on a page
 * @has_frame: whether title, user, time and page number stand around it
 * @takes: whether a customer is printed at all
 * @draw: paints the @n-th place of a page; the origin is the top left corner of the page
 *
 * A way to put customers on paper. A new one is a new line in #hf_print_kinds.
 */
struct _HfPrintKind
{
  const char *label;
  const char *note;
  guint       per_page;
  gboolean    has_frame;
  gboolean (*takes) (const HfPrintedCustomer *customer);
  void (*draw) (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintedCustomer *customer, guint n);
};

extern const HfPrintKind *const hf_print_kinds[]; /* ended by %NULL */

/**
 * hf_print_sheet_copy:
 * @self: a sheet
 *
 * Returns: (transfer full): a copy that owns its parts, for another thread or a later time
 */
HfPrintSheet *hf_print_sheet_copy (const HfPrintSheet *self);

/**
 * hf_print_sheet_free:
 * @self: (transfer full): a copy
 *
 * Frees it with its parts.
 */
void hf_print_sheet_free (HfPrintSheet *self);

/**
 * hf_print_sheet_count:
 * @self: a sheet
 *
 * Returns: how many customers are printed on it
 */
guint hf_print_sheet_count (const HfPrintSheet *self);

/**
 * hf_print_sheet_count_pages:
 * @self: a sheet
 *
 * Returns: how many pages it takes, at least one
 */
guint hf_print_sheet_count_pages (const HfPrintSheet *self);

/**
 * hf_print_sheet_draw:
 * @self: a sheet
 * @cr: where to paint, a point a unit, the origin at the corner of the paper
 * @page: which page, from 0
 *
 * Paints one page, the same on screen, on paper and in a file.
 */
void hf_print_sheet_draw (const HfPrintSheet *self, cairo_t *cr, guint page);

G_END_DECLS
