/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfHangingColumn:
 * @def: what hangs on the customers: accounts, special days, measurements
 * @code: (nullable): which of them, such as "wechat", or what a laboratory calls a test; %NULL
 *   where a cell says that itself
 *
 * A column of a table of customers that is no field of the card but rows that hang on it. A cell
 * has one of them or several, with semicolons between.
 */
typedef struct
{
  const HfEntityDef *def;
  const char        *code;
} HfHangingColumn;

/**
 * hf_hanging_column_find:
 * @name: a column's name: what hf_hanging_column_get_name() gives, or another usual one
 * @column: (out): what it is
 *
 * Returns: %FALSE if it is none of these
 */
gboolean hf_hanging_column_find (const char *name, HfHangingColumn *column);

/**
 * hf_hanging_column_get_name:
 * @self: a column
 *
 * Returns: (transfer full): its name in maps and exports, such as "account:wechat"
 */
char *hf_hanging_column_get_name (const HfHangingColumn *self);

/**
 * hf_hanging_column_get_label:
 * @self: a column
 *
 * Returns: (transfer none): what it is, translated
 */
const char *hf_hanging_column_get_label (const HfHangingColumn *self);

/**
 * hf_hanging_column_get_unit:
 * @self: a column
 *
 * Returns: (transfer none) (nullable): in what its values are, empty where nobody knows
 */
const char *hf_hanging_column_get_unit (const HfHangingColumn *self);

/**
 * hf_hanging_column_make_heading:
 * @self: a column
 *
 * Returns: (transfer full): what stands above it in a table for people, by which it is found again
 *   in whatever book
 */
char *hf_hanging_column_make_heading (const HfHangingColumn *self);

/**
 * hf_hanging_column_list:
 * @db: a connection
 * @error: return location for an error
 *
 * Lists those of which the book has any.
 *
 * Returns: (transfer full) (nullable) (element-type HfHangingColumn): the columns
 */
GArray *hf_hanging_column_list (HfDatabase *db, GError **error);

/**
 * hf_hanging_column_read:
 * @self: a column
 * @cell: what a record says there
 * @day: (nullable): an ISO date for measurements that say none
 * @rows: (element-type HfRow): gets the rows, drafts without a customer
 *
 * Reads a cell.
 *
 * Returns: %FALSE if part of it cannot be read
 */
gboolean hf_hanging_column_read (const HfHangingColumn *self,
                                 const char            *cell,
                                 const char            *day,
                                 GPtrArray             *rows);

/**
 * hf_hanging_column_write:
 * @self: a column
 * @rows: (element-type HfRow): a customer's rows of its entity, as the viewer may see them
 *
 * Returns: (transfer full) (nullable): the cell, %NULL where there is nothing to say
 */
char *hf_hanging_column_write (const HfHangingColumn *self, GPtrArray *rows);

/**
 * hf_hanging_column_is_same:
 * @one: a row
 * @other: another of the same entity
 *
 * Returns: whether they are about the same: an account, an occasion, an indicator on a day
 */
gboolean hf_hanging_column_is_same (const HfRow *one, const HfRow *other);

G_END_DECLS
