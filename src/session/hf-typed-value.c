/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Between a field and what a person types into it. It knows no widgets; files have their own
 * readers, which never guess. */

#include "session/hf-typed-value.h"

#include "base/hf-day-parse.h"
#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-moment.h"
#include "core/hf-phone.h"
#include "core/hf-special-day.h"
#include "core/hf-validate.h"
#include "core/hf-visit.h"
#include "transfer/hf-rough-date.h"
#include "transfer/hf-values.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_birth_date (const HfRow *row, guint field)
{
  return row->def == &hf_customer_def && field == HF_CUSTOMER_BIRTH_DATE;
}

static gboolean
is_special_day (const HfRow *row, guint field)
{
  return row->def == &hf_special_day_def && field == HF_SPECIAL_DAY_DATE;
}

static char *
write_birth_date (const HfRow *row)
{
  const char *iso = hf_row_text (row, HF_CUSTOMER_BIRTH_DATE);
  const char *precision = hf_row_text (row, HF_CUSTOMER_BIRTH_PRECISION);

  if (g_strcmp0 (precision, HF_CUSTOMER_PRECISION_MONTH) == 0)
    return g_strndup (iso, strlen ("YYYY-MM"));
  if (g_strcmp0 (precision, HF_CUSTOMER_PRECISION_YEAR) == 0)
    return g_strndup (iso, strlen ("YYYY"));
  if (g_strcmp0 (precision, HF_CUSTOMER_PRECISION_ESTIMATED) == 0)
    return g_strdup_printf (HF_ROUGH_DATE_SIGN "%.4s", iso);
  return g_strdup (iso);
}

static char *
write_instant (gint64 instant)
{
  char written[HF_MOMENT_TEXT];

  hf_moment_write (hf_moment_of (instant), written);
  return g_strdup (written);
}

/* A text may hold keys beside what people wrote: it is shown, and typed, in words. */
static char *
write_text (const HfRow *row, guint field)
{
  const HfFieldDef *def = &row->def->fields[field];
  const char       *text = hf_row_text (row, field);

  if (def->type == HF_FIELD_TEXT && def->choices != NULL && hf_choice_has (def->choices, text))
    return g_strdup (hf_choice_label (def->choices, text));
  return g_strdup (text);
}

static void
read_text (const HfFieldDef *def, HfValue *value)
{
  const HfChoice *choice = def->type == HF_FIELD_TEXT ? def->choices : NULL;

  for (; choice != NULL && choice->key != NULL; choice++)
    if (g_str_equal (value->s, _ (choice->label)))
      {
        hf_value_clear (value);
        *value = HF_TEXT (g_strdup (choice->key));
        return;
      }
}

char *
hf_typed_value_text (const HfRow *row, guint field)
{
  if (hf_row_is_null (row, field))
    return g_strdup ("");
  if (row->def->fields[field].type == HF_FIELD_INSTANT)
    return write_instant (hf_row_int (row, field));
  if (row->values[field].kind == HF_VALUE_INT)
    return hf_values_write_number (row->def->fields[field].type, hf_row_int (row, field));
  if (is_birth_date (row, field))
    return write_birth_date (row);
  if (is_special_day (row, field))
    return hf_special_day_text (row);
  return write_text (row, field);
}

static void
set_text (HfValue *value, char *text)
{
  hf_value_clear (value);
  *value = (HfValue){ .kind = HF_VALUE_TEXT, .s = text };
}

static gboolean
read_birth_date (HfValue *value, HfValue *precision, const char *text, HfDate today)
{
  HfDatePrecision exactness = HF_DATE_ESTIMATED;
  const char     *key;
  HfDate          date;
  HfAgeForm       form;
  int             months;

  if (hf_rough_date_parse_age (text, &months, &form) && form != HF_AGE_SHORT)
    date = hf_date_add_months (today, -months);
  else if (!hf_rough_date_parse (text, &date, &exactness))
    return FALSE;
  if (date > today)
    return FALSE;
  set_text (value, hf_date_to_iso (date));
  key = hf_customer_precision_key (exactness);
  if (key != NULL)
    *precision = HF_TEXT (key);
  return TRUE;
}

/* Nobody is known to die or to have come on a later day: it is a slip of the keys, and calls would
 * end. */
static gboolean
is_past (const HfRow *row, guint field)
{
  return (row->def == &hf_customer_def && field == HF_CUSTOMER_DECEASED) ||
         (row->def == &hf_visit_def && field == HF_VISIT_DATE);
}

static gboolean
read_date (const HfRow *row, guint field, HfValue *value, const char *text, HfDate today)
{
  HfDate date = hf_day_parse (text, today, HF_DAY_LEAN_NONE);

  if (date == HF_DATE_NONE || (date > today && is_past (row, field)))
    return FALSE;
  set_text (value, hf_date_to_iso (date));
  return TRUE;
}

/* Of a wedding people know the day, and not always the year. */
static gboolean
read_special_day (const HfRow *row, HfValue *value, HfValue *lunar, const char *text, HfDate today)
{
  gboolean is_lunar = hf_row_int (row, HF_SPECIAL_DAY_IS_LUNAR) != 0;
  HfDate   date = hf_special_day_parse (text, &is_lunar);

  *lunar = row->values[HF_SPECIAL_DAY_IS_LUNAR];
  if (date == HF_DATE_NONE)
    return read_date (row, HF_SPECIAL_DAY_DATE, value, text, today);
  if (is_lunar)
    *lunar = HF_INT (1);
  set_text (value, hf_date_to_iso (date));
  return TRUE;
}

/* A person writes "9" where the field says it is a time; in a file that may be anything. */
static gboolean
read_hours (const char *text, int *minutes)
{
  gsize n_digits = strspn (text, "0123456789");
  int   hours = (int) g_ascii_strtoll (text, NULL, 10);

  if (n_digits == 0 || n_digits > 2 || text[n_digits] != '\0' || hours > 23)
    return FALSE;
  *minutes = hours * 60;
  return TRUE;
}

static gboolean
read_minutes (const char *text, int *minutes)
{
  return read_hours (text, minutes) || hf_time_parse (text, minutes);
}

static gboolean
read_time (HfValue *value, const char *text)
{
  char written[6];
  int  minutes;

  if (!read_minutes (text, &minutes))
    return FALSE;
  hf_time_write (minutes, written);
  set_text (value, g_strdup (written));
  return TRUE;
}

/* A day and a time; a time alone is one of today. */
static gboolean
read_instant (HfValue *value, const char *text, HfDate today)
{
  const char      *time = strrchr (text, ' ');
  g_autofree char *day = time ? g_strndup (text, (gsize) (time - text)) : NULL;
  HfMoment         moment = { today, 0 };

  if (time != NULL)
    moment.day = hf_day_parse (day, today, HF_DAY_LEAN_NONE);
  if (moment.day == HF_DATE_NONE || moment.day > today ||
      !read_minutes (time ? time + 1 : text, &moment.minutes))
    return FALSE;
  hf_value_clear (value);
  *value = HF_INT (hf_moment_to_instant (moment));
  return TRUE;
}

static gboolean
read_number (HfValue *value, HfFieldType type, const char *text)
{
  gint64 number;

  if (!hf_values_parse_number (type, text, &number))
    return FALSE;
  hf_value_clear (value);
  *value = HF_INT (number);
  return TRUE;
}

/* An input method left on wide digits; other programs dial the narrow ones alone. */
static gboolean
read_phone (HfValue *value, const char *narrow)
{
  hf_value_clear (value);
  *value = HF_TEXT (g_strdup (narrow));
  return TRUE;
}

/* Brings clean text into the form in which its field is stored; @beside is what another field says
 * of that. */
static gboolean
read_as (const HfRow *row, guint field, HfValue *value, HfValue *beside, HfDate today)
{
  HfFieldType      type = row->def->fields[field].type;
  g_autofree char *narrow = g_utf8_normalize (value->s, -1, G_NORMALIZE_ALL_COMPOSE);

  if (is_birth_date (row, field))
    return read_birth_date (value, beside, narrow, today);
  if (is_special_day (row, field))
    return read_special_day (row, value, beside, narrow, today);
  if (type == HF_FIELD_DATE)
    return read_date (row, field, value, narrow, today);
  if (type == HF_FIELD_INSTANT)
    return read_instant (value, narrow, today);
  if (type == HF_FIELD_TIME)
    return read_time (value, narrow);
  if (type == HF_FIELD_INT || type == HF_FIELD_MONEY || type == HF_FIELD_DECIMAL)
    return read_number (value, type, narrow);
  if (row->def->fields[field].flags & HF_FIELD_PHONE)
    return hf_phone_is_number (narrow) && read_phone (value, narrow);
  read_text (&row->def->fields[field], value);
  return TRUE;
}

gboolean
hf_typed_value_read (HfRow *draft, guint field, const char *text, HfDate today, GError **error)
{
  char    *clean = hf_str_clean (text); /* becomes the value */
  HfValue  value = clean ? (HfValue){ .kind = HF_VALUE_TEXT, .s = clean } : HF_NULL;
  HfValue  beside = HF_NULL;
  gboolean is_valid = clean == NULL || read_as (draft, field, &value, &beside, today);

  if (!is_valid)
    g_set_error (error, HF_VALIDATION_ERROR, HF_VALIDATION_ERROR_MALFORMED,
                 "%s.%s is not understood", draft->def->name, draft->def->fields[field].name);
  else
    is_valid = hf_field_validate (draft->def, field, &value, error);
  if (is_valid)
    hf_row_set (draft, field, value);
  if (is_valid && is_birth_date (draft, field))
    hf_row_set (draft, HF_CUSTOMER_BIRTH_PRECISION, beside);
  if (is_valid && clean != NULL && is_special_day (draft, field))
    hf_row_set (draft, HF_SPECIAL_DAY_IS_LUNAR, beside);
  hf_value_clear (&value);
  return is_valid;
}

void
hf_typed_value_set_flag (HfRow *draft, guint field, gboolean is_set)
{
  if (draft->def == &hf_special_day_def && field == HF_SPECIAL_DAY_IS_LUNAR)
    hf_special_day_set_lunar (draft, is_set);
  else
    hf_row_set (draft, field, is_set ? HF_INT (1) : HF_NULL);
}
