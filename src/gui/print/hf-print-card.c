/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer's card on half a page: the fields that are filled in, straight from the table of
 * fields, then the last visits. */

#include "gui/print/hf-print-card.h"

#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-visit.h"
#include "gui/common/hf-format.h"
#include "gui/print/hf-print-customers.h"
#include "gui/print/hf-print-text.h"
#include "session/hf-field-words.h"

#include <glib/gi18n.h>

#define PER_PAGE    2
#define LEFT        36.0
#define TOP         62.0
#define HEIGHT      366.0
#define WIDTH       (HF_PRINT_WIDTH - 2 * LEFT)
#define COLUMNS     2
#define LINE        15.0
#define LINES       11 /* in each column */
#define LABEL_WIDTH 88.0
#define VISITS_TOP  276.0

/* What the head and the alert say already, and what is not for paper that lies about. */
static gboolean
is_in_body (const HfRow *row, guint field)
{
  static const guint said[] = { HF_CUSTOMER_NAME,   HF_CUSTOMER_SEX,       HF_CUSTOMER_GRADE,
                                HF_CUSTOMER_PINYIN, HF_CUSTOMER_ALLERGIES, HF_CUSTOMER_HEREDITARY };
  const HfFieldDef  *def = &row->def->fields[field];

  if (hf_entity_label (row->def, field) == NULL || def->type == HF_FIELD_REF ||
      hf_row_is_null (row, field) || def->flags & (HF_FIELD_INTERNAL | HF_FIELD_RESTRICTED))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (field == said[i])
      return FALSE;
  return TRUE;
}

static void
draw_field (cairo_t *cr, double x, double y, const HfRow *row, guint field)
{
  const double      width = WIDTH / COLUMNS - LABEL_WIDTH - 12;
  const HfPrintText label = { .size = 8.5, .grey = 0.35, .width = LABEL_WIDTH - 6 };
  const HfPrintText value = { .size = 9.5, .width = width };
  g_autofree char  *words = hf_field_words (row, field);

  hf_print_text (cr, x, y + 1, &label, _ (hf_entity_label (row->def, field)));
  hf_print_text (cr, x + LABEL_WIDTH, y, &value, words);
}

static void
draw_fields (cairo_t *cr, double y, const HfRow *row)
{
  guint n = 0;

  for (guint field = 0; field < row->def->n_fields && n < COLUMNS * LINES; field++)
    if (is_in_body (row, field))
      {
        draw_field (cr, LEFT + n / LINES * WIDTH / COLUMNS, y + n % LINES * LINE, row, field);
        n++;
      }
}

static char *
describe_alert (const HfRow *row)
{
  const char *allergies = hf_row_text (row, HF_CUSTOMER_ALLERGIES);
  const char *hereditary = hf_row_text (row, HF_CUSTOMER_HEREDITARY);

  if (allergies != NULL && hereditary != NULL)
    return g_strdup_printf (_ ("Allergic: %s. In the family: %s"), allergies, hereditary);
  if (allergies != NULL)
    return g_strdup_printf (_ ("Allergic: %s"), allergies);
  return hereditary ? g_strdup_printf (_ ("In the family: %s"), hereditary) : NULL;
}

/* Black on white in a frame: seen on a grey copy as well. */
static double
draw_alert (cairo_t *cr, double y, const HfRow *row)
{
  const HfPrintText look = { .size = 10, .is_bold = TRUE, .width = WIDTH - 16 };
  g_autofree char  *alert = describe_alert (row);

  if (alert == NULL)
    return 0;
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 1.5);
  cairo_rectangle (cr, LEFT, y, WIDTH, 22);
  cairo_stroke (cr);
  hf_print_text (cr, LEFT + 8, y + 4, &look, alert);
  return 30;
}

static double
draw_head (cairo_t *cr, double y, const HfRow *row, HfDate today)
{
  const HfPrintText name = { .size = 16, .is_bold = TRUE, .width = WIDTH * 0.6 };
  const HfPrintText person = { .size = 10, .width = WIDTH, .align = PANGO_ALIGN_RIGHT };
  const char       *grade = hf_row_text (row, HF_CUSTOMER_GRADE);
  g_autofree char  *words = hf_format_person (hf_row_text (row, HF_CUSTOMER_SEX),
                                              hf_row_text (row, HF_CUSTOMER_BIRTH_DATE), today);
  g_autofree char  *graded =
    grade ? g_strdup_printf (_ ("%s · grade %s"), words, grade) : g_strdup (words);

  hf_print_text (cr, LEFT, y, &name, hf_row_text (row, HF_CUSTOMER_NAME));
  hf_print_text (cr, LEFT, y + 7, &person, graded);
  return 30;
}

static void
draw_visit (cairo_t *cr, double y, const HfRow *row)
{
  static const struct
  {
    guint  field;
    double x;
    double width;
  } places[] = {
    { HF_VISIT_DATE, 0, 70 },
    { HF_VISIT_DEPARTMENT_NAME, 76, 90 },
    { HF_VISIT_DOCTOR_NAME, 172, 70 },
    { HF_VISIT_DIAGNOSIS, 248, WIDTH - 248 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const HfPrintText look = { .size = 9.5, .width = places[i].width };

      hf_print_text (cr, LEFT + places[i].x, y, &look, hf_row_text (row, places[i].field));
    }
}

static void
draw_visits (cairo_t *cr, double y, const GPtrArray *visits)
{
  const HfPrintText heading = { .size = 8.5, .grey = 0.35, .width = WIDTH };

  if (visits->len == 0)
    return;
  hf_print_line (cr, LEFT, y - 6, WIDTH, 0.8);
  hf_print_text (cr, LEFT, y, &heading, _ ("Last visits"));
  for (guint i = 0; i < visits->len; i++)
    draw_visit (cr, y + (i + 1) * LINE, g_ptr_array_index (visits, i));
}

static void
draw (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintedCustomer *customer = block->data;
  const double             top = TOP + block->n * HEIGHT;
  double                   y = top;

  y += draw_head (cr, y, customer->row, sheet->today);
  y += draw_alert (cr, y, customer->row);
  draw_fields (cr, y, customer->row);
  draw_visits (cr, top + VISITS_TOP - 30, customer->visits);
  if (block->n == 0)
    hf_print_line (cr, 0, HF_PRINT_HEIGHT / 2, HF_PRINT_WIDTH, 0.85);
}

static void
lay_out (HfPrintSheet *sheet)
{
  hf_print_customers_lay_out (sheet, PER_PAGE, NULL, draw);
}

const HfPrintKind hf_print_card_kind = {
  .thing = &hf_print_customers,
  .label = N_ ("Customer cards"),
  .note = N_ ("Two on a page, without means and family"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};
