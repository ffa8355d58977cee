/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a page ends and the next one begins. It does not know what the blocks are. */

#include "gui/print/hf-print-flow.h"

#define TOP    62.0
#define BOTTOM (HF_PRINT_HEIGHT - HF_PRINT_MARGIN - 12)

/**
 * hf_print_flow_begin:
 * @self: (out): a flow
 * @sheet: what to fill
 *
 * Begins at the top of the first page.
 */
void
hf_print_flow_begin (HfPrintFlow *self, HfPrintSheet *sheet)
{
  *self = (HfPrintFlow){ .sheet = sheet, .y = TOP };
}

static void
append (HfPrintFlow *self, HfPrintBlock block)
{
  block.page = self->page;
  block.y = self->y;
  g_array_append_val (self->sheet->blocks, block);
  self->y += block.height;
}

/**
 * hf_print_flow_turn:
 * @self: a flow
 *
 * Goes to the next page.
 */
void
hf_print_flow_turn (HfPrintFlow *self)
{
  self->page++;
  self->y = TOP;
  if (self->head.draw != NULL)
    append (self, self->head);
}

/**
 * hf_print_flow_need:
 * @self: a flow
 * @height: how much shall stay on one page
 *
 * Goes to the next page where there is less room than that.
 */
void
hf_print_flow_need (HfPrintFlow *self, double height)
{
  if (self->y + height > BOTTOM && self->y > TOP)
    hf_print_flow_turn (self);
}

/**
 * hf_print_flow_skip:
 * @self: a flow
 * @height: how much
 *
 * Leaves room, which is not carried over to the next page.
 */
void
hf_print_flow_skip (HfPrintFlow *self, double height)
{
  self->y += height;
}

/**
 * hf_print_flow_add:
 * @self: a flow
 * @block: what to paint; where follows from the flow
 *
 * Puts a block below the others.
 */
void
hf_print_flow_add (HfPrintFlow *self, HfPrintBlock block)
{
  hf_print_flow_need (self, block.height);
  append (self, block);
}

/**
 * hf_print_flow_repeat:
 * @self: a flow
 * @block: what to paint; without a @draw, nothing from here on
 *
 * Puts a block below the others, and at the top of each page that begins from here on.
 */
void
hf_print_flow_repeat (HfPrintFlow *self, HfPrintBlock block)
{
  self->head.draw = NULL;
  if (block.draw != NULL)
    hf_print_flow_add (self, block);
  self->head = block;
}
