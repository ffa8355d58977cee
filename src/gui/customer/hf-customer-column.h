/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-customer.h"
#include "core/hf-own-fields.h"
#include "gui/common/list/hf-column-chooser.h"

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
 * @title: msgid of its heading; of an own field its name, see hf_customer_column_get_title()
 * @own: the id of the own field it shows, or 0
 * @fields: what it shows, up to %HF_CUSTOMER_COLUMN_NONE
 * @order: what it sorts by; %HF_CUSTOMER_COLUMN_NONE where no index serves it
 * @width: pixels; 0 takes what is left
 * @can_be_missed: whether it goes where there is little room
 * @is_figures: whether it stands at the end of the column, one figure below the other
 * @is_day: whether an own field holds dates
 * @write: (nullable): words its cells; %NULL writes its first field as it is
 * @write_aside: (nullable): what stands behind it, paler
 * @is_urgent: (nullable): whether it asks for attention
 * @is_personal: whether an own field is not for everybody
 * @speak: (nullable): what is read aloud for a sign that is no word
 *
 * What a column of the list of customers shows and sorts by. It lasts for ever. What it shows of an
 * own field is read apart from the customer, see #HfOwnValues, and has no index.
 */
typedef struct
{
  const char *id;
  const char *title;
  gint64      own;
  guint       fields[4];
  guint       order[2];
  int         width;
  gboolean    can_be_missed;
  gboolean    is_figures;
  gboolean    is_day;
  char *(*write) (const HfRow *row, HfDate today);
  char *(*write_aside) (const HfRow *row, HfDate today);
  gboolean (*is_urgent) (const HfRow *row, HfDate today);
  gboolean is_personal;
  char *(*speak) (const HfRow *row, HfDate today);
} HfCustomerColumn;

/* The ids of the columns that are shown until somebody chooses others, in order. */
extern const char *const hf_customer_column_defaults[];

/* What there is to choose from. */
extern const HfColumnOffers hf_customer_column_offers;

/**
 * hf_customer_column_nth:
 * @n: a number
 * @own: (nullable): the own fields of the book
 *
 * Lists the usual columns, then one for each other field of a customer that suits a list: not what
 * is about means and family, what has several lines, or what only programs use. Then come the own
 * fields, but for the restricted ones.
 *
 * Returns: (transfer none) (nullable): the column, %NULL behind the last one
 */
const HfCustomerColumn *hf_customer_column_nth (guint n, const HfOwnFields *own);

/**
 * hf_customer_column_find:
 * @id: (nullable): what a column is remembered by
 * @own: (nullable): the own fields of the book
 *
 * Returns: (transfer none) (nullable): the column, %NULL where there is none any more
 */
const HfCustomerColumn *hf_customer_column_find (const char *id, const HfOwnFields *own);

/**
 * hf_customer_column_get_title:
 * @self: a column
 *
 * Returns: (transfer none): its heading in the reader's language
 */
const char *hf_customer_column_get_title (const HfCustomerColumn *self);

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

/**
 * hf_customer_column_write_own:
 * @self: the column of an own field
 * @value: (nullable): what the card says in it
 * @today: today
 *
 * Returns: (transfer full) (nullable): the text of a cell
 */
char *hf_customer_column_write_own (const HfCustomerColumn *self, const char *value, HfDate today);

G_END_DECLS
