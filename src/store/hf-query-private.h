/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The inside of a query, for hf-sql.c, which turns it into text. */

#include "store/hf-query.h"

typedef struct
{
  guint   field;
  HfOp    op;
  HfValue value;
} HfQueryTerm;

typedef struct
{
  guint    field;
  gboolean descending;
} HfQueryOrder;

struct _HfQuery
{
  gatomicrefcount    ref_count;
  const HfEntityDef *def;
  HfViewer          *viewer;
  GArray            *terms;  /* of HfQueryTerm */
  GArray            *orders; /* of HfQueryOrder */
  GArray            *ids;    /* of gint64, NULL when any id will do */
  GArray            *tiers;  /* of gint64, NULL when the rows are not read tier by tier */
  guint              tier_field;
  guint              limit; /* 0 for none */
};
