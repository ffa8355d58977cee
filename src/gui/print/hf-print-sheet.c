/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Something on pages: what stands on each of them, and what stands around it. What it looks like is
 * said by the kind. */

#include "gui/print/hf-print-sheet.h"

#include "gui/print/hf-print-article.h"
#include "gui/print/hf-print-calls.h"
#include "gui/print/hf-print-card.h"
#include "gui/print/hf-print-day.h"
#include "gui/print/hf-print-health.h"
#include "gui/print/hf-print-label.h"
#include "gui/print/hf-print-letter.h"
#include "gui/print/hf-print-month.h"
#include "gui/print/hf-print-organisation.h"
#include "gui/print/hf-print-organisations.h"
#include "gui/print/hf-print-package.h"
#include "gui/print/hf-print-report.h"
#include "gui/print/hf-print-row.h"
#include "gui/print/hf-print-scores.h"
#include "gui/print/hf-print-staff.h"
#include "gui/print/hf-print-text.h"

#include <glib/gi18n.h>

#define HOSPITAL 0.4 /* of the head of a page, the rest being the title's */

/* clang-format off */
const HfPrintKind *const hf_print_kinds[] = {
  &hf_print_row_kind,
  &hf_print_card_kind,
  &hf_print_label_kind,
  &hf_print_letter_kind,
  &hf_print_package_kind,
  &hf_print_health_kind,
  &hf_print_scores_kind,
  &hf_print_report_kind,
  &hf_print_calls_kind,
  &hf_print_day_kind,
  &hf_print_doctors_kind,
  &hf_print_month_kind,
  &hf_print_article_kind,
  &hf_print_organisation_kind,
  &hf_print_organisations_kind,
  &hf_print_staff_kind,
  NULL,
};
/* clang-format on */

/**
 * hf_print_sheet_new:
 * @kind: what it shall look like
 * @printed: what is on it
 * @title: what that is
 * @origin: who prints, and when
 *
 * Returns: (transfer full): a sheet
 */
HfPrintSheet *
hf_print_sheet_new (const HfPrintKind   *kind,
                    HfPrinted           *printed,
                    const char          *title,
                    const HfPrintOrigin *origin)
{
  HfPrintSheet *self = g_atomic_rc_box_new (HfPrintSheet);

  *self = (HfPrintSheet){
    .kind = kind,
    .printed = hf_printed_ref (printed),
    .title = kind->thing->make_title ? kind->thing->make_title (printed) : g_strdup (title),
    .who = g_strdup (origin->who),
    .at = g_strdup (origin->at),
    .today = origin->today,
    .blocks = g_array_new (FALSE, FALSE, sizeof (HfPrintBlock)),
  };
  kind->lay_out (self);
  return self;
}

/**
 * hf_print_sheet_ref:
 * @self: a sheet
 *
 * Returns: (transfer full): @self
 */
HfPrintSheet *
hf_print_sheet_ref (HfPrintSheet *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
sheet_clear (gpointer data)
{
  HfPrintSheet *self = data;

  hf_printed_unref (self->printed);
  g_free (self->title);
  g_free (self->who);
  g_free (self->at);
  g_free (self->left_out);
  g_array_unref (self->blocks);
}

/**
 * hf_print_sheet_unref:
 * @self: (transfer full): a sheet
 *
 * Frees it when nobody needs it any more.
 */
void
hf_print_sheet_unref (HfPrintSheet *self)
{
  g_atomic_rc_box_release_full (self, sheet_clear);
}

/**
 * hf_print_sheet_count_pages:
 * @self: a sheet
 *
 * Returns: how many pages it takes, 0 where nothing is printed
 */
guint
hf_print_sheet_count_pages (const HfPrintSheet *self)
{
  const GArray *blocks = self->blocks;

  return blocks->len > 0 ? g_array_index (blocks, HfPrintBlock, blocks->len - 1).page + 1 : 0;
}

/**
 * hf_print_sheet_count_people:
 * @self: a sheet
 *
 * Returns: of how many people there is something on it that has telephone numbers
 */
guint
hf_print_sheet_count_people (const HfPrintSheet *self)
{
  const HfPrintThing *thing = self->kind->thing;

  g_return_val_if_fail (thing->count_people != NULL || !thing->hides_phones, 0);

  return thing->count_people != NULL ? thing->count_people (self) : 0;
}

/**
 * hf_print_sheet_get_width:
 * @self: a sheet
 *
 * Returns: how wide a page is, in points
 */
double
hf_print_sheet_get_width (const HfPrintSheet *self)
{
  return self->kind->is_landscape ? HF_PRINT_HEIGHT : HF_PRINT_WIDTH;
}

/**
 * hf_print_sheet_get_height:
 * @self: a sheet
 *
 * Returns: how high a page is, in points
 */
double
hf_print_sheet_get_height (const HfPrintSheet *self)
{
  return self->kind->is_landscape ? HF_PRINT_WIDTH : HF_PRINT_HEIGHT;
}

/**
 * hf_print_sheet_get_hospital:
 * @self: a sheet
 *
 * Returns: (transfer none): what the hospital is called on paper, "" where nobody said
 */
const char *
hf_print_sheet_get_hospital (const HfPrintSheet *self)
{
  const HfHospital *hospital = self->printed->hospital;

  return hospital ? hospital->name : "";
}

static void
draw_frame (const HfPrintSheet *self, cairo_t *cr, guint page)
{
  const double      width = hf_print_sheet_get_width (self) - 2 * HF_PRINT_MARGIN;
  const char       *hospital = hf_print_sheet_get_hospital (self);
  const double      whose = *hospital != '\0' ? width * HOSPITAL : 0;
  const HfPrintText head = { .size = 11, .is_bold = TRUE, .width = width - whose };
  const HfPrintText owner = { .size = 10, .width = whose, .align = PANGO_ALIGN_RIGHT };
  const HfPrintText right = { .size = 8, .grey = 0.35, .width = width, .align = PANGO_ALIGN_RIGHT };
  const HfPrintText left = { .size = 8, .grey = 0.35, .width = width * 0.7 };
  const double      bottom = hf_print_sheet_get_height (self) - HF_PRINT_MARGIN;
  g_autofree char  *number =
    g_strdup_printf (_ ("Page %u of %u"), page + 1, hf_print_sheet_count_pages (self));
  /* Translators: who printed this, and when */
  g_autofree char *origin = g_strdup_printf (_ ("Printed by %s, %s"), self->who, self->at);

  hf_print_text (cr, HF_PRINT_MARGIN, HF_PRINT_MARGIN - 12, &head, self->title);
  if (whose > 0)
    hf_print_text (cr, HF_PRINT_MARGIN + width - whose, HF_PRINT_MARGIN - 11, &owner, hospital);
  hf_print_line (cr, HF_PRINT_MARGIN, HF_PRINT_MARGIN + 8, width, 0.5);
  hf_print_text (cr, HF_PRINT_MARGIN, bottom, &left, origin);
  hf_print_text (cr, HF_PRINT_MARGIN, bottom, &right, number);
}

/**
 * hf_print_sheet_draw:
 * @self: a sheet
 * @cr: where to paint, a point a unit, the origin at the corner of the paper
 * @page: which page, from 0
 *
 * Paints one page, the same on screen, on paper and in a file.
 */
void
hf_print_sheet_draw (const HfPrintSheet *self, cairo_t *cr, guint page)
{
  if (self->kind->has_frame)
    draw_frame (self, cr, page);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const HfPrintBlock *block = &g_array_index (self->blocks, HfPrintBlock, i);

      if (block->page == page)
        block->draw (cr, self, block);
    }
}
