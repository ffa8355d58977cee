/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A day that is typed: how one to come was understood, or what is wrong with it. */

#include "gui/common/hf-typed-day.h"

#include "base/hf-day-parse.h"
#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-invalid.h"

#include <glib/gi18n.h>

/**
 * hf_typed_day_describe:
 * @days_off: (nullable): what the hospital says itself of its days off
 * @day: a day that was typed, or %HF_DATE_NONE
 * @today: the current day
 *
 * Returns: (transfer full): the day, how far away it is and whether it is off, or why it will not
 * do
 */
char *
hf_typed_day_describe (const HfDaysOff *days_off, HfDate day, HfDate today)
{
  g_autofree char *date = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *kind = NULL, *typed = NULL;

  if (day == HF_DATE_NONE)
    return g_strdup (_ ("Write a day like 2023-3-5, Wed or in 3 days."));
  if (day < today)
    return g_strdup (_ ("This day has passed."));
  date = hf_format_day (day);
  distance = hf_format_distance (day, today);
  /* Translators: a day and how far away it is, "Wed 29 Nov 2023, in 8 days" */
  typed = g_strdup_printf (C_ ("day and its distance", "%s, %s"), date, distance);
  kind = hf_format_day_kind (days_off, day, today);
  return hf_join_facts (typed, kind, NULL);
}

/**
 * hf_typed_day_read_past:
 * @field: where the day of something that happened is typed
 * @today: the current day, which is meant where nothing is typed
 * @flaw: (out) (nullable): why it will not do
 *
 * Returns: the day, %HF_DATE_NONE where it will not do
 */
HfDate
hf_typed_day_read_past (GtkWidget *field, HfDate today, const char **flaw)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (field));
  HfDate      day = hf_str_is_blank (text) ? today : hf_day_parse (text, today, HF_DAY_LEAN_BACK);

  *flaw = NULL;
  if (day == HF_DATE_NONE)
    *flaw = _ ("This is no day. Write it like 2023-3-5, yesterday or 3 days ago.");
  else if (day > today)
    *flaw = _ ("This day has not come yet.");
  return *flaw == NULL ? day : HF_DATE_NONE;
}

/**
 * hf_typed_day_mark:
 * @field: where the day is typed
 * @reading: the label below it
 * @is_wrong: whether what was typed will not do
 *
 * Shows both as wrong or as they are otherwise.
 */
void
hf_typed_day_mark (GtkWidget *field, GtkWidget *reading, gboolean is_wrong)
{
  hf_invalid_mark (field, is_wrong);
  if (is_wrong)
    {
      gtk_widget_remove_css_class (reading, "dim-label");
      gtk_widget_add_css_class (reading, "error");
    }
  else
    {
      gtk_widget_remove_css_class (reading, "error");
      gtk_widget_add_css_class (reading, "dim-label");
    }
}
