/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Between a field and what a person types into it. It knows no widgets; files have their own
 * readers, which never guess. */

#include "session/hf-typed-value.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-validate.h"

#include <string.h>

#define MAX_AGE          130
#define ESTIMATED_PREFIX "~"

static gboolean
is_birth_date (const HfRow *row, guint field)
{
  return row->def == &hf_customer_def && field == HF_CUSTOMER_BIRTH_DATE;
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
    return g_strdup_printf (ESTIMATED_PREFIX "%.4s", iso);
  return g_strdup (iso);
}

char *
hf_typed_value_text (const HfRow *row, guint field)
{
  if (hf_row_is_null (row, field))
    return g_strdup ("");
  if (row->values[field].kind == HF_VALUE_INT)
    return g_strdup_printf ("%" G_GINT64_FORMAT, hf_row_int (row, field));
  if (is_birth_date (row, field))
    return write_birth_date (row);
  return g_strdup (hf_row_text (row, field));
}

/* An age: a number of at most three digits, alone or with a word for years behind. */
static gboolean
read_age (const char *text, int *age)
{
  static const char *const words[] = { "", "岁", "歲", "周岁", "週歲", "y", "yr", "year", "years" };
  char                    *end;
  gint64                   number = g_ascii_strtoll (text, &end, 10);

  if (!g_ascii_isdigit (*text) || end - text > 3 || number > MAX_AGE)
    return FALSE;
  *age = (int) number;
  end = g_strchug (end);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (end, words[i]) == 0)
      return TRUE;
  return FALSE;
}

static const char *
precision_key (HfDatePrecision precision)
{
  switch (precision)
    {
    case HF_DATE_MONTH:
      return HF_CUSTOMER_PRECISION_MONTH;
    case HF_DATE_YEAR:
      return HF_CUSTOMER_PRECISION_YEAR;
    case HF_DATE_ESTIMATED:
      return HF_CUSTOMER_PRECISION_ESTIMATED;
    case HF_DATE_EXACT:
    default:
      return NULL;
    }
}

static void
read_birth_date (HfValue *value, HfValue *precision, const char *text, HfDate today)
{
  gboolean        is_estimated = g_str_has_prefix (text, ESTIMATED_PREFIX);
  HfDatePrecision exactness = HF_DATE_EXACT;
  HfDate          date;
  int             age;

  if (read_age (text, &age))
    {
      date = hf_date_add_months (today, -12 * age);
      is_estimated = TRUE;
    }
  else if (!hf_date_parse (text + (is_estimated ? strlen (ESTIMATED_PREFIX) : 0), &date,
                           &exactness))
    return;
  if (date > today)
    return;
  hf_value_clear (value);
  *value = (HfValue){ .kind = HF_VALUE_TEXT, .s = hf_date_to_iso (date) };
  text = precision_key (is_estimated ? HF_DATE_ESTIMATED : exactness);
  if (text != NULL)
    *precision = HF_TEXT (text);
}

/* A form that is not understood stays as it was typed: validation then refuses it. */
static void
read_date (HfValue *value, const char *text)
{
  HfDatePrecision precision;
  HfDate          date;

  if (!hf_date_parse (text, &date, &precision) || precision != HF_DATE_EXACT)
    return;
  hf_value_clear (value);
  *value = (HfValue){ .kind = HF_VALUE_TEXT, .s = hf_date_to_iso (date) };
}

static void
read_time (HfValue *value, const char *text)
{
  char written[6];
  int  minutes;

  if (!hf_time_parse (text, &minutes))
    return;
  hf_time_write (minutes, written);
  hf_value_clear (value);
  *value = (HfValue){ .kind = HF_VALUE_TEXT, .s = g_strdup (written) };
}

static void
read_number (HfValue *value, const char *text)
{
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, NULL))
    return;
  hf_value_clear (value);
  *value = HF_INT (number);
}

gboolean
hf_typed_value_read (HfRow *draft, guint field, const char *text, HfDate today, GError **error)
{
  HfFieldType      type = draft->def->fields[field].type;
  g_autofree char *clean = hf_str_clean (text);
  g_autofree char *narrow = clean ? g_utf8_normalize (clean, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  HfValue  value = clean ? (HfValue){ .kind = HF_VALUE_TEXT, .s = g_strdup (clean) } : HF_NULL;
  HfValue  precision = HF_NULL;
  gboolean is_valid;

  if (narrow != NULL && is_birth_date (draft, field))
    read_birth_date (&value, &precision, narrow, today);
  else if (narrow != NULL && type == HF_FIELD_DATE)
    read_date (&value, narrow);
  else if (narrow != NULL && type == HF_FIELD_TIME)
    read_time (&value, narrow);
  else if (narrow != NULL && type == HF_FIELD_INT)
    read_number (&value, narrow);

  is_valid = hf_field_validate (draft->def, field, &value, error);
  if (is_valid)
    hf_row_set (draft, field, value);
  if (is_valid && is_birth_date (draft, field))
    hf_row_set (draft, HF_CUSTOMER_BIRTH_PRECISION, precision);
  hf_value_clear (&value);
  return is_valid;
}
