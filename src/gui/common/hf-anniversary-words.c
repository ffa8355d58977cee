/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sentences about days that come back. */

#include "gui/common/hf-anniversary-words.h"

#include "base/hf-language.h"
#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-special-day.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

char *
hf_anniversary_words_describe (const HfRow *day, HfLunar *lunar, HfDate today)
{
  HfDate           first = hf_date_from_iso (hf_row_text (day, HF_SPECIAL_DAY_DATE));
  gboolean         is_lunar = hf_row_int (day, HF_SPECIAL_DAY_IS_LUNAR) != 0;
  HfDate           next = hf_anniversary_next (first, is_lunar ? lunar : NULL, today);
  g_autofree char *date = hf_format_day (next), *distance = hf_format_distance (next, today);
  g_autofree char *words = NULL;
  HfLunarDate      lunar_date;

  if (next == HF_DATE_NONE)
    return NULL;
  if (!is_lunar || !hf_lunar_convert (lunar, first, &lunar_date))
    /* Translators: a day, and how far away it is */
    return g_strdup_printf (_ ("Next %s, %s"), date, distance);
  words = hf_lunar_date_to_words (&lunar_date, hf_language_is_traditional ());
  /* Translators: a day of the lunar calendar, the next such day, and how far away that is */
  return g_strdup_printf (_ ("Lunar %s, next %s, %s"), words, date, distance);
}

/* A line about a day if it is near. */
static void
add_if_near (GStrvBuilder *lines, const char *occasion, HfDate next, HfDate today)
{
  g_autofree char *date = hf_format_day_short (next), *distance = hf_format_distance (next, today);
  g_autofree char *line = NULL;

  if (next == HF_DATE_NONE || next > today + HF_ANNIVERSARY_DAYS_AHEAD)
    return;
  /* Translators: an occasion such as a birthday, how far away it is, and the date */
  line = g_strdup_printf (_ ("%s %s (%s)"), occasion, distance, date);
  g_strv_builder_add (lines, line);
}

static void
add_birthdays (GStrvBuilder *lines, const HfRow *customer, HfLunar *lunar, HfDate today)
{
  HfDate birth = hf_date_from_iso (hf_row_text (customer, HF_CUSTOMER_BIRTH_DATE));

  if (!hf_row_is_null (customer, HF_CUSTOMER_BIRTH_PRECISION))
    return;
  add_if_near (lines, _ ("Birthday"), hf_anniversary_next (birth, NULL, today), today);
  add_if_near (lines, _ ("Lunar birthday"), hf_anniversary_next (birth, lunar, today), today);
}

static void
add_special_day (GStrvBuilder *lines, const HfRow *day, HfLunar *lunar, HfDate today)
{
  HfDate           first = hf_date_from_iso (hf_row_text (day, HF_SPECIAL_DAY_DATE));
  gboolean         is_lunar = hf_row_int (day, HF_SPECIAL_DAY_IS_LUNAR) != 0;
  const char      *raw_kind = hf_row_text (day, HF_SPECIAL_DAY_KIND);
  g_autofree char *kind = hf_str_visible_controls (raw_kind ? raw_kind : "");

  add_if_near (lines, kind, hf_anniversary_next (first, is_lunar ? lunar : NULL, today), today);
}

char *
hf_anniversary_words_hint (const HfRow *customer, GListModel *days, HfLunar *lunar, HfDate today)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  guint n_days = days ? g_list_model_get_n_items (days) : 0;

  if (!hf_row_is_null (customer, HF_CUSTOMER_DECEASED))
    return NULL;
  add_birthdays (lines, customer, lunar, today);
  for (guint i = 0; i < n_days; i++)
    {
      g_autoptr (HfRecord) day = g_list_model_get_item (days, i);

      if (hf_record_get_row (day) != NULL)
        add_special_day (lines, hf_record_get_row (day), lunar, today);
    }
  strv = g_strv_builder_end (lines);
  return strv[0] ? g_strjoinv ("\n", strv) : NULL;
}
