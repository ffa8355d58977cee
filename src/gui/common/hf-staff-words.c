/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How staff, their hours and their trainings are worded. */

#include "gui/common/hf-staff-words.h"

#include "base/hf-parts.h"
#include "base/hf-date-units.h"
#include "base/hf-strings.h"
#include "core/hf-entity.h"
#include "core/hf-staff.h"
#include "core/hf-training.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

char *
hf_staff_words_name (const HfRow *row)
{
  g_autofree char *name = hf_str_visible_controls (hf_row_text (row, HF_STAFF_NAME));

  if (hf_row_is_null (row, HF_STAFF_ARCHIVED))
    return g_steal_pointer (&name);
  /* Translators: %s is the name of a colleague who works here no more */
  return g_strdup_printf (_ ("%s (left)"), name);
}

char *
hf_staff_words_facts (const HfRow *row)
{
  const char      *role = hf_row_text (row, HF_STAFF_ROLE);
  const char      *title = hf_row_text (row, HF_STAFF_TITLE);
  const char      *department = hf_row_text (row, HF_STAFF_DEPARTMENT_NAME);
  const char      *parts[4] = { NULL };
  guint            n = 0;
  g_autofree char *text = NULL;

  if (role != NULL)
    parts[n++] = hf_choice_label (hf_staff_roles, role);
  if (title != NULL)
    parts[n++] = title;
  if (department != NULL)
    parts[n++] = department;
  text = hf_join_all_facts ((char **) parts);
  return hf_str_visible_controls (text);
}

char *
hf_staff_words_hours (const HfDutySpan *span)
{
  char begins[6], ends[6];

  hf_time_write (span->begins, begins);
  hf_time_write (span->ends % HF_TIME_MINUTES_PER_DAY, ends); /* it may be the next day's */
  return g_strdup_printf ("%s–%s", begins, ends);
}

char *
hf_staff_words_place (const HfDutySpan *span)
{
  g_autofree char *place = hf_str_visible_controls (span->place ? span->place : "");

  if (!span->is_extra)
    return g_steal_pointer (&place);
  /* Translators: %s is a place */
  return *place ? g_strdup_printf (_ ("Extra clinic, %s"), place) : g_strdup (_ ("Extra clinic"));
}

char *
hf_staff_words_training (const HfRow *row, HfTrainingState state, HfDate today)
{
  HfDate           expires = hf_date_from_iso (hf_row_text (row, HF_TRAINING_EXPIRES));
  g_autofree char *day = expires != HF_DATE_NONE ? hf_format_day_in_list (expires, today) : NULL;
  g_autofree char *distance = day ? hf_format_distance (expires, today) : NULL;

  switch (state)
    {
    case HF_TRAINING_FAILED:
      return g_strdup (_ ("Not passed"));
    case HF_TRAINING_VALID:
      /* Translators: %s is a day */
      return day ? g_strdup_printf (_ ("Valid until %s"), day) : g_strdup (_ ("Valid"));
    case HF_TRAINING_ENDING:
      /* Translators: a training; day, then how far it is, such as "in 8 days" */
      return g_strdup_printf (_ ("Lapses on %s, %s: renew it"), day, distance);
    case HF_TRAINING_ENDED:
      /* Translators: a training; day, then how far it is, such as "3 days ago" */
      return g_strdup_printf (_ ("Lapsed on %s, %s: renew it"), day, distance);
    case HF_TRAINING_REPLACED:
      return g_strdup (_ ("Renewed since"));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}
