/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which own fields there are is read with what cards say in them, and first of all: a list that
 * shows none of them asks for no card. */

#include "session/customer/hf-own-values.h"

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "session/customer/hf-own-card.h"

struct _HfOwnValues
{
  HfBesideRows parent_instance;

  HfOwnFields *fields; /* owned, NULL before they were read */
};

enum
{
  FIELDS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfOwnValues, hf_own_values, HF_TYPE_BESIDE_ROWS)

#define NOBODY 0 /* whose card says nothing, but has the fields */

/* A row points into its fields. */
typedef struct
{
  HfOwnFields *fields;
  HfRow       *row;
} Card;

static void
card_free (gpointer data)
{
  Card *self = data;

  hf_row_unref (self->row);
  hf_own_fields_unref (self->fields);
  g_free (self);
}

static GPtrArray *
hf_own_values_read (HfDatabase   *db,
                    HfViewer     *viewer,
                    const GArray *customers,
                    const char   *text,
                    GError      **error)
{
  g_autoptr (HfOwnFields) fields = hf_own_card_read_fields (db, viewer, error);
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (card_free);

  for (guint i = 0; fields != NULL && i < customers->len; i++)
    {
      gint64 customer = g_array_index (customers, gint64, i);
      g_autoptr (GPtrArray) values = hf_own_card_read_values (db, viewer, customer, error);
      Card *card;

      if (values == NULL)
        return NULL;
      card = g_new (Card, 1);
      card->fields = hf_own_fields_ref (fields);
      card->row = hf_own_fields_make_shown_row (fields, customer, values);
      g_ptr_array_add (cards, card);
    }
  return fields ? g_steal_pointer (&cards) : NULL;
}

static void
hf_own_values_changed (HfBesideRows *rows)
{
  HfOwnValues *self = HF_OWN_VALUES (rows);
  const Card  *nobody = hf_beside_rows_get (rows, NOBODY);

  if (nobody == NULL || (self->fields && hf_own_fields_is_same (self->fields, nobody->fields)))
    return;
  g_clear_pointer (&self->fields, hf_own_fields_unref);
  self->fields = hf_own_fields_ref (nobody->fields);
  g_signal_emit (self, signals[FIELDS_CHANGED], 0);
}

static void
hf_own_values_finalize (GObject *object)
{
  HfOwnValues *self = HF_OWN_VALUES (object);

  g_clear_pointer (&self->fields, hf_own_fields_unref);

  G_OBJECT_CLASS (hf_own_values_parent_class)->finalize (object);
}

static void
hf_own_values_class_init (HfOwnValuesClass *klass)
{
  static const HfEntityDef *const entities[] = { &hf_custom_field_def, &hf_custom_value_def, NULL };
  HfBesideRowsClass              *beside_class = HF_BESIDE_ROWS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_own_values_finalize;
  beside_class->read = hf_own_values_read;
  beside_class->value_free = card_free;
  beside_class->entities = entities;
  beside_class->changed = hf_own_values_changed;

  /**
   * HfOwnValues::fields-changed:
   * @self: the values
   *
   * There are other own fields, or the first ones were read.
   */
  signals[FIELDS_CHANGED] = g_signal_new ("fields-changed", HF_TYPE_OWN_VALUES, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hf_own_values_init (HfOwnValues *self)
{
}

/**
 * hf_own_values_new:
 * @context: the book
 *
 * Returns: (transfer full): values; which fields there are is told by #HfOwnValues::fields-changed
 */
HfOwnValues *
hf_own_values_new (HfContext *context)
{
  HfBesideRows *self = hf_beside_rows_new (HF_TYPE_OWN_VALUES, context);

  hf_beside_rows_get (self, NOBODY);
  return HF_OWN_VALUES (self);
}

/**
 * hf_own_values_get_fields:
 * @self: the values
 *
 * Returns: (transfer none) (nullable): the own fields that are in use, %NULL while they are read
 */
HfOwnFields *
hf_own_values_get_fields (HfOwnValues *self)
{
  g_return_val_if_fail (HF_IS_OWN_VALUES (self), NULL);

  if (self->fields == NULL) /* which may have failed */
    hf_beside_rows_get (HF_BESIDE_ROWS (self), NOBODY);
  return self->fields;
}

/**
 * hf_own_values_write:
 * @self: the values
 * @customer: a customer
 * @field: the id of an own field
 *
 * Gives what a card says in an own field, as far as the viewer may see it and as
 * hf_own_fields_write() writes it. What is not known yet is read, and told of by
 * #HfBesideRows::changed.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
hf_own_values_write (HfOwnValues *self, gint64 customer, gint64 field)
{
  g_return_val_if_fail (HF_IS_OWN_VALUES (self), NULL);

  const Card *card = hf_beside_rows_get (HF_BESIDE_ROWS (self), customer);

  for (guint i = 0; card != NULL && i < card->row->def->n_fields; i++)
    if (hf_own_fields_get_id (card->fields, i) == field)
      return hf_own_fields_write (card->row, i);
  return NULL;
}
