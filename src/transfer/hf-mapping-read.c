/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a record's cells to a row of typed values. Whose row it is, and whether the book has it
 * already, is not known here. */

#include "transfer/hf-mapping-private.h"

#include <string.h>

#include "base/hf-strings.h"
#include "transfer/hf-rough-date.h"
#include "transfer/hf-values.h"

/* YYYY-MM-DD */
#define ISO_DATE_LENGTH 10

#define ARTICLE_KIND HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND)
#define FIRST_VALUE  (HF_IMPORT_FIRST_OF_MEASUREMENT + HF_MEASUREMENT_VALUE)
#define SECOND_VALUE (HF_IMPORT_FIRST_OF_MEASUREMENT + HF_MEASUREMENT_SECOND)

/* An instant becomes the date and the time there; anything else says so by FALSE. */
static gboolean
convert_instant (HfMapping *self, const char *text, HfImportRow *row)
{
  HfDate date;
  int    minutes;
  char   time[6];

  if (self->zone == NULL ||
      !hf_date_time_convert (text, hf_map_get_zone (self->map), &date, &minutes))
    return FALSE;
  hf_time_write (minutes, time);
  row->values[HF_IMPORT_DATE] = HF_TEXT (hf_date_to_iso (date));
  if (self->templates[HF_IMPORT_TIME] == NULL)
    row->values[HF_IMPORT_TIME] = HF_TEXT (g_strdup (time));
  return TRUE;
}

/* The place in an ISO date-time where the time begins, or NULL in any other text. */
static const char *
find_iso_time (const char *text)
{
  char date[ISO_DATE_LENGTH + 1];

  if (strlen (text) <= ISO_DATE_LENGTH + 1 || strchr ("T ", text[ISO_DATE_LENGTH]) == NULL)
    return NULL;
  g_strlcpy (date, text, sizeof date);
  return hf_date_from_iso (date) != HF_DATE_NONE ? text + ISO_DATE_LENGTH + 1 : NULL;
}

static HfRefusalCode
read_date_time (const char *text, const char *time, HfImportRow *row)
{
  HfDatePrecision precision;

  row->values[HF_IMPORT_DATE] = HF_TEXT (g_strndup (text, ISO_DATE_LENGTH));
  return hf_values_convert (HF_IMPORT_TIME, time, &row->values[HF_IMPORT_TIME], &precision);
}

/* A date written with a time gives the time too where the file has no column for it. */
static HfRefusalCode
read_visit_date (HfMapping *self, const char *text, HfImportRow *row)
{
  gboolean        has_time_column = self->templates[HF_IMPORT_TIME] != NULL;
  const char     *time = has_time_column ? NULL : find_iso_time (text);
  HfDatePrecision precision;
  HfRefusalCode   code;

  if (convert_instant (self, text, row))
    return HF_REFUSAL_NONE;
  if (time != NULL)
    return read_date_time (text, time, row);
  code = hf_values_convert (HF_IMPORT_DATE, text, &row->values[HF_IMPORT_DATE], &precision);
  if (code != HF_REFUSAL_NONE || has_time_column || !hf_time_parse (text, NULL))
    return code;
  return hf_values_convert (HF_IMPORT_TIME, text, &row->values[HF_IMPORT_TIME], &precision);
}

/* "128/82", as people write a blood pressure, is both values. */
static HfRefusalCode
read_pair (const char *text, HfImportRow *row)
{
  static const HfImportFieldId fields[] = { FIRST_VALUE, SECOND_VALUE };
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);
  HfDatePrecision precision;

  if (g_strv_length (parts) != G_N_ELEMENTS (fields))
    return HF_REFUSAL_NOT_A_PAIR;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (hf_values_convert (fields[i], g_strstrip (parts[i]), &row->values[fields[i]], &precision) !=
          HF_REFUSAL_NONE ||
        row->values[fields[i]].kind == HF_VALUE_NULL)
      return HF_REFUSAL_NOT_A_PAIR;
  return HF_REFUSAL_NONE;
}

static HfRefusalCode
read_first_value (const char *text, HfImportRow *row)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  HfDatePrecision  precision;

  if (plain != NULL && strchr (plain, '/') != NULL && !hf_values_is_placeholder (text))
    return read_pair (plain, row);
  return hf_values_convert (FIRST_VALUE, text, &row->values[FIRST_VALUE], &precision);
}

/* The cell before it may have said it already; then this one says the same, or nothing. */
static HfRefusalCode
read_second_value (const char *text, HfImportRow *row)
{
  const HfValue   said = row->values[SECOND_VALUE];
  HfValue         value;
  HfDatePrecision precision;
  HfRefusalCode   code = hf_values_convert (SECOND_VALUE, text, &value, &precision);

  if (code != HF_REFUSAL_NONE || value.kind == HF_VALUE_NULL)
    return code;
  if (said.kind != HF_VALUE_NULL && said.i != value.i)
    return HF_REFUSAL_NOT_A_PAIR;
  row->values[SECOND_VALUE] = value;
  return HF_REFUSAL_NONE;
}

/* An age may stand in its place, where it says that it is one: 89 may be a year as well. */
static HfRefusalCode
read_birth_date (const char *text, HfImportRow *row)
{
  HfRefusalCode code =
    hf_values_convert (HF_IMPORT_BIRTH_DATE, text, &row->values[HF_IMPORT_BIRTH_DATE],
                       &row->birth_precision);
  HfAgeForm form;
  int       months;

  if (code == HF_REFUSAL_NONE || !hf_rough_date_parse_age (text, &months, &form) ||
      form != HF_AGE_CLEAR)
    return code;
  row->birth_precision = HF_DATE_EXACT;
  row->values[HF_IMPORT_AGE] = HF_INT (months);
  return HF_REFUSAL_NONE;
}

static HfRefusalCode
read_field (HfMapping *self, HfImportFieldId field, const char *text, HfImportRow *row)
{
  HfDatePrecision precision;

  if (field == HF_IMPORT_BIRTH_DATE)
    return read_birth_date (text, row);
  if (field == HF_IMPORT_DATE)
    return read_visit_date (self, text, row);
  if (field == FIRST_VALUE)
    return read_first_value (text, row);
  if (field == SECOND_VALUE)
    return read_second_value (text, row);
  return hf_values_convert (field, text, &row->values[field], &precision);
}

static gboolean
refuse (HfRefusal *refusal, HfRefusalCode code, HfImportFieldId field)
{
  refusal->code = code;
  refusal->field = field;
  return code == HF_REFUSAL_NONE;
}

/* Whose row it is has to be said by a number or a name. */
static gboolean
check_row (HfMapping *self, HfImportRow *row, HfRefusal *refusal)
{
  if (self->article_kind != NULL && row->values[ARTICLE_KIND].kind == HF_VALUE_NULL)
    row->values[ARTICLE_KIND] = HF_TEXT (g_strdup (self->article_kind));
  for (guint i = 0; i < self->n_needed; i++)
    if (row->values[self->needed[i]].kind == HF_VALUE_NULL)
      return refuse (refusal, HF_REFUSAL_EMPTY, self->needed[i]);
  if (hf_import_field_has_kind (HF_IMPORT_CUSTOMER_EXTERNAL_ID, self->kind) &&
      row->values[HF_IMPORT_NAME].kind == HF_VALUE_NULL &&
      row->values[HF_IMPORT_CUSTOMER_EXTERNAL_ID].kind == HF_VALUE_NULL)
    return refuse (refusal, HF_REFUSAL_EMPTY, HF_IMPORT_NAME);
  return TRUE;
}

gboolean
hf_mapping_read (HfMapping *self, const HfCsvRecord *record, HfImportRow *row, HfRefusal *refusal)
{
  g_return_val_if_fail (self != NULL && record != NULL, FALSE);
  g_return_val_if_fail (row != NULL && refusal != NULL, FALSE);

  hf_import_row_clear (row);
  if (!refuse (refusal, hf_refusal_code_from_problem (record->problem), HF_IMPORT_N_FIELDS))
    return FALSE;
  for (guint field = 0; field < HF_IMPORT_N_FIELDS; field++)
    {
      g_autofree char *text = hf_mapping_dup_text (self, field, record);

      if (text != NULL && !refuse (refusal, read_field (self, field, text, row), field))
        return FALSE;
    }
  return check_row (self, row, refusal);
}
