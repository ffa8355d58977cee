/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A month on paper as it hangs on a wall, across, with the days of that month only. A day says how
 * much it holds and whom as far as there is room; the others are listed on the pages behind.
 * Telephone numbers have no place on a wall. */

#include "gui/print/hf-print-month.h"

#include "base/hf-parts.h"
#include "core/hf-follow-up.h"
#include "gui/common/hf-format.h"
#include "gui/print/hf-print-text.h"
#include "session/print/hf-printed-month.h"

#include <glib/gi18n.h>

#define DAYS    7
#define INSIDE  (HF_PRINT_HEIGHT - 2 * HF_PRINT_MARGIN) /* it lies across */
#define TOP     62.0
#define BOTTOM  (HF_PRINT_WIDTH - HF_PRINT_MARGIN - 12)
#define HEAD    16.0
#define WIDTH   (INSIDE / DAYS)
#define PADDING 4.0
#define COUNTS  24.0 /* from the top of a day to its first name */
#define LINE    10.5
#define COLUMNS 4 /* of the list behind */
#define LISTED  13.0

/* Where the days of a month lie. */
typedef struct
{
  HfDate first;
  guint  n_days;
  guint  before; /* days of the first week that are another month's */
  double height; /* of a day */
  guint  lines;  /* names in a day */
} Grid;

static Grid
make_grid (const HfPrintedMonth *content)
{
  Grid  grid = { .first = content->days->first, .n_days = content->days->n_days };
  guint weeks;

  grid.before = (guint) hf_date_weekday (grid.first) - 1;
  weeks = (grid.before + grid.n_days + DAYS - 1) / DAYS;
  grid.height = (BOTTOM - TOP - HEAD) / weeks;
  grid.lines = (guint) ((grid.height - COUNTS) / LINE);
  return grid;
}

static HfDate
day_of (const HfRow *row)
{
  return hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_DUE));
}

/* The follow-ups of a day lie together. */
static guint
find_first (const HfPrintedMonth *content, HfDate day, guint *n)
{
  guint first = 0;

  while (first < content->follow_ups->len && day_of (content->follow_ups->pdata[first]) != day)
    first++;
  for (*n = 0; first + *n < content->follow_ups->len &&
               day_of (content->follow_ups->pdata[first + *n]) == day;)
    ++*n;
  return first;
}

/* The last line says how many there is no room for. */
static guint
count_shown (const Grid *grid, guint n)
{
  return n <= grid->lines ? n : grid->lines - 1;
}

static char *
word_follow_up (const HfRow *row)
{
  const char *promised = hf_row_text (row, HF_FOLLOW_UP_PROMISED);

  return g_strdup_printf ("%s %s%s%s", hf_row_text (row, HF_FOLLOW_UP_GRADE),
                          promised ? promised : "", promised ? " " : "",
                          hf_row_text (row, HF_FOLLOW_UP_CUSTOMER_NAME));
}

static char *
word_counts (const HfCalendarDay *day)
{
  guint            n_open = hf_calendar_day_count_open (day);
  g_autofree char *open =
    g_strdup_printf (ngettext ("%u follow-up", "%u follow-ups", n_open), n_open);
  g_autofree char *visits =
    g_strdup_printf (ngettext ("%u visit", "%u visits", day->visits), day->visits);

  return hf_join_facts (n_open > 0 ? open : NULL, day->visits > 0 ? visits : NULL);
}

static void
draw_names (cairo_t *cr, double x, double y, const HfPrintedMonth *content, HfDate day)
{
  const HfPrintText look = { .size = 8, .width = WIDTH - 2 * PADDING };
  const HfPrintText rest = { .size = 8, .grey = 0.35, .width = WIDTH - 2 * PADDING };
  const Grid        grid = make_grid (content);
  guint             n;
  guint             first = find_first (content, day, &n);
  guint             shown = count_shown (&grid, n);

  for (guint i = 0; i < shown; i++)
    {
      g_autofree char *words = word_follow_up (content->follow_ups->pdata[first + i]);

      hf_print_text (cr, x, y + i * LINE, &look, words);
    }
  if (shown < n)
    {
      g_autofree char *more =
        g_strdup_printf (ngettext ("%u more", "%u more", n - shown), n - shown);

      hf_print_text (cr, x, y + shown * LINE, &rest, more);
    }
}

static void
draw_day (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintedMonth *content = block->data;
  const Grid            grid = make_grid (content);
  const HfPrintText     number = { .size = 11, .is_bold = TRUE, .width = 24 };
  const HfPrintText counts = { .size = 7, .grey = 0.35, .width = WIDTH - 2 * PADDING, .lines = 1 };
  const double      x = HF_PRINT_MARGIN + (grid.before + block->n) % DAYS * WIDTH;
  const HfDate      day = grid.first + (HfDate) block->n;
  g_autofree char  *digits = g_strdup_printf ("%u", block->n + 1);
  g_autofree char  *words = word_counts (hf_calendar_days_get (content->days, day));

  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_set_line_width (cr, 0.5);
  cairo_rectangle (cr, x, block->y, WIDTH, grid.height);
  cairo_stroke (cr);
  hf_print_text (cr, x + PADDING, block->y + 1, &number, digits);
  hf_print_text (cr, x + PADDING, block->y + 14, &counts, words);
  draw_names (cr, x + PADDING, block->y + COUNTS, content, day);
}

static void
draw_weekdays (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const HfPrintText     look = { .size = 9, .is_bold = TRUE, .width = WIDTH - 2 * PADDING };
  const HfPrintedMonth *content = block->data;
  const HfDate          monday = content->days->first - hf_date_weekday (content->days->first) + 1;

  for (guint i = 0; i < DAYS; i++)
    {
      g_autofree char *name = hf_format_weekday (monday + (HfDate) i);

      hf_print_text (cr, HF_PRINT_MARGIN + i * WIDTH + PADDING, block->y, &look, name);
    }
}

/* The number of a line says in which column it is. */
static void
draw_listed (cairo_t *cr, const HfPrintSheet *sheet, const HfPrintBlock *block)
{
  const double      width = INSIDE / COLUMNS;
  const HfPrintText day_look = { .size = 9, .grey = 0.35, .width = 50 };
  const HfPrintText look = { .size = 9, .width = width - 58 };
  const double      x = HF_PRINT_MARGIN + block->n * width;
  g_autofree char  *day = hf_format_day_short (day_of (block->data));
  g_autofree char  *words = word_follow_up (block->data);

  hf_print_text (cr, x, block->y, &day_look, day);
  hf_print_text (cr, x + 54, block->y, &look, words);
}

/* Down one column, then down the next. */
static void
list_one (HfPrintSheet *sheet, const HfRow *row, guint nth)
{
  const guint        rows = (guint) ((BOTTOM - TOP) / LISTED);
  const HfPrintBlock block = { .page = 1 + nth / (rows * COLUMNS),
                               .y = TOP + nth % rows * LISTED,
                               .height = LISTED,
                               .draw = draw_listed,
                               .data = row,
                               .n = nth / rows % COLUMNS };

  g_array_append_val (sheet->blocks, block);
}

static void
list_rest (HfPrintSheet *sheet, const HfPrintedMonth *content, const Grid *grid)
{
  guint nth = 0;

  for (guint i = 0; i < grid->n_days; i++)
    {
      guint n, first = find_first (content, grid->first + (HfDate) i, &n);

      for (guint j = count_shown (grid, n); j < n; j++)
        list_one (sheet, content->follow_ups->pdata[first + j], nth++);
    }
}

static void
lay_out (HfPrintSheet *sheet)
{
  const HfPrintedMonth *content = sheet->printed->content;
  const Grid            grid = make_grid (content);
  const HfPrintBlock    head = { .y = TOP, .height = HEAD, .draw = draw_weekdays, .data = content };

  g_array_append_val (sheet->blocks, head);
  for (guint i = 0; i < grid.n_days; i++)
    {
      const HfPrintBlock day = { .y = TOP + HEAD + (grid.before + i) / DAYS * grid.height,
                                 .height = grid.height,
                                 .draw = draw_day,
                                 .data = content,
                                 .n = i };

      g_array_append_val (sheet->blocks, day);
    }
  list_rest (sheet, content, &grid);
}

static char *
describe (const HfPrintSheet *sheet)
{
  const HfPrintedMonth *content = sheet->printed->content;
  g_autofree char      *printed = hf_format_count (content->follow_ups->len);

  return content->has_more ? g_strdup_printf (_ ("the first %s of them"), printed) : NULL;
}

static const HfPrintThing thing = {
  .source = &hf_printed_month_source,
  .heading = N_ ("Print Month"),
  .file_name = N_ ("Month.pdf"),
  .describe = describe,
};

const HfPrintKind hf_print_month_kind = {
  .thing = &thing,
  .label = N_ ("Month sheet"),
  .note = N_ ("The days of this month only; what does not fit into a day stands in a list behind"),
  .is_landscape = TRUE,
  .has_frame = TRUE,
  .lay_out = lay_out,
};
