/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Map files, checked when read so that a mistake is told before any row is looked at. A map knows
 * no particular file: hf-mapping.c brings both together. */

#include "transfer/hf-map.h"

#include <string.h>

#include "base/hf-strings.h"
#include "transfer/hf-column-names.h"
#include "transfer/hf-csv-dialect.h"
#include "transfer/hf-transfer-error.h"

#define SOURCE_GROUP  "source"
#define VALUES_PREFIX "values "

struct _HfMap
{
  /* owned */
  char       *source;
  char       *charset;
  char       *zone;
  char       *templates[HF_IMPORT_N_KINDS][HF_IMPORT_N_FIELDS];
  GHashTable *values[HF_IMPORT_N_FIELDS]; /* cleaned text to text, and case-folded text to text */

  GPtrArray *others; /* of names and templates, in turn */

  gboolean kinds[HF_IMPORT_N_KINDS];
  char     separator;
};

static gboolean
set_separator (HfMap *self, const char *name, GError **error)
{
  self->separator = hf_csv_separator_from_name (name);
  if (self->separator != 0)
    return TRUE;
  g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_MAP, "“%s” is no separator", name);
  return FALSE;
}

static gboolean
set_zone (HfMap *self, const char *name, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (name);

  if (zone == NULL)
    {
      g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_MAP, "time zone “%s” is not known",
                   name);
      return FALSE;
    }
  hf_set_str (&self->zone, name);
  return TRUE;
}

static gboolean
read_source_key (HfMap *self, const char *key, const char *value, GError **error)
{
  if (g_str_equal (key, "name"))
    hf_set_str (&self->source, value);
  else if (g_str_equal (key, "encoding"))
    hf_set_str (&self->charset, value);
  else if (g_str_equal (key, "separator"))
    return set_separator (self, value, error);
  else if (g_str_equal (key, "zone"))
    return set_zone (self, value, error);
  else
    {
      g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNKNOWN_FIELD,
                   "section [source] knows no “%s”", key);
      return FALSE;
    }
  return TRUE;
}

static gboolean
find_field (const char      *key,
            HfImportKind     kind,
            const char      *group,
            HfImportFieldId *field,
            GError         **error)
{
  if (hf_import_field_from_key (key, kind, field))
    return TRUE;
  g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNKNOWN_FIELD,
               "section [%s] names the unknown field “%s”", group, key);
  return FALSE;
}

static gboolean
read_field_key (HfMap *self, HfImportKind kind, const char *key, const char *value, GError **error)
{
  const char     *group = hf_import_kind_get_name (kind);
  HfImportFieldId field;

  if (kind == HF_IMPORT_CUSTOMERS && hf_column_is_of_book (key))
    {
      g_ptr_array_add (self->others, g_strdup (key));
      g_ptr_array_add (self->others, hf_str_clean (value));
      return TRUE;
    }
  if (!find_field (key, kind, group, &field, error))
    return FALSE;
  if (!hf_import_field_has_kind (field, kind))
    {
      g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_UNKNOWN_FIELD,
                   "section [%s] names “%s”, which %s do not have", group, key, group);
      return FALSE;
    }
  g_free (self->templates[kind][field]);
  self->templates[kind][field] = hf_str_clean (value);
  return TRUE;
}

static void
add_value (HfMap *self, HfImportFieldId field, const char *key, const char *value)
{
  g_autofree char *text = hf_str_clean (key);
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  if (text == NULL)
    return;
  if (self->values[field] == NULL)
    self->values[field] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!g_hash_table_contains (self->values[field], folded))
    g_hash_table_insert (self->values[field], g_steal_pointer (&folded), g_strdup (value));
  g_hash_table_insert (self->values[field], g_steal_pointer (&text), g_strdup (value));
}

/* Rows of two kinds may have fields of one name; what a word means is the same in both. */
static void
add_values (HfMap *self, HfImportFieldId field, const char *key, const char *value)
{
  for (guint i = 0; i < HF_IMPORT_N_FIELDS; i++)
    if (g_strcmp0 (hf_import_field_get (i)->key, hf_import_field_get (field)->key) == 0)
      add_value (self, i, key, value);
}

/* What the keys of a group mean. */
typedef struct
{
  enum
  {
    GROUP_SOURCE,
    GROUP_FIELDS,
    GROUP_VALUES,
  } type;
  HfImportKind    kind;
  HfImportFieldId field;
} Group;

static gboolean
classify_group (const char *name, Group *group, GError **error)
{
  if (g_str_equal (name, SOURCE_GROUP))
    {
      group->type = GROUP_SOURCE;
      return TRUE;
    }
  if (hf_import_kind_from_name (name, &group->kind))
    {
      group->type = GROUP_FIELDS;
      return TRUE;
    }
  if (g_str_has_prefix (name, VALUES_PREFIX))
    {
      g_autofree char *key = g_strstrip (g_strdup (name + strlen (VALUES_PREFIX)));

      group->type = GROUP_VALUES;
      return find_field (key, HF_IMPORT_N_KINDS, name, &group->field, error);
    }
  g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_MAP, "section [%s] is not known", name);
  return FALSE;
}

static gboolean
read_key (HfMap *self, const Group *group, const char *key, const char *value, GError **error)
{
  switch (group->type)
    {
    case GROUP_SOURCE:
      return read_source_key (self, key, value, error);
    case GROUP_FIELDS:
      return read_field_key (self, group->kind, key, value, error);
    case GROUP_VALUES:
      add_values (self, group->field, key, value);
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

/* An error of the key file itself, as ours. */
static gboolean
take_map_error (GError **error, GError *cause)
{
  g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_MAP, "the map cannot be read: %s",
               cause->message);
  g_error_free (cause);
  return FALSE;
}

static gboolean
read_group (HfMap *self, GKeyFile *file, const char *name, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, name, NULL, NULL);
  Group group = { 0 };

  if (!classify_group (name, &group, error))
    return FALSE;
  if (group.type == GROUP_FIELDS)
    self->kinds[group.kind] = TRUE;
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      GError          *cause = NULL;
      g_autofree char *value = g_key_file_get_string (file, name, keys[i], &cause);

      if (value == NULL)
        return take_map_error (error, cause);
      if (!read_key (self, &group, keys[i], value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_groups (HfMap *self, GKeyFile *file, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    if (!read_group (self, file, groups[i], error))
      return FALSE;
  return TRUE;
}

HfMap *
hf_map_new_from_data (const char *data, gssize length, GError **error)
{
  g_autoptr (HfMap) self = g_new0 (HfMap, 1);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  GError *cause = NULL;
  gsize   size = length < 0 ? strlen (data) : (gsize) length;

  /* Editors on Windows put a byte order mark first. */
  if (size >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  self->others = g_ptr_array_new_with_free_func (g_free);
  if (!g_key_file_load_from_data (file, data, size, G_KEY_FILE_NONE, &cause))
    {
      take_map_error (error, cause);
      return NULL;
    }
  return read_groups (self, file, error) ? g_steal_pointer (&self) : NULL;
}

HfMap *
hf_map_new_from_file (const char *path, GError **error)
{
  g_autofree char *data = NULL;
  GError          *cause = NULL;
  gsize            length;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &data, &length, &cause))
    {
      g_set_error (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_IO, "cannot read the map: %s",
                   cause->message);
      g_error_free (cause);
      return NULL;
    }
  return hf_map_new_from_data (data, length, error);
}

void
hf_map_free (HfMap *self)
{
  g_free (self->source);
  g_free (self->charset);
  g_free (self->zone);
  g_ptr_array_unref (self->others);
  for (guint field = 0; field < HF_IMPORT_N_FIELDS; field++)
    {
      for (guint kind = 0; kind < HF_IMPORT_N_KINDS; kind++)
        g_free (self->templates[kind][field]);
      g_clear_pointer (&self->values[field], g_hash_table_unref);
    }
  g_free (self);
}

const char *
hf_map_get_source (const HfMap *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

const char *
hf_map_get_charset (const HfMap *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->charset;
}

char
hf_map_get_separator (const HfMap *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->separator;
}

const char *
hf_map_get_zone (const HfMap *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->zone;
}

gboolean
hf_map_has_kind (const HfMap *self, HfImportKind kind)
{
  g_return_val_if_fail (self != NULL && kind < HF_IMPORT_N_KINDS, FALSE);

  return self->kinds[kind];
}

const char *
hf_map_get_template (const HfMap *self, HfImportKind kind, HfImportFieldId field)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (kind < HF_IMPORT_N_KINDS && field < HF_IMPORT_N_FIELDS, NULL);

  return self->templates[kind][field];
}

guint
hf_map_get_n_others (const HfMap *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->others->len / 2;
}

const char *
hf_map_get_other (const HfMap *self, guint i, const char **name)
{
  g_return_val_if_fail (self != NULL && i < hf_map_get_n_others (self), NULL);

  *name = g_ptr_array_index (self->others, 2 * i);
  return g_ptr_array_index (self->others, 2 * i + 1);
}

const char *
hf_map_translate (const HfMap *self, HfImportFieldId field, const char *text)
{
  g_autofree char *folded = NULL;
  const char      *value;

  g_return_val_if_fail (self != NULL && field < HF_IMPORT_N_FIELDS && text != NULL, text);

  if (self->values[field] == NULL)
    return text;
  value = g_hash_table_lookup (self->values[field], text);
  if (value != NULL)
    return value;
  folded = g_utf8_casefold (text, -1);
  value = g_hash_table_lookup (self->values[field], folded);
  return value != NULL ? value : text;
}
