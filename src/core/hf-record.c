/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The main thread's face of a row: a GObject whose properties come from the entity's table, so that
 * expressions in .ui files and bindings can look at it. It knows no entity and no store. */

#include "core/hf-record.h"

typedef struct
{
  gint64 id;
  HfRow *row; /* owned, NULL until the row has been read */
} HfRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HfRecord, hf_record, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  N_OWN_PROPS,
};

static HfRecordPrivate *
get_private (HfRecord *self)
{
  return hf_record_get_instance_private (self);
}

static void
hf_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HfRecordPrivate *priv = get_private (HF_RECORD (object));

  if (prop_id == PROP_ID)
    g_value_set_int64 (value, priv->id);
  else if (priv->row == NULL)
    return;
  else if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_set_string (value, hf_row_text (priv->row, prop_id - N_OWN_PROPS));
  else
    g_value_set_int64 (value, hf_row_int (priv->row, prop_id - N_OWN_PROPS));
}

static void
hf_record_finalize (GObject *object)
{
  g_clear_pointer (&get_private (HF_RECORD (object))->row, hf_row_unref);

  G_OBJECT_CLASS (hf_record_parent_class)->finalize (object);
}

static void
hf_record_class_init (HfRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_record_finalize;
}

static void
hf_record_init (HfRecord *self)
{
}

static GParamSpec *
make_pspec (const HfEntityDef *def, guint field)
{
  const char *name = def->fields[field].name;
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY; /* the name gets dashes: a copy */

  if (HF_FIELD_IS_INTEGER (hf_entity_value_type (def, field)))
    return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  return g_param_spec_string (name, NULL, NULL, NULL, flags);
}

/**
 * hf_record_class_install_fields:
 * @klass: a subclass's class
 * @def: its entity
 *
 * Installs one read-only property a field, and `id`.
 */
void
hf_record_class_install_fields (HfRecordClass *klass, const HfEntityDef *def)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamSpec   *id = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  klass->def = def;
  klass->pspecs = g_new0 (GParamSpec *, def->n_fields);
  object_class->get_property = hf_record_get_property;
  g_object_class_install_property (object_class, PROP_ID, id);
  for (guint i = 0; i < def->n_fields; i++)
    {
      klass->pspecs[i] = make_pspec (def, i);
      g_object_class_install_property (object_class, N_OWN_PROPS + i, klass->pspecs[i]);
    }
}

/**
 * hf_record_new:
 * @row: a sealed row
 *
 * Makes the record of a row; where a store is at hand take hf_store_adopt(), so that a row has one
 * record.
 *
 * Returns: (transfer full): a record of the entity's type
 */
HfRecord *
hf_record_new (const HfRow *row)
{
  HfRecord *self = hf_record_new_pending (row->def, row->id);

  get_private (self)->row = hf_row_ref (row);
  return self;
}

/**
 * hf_record_new_pending:
 * @def: an entity
 * @id: a row's id
 *
 * Makes a record whose row is still being read; its properties are empty until hf_record_set_row().
 *
 * Returns: (transfer full): a record of the entity's type
 */
HfRecord *
hf_record_new_pending (const HfEntityDef *def, gint64 id)
{
  HfRecord *self = g_object_new (def->get_type (), NULL);

  get_private (self)->id = id;
  return self;
}

/**
 * hf_record_get_id:
 * @self: a record
 *
 * Returns: the row's id
 */
gint64
hf_record_get_id (HfRecord *self)
{
  g_return_val_if_fail (HF_IS_RECORD (self), 0);

  return get_private (self)->id;
}

/**
 * hf_record_get_row:
 * @self: a record
 *
 * Returns: (nullable) (transfer none): the row as last read
 */
const HfRow *
hf_record_get_row (HfRecord *self)
{
  g_return_val_if_fail (HF_IS_RECORD (self), NULL);

  return get_private (self)->row;
}

/**
 * hf_record_set_row:
 * @self: a record
 * @row: its row as it is stored now, sealed
 *
 * The only mutator: swaps the row and notifies exactly the properties that changed.
 */
void
hf_record_set_row (HfRecord *self, const HfRow *row)
{
  g_return_if_fail (HF_IS_RECORD (self));

  HfRecordClass   *klass = HF_RECORD_GET_CLASS (self);
  HfRecordPrivate *priv = get_private (self);
  g_autoptr (HfRow) old = g_steal_pointer (&priv->row);

  g_return_if_fail (row->def == klass->def && row->id == priv->id);
  priv->row = hf_row_ref (row);
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < klass->def->n_fields; i++)
    if (hf_row_differs (old, row, i))
      g_object_notify_by_pspec (G_OBJECT (self), klass->pspecs[i]);
  g_object_thaw_notify (G_OBJECT (self));
}
