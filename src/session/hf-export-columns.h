/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-own-fields.h"
#include "session/hf-export.h"

G_BEGIN_DECLS

/**
 * HfExportOrigin:
 * @HF_EXPORT_FROM_ROW: a field of the row
 * @HF_EXPORT_FROM_CUSTOMER: a field of its customer
 * @HF_EXPORT_ROW_ID: the row's number in the book
 * @HF_EXPORT_CUSTOMER_ID: that of its customer
 * @HF_EXPORT_CUSTOMER_NUMBER: the first number of the customer in another system
 * @HF_EXPORT_SECOND_PHONE: the customer's second telephone number
 * @HF_EXPORT_EMPLOYER: the organisation that the customer is a member of, the last of several
 * @HF_EXPORT_REFERRER: the number in another system of whoever referred the customer, or the name
 * @HF_EXPORT_REFERRER_PHONE: their telephone number, where it is the name
 * @HF_EXPORT_OWN_FIELD: a field that the book has of its own
 * @HF_EXPORT_REFERRED: what a field of the row refers to, as files name it
 * @HF_EXPORT_HANGING: rows that hang on the customer
 *
 * Where a column's text comes from.
 */
typedef enum
{
  HF_EXPORT_FROM_ROW,
  HF_EXPORT_FROM_CUSTOMER,
  HF_EXPORT_ROW_ID,
  HF_EXPORT_CUSTOMER_ID,
  HF_EXPORT_CUSTOMER_NUMBER,
  HF_EXPORT_SECOND_PHONE,
  HF_EXPORT_EMPLOYER,
  HF_EXPORT_REFERRER,
  HF_EXPORT_REFERRER_PHONE,
  HF_EXPORT_OWN_FIELD,
  HF_EXPORT_REFERRED,
  HF_EXPORT_HANGING,
} HfExportOrigin;

/**
 * HfExportColumn:
 * @key: (owned): what programs call it
 * @heading: (owned): what stands above it in a table
 * @origin: where its text comes from
 * @field: which field, own field or hanging column
 *
 * A column of an export.
 */
typedef struct
{
  char          *key;
  char          *heading;
  HfExportOrigin origin;
  guint          field;
} HfExportColumn;

const HfEntityDef *hf_export_kind_get_def (HfImportKind kind);
gboolean           hf_export_names_customers (const HfEntityDef *def);

GArray *hf_export_columns_new (const HfExportOptions *options,
                               const HfOwnFields     *own,
                               const GArray          *hanging);

G_END_DECLS
