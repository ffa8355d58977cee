/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a record's cells to a row of typed values. Whose row it is, and whether the book has it
 * already, is not known here. */

#include "transfer/hf-mapping.h"

#include <string.h>

#include "base/hf-strings.h"
#include "transfer/hf-article-columns.h"
#include "transfer/hf-column-names.h"
#include "transfer/hf-template.h"
#include "transfer/hf-transfer-error.h"
#include "transfer/hf-values.h"

/* YYYY-MM-DD */
#define ISO_DATE_LENGTH 10

/* Fields more that the columns must fill before rows are taken for another kind than was said. */
#define CLEARLY_MORE 2

#define ARTICLE_KIND HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND)

/* A column of which only a book can tell what it is. */
typedef struct
{
  char *name;
  HfTemplate *template;
  gboolean is_mapped;
} Other;

struct _HfMapping
{
  /* owned */
  HfTemplate *templates[HF_IMPORT_N_FIELDS]; /* NULL where the file has nothing for a field */
  GArray     *others;                        /* of Other */
  GString    *scratch;
  GTimeZone  *zone; /* held so that GLib keeps it loaded between rows */

  /* borrowed */
  const HfMap *map;
  const char  *article_kind; /* (nullable): of articles whose rows do not say it */

  HfImportKind kind;
};

/* What every row of a kind has to say, and which two ways there are to say whose it is. */
static const HfImportFieldId needed_fields[HF_IMPORT_N_KINDS] = {
  [HF_IMPORT_CUSTOMERS] = HF_IMPORT_NAME,
  [HF_IMPORT_VISITS] = HF_IMPORT_DATE,
  [HF_IMPORT_FOLLOW_UPS] = HF_IMPORT_DUE,
  [HF_IMPORT_ARTICLES] = HF_IMPORT_OF_ARTICLE (HF_ARTICLE_NAME),
};

void
hf_import_row_clear (HfImportRow *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < HF_IMPORT_N_FIELDS; i++)
    hf_value_clear (&self->values[i]);
  self->birth_precision = HF_DATE_EXACT;
}

const char *
hf_import_row_get_text (const HfImportRow *self, HfImportFieldId field)
{
  g_return_val_if_fail (self != NULL && field < HF_IMPORT_N_FIELDS, NULL);

  return self->values[field].kind == HF_VALUE_TEXT ? self->values[field].s : NULL;
}

static void
clear_other (gpointer user_data)
{
  Other *other = user_data;

  g_free (other->name);
  hf_template_free (other->template);
}

static void
add_other (HfMapping *self, const char *name, HfTemplate *template, gboolean is_mapped)
{
  Other other = { g_strdup (name), template, is_mapped };

  g_array_append_val (self->others, other);
}

static gboolean
bind_others (HfMapping *self, const HfCsvRecord *header, GError **error)
{
  for (guint i = 0; self->kind == HF_IMPORT_CUSTOMERS && i < hf_map_get_n_others (self->map); i++)
    {
      const char *name;
      const char *text = hf_map_get_other (self->map, i, &name);
      HfTemplate *template =
        hf_template_new (text ? text : "", header->cells, header->n_cells, TRUE, error);

      if (template == NULL)
        return FALSE;
      add_other (self, name, template, TRUE);
    }
  return TRUE;
}

static gboolean
bind_map (HfMapping *self, const HfCsvRecord *header, GError **error)
{
  if (!hf_map_has_kind (self->map, self->kind))
    {
      g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_MAP, "the map has no section [%s]",
                   hf_import_kind_get_name (self->kind));
      return FALSE;
    }
  for (guint field = 0; field < HF_IMPORT_N_FIELDS; field++)
    {
      const char *text = hf_map_get_template (self->map, self->kind, field);
      gboolean    may_be_constant =
        (hf_import_field_get (field)->flags & HF_IMPORT_MAY_BE_CONSTANT) != 0;

      if (text == NULL)
        continue;
      self->templates[field] =
        hf_template_new (text, header->cells, header->n_cells, may_be_constant, error);
      if (self->templates[field] == NULL)
        return FALSE;
    }
  return bind_others (self, header, error);
}

/* The first column of a meaning wins; a second telephone is the second one. */
static void
recognise (HfMapping *self, const HfCsvRecord *header)
{
  for (guint column = 0; column < header->n_cells; column++)
    {
      HfImportFieldId field;

      if (!hf_column_recognise (header->cells[column], self->kind, &field))
        {
          if (self->kind == HF_IMPORT_CUSTOMERS)
            add_other (self, header->cells[column], hf_template_new_column (column), FALSE);
          continue;
        }
      if (field == HF_IMPORT_PHONE && self->templates[field] != NULL &&
          hf_import_field_has_kind (HF_IMPORT_PHONE_2, self->kind))
        field = HF_IMPORT_PHONE_2;
      if (self->templates[field] == NULL)
        self->templates[field] = hf_template_new_column (column);
    }
}

static gboolean
fail_without (HfImportFieldId field, GError **error)
{
  g_autoptr (GError) failure =
    g_error_new (HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_NO_COLUMN, "no column for “%s” is known",
                 hf_import_field_get (field)->key);

  hf_transfer_error_get_trouble (failure)->field = field;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
check_needed (HfMapping *self, GError **error)
{
  HfImportFieldId needed = needed_fields[self->kind];

  if (self->templates[needed] == NULL)
    return fail_without (needed, error);
  if (self->kind == HF_IMPORT_ARTICLES)
    return self->article_kind != NULL || self->templates[ARTICLE_KIND] != NULL ||
           fail_without (ARTICLE_KIND, error);
  if (self->templates[HF_IMPORT_NAME] == NULL &&
      self->templates[HF_IMPORT_CUSTOMER_EXTERNAL_ID] == NULL)
    return fail_without (HF_IMPORT_NAME, error);
  return TRUE;
}

static HfMapping *
bind (const HfMap *map, HfImportKind kind, const HfCsvRecord *header, GError **error)
{
  g_autoptr (HfMapping) self = g_new0 (HfMapping, 1);

  self->scratch = g_string_new (NULL);
  self->others = g_array_new (FALSE, FALSE, sizeof (Other));
  g_array_set_clear_func (self->others, clear_other);
  self->map = map;
  self->kind = kind;
  if (map == NULL)
    recognise (self, header);
  else if (!bind_map (self, header, error))
    return NULL;
  if (kind == HF_IMPORT_ARTICLES)
    self->article_kind = hf_article_columns_guess_kind (header);
  if (map != NULL && hf_map_get_zone (map) != NULL)
    self->zone = g_time_zone_new_identifier (hf_map_get_zone (map));
  return check_needed (self, error) ? g_steal_pointer (&self) : NULL;
}

/* How many fields the columns fill when the rows are of this kind, 0 when they are not enough. */
static guint
count_fields (const HfMap *map, HfImportKind kind, const HfCsvRecord *header)
{
  g_autoptr (HfMapping) mapping = bind (map, kind, header, NULL);
  guint n_fields = 0;

  for (guint field = 0; mapping != NULL && field < HF_IMPORT_N_FIELDS; field++)
    if (mapping->templates[field] != NULL)
      n_fields++;
  return n_fields;
}

HfImportKind
hf_mapping_guess_kind (const HfMap *map, HfImportKind kind, const HfCsvRecord *header)
{
  guint        n_fields = count_fields (map, kind, header);
  guint        most = n_fields > 0 ? n_fields + CLEARLY_MORE - 1 : 0;
  HfImportKind likely = HF_IMPORT_N_KINDS;

  g_return_val_if_fail (kind < HF_IMPORT_N_KINDS && header != NULL, HF_IMPORT_N_KINDS);

  if (map != NULL && n_fields > 0)
    return HF_IMPORT_N_KINDS;
  for (guint other = 0; other < HF_IMPORT_N_KINDS; other++)
    {
      guint n_of_other = other != kind ? count_fields (map, other, header) : 0;

      if (n_of_other > most)
        {
          most = n_of_other;
          likely = other;
        }
    }
  return likely;
}

static gboolean
is_recognised (const char *column)
{
  HfImportFieldId field;

  for (guint kind = 0; kind < HF_IMPORT_N_KINDS; kind++)
    if (hf_column_recognise (column, kind, &field))
      return TRUE;
  return FALSE;
}

static gboolean
is_any_recognised (const HfCsvRecord *header)
{
  for (guint i = 0; i < header->n_cells; i++)
    if (is_recognised (header->cells[i]))
      return TRUE;
  return FALSE;
}

/* What may be a constant is no proof: it may stand in a record too. */
static gboolean
is_any_mapped (const HfMap *map, HfImportKind kind, const HfCsvRecord *header)
{
  for (guint field = 0; field < HF_IMPORT_N_FIELDS; field++)
    {
      const char *text = hf_map_get_template (map, kind, field);
      g_autoptr (HfTemplate) template = NULL;

      if (text != NULL && (hf_import_field_get (field)->flags & HF_IMPORT_MAY_BE_CONSTANT) == 0)
        template = hf_template_new (text, header->cells, header->n_cells, FALSE, NULL);
      if (template != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A table without a line of column names begins with somebody's record, which is nobody's business
 * in an error. */
static char **
copy_columns (const HfMap *map, HfImportKind kind, const HfCsvRecord *header)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();

  if (!is_any_recognised (header) && (map == NULL || !is_any_mapped (map, kind, header)))
    return NULL;
  for (guint i = 0; i < header->n_cells; i++)
    g_strv_builder_add (columns, header->cells[i]);
  return g_strv_builder_end (columns);
}

static void
explain (GError *error, const HfMap *map, HfImportKind kind, const HfCsvRecord *header)
{
  HfColumnTrouble *trouble = hf_transfer_error_get_trouble (error);

  if (trouble == NULL)
    return;
  trouble->kind = kind;
  trouble->likely = hf_mapping_guess_kind (map, kind, header);
  trouble->columns = copy_columns (map, kind, header);
}

HfMapping *
hf_mapping_new (const HfMap *map, HfImportKind kind, const HfCsvRecord *header, GError **error)
{
  g_autoptr (GError) failure = NULL;
  HfMapping *self;

  g_return_val_if_fail (kind < HF_IMPORT_N_KINDS && header != NULL, NULL);

  self = bind (map, kind, header, &failure);
  if (self != NULL)
    return self;
  explain (failure, map, kind, header);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

void
hf_mapping_free (HfMapping *self)
{
  for (guint field = 0; field < HF_IMPORT_N_FIELDS; field++)
    g_clear_pointer (&self->templates[field], hf_template_free);
  g_array_unref (self->others);
  g_string_free (self->scratch, TRUE);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self);
}

gboolean
hf_mapping_has_field (const HfMapping *self, HfImportFieldId field)
{
  g_return_val_if_fail (self != NULL && field < HF_IMPORT_N_FIELDS, FALSE);

  return self->templates[field] != NULL;
}

/* Most cells are ASCII without outer white space: clean already. */
static gboolean
is_clean_ascii (const char *text)
{
  const char *p = text;

  while (*p >= 0x20 && *p < 0x7F)
    p++;
  return *p == '\0' && p > text && *text != ' ' && p[-1] != ' ';
}

static char *
clean (HfImportFieldId field, const char *text)
{
  if (is_clean_ascii (text))
    return g_strdup (text);
  if ((hf_import_field_get (field)->flags & HF_IMPORT_VERBATIM) == 0)
    return hf_str_clean (text);
  return *text != '\0' ? g_utf8_normalize (text, -1, G_NORMALIZE_NFC) : NULL;
}

char *
hf_mapping_dup_text (HfMapping *self, HfImportFieldId field, const HfCsvRecord *record)
{
  g_autofree char *text = NULL;
  const char      *translated;

  g_return_val_if_fail (self != NULL && field < HF_IMPORT_N_FIELDS && record != NULL, NULL);

  if (self->templates[field] == NULL)
    return NULL;
  text = clean (field, hf_template_expand (self->templates[field], record, self->scratch));
  if (text == NULL || self->map == NULL)
    return g_steal_pointer (&text);
  translated = hf_map_translate (self->map, field, text);
  return translated != text ? clean (field, translated) : g_steal_pointer (&text);
}

/**
 * hf_mapping_get_n_others:
 * @self: a mapping
 *
 * Returns: how many columns of a table of customers there are of which only a book can tell what
 *   they are, if anything
 */
guint
hf_mapping_get_n_others (const HfMapping *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->others->len;
}

/**
 * hf_mapping_get_other:
 * @self: a mapping
 * @i: which of them
 * @is_mapped: (out): whether the map names it, so that the book has to know it
 *
 * Returns: (transfer none): its name
 */
const char *
hf_mapping_get_other (const HfMapping *self, guint i, gboolean *is_mapped)
{
  g_return_val_if_fail (self != NULL && i < self->others->len, NULL);

  *is_mapped = g_array_index (self->others, Other, i).is_mapped;
  return g_array_index (self->others, Other, i).name;
}

/**
 * hf_mapping_dup_other:
 * @self: a mapping
 * @i: which of them
 * @record: a record
 *
 * Returns: (transfer full) (nullable): the cleaned text @record has there, %NULL for none
 */
char *
hf_mapping_dup_other (HfMapping *self, guint i, const HfCsvRecord *record)
{
  g_return_val_if_fail (self != NULL && i < self->others->len && record != NULL, NULL);

  return hf_str_clean (
    hf_template_expand (g_array_index (self->others, Other, i).template, record, self->scratch));
}

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

static HfRefusalCode
read_field (HfMapping *self, HfImportFieldId field, const char *text, HfImportRow *row)
{
  HfDatePrecision precision = HF_DATE_EXACT;
  HfRefusalCode   code;

  if (field == HF_IMPORT_DATE)
    return read_visit_date (self, text, row);
  code = hf_values_convert (field, text, &row->values[field], &precision);
  if (field == HF_IMPORT_BIRTH_DATE)
    row->birth_precision = precision;
  return code;
}

static gboolean
refuse (HfRefusal *refusal, HfRefusalCode code, HfImportFieldId field)
{
  refusal->code = code;
  refusal->field = field;
  return code == HF_REFUSAL_NONE;
}

static gboolean
check_article (HfMapping *self, HfImportRow *row, HfRefusal *refusal)
{
  if (row->values[ARTICLE_KIND].kind == HF_VALUE_NULL && self->article_kind != NULL)
    row->values[ARTICLE_KIND] = HF_TEXT (g_strdup (self->article_kind));
  return row->values[ARTICLE_KIND].kind != HF_VALUE_NULL ||
         refuse (refusal, HF_REFUSAL_EMPTY, ARTICLE_KIND);
}

/* Whose row it is has to be said by a number or a name. */
static gboolean
check_row (HfMapping *self, HfImportRow *row, HfRefusal *refusal)
{
  HfImportFieldId needed = needed_fields[self->kind];

  if (row->values[needed].kind == HF_VALUE_NULL)
    return refuse (refusal, HF_REFUSAL_EMPTY, needed);
  if (self->kind == HF_IMPORT_ARTICLES)
    return check_article (self, row, refusal);
  if (row->values[HF_IMPORT_NAME].kind == HF_VALUE_NULL &&
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
