/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Looking things up in the entity tables. Knows no entity by name. */

#include "core/hf-entity.h"

#include <glib/gi18n.h>

/**
 * hf_entity_find:
 * @name: (nullable): an entity's name
 *
 * Returns: (transfer none) (nullable): the entity of that name
 */
const HfEntityDef *
hf_entity_find (const char *name)
{
  for (guint i = 0; hf_entities[i] != NULL; i++)
    if (g_strcmp0 (hf_entities[i]->name, name) == 0)
      return hf_entities[i];
  return NULL;
}

/**
 * hf_entity_field:
 * @def: an entity
 * @field: a field's name
 *
 * Returns: the field's index, or -1
 */
int
hf_entity_field (const HfEntityDef *def, const char *field)
{
  for (guint i = 0; i < def->n_fields; i++)
    if (g_strcmp0 (def->fields[i].name, field) == 0)
      return (int) i;
  return -1;
}

/**
 * hf_entity_is_of_customer:
 * @def: an entity
 *
 * Returns: whether its rows hang on a customer, whom the field `customer` names
 */
gboolean
hf_entity_is_of_customer (const HfEntityDef *def)
{
  int customer = hf_entity_field (def, "customer");

  return customer >= 0 && def->fields[customer].type == HF_FIELD_REF;
}

/**
 * hf_entity_is_searched:
 * @def: an entity
 *
 * Returns: whether something of it is part of a customer's search text
 */
gboolean
hf_entity_is_searched (const HfEntityDef *def)
{
  return hf_entity_flagged_field (def, HF_FIELD_SEARCHED | HF_FIELD_PHONE) >= 0 &&
         (hf_entity_is_of_customer (def) || g_str_equal (def->name, "customer"));
}

/**
 * hf_entity_flagged_field:
 * @def: an entity
 * @flag: what is to be known about a field
 *
 * Returns: the index of the first field of which it is true, or -1
 */
int
hf_entity_flagged_field (const HfEntityDef *def, HfFieldFlags flag)
{
  for (guint i = 0; i < def->n_fields; i++)
    if (def->fields[i].flags & flag)
      return (int) i;
  return -1;
}

/**
 * hf_entity_is_indexed:
 * @def: an entity
 *
 * Returns: whether its rows are found by a full-text index of their own
 */
gboolean
hf_entity_is_indexed (const HfEntityDef *def)
{
  return hf_entity_flagged_field (def, HF_FIELD_INDEXED) >= 0;
}

/**
 * hf_entity_is_part:
 * @def: an entity
 *
 * Returns: whether its rows are parts of what they refer to, as a telephone number is of a customer
 */
gboolean
hf_entity_is_part (const HfEntityDef *def)
{
  return hf_entity_flagged_field (def, HF_FIELD_PART) >= 0;
}

/**
 * hf_entity_source_field:
 * @def: an entity
 * @field: a field's index
 *
 * The field a value really comes from: for a joined field that of the other entity.
 *
 * Returns: (transfer none): a field
 */
const HfFieldDef *
hf_entity_source_field (const HfEntityDef *def, guint field)
{
  const HfFieldDef *own = &def->fields[field];

  while (own->type == HF_FIELD_JOINED)
    {
      int via = hf_entity_field (def, own->via);
      g_assert (via >= 0);
      def = hf_entity_find (def->fields[via].ref);
      own = &def->fields[hf_entity_field (def, own->column)];
    }
  return own;
}

/**
 * hf_entity_label:
 * @def: an entity
 * @field: a field's index
 *
 * What a field is called: a joined name is called what its reference is, for they say the same.
 *
 * Returns: (transfer none) (nullable): the msgid of the label, %NULL for one that nobody sees
 */
const char *
hf_entity_label (const HfEntityDef *def, guint field)
{
  const HfFieldDef *self = &def->fields[field];

  if (self->label != NULL || self->type != HF_FIELD_JOINED)
    return self->label;
  return def->fields[hf_entity_field (def, self->via)].label;
}

/**
 * hf_entity_value_type:
 * @def: an entity
 * @field: a field's index
 *
 * The type of a field's values, joins resolved.
 *
 * Returns: a type other than %HF_FIELD_JOINED
 */
HfFieldType
hf_entity_value_type (const HfEntityDef *def, guint field)
{
  return hf_entity_source_field (def, field)->type;
}

/**
 * hf_choice_label:
 * @choices: a table of choices
 * @key: (nullable): a stored key
 *
 * Returns: (transfer none): the translated label, or "" for an unknown or null key
 */
const char *
hf_choice_label (const HfChoice *choices, const char *key)
{
  for (; key != NULL && choices->key != NULL; choices++)
    if (g_str_equal (choices->key, key))
      return _ (choices->label);
  return "";
}

/**
 * hf_choice_has:
 * @choices: a table of choices
 * @key: (nullable): a stored key
 *
 * Returns: whether @key is one of them
 */
gboolean
hf_choice_has (const HfChoice *choices, const char *key)
{
  for (; key != NULL && choices->key != NULL; choices++)
    if (g_str_equal (choices->key, key))
      return TRUE;
  return FALSE;
}
