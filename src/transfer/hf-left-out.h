/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "transfer/hf-mapping.h"

G_BEGIN_DECLS

/**
 * HfLeftOutReason:
 * @HF_LEFT_OUT_UNKNOWN: nobody knows it, or the map does not name it
 * @HF_LEFT_OUT_TWICE: another column fills the same field
 * @HF_LEFT_OUT_WORKED_OUT: the book works it out itself
 * @HF_LEFT_OUT_OF_OTHERS: rows of another kind have it
 * @HF_LEFT_OUT_HIDDEN: whoever imports it may not see what it would fill
 *
 * Why a column is left out.
 */
typedef enum
{
  HF_LEFT_OUT_UNKNOWN,
  HF_LEFT_OUT_TWICE,
  HF_LEFT_OUT_WORKED_OUT,
  HF_LEFT_OUT_OF_OTHERS,
  HF_LEFT_OUT_HIDDEN,
} HfLeftOutReason;

/**
 * HfLeftOut:
 * @column: (owned): its name as written
 * @reason: why
 * @kind: what rows have it, of %HF_LEFT_OUT_OF_OTHERS
 *
 * A column of a table of which nothing is taken over.
 */
typedef struct
{
  char           *column;
  HfLeftOutReason reason;
  HfImportKind    kind;
} HfLeftOut;

/**
 * hf_left_out_list_new:
 *
 * Returns: (transfer full) (element-type HfLeftOut): an empty list
 */
GArray *hf_left_out_list_new (void);

/**
 * hf_left_out_list_add:
 * @list: (element-type HfLeftOut): a list
 * @mapping: how the columns of a table fill fields; whoever knows its others has claimed them
 * @header: (array zero-terminated=1): the columns as written
 *
 * Adds the columns of a table that are left out and are not listed yet.
 */
void hf_left_out_list_add (GArray *list, const HfMapping *mapping, const char *const *header);

G_END_DECLS
