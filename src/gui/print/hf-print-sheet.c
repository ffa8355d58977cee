/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Customers on pages: which of them, where each page begins, and what stands around it. What one
 * customer looks like is said by the kind. */

#include "gui/print/hf-print-sheet.h"

#include "gui/print/hf-print-card.h"
#include "gui/print/hf-print-label.h"
#include "gui/print/hf-print-row.h"
#include "gui/print/hf-print-text.h"

#include <glib/gi18n.h>

#define MARGIN 36.0

const HfPrintKind *const hf_print_kinds[] = { &hf_print_row_kind, &hf_print_card_kind,
                                              &hf_print_label_kind, NULL };

HfPrintSheet *
hf_print_sheet_copy (const HfPrintSheet *self)
{
  HfPrintSheet *copy = g_new (HfPrintSheet, 1);

  *copy = (HfPrintSheet){
    .kind = self->kind,
    .printed = hf_printed_ref (self->printed),
    .title = g_strdup (self->title),
    .who = g_strdup (self->who),
    .at = g_strdup (self->at),
    .today = self->today,
  };
  return copy;
}

void
hf_print_sheet_free (HfPrintSheet *self)
{
  hf_printed_unref (self->printed);
  g_free (self->title);
  g_free (self->who);
  g_free (self->at);
  g_free (self);
}

static gboolean
takes (const HfPrintSheet *self, guint i)
{
  return self->kind->takes == NULL ||
         self->kind->takes (g_ptr_array_index (self->printed->customers, i));
}

guint
hf_print_sheet_count (const HfPrintSheet *self)
{
  guint n = 0;

  for (guint i = 0; i < self->printed->customers->len; i++)
    n += (guint) takes (self, i);
  return n;
}

guint
hf_print_sheet_count_pages (const HfPrintSheet *self)
{
  guint n = hf_print_sheet_count (self);

  return MAX (1, (n + self->kind->per_page - 1) / self->kind->per_page);
}

static void
draw_frame (const HfPrintSheet *self, cairo_t *cr, guint page)
{
  const double      width = HF_PRINT_WIDTH - 2 * MARGIN;
  const HfPrintText head = { .size = 11, .is_bold = TRUE, .width = width };
  const HfPrintText right = { .size = 8, .grey = 0.35, .width = width, .align = PANGO_ALIGN_RIGHT };
  const HfPrintText left = { .size = 8, .grey = 0.35, .width = width * 0.7 };
  const double      bottom = HF_PRINT_HEIGHT - MARGIN;
  g_autofree char  *number =
    g_strdup_printf (_ ("Page %u of %u"), page + 1, hf_print_sheet_count_pages (self));
  /* Translators: who printed this, and when */
  g_autofree char *origin = g_strdup_printf (_ ("Printed by %s, %s"), self->who, self->at);

  hf_print_text (cr, MARGIN, MARGIN - 12, &head, self->title);
  hf_print_line (cr, MARGIN, MARGIN + 8, width, 0.5);
  hf_print_text (cr, MARGIN, bottom, &left, origin);
  hf_print_text (cr, MARGIN, bottom, &right, number);
}

void
hf_print_sheet_draw (const HfPrintSheet *self, cairo_t *cr, guint page)
{
  const guint first = page * self->kind->per_page;
  guint       n = 0;

  if (self->kind->has_frame)
    draw_frame (self, cr, page);
  for (guint i = 0; i < self->printed->customers->len && n < first + self->kind->per_page; i++)
    {
      if (!takes (self, i))
        continue;
      if (n >= first)
        self->kind->draw (cr, self, g_ptr_array_index (self->printed->customers, i), n - first);
      n++;
    }
}
