/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Text that runs over pages: where its lines end is found once, when it is laid out. */

#include "gui/print/hf-print-paragraph.h"

#include <string.h>

/* A block has its line as the place where that begins and how many bytes it has. */
static void
draw_line (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  g_autofree char *line = g_strndup (block->data, block->n);

  hf_print_text (cr, HF_PRINT_MARGIN, block->y, block->style, line);
}

/* Blanks and the end of a line at which it is broken are not painted. */
static guint
measure_shown (const char *line, int length)
{
  while (length > 0 && strchr (" \t\r\n", line[length - 1]) != NULL)
    length--;
  return (guint) length;
}

void
hf_print_paragraph_add (HfPrintFlow *flow, const HfPrintText *look, const char *text)
{
  const double height = hf_print_text_measure (look, "X");
  g_autoptr (PangoLayout) layout = hf_print_text_break (look, text);

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      const PangoLayoutLine *line = l->data;
      const char            *start = text + line->start_index;

      hf_print_flow_add (flow, (HfPrintBlock){ .height = height,
                                               .draw = draw_line,
                                               .data = start,
                                               .n = measure_shown (start, line->length),
                                               .style = look });
    }
}
