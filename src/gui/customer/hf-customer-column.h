/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-customer.h"

G_BEGIN_DECLS

/* Stands for no field. */
#define HF_CUSTOMER_COLUMN_NONE HF_CUSTOMER_N_FIELDS

/* The column that says by which number somebody was found. */
#define HF_CUSTOMER_COLUMN_MATCH "match"

/* The column that is always there. */
#define HF_CUSTOMER_COLUMN_NAME "name"

/**
 * HfCustomerColumn:
 * @id: what it is remembered by
 * @title: msgid of its heading
 * @fields: what it shows, up to %HF_CUSTOMER_COLUMN_NONE
 * @order: what it sorts by; %HF_CUSTOMER_COLUMN_NONE where no index serves it
 * @width: pixels; 0 takes what is left
 * @can_be_missed: whether it goes where there is little room
 * @is_figures: whether it stands at the end of the column, one figure below the other
 * @write: (nullable): words its cells; %NULL writes its first field as it is
 * @write_aside: (nullable): what stands behind it, paler
 * @is_urgent: (nullable): whether it asks for attention
 *
 * What a column of the list of customers shows and sorts by. It lasts for ever.
 */
typedef struct
{
  const char *id;
  const char *title;
  guint       fields[3];
  guint       order[2];
  int         width;
  gboolean    can_be_missed;
  gboolean    is_figures;
  char *(*write) (const HfRow *row, HfDate today);
  char *(*write_aside) (const HfRow *row, HfDate today);
  gboolean (*is_urgent) (const HfRow *row, HfDate today);
} HfCustomerColumn;

/* The ids of the columns that are shown until somebody chooses others, in order. */
extern const char *const hf_customer_column_defaults[];

/**
 * hf_customer_column_nth:
 * @n: a number
 *
 * Lists the usual columns, then one for each other field of a customer that suits a list: not what
 * is about means and family, what has several lines, or what only programs use.
 *
 * Returns: (transfer none) (nullable): the column, %NULL behind the last one
 */
const HfCustomerColumn *hf_customer_column_nth (guint n);

/**
 * hf_customer_column_find:
 * @id: (nullable): what a column is remembered by
 *
 * Returns: (transfer none) (nullable): the column, %NULL where there is none any more
 */
const HfCustomerColumn *hf_customer_column_find (const char *id);

/**
 * hf_customer_column_is_badge:
 * @self: a column
 *
 * Returns: whether it shows grades, which are badges
 */
gboolean hf_customer_column_is_badge (const HfCustomerColumn *self);

/**
 * hf_customer_column_write:
 * @self: a column of text
 * @row: a customer
 * @today: today
 *
 * Returns: (transfer full) (nullable): the text of a cell
 */
char *hf_customer_column_write (const HfCustomerColumn *self, const HfRow *row, HfDate today);

G_END_DECLS
