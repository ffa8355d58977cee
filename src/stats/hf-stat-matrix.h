/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-filter.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfMatrixBucket:
 * @key: (owned) (nullable): a value of the axis: a key, a text, the id of a class, for ages the
 *   latest birth date; "" for any other value, %NULL for none
 * @label: (owned) (nullable): its name, where the book has it
 * @depth: how deep a class lies within others
 * @whom: (owned): who is in it, as the list of customers is asked
 *
 * One of the parts an axis cuts the customers into.
 */
typedef struct
{
  char     *key;
  char     *label;
  guint     depth;
  HfFilter *whom;
} HfMatrixBucket;

/**
 * HfMatrixAxis:
 * @def: the customer, or the class of cases
 * @field: a field of the customer; not used for classes
 * @buckets: (owned) (element-type HfMatrixBucket): where customers fall; by age the youngest first
 *
 * What customers are counted by.
 */
typedef struct
{
  const HfEntityDef *def;
  guint              field;
  GPtrArray         *buckets;
} HfMatrixAxis;

HfMatrixAxis   *hf_matrix_axis_new (const HfEntityDef *def, guint field);
void            hf_matrix_axis_free (HfMatrixAxis *self);
HfMatrixBucket *hf_matrix_axis_add (HfMatrixAxis *self, const char *key);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfMatrixAxis, hf_matrix_axis_free)

/**
 * HfMatrix:
 * @n_rows: buckets of the first axis
 * @n_columns: buckets of the second
 * @cells: how many customers, row by row
 * @row_totals: how many in each row, each customer once
 * @column_totals: how many in each column, likewise
 * @total: how many customers there are
 *
 * Customers counted by two axes.
 */
typedef struct
{
  guint   n_rows;
  guint   n_columns;
  gint64 *cells;
  gint64 *row_totals;
  gint64 *column_totals;
  gint64  total;
} HfMatrix;

/**
 * HfMatrixTold:
 * @done: how much is done
 * @total: of how much
 * @user_data: as given
 *
 * Told now and then how far it is.
 */
typedef void (*HfMatrixTold) (gint64 done, gint64 total, gpointer user_data);

HfMatrix *hf_stat_matrix (HfDatabase         *db,
                          const HfMatrixAxis *rows,
                          const HfMatrixAxis *columns,
                          HfMatrixTold        told,
                          gpointer            user_data,
                          GCancellable       *cancellable,
                          GError            **error);
void      hf_matrix_free (HfMatrix *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfMatrix, hf_matrix_free)

G_END_DECLS
