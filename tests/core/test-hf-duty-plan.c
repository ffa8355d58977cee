/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is on duty: Monday, 2023-11-20, as the cases have it. Zhao is 1, Qian is 2. */

#include "core/hf-duty-exception.h"
#include "core/hf-duty-plan.h"
#include "core/hf-duty.h"

/* Rows are parted by commas, fields by blanks: staff, weekday, begin, end, first and last day of a
 * duty; staff, date, kind, begin and end of an exception. What is missing is not filled in, nor is
 * "-". */
typedef struct
{
  const char *name;
  const char *duties;
  const char *exceptions;
  const char *expected; /* "staff begin-end" in minutes, + behind an extra clinic */
} Case;

/* clang-format off */
static const Case cases[] = {
  { "nobody", "", "", "" },
  { "weekday", "1 1 08:00 12:00,1 2 14:00 17:00", "", "1 480-720" },
  { "order", "2 1 08:00 12:00,1 1 08:00 11:00,2 1 07:30 08:00", "", "2 450-480, 1 480-660, 2 480-720" },
  { "first-day", "1 1 08:00 12:00 2023-11-20", "", "1 480-720" },
  { "not-yet", "1 1 08:00 12:00 2023-11-21", "", "" },
  { "last-day", "1 1 08:00 12:00 - 2023-11-20", "", "1 480-720" },
  { "no-longer", "1 1 08:00 12:00 - 2023-11-19", "", "" },
  { "off", "1 1 08:00 12:00,2 1 08:00 12:00", "1 2023-11-20 off", "2 480-720" },
  { "off-another-day", "1 1 08:00 12:00", "1 2023-11-27 off", "1 480-720" },
  { "off-the-end", "1 1 08:00 12:00", "1 2023-11-20 off 11:00", "1 480-660" },
  { "off-the-middle", "1 1 08:00 12:00", "1 2023-11-20 off 09:00 10:00", "1 480-540, 1 600-720" },
  { "off-twice", "1 1 08:00 12:00", "1 2023-11-20 off 08:00 09:00,1 2023-11-20 off 08:30 11:00", "1 660-720" },
  { "off-outside", "1 1 08:00 12:00", "1 2023-11-20 off 13:00 14:00", "1 480-720" },
  { "off-into-the-night", "1 1 08:00 12:00", "1 2023-11-20 off 11:00 09:00", "1 480-660" },
  { "extra", "", "1 2023-11-20 extra 18:00 20:00", "1 1080-1200+" },
  { "extra-without-hours", "", "1 2023-11-20 extra 18:00", "" },
  { "moved", "1 1 08:00 12:00", "1 2023-11-20 extra 14:00 17:00,1 2023-11-20 off", "1 840-1020+" },
  { "not-a-time", "1 1 soon 12:00,1 1 12:00 late", "", "" },
  { "night", "1 1 22:00 06:00", "", "1 1320-1800" },
  { "night-before", "1 7 22:00 06:00", "", "1 0-360" },
  { "both-nights", "1 7 22:00 06:00,1 1 22:00 06:00", "", "1 0-360, 1 1320-1800" },
  { "until-midnight", "1 7 18:00 00:00,2 1 18:00 00:00", "", "2 1080-1440" },
  { "whole-day", "1 7 08:00 08:00", "", "1 0-480" },
  { "night-first-day", "1 7 22:00 06:00 2023-11-19", "", "1 0-360" },
  { "night-not-yet", "1 7 22:00 06:00 2023-11-20", "", "" },
  { "night-last-day", "1 7 22:00 06:00 - 2023-11-19", "", "1 0-360" },
  { "night-off", "1 1 22:00 06:00", "1 2023-11-20 off", "" },
  { "night-before-off", "1 7 22:00 06:00", "1 2023-11-19 off", "" },
  { "night-then-off", "1 7 22:00 06:00,1 1 08:00 12:00", "1 2023-11-20 off", "1 0-360" },
  { "night-cut", "1 7 22:00 06:00", "1 2023-11-19 off 23:00 02:00", "1 120-360" },
  { "night-cut-there", "1 1 22:00 06:00", "1 2023-11-20 off 23:00 02:00", "1 1320-1380" },
  { "extra-night", "", "1 2023-11-19 extra 20:00 01:00", "1 0-60+" },
};
/* clang-format on */

static const guint duty_fields[] = { HF_DUTY_STAFF, HF_DUTY_WEEKDAY, HF_DUTY_BEGINS,
                                     HF_DUTY_ENDS,  HF_DUTY_FROM,    HF_DUTY_TO };
static const guint exception_fields[] = { HF_DUTY_EXCEPTION_STAFF, HF_DUTY_EXCEPTION_DATE,
                                          HF_DUTY_EXCEPTION_KIND, HF_DUTY_EXCEPTION_BEGINS,
                                          HF_DUTY_EXCEPTION_ENDS };

static HfRow *
make_row (const HfEntityDef *def, const guint *fields, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  HfRow *row = hf_row_new (def);

  hf_row_set_int (row, fields[0], g_ascii_strtoll (words[0], NULL, 10));
  for (guint i = 1; words[i] != NULL; i++)
    if (!g_str_equal (words[i], "-"))
      hf_row_set_text (row, fields[i], words[i]);
  return row;
}

static GPtrArray *
make_rows (const HfEntityDef *def, const guint *fields, const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  g_auto (GStrv) lines = g_strsplit (text, ",", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, make_row (def, fields, lines[i]));
  return rows;
}

static GPtrArray *
make_duties (const char *text)
{
  return make_rows (&hf_duty_def, duty_fields, text);
}

static GPtrArray *
make_exceptions (const char *text)
{
  return make_rows (&hf_duty_exception_def, exception_fields, text);
}

static char *
write_spans (GArray *spans)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const HfDutySpan *span = &g_array_index (spans, HfDutySpan, i);

      g_string_append_printf (text, "%s%d %d-%d%s", i > 0 ? ", " : "", (int) span->staff,
                              span->begins, span->ends, span->is_extra ? "+" : "");
    }
  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GPtrArray) duties = make_duties (self->duties);
  g_autoptr (GPtrArray) exceptions = make_exceptions (self->exceptions);
  g_autoptr (GArray) spans = hf_duty_plan (duties, exceptions, hf_date_new (2023, 11, 20));
  g_autofree char *found = write_spans (spans);

  g_assert_cmpstr (found, ==, self->expected);
}

static void
test_place (void)
{
  g_autoptr (GPtrArray) duties = make_duties ("1 1 08:00 12:00");
  g_autoptr (GPtrArray) exceptions = make_exceptions ("");
  g_autoptr (GArray) spans = NULL;

  hf_row_set_text (g_ptr_array_index (duties, 0), HF_DUTY_PLACE, "门诊 3 诊室");
  spans = hf_duty_plan (duties, exceptions, hf_date_new (2023, 11, 20));
  g_assert_cmpstr (g_array_index (spans, HfDutySpan, 0).place, ==, "门诊 3 诊室");
}

static void
test_is_off (void)
{
  g_autoptr (GPtrArray) exceptions =
    make_exceptions ("1 2023-11-20 off,2 2023-11-20 off 08:00 09:00");
  HfDate day = hf_date_new (2023, 11, 20);

  g_assert_true (hf_duty_plan_is_off (exceptions, 1, day));
  g_assert_false (hf_duty_plan_is_off (exceptions, 2, day)); /* only for an hour */
  g_assert_false (hf_duty_plan_is_off (exceptions, 3, day));
  g_assert_false (hf_duty_plan_is_off (exceptions, 1, day + 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/duty-plan/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/duty-plan/place", test_place);
  g_test_add_func ("/duty-plan/is-off", test_is_off);
  return g_test_run ();
}
