/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A change of one row, by field: made from two rows or from the history, turned round, and written
 * down. Knows no SQL. */

#include "store/hf-delta.h"

#define STORED_TYPE G_VARIANT_TYPE ("a{smv}")

static void
clear_field (gpointer field)
{
  hf_value_clear (&((HfDeltaField *) field)->before);
  hf_value_clear (&((HfDeltaField *) field)->after);
}

/**
 * hf_delta_new:
 * @def: an entity
 * @kind: what it does
 * @id: the row
 *
 * Returns: (transfer full): a delta without fields
 */
HfDelta *
hf_delta_new (const HfEntityDef *def, HfDeltaKind kind, gint64 id)
{
  HfDelta *self = g_new0 (HfDelta, 1);

  self->def = def;
  self->kind = kind;
  self->id = id;
  self->fields = g_array_new (FALSE, TRUE, sizeof (HfDeltaField));
  g_array_set_clear_func (self->fields, clear_field);
  return self;
}

/**
 * hf_delta_free:
 * @self: (transfer full): a delta
 *
 * Frees a delta.
 */
void
hf_delta_free (HfDelta *self)
{
  g_array_unref (self->fields);
  g_free (self);
}

/**
 * hf_delta_add:
 * @self: a delta
 * @field: a field's index
 * @before: (nullable): what it replaces; %NULL is null
 * @after: (nullable): what it becomes; %NULL is null
 *
 * Adds a field, copying the values.
 */
void
hf_delta_add (HfDelta *self, guint field, const HfValue *before, const HfValue *after)
{
  HfDeltaField entry = { .field = field };

  if (before != NULL)
    hf_value_copy (&entry.before, before);
  if (after != NULL)
    hf_value_copy (&entry.after, after);
  g_array_append_val (self->fields, entry);
}

/**
 * hf_delta_new_rows:
 * @before: (nullable): the row as it was, %NULL for an insert
 * @after: (nullable): the row as it shall be, %NULL for a delete
 *
 * The difference of two rows; derived and joined fields never count.
 *
 * Returns: (transfer full): a delta, perhaps empty
 */
HfDelta *
hf_delta_new_rows (const HfRow *before, const HfRow *after)
{
  const HfRow *any = before ? before : after;
  HfDeltaKind  kind = before == NULL ? HF_DELTA_INSERT :
                      after == NULL  ? HF_DELTA_DELETE :
                                       HF_DELTA_UPDATE;
  HfDelta     *self = hf_delta_new (any->def, kind, any->id);

  for (guint i = 0; i < any->def->n_fields; i++)
    if (HF_FIELD_IS_OWN (&any->def->fields[i]) &&
        (kind != HF_DELTA_UPDATE || hf_row_differs (before, after, i)))
      hf_delta_add (self, i, before ? &before->values[i] : NULL, after ? &after->values[i] : NULL);
  return self;
}

static HfDeltaField *
ensure_field (HfDelta *self, guint field)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_array_index (self->fields, HfDeltaField, i).field == field)
      return &g_array_index (self->fields, HfDeltaField, i);
  hf_delta_add (self, field, NULL, NULL);
  return &g_array_index (self->fields, HfDeltaField, self->fields->len - 1);
}

static void
read_side (HfDelta *self, GBytes *bytes, gboolean after)
{
  g_autoptr (GVariant) dict =
    g_variant_ref_sink (g_variant_new_from_bytes (STORED_TYPE, bytes, FALSE));
  GVariantIter iter;
  const char  *name;
  GVariant    *stored;

  g_variant_iter_init (&iter, dict);
  while (g_variant_iter_loop (&iter, "{&s@mv}", &name, &stored))
    {
      int           field = hf_entity_field (self->def, name);
      HfDeltaField *entry;

      if (field < 0)
        continue; /* a field of an older program; the row no longer has it */
      entry = ensure_field (self, (guint) field);
      hf_value_from_variant (after ? &entry->after : &entry->before, stored);
    }
}

/* A whole row is stored without its nulls, but they guard it as well: what somebody has filled in
 * since must not be deleted with the row. */
static void
add_own_fields (HfDelta *self)
{
  for (guint i = 0; i < self->def->n_fields; i++)
    if (HF_FIELD_IS_OWN (&self->def->fields[i]))
      hf_delta_add (self, i, NULL, NULL);
}

/**
 * hf_delta_new_stored:
 * @def: an entity
 * @id: the row
 * @before: (nullable): what hf_delta_store() made of the old values, %NULL for an insert
 * @after: (nullable): the same of the new values, %NULL for a delete
 *
 * Reads a delta back from the history.
 *
 * Returns: (transfer full): a delta
 */
HfDelta *
hf_delta_new_stored (const HfEntityDef *def, gint64 id, GBytes *before, GBytes *after)
{
  HfDeltaKind kind = before == NULL ? HF_DELTA_INSERT :
                     after == NULL  ? HF_DELTA_DELETE :
                                      HF_DELTA_UPDATE;
  HfDelta    *self = hf_delta_new (def, kind, id);

  if (kind != HF_DELTA_UPDATE)
    add_own_fields (self);
  if (before != NULL)
    read_side (self, before, FALSE);
  if (after != NULL)
    read_side (self, after, TRUE);
  return self;
}

/**
 * hf_delta_invert:
 * @self: a delta
 *
 * Returns: (transfer full): the delta that takes @self back
 */
HfDelta *
hf_delta_invert (const HfDelta *self)
{
  static const HfDeltaKind inverse[] = { HF_DELTA_DELETE, HF_DELTA_UPDATE, HF_DELTA_INSERT };
  HfDelta                 *inverted = hf_delta_new (self->def, inverse[self->kind], self->id);

  for (guint i = 0; i < self->fields->len; i++)
    {
      const HfDeltaField *field = &g_array_index (self->fields, HfDeltaField, i);
      hf_delta_add (inverted, field->field, &field->after, &field->before);
    }
  return inverted;
}

/**
 * hf_delta_is_empty:
 * @self: a delta
 *
 * Returns: whether it changes nothing
 */
gboolean
hf_delta_is_empty (const HfDelta *self)
{
  return self->kind == HF_DELTA_UPDATE && self->fields->len == 0;
}

/**
 * hf_delta_store:
 * @self: a delta
 * @after: which side: the new values, or the old ones
 *
 * Writes one side down for the history.
 *
 * Returns: (transfer full) (nullable): bytes, %NULL where the row does not exist on that side
 */
GBytes *
hf_delta_store (const HfDelta *self, gboolean after)
{
  GVariantBuilder builder;
  g_autoptr (GVariant) dict = NULL;

  if (self->kind == (after ? HF_DELTA_DELETE : HF_DELTA_INSERT))
    return NULL;
  g_variant_builder_init (&builder, STORED_TYPE);
  for (guint i = 0; i < self->fields->len; i++)
    {
      const HfDeltaField *field = &g_array_index (self->fields, HfDeltaField, i);
      const HfValue      *value = after ? &field->after : &field->before;

      if (self->kind == HF_DELTA_UPDATE || value->kind != HF_VALUE_NULL)
        g_variant_builder_add (&builder, "{s@mv}", self->def->fields[field->field].name,
                               hf_value_to_variant (value));
    }
  dict = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_get_data_as_bytes (dict);
}
