/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer's card: what may harm, where somebody is reached, then the fields that are filled in,
 * straight from the table of fields, those of the hospital's own behind them, and the last visits.
 * Nothing of it is dropped: what does not fit wraps, and goes on to the next page under the name.
 */

#include "gui/print/hf-print-card.h"

#include "base/hf-parts.h"
#include "core/hf-alert.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-phone.h"
#include "core/hf-visit.h"
#include "gui/common/hf-format.h"
#include "gui/print/hf-print-customers.h"
#include "gui/print/hf-print-flow.h"
#include "gui/print/hf-print-text.h"
#include "session/hf-field-words.h"

#include <glib/gi18n.h>

#define LEFT        HF_PRINT_MARGIN
#define WIDTH       HF_PRINT_INSIDE
#define COLUMNS     2
#define COLUMN      (WIDTH / COLUMNS)
#define LABEL_WIDTH 88.0
#define PERSON      (WIDTH * 0.35)
#define GAP         3.0
#define SECOND      (HF_PRINT_HEIGHT / 2) /* where the second card of a page begins */
#define MOST        45 /* lines in one place, so that any of them fits on a page */

static const HfPrintText name_look = { .size = 16,
                                       .is_bold = TRUE,
                                       .width = WIDTH - PERSON - 12,
                                       .lines = MOST };
static const HfPrintText alert_look = { .size = 10,
                                        .is_bold = TRUE,
                                        .width = WIDTH - 16,
                                        .lines = MOST };
static const HfPrintText label_look = { .size = 8.5,
                                        .grey = 0.35,
                                        .width = LABEL_WIDTH - 6,
                                        .lines = MOST };
static const HfPrintText value_look = { .size = 9.5,
                                        .width = COLUMN - LABEL_WIDTH - 12,
                                        .lines = MOST };

/* What the head and the alerts say already, and what is not for paper that lies about. Of
 * constitutions only an allergic one is an alert. */
static gboolean
is_in_body (const HfRow *row, guint field)
{
  static const guint said[] = { HF_CUSTOMER_NAME,  HF_CUSTOMER_SEX,       HF_CUSTOMER_GRADE,
                                HF_CUSTOMER_PHONE, HF_CUSTOMER_EMERGENCY, HF_CUSTOMER_PINYIN };
  const HfFieldDef  *def = &row->def->fields[field];

  if (hf_entity_label (row->def, field) == NULL || def->type == HF_FIELD_REF ||
      hf_row_is_null (row, field) || def->flags & (HF_FIELD_INTERNAL | HF_FIELD_RESTRICTED))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (field == said[i])
      return FALSE;
  for (guint i = 0; i < HF_ALERT_N_KINDS; i++)
    if (hf_alert_find (row, (HfAlert) i) == hf_row_text (row, field) &&
        hf_row_text (row, field) != NULL)
      return FALSE;
  return TRUE;
}

/* A field and what it says: of the card, or of the own fields of the book. */
typedef struct
{
  const HfRow *row;
  guint        field;
} Line;

static void
add_line (GArray *lines, const HfRow *row, guint field)
{
  Line line = { row, field };

  g_array_append_val (lines, line);
}

/* Where somebody is reached stands first. */
static GArray *
list_lines (const HfPrintedCustomer *customer)
{
  static const guint first[] = { HF_CUSTOMER_PHONE, HF_CUSTOMER_EMERGENCY };
  GArray            *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  const HfRow       *own = customer->own;

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (!hf_row_is_null (customer->row, first[i]))
      add_line (lines, customer->row, first[i]);
  for (guint field = 0; field < HF_CUSTOMER_N_FIELDS; field++)
    if (is_in_body (customer->row, field))
      add_line (lines, customer->row, field);
  for (guint field = 0; own != NULL && field < own->def->n_fields; field++)
    if (!hf_row_is_null (own, field) && !(own->def->fields[field].flags & HF_FIELD_RESTRICTED))
      add_line (lines, own, field);
  return lines;
}

/* In one piece wherever the line ends. */
static char *
word_number (const char *digits)
{
  g_autofree char *number = hf_format_phone (digits);
  g_auto (GStrv) groups = g_strsplit (number, " ", -1);

  return g_strjoinv ("\u00a0", groups);
}

/* All numbers, each but those that are known to be wrong. */
static char *
word_phones (const HfPrintedCustomer *customer)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) numbers = NULL;

  for (guint i = 0; i < customer->phones->len; i++)
    {
      const HfRow     *phone = g_ptr_array_index (customer->phones, i);
      g_autofree char *number = word_number (hf_row_text (phone, HF_PHONE_NUMBER));

      if (hf_row_int (phone, HF_PHONE_INVALID) == 0)
        g_strv_builder_add (builder, number);
    }
  numbers = g_strv_builder_end (builder);
  return numbers[0] != NULL ? hf_join_all_facts (numbers) :
                              hf_format_phone (hf_row_text (customer->row, HF_CUSTOMER_PHONE));
}

static char *
word_line (const HfPrintedCustomer *customer, const Line *line)
{
  return line->row == customer->row && line->field == HF_CUSTOMER_PHONE ?
           word_phones (customer) :
           hf_field_words (line->row, line->field);
}

/* The hospital named its own fields itself. */
static const char *
label_line (const Line *line)
{
  const char *label = hf_entity_label (line->row->def, line->field);

  return line->row->def == &hf_customer_def ? _ (label) : label;
}

/* A block's @n: which pair of fields stands side by side. */
static double
measure_pair (const HfPrintedCustomer *customer, const GArray *lines, guint pair)
{
  double height = 0;

  for (guint i = pair * COLUMNS; i < MIN ((pair + 1) * COLUMNS, lines->len); i++)
    {
      const Line      *line = &g_array_index (lines, Line, i);
      g_autofree char *words = word_line (customer, line);

      height = MAX (height, hf_print_text_measure (&value_look, words));
      height = MAX (height, hf_print_text_measure (&label_look, label_line (line)) + 1);
    }
  return height + GAP;
}

static void
draw_pair (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintedCustomer *customer = block->data;
  g_autoptr (GArray) lines = list_lines (customer);

  for (guint i = 0; i < COLUMNS && block->n * COLUMNS + i < lines->len; i++)
    {
      const Line      *line = &g_array_index (lines, Line, block->n * COLUMNS + i);
      double           x = LEFT + i * COLUMN;
      g_autofree char *words = word_line (customer, line);

      hf_print_text (cr, x, block->y + 1, &label_look, label_line (line));
      hf_print_text (cr, x + LABEL_WIDTH, block->y, &value_look, words);
    }
}

/* Black on white in a frame: seen on a grey copy as well. */
static void
draw_alert (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintedCustomer *customer = block->data;
  g_autofree char         *alert = hf_alert_line (customer->row, (HfAlert) block->n);

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 1.5);
  cairo_rectangle (cr, LEFT, block->y, WIDTH, block->height - 6);
  cairo_stroke (cr);
  hf_print_text (cr, LEFT + 8, block->y + 4, &alert_look, alert);
}

static void
draw_head (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintedCustomer *customer = block->data;
  const HfPrintText        person = { .size = 10, .width = PERSON, .align = PANGO_ALIGN_RIGHT };
  const HfRow             *row = customer->row;
  const char              *grade = hf_row_text (row, HF_CUSTOMER_GRADE);
  g_autofree char         *words =
    hf_format_person (hf_row_text (row, HF_CUSTOMER_SEX), hf_row_text (row, HF_CUSTOMER_BIRTH_DATE),
                      sheet->today);
  g_autofree char *graded =
    grade ? g_strdup_printf (_ ("%s · grade %s"), words, grade) : g_strdup (words);

  hf_print_line (cr, LEFT, block->y, WIDTH, 0.8);
  hf_print_text (cr, LEFT, block->y + 6, &name_look, hf_row_text (row, HF_CUSTOMER_NAME));
  hf_print_text (cr, LEFT + WIDTH - PERSON, block->y + 13, &person, graded);
}

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

static HfPrintText
get_place_look (guint place)
{
  return (HfPrintText){ .size = 9.5, .width = places[place].width, .lines = MOST };
}

static double
measure_visit (const HfRow *row)
{
  double height = 0;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const HfPrintText look = get_place_look (i);

      height = MAX (height, hf_print_text_measure (&look, hf_row_text (row, places[i].field)));
    }
  return height + 2;
}

static void
draw_visit (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintedCustomer *customer = block->data;
  const HfRow             *row = g_ptr_array_index (customer->visits, block->n);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const HfPrintText look = get_place_look (i);

      hf_print_text (cr, LEFT + places[i].x, block->y, &look, hf_row_text (row, places[i].field));
    }
}

static void
draw_visits_heading (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  hf_print_line (cr, LEFT, block->y + 4, WIDTH, 0.8);
  hf_print_text (cr, LEFT, block->y + 8, &label_look, _ ("Last visits"));
}

/* All of a card, from the alerts on. */
static GArray *
list_blocks (const HfPrintedCustomer *customer)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (HfPrintBlock));
  g_autoptr (GArray) lines = list_lines (customer);

  for (guint i = 0; i < HF_ALERT_N_KINDS; i++)
    {
      g_autofree char *alert = hf_alert_line (customer->row, (HfAlert) i);
      HfPrintBlock     block = { .draw = draw_alert, .data = customer, .n = i };

      block.height = hf_print_text_measure (&alert_look, alert) + 14;
      if (alert != NULL)
        g_array_append_val (blocks, block);
    }
  for (guint i = 0; i * COLUMNS < lines->len; i++)
    {
      HfPrintBlock block = { .draw = draw_pair, .data = customer, .n = i };

      block.height = measure_pair (customer, lines, i);
      g_array_append_val (blocks, block);
    }
  for (guint i = 0; i < customer->visits->len; i++)
    {
      HfPrintBlock heading = { .height = 22, .draw = draw_visits_heading, .data = customer };
      HfPrintBlock block = { .draw = draw_visit, .data = customer, .n = i };

      block.height = measure_visit (g_ptr_array_index (customer->visits, i));
      if (i == 0)
        g_array_append_val (blocks, heading);
      g_array_append_val (blocks, block);
    }
  return blocks;
}

/* A page has two cards, to be cut apart, where each has room on its half. */
static void
find_place (HfPrintFlow *flow, double height)
{
  if (flow->y <= SECOND && SECOND + height <= HF_PRINT_HEIGHT - HF_PRINT_MARGIN - 12)
    hf_print_flow_skip (flow, SECOND - flow->y);
  else
    hf_print_flow_turn (flow);
}

static void
add_card (HfPrintFlow *flow, const HfPrintedCustomer *customer, gboolean is_first)
{
  g_autoptr (GArray) blocks = list_blocks (customer);
  HfPrintBlock head = { .draw = draw_head, .data = customer };
  double       height;

  head.height =
    hf_print_text_measure (&name_look, hf_row_text (customer->row, HF_CUSTOMER_NAME)) + 14;
  height = head.height;
  for (guint i = 0; i < blocks->len; i++)
    height += g_array_index (blocks, HfPrintBlock, i).height;
  if (!is_first)
    find_place (flow, height);
  hf_print_flow_repeat (flow, head);
  for (guint i = 0; i < blocks->len; i++)
    hf_print_flow_add (flow, g_array_index (blocks, HfPrintBlock, i));
  hf_print_flow_repeat (flow, (HfPrintBlock){ 0 });
}

static void
lay_out (HfPrintSheet *sheet)
{
  const HfPrintedCustomers *content = sheet->printed->content;
  HfPrintFlow               flow;

  hf_print_flow_begin (&flow, sheet);
  for (guint i = 0; i < content->customers->len; i++)
    add_card (&flow, g_ptr_array_index (content->customers, i), i == 0);
}

const HfPrintKind hf_print_card_kind = {
  .thing = &hf_print_customers,
  .label = N_ ("Customer cards"),
  .note = N_ ("Two on a page, without means and family"),
  .has_frame = TRUE,
  .lay_out = lay_out,
};
