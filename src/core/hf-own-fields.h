/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/* What the name of an own field begins with, as a column and everywhere names of fields are. */
#define HF_OWN_FIELDS_PREFIX "own:"

/**
 * HfOwnFields:
 *
 * The fields that a hospital added to its cards, as a table like that of an entity: whatever works
 * with fields works with these. A row of it is one customer, whose id it has, with what the card
 * says in each of them. Reference counted and immutable; it must outlive its rows.
 */
typedef struct _HfOwnFields HfOwnFields;

/**
 * hf_own_fields_new:
 * @definitions: (element-type HfRow): rows of `custom_field`, in the order of the card
 * @values: (nullable) (element-type HfRow): rows of `custom_value` that must find their place: what
 *   was a choice once is one for them
 *
 * Returns: (transfer full): their table
 */
HfOwnFields *hf_own_fields_new (GPtrArray *definitions, GPtrArray *values);

HfOwnFields *hf_own_fields_ref (HfOwnFields *self);

/**
 * hf_own_fields_unref:
 * @self: (transfer full): own fields
 *
 * Gives up a reference.
 */
void hf_own_fields_unref (HfOwnFields *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfOwnFields, hf_own_fields_unref)

/**
 * hf_own_fields_get_def:
 *
 * Returns: (transfer none): the table, which may have no fields at all
 */
const HfEntityDef *hf_own_fields_get_def (const HfOwnFields *self);

/**
 * hf_own_fields_get_id:
 * @field: a field of the table
 *
 * Returns: its id in `custom_field`
 */
gint64 hf_own_fields_get_id (const HfOwnFields *self, guint field);

/**
 * hf_own_fields_find:
 * @name: a field's name, with or without %HF_OWN_FIELDS_PREFIX
 *
 * Returns: its index in the table, or -1
 */
int hf_own_fields_find (const HfOwnFields *self, const char *name);

/**
 * hf_own_fields_is_shown:
 * @field: a field of the table
 * @row: a row of it
 *
 * Returns: whether a card that says what @row does has the field: not where the choice it depends
 *   on says something else. What depends on a field that is not there is shown.
 */
gboolean hf_own_fields_is_shown (const HfOwnFields *self, guint field, const HfRow *row);
int      hf_own_fields_find_lock (const HfOwnFields *self, guint field, const HfRow *stored);
char   **hf_own_fields_list_offered (const HfOwnFields *self, guint field, const HfRow *row);
const HfRow *
hf_own_fields_find_refusal (const HfOwnFields *self, guint field, const HfRow *row, HfDate today);

/**
 * hf_own_fields_find_missing:
 * @row: a row of the table
 *
 * Returns: the first field that has to be filled in and is not, or -1
 */
int hf_own_fields_find_missing (const HfOwnFields *self, const HfRow *row);

/**
 * hf_own_fields_have_rules:
 *
 * Returns: whether any field has to be filled in, depends on another, or has rules
 */
gboolean hf_own_fields_have_rules (const HfOwnFields *self);

/**
 * hf_own_fields_is_same:
 * @other: own fields read at another time
 *
 * Returns: whether they are the same and offer the same
 */
gboolean hf_own_fields_is_same (const HfOwnFields *self, const HfOwnFields *other);

/**
 * hf_own_fields_make_row:
 * @customer: a customer
 * @values: (element-type HfRow): that customer's rows of `custom_value`
 *
 * Returns: (transfer full): what the card says, sealed; of two values for one field the older
 */
HfRow *hf_own_fields_make_row (const HfOwnFields *self, gint64 customer, GPtrArray *values);

HfRow *hf_own_fields_make_shown_row (const HfOwnFields *self, gint64 customer, GPtrArray *values);

/**
 * hf_own_fields_write:
 * @row: a row of the table
 * @field: a field of it
 *
 * Returns: (transfer full) (nullable): what `custom_value` says of it, %NULL for unknown
 */
char *hf_own_fields_write (const HfRow *row, guint field);

/**
 * hf_own_fields_value_field:
 * @definition: a row of `custom_field`
 *
 * Returns: the field of `custom_value` by which values of that kind are compared
 */
guint hf_own_fields_value_field (const HfRow *definition);

/**
 * hf_own_fields_flags:
 * @definition: a row of `custom_field`
 *
 * Returns: the flags (#HfFieldFlags) that the program’s own fields of that level have
 */
guint hf_own_fields_flags (const HfRow *definition);

/**
 * hf_own_fields_split:
 * @options: (nullable): the choices as they were typed, parted by commas or lines; rules are left
 * out
 *
 * Returns: (transfer full) (array zero-terminated=1): the choices, each once
 */
char **hf_own_fields_split (const char *options);

G_END_DECLS
