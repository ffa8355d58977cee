/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where somebody signs. */

#include "gui/print/hf-print-signing.h"

#include "gui/print/hf-print-text.h"

#include <glib/gi18n.h>

#define GAP   24.0
#define LINE  30.0 /* from one line to write on to the next: a hand needs a centimetre */
#define LABEL 0.40 /* of the width, for what the line is for */

static void
draw_line (cairo_t *cr, double x, double y, double width, const char *label)
{
  const HfPrintText look = { .size = 9.5, .width = width * LABEL, .lines = 2 };

  hf_print_text (cr, x, y + LINE - hf_print_text_measure (&look, label), &look, label);
  hf_print_line (cr, x + width * LABEL + 4, y + LINE, width * (1 - LABEL) - 4, 0.2);
}

void
hf_print_signing (cairo_t *cr, double y, const char *const *names)
{
  guint  n = g_strv_length ((char **) names);
  double width = (HF_PRINT_INSIDE - (n - 1) * GAP) / n;

  for (guint i = 0; i < n; i++)
    {
      double x = HF_PRINT_MARGIN + i * (width + GAP);

      draw_line (cr, x, y, width, _ (names[i]));
      draw_line (cr, x, y + LINE, width, C_ ("beside a signature", "Date"));
    }
}
