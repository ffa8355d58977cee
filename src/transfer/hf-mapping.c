/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which columns fill which fields, by a map or by their names. What stands in the cells is read in
 * hf-mapping-read.c. */

#include "transfer/hf-mapping-private.h"

#include <string.h>

#include "base/hf-strings.h"
#include "transfer/hf-article-columns.h"
#include "transfer/hf-column-names.h"
#include "transfer/hf-plain-kind.h"
#include "transfer/hf-template.h"
#include "transfer/hf-transfer-error.h"

/* Fields more that the columns must fill before rows are taken for another kind than was said. */
#define CLEARLY_MORE 2

/* One alone may be a coincidence. */
#define LEAST_FIELDS 2

#define ARTICLE_KIND HF_IMPORT_OF_ARTICLE (HF_ARTICLE_KIND)

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
  Other other = { g_strdup (name), template, is_mapped, FALSE, FALSE };

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

static void
need (HfMapping *self, HfImportFieldId field)
{
  g_assert (self->n_needed < MOST_NEEDED);
  self->needed[self->n_needed++] = field;
}

static void
list_needed (HfMapping *self)
{
  static const HfImportFieldId needed[] = {
    [HF_IMPORT_CUSTOMERS] = HF_IMPORT_NAME,
    [HF_IMPORT_VISITS] = HF_IMPORT_DATE,
    [HF_IMPORT_FOLLOW_UPS] = HF_IMPORT_DUE,
  };
  const HfPlainKind *plain = hf_plain_kind_get (self->kind);

  if (plain == NULL)
    need (self, needed[self->kind]);
  for (guint i = 0; plain != NULL && i < plain->def->n_fields; i++)
    if (plain->def->fields[i].flags & HF_FIELD_REQUIRED &&
        hf_import_field_has_kind (plain->first + i, self->kind))
      need (self, plain->first + i);
}

/* Besides, there are two ways to say whose a row is. */
static gboolean
check_needed (HfMapping *self, GError **error)
{
  for (guint i = 0; i < self->n_needed; i++)
    if (self->templates[self->needed[i]] == NULL &&
        !(self->needed[i] == ARTICLE_KIND && self->article_kind != NULL))
      return fail_without (self->needed[i], error);
  if (hf_import_field_has_kind (HF_IMPORT_CUSTOMER_EXTERNAL_ID, self->kind) &&
      self->templates[HF_IMPORT_NAME] == NULL &&
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
  self->refused = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_template_free);
  self->map = map;
  self->kind = kind;
  list_needed (self);
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
  guint        most = n_fields > 0 ? n_fields + CLEARLY_MORE - 1 : LEAST_FIELDS - 1;
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
  g_ptr_array_unref (self->refused);
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

/**
 * hf_mapping_get_kind:
 * @self: a mapping
 *
 * Returns: what the rows are
 */
HfImportKind
hf_mapping_get_kind (const HfMapping *self)
{
  return self->kind;
}

/**
 * hf_mapping_has_map:
 * @self: a mapping
 *
 * Returns: whether a map says what the columns are
 */
gboolean
hf_mapping_has_map (const HfMapping *self)
{
  return self->map != NULL;
}

/**
 * hf_mapping_uses:
 * @self: a mapping
 * @column: the index of a column
 *
 * Returns: whether it fills anything, as far as is known
 */
gboolean
hf_mapping_uses (const HfMapping *self, guint column)
{
  for (guint field = 0; field < HF_IMPORT_N_FIELDS; field++)
    if (self->templates[field] != NULL && hf_template_uses (self->templates[field], column))
      return TRUE;
  for (guint i = 0; i < self->others->len; i++)
    {
      const Other *other = &g_array_index (self->others, Other, i);

      if (other->is_claimed && hf_template_uses (other->template, column))
        return TRUE;
    }
  return FALSE;
}

/**
 * hf_mapping_refuse_field:
 * @self: a mapping
 * @field: a field that must not be filled
 *
 * Leaves the columns aside that would fill it.
 */
void
hf_mapping_refuse_field (HfMapping *self, HfImportFieldId field)
{
  g_return_if_fail (self != NULL && field < HF_IMPORT_N_FIELDS);

  if (self->templates[field] != NULL)
    g_ptr_array_add (self->refused, g_steal_pointer (&self->templates[field]));
}

/**
 * hf_mapping_refuses:
 * @self: a mapping
 * @column: the index of a column
 *
 * Returns: whether it would fill what must not be filled
 */
gboolean
hf_mapping_refuses (const HfMapping *self, guint column)
{
  for (guint i = 0; i < self->refused->len; i++)
    if (hf_template_uses (g_ptr_array_index (self->refused, i), column))
      return TRUE;
  for (guint i = 0; i < self->others->len; i++)
    {
      const Other *other = &g_array_index (self->others, Other, i);

      if (other->is_refused && hf_template_uses (other->template, column))
        return TRUE;
    }
  return FALSE;
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
 * hf_mapping_claim_other:
 * @self: a mapping
 * @i: which of them
 *
 * Told by whoever fills something with it.
 */
void
hf_mapping_claim_other (HfMapping *self, guint i)
{
  g_return_if_fail (self != NULL && i < self->others->len);

  g_array_index (self->others, Other, i).is_claimed = TRUE;
}

/**
 * hf_mapping_refuse_other:
 * @self: a mapping
 * @i: which of them
 *
 * Told by whoever knows that what it says must fill nothing.
 */
void
hf_mapping_refuse_other (HfMapping *self, guint i)
{
  g_return_if_fail (self != NULL && i < self->others->len);

  g_array_index (self->others, Other, i).is_refused = TRUE;
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
