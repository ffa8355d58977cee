/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/print/hf-print-sheet.h"

G_BEGIN_DECLS

/**
 * HfPrintFlow:
 * @sheet: what is filled
 * @page: where it has come to, from 0
 * @y: how far down that page
 * @head: what is painted anew at the top of each page; without a @draw, nothing
 *
 * One block below the other, from page to page. It lives on the stack while a sheet is laid out.
 */
typedef struct
{
  HfPrintSheet *sheet;
  guint         page;
  double        y;
  HfPrintBlock  head;
} HfPrintFlow;

void hf_print_flow_begin (HfPrintFlow *self, HfPrintSheet *sheet);
void hf_print_flow_turn (HfPrintFlow *self);
void hf_print_flow_need (HfPrintFlow *self, double height);
void hf_print_flow_skip (HfPrintFlow *self, double height);
void hf_print_flow_add (HfPrintFlow *self, HfPrintBlock block);
void hf_print_flow_repeat (HfPrintFlow *self, HfPrintBlock block);

G_END_DECLS
