/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The inside of a query, for hf-sql.c, which turns it into text. */

#include "store/hf-query.h"

/**
 * HfQueryTerm:
 * @field: a field's index
 * @op: how it is compared
 * @value: (owned): with what
 *
 * One condition.
 */
typedef struct
{
  guint   field;
  HfOp    op;
  HfValue value;
} HfQueryTerm;

/**
 * HfQueryOrder:
 * @field: a field's index
 * @descending: from the last to the first
 *
 * One criterion of the order.
 */
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
  GArray            *terms;       /* of HfQueryTerm */
  GArray            *orders;      /* of HfQueryOrder */
  HfFilter          *filter;      /* resolved, NULL for none */
  char              *text;        /* folded, NULL for none */
  char              *digits;      /* of a text that is a number, else NULL */
  char              *match;       /* the text for an entity's own index, NULL where there is none */
  GArray            *ids;         /* of gint64, NULL when any id will do */
  gboolean           is_as_given; /* the rows follow the ids */
  GArray            *tiers;       /* of gint64, NULL when the rows are not read tier by tier */
  guint              tier_field;
  guint              limit;  /* 0 for none */
  guint              offset; /* rows left out before the first */
  HfSearchWhom       whom;   /* of a search */
  HfDate             today;  /* from which days are counted, HF_DATE_NONE for no such day */
};

const char *hf_sql_append_privacy (GString           *sql,
                                   const HfEntityDef *def,
                                   const HfViewer    *viewer,
                                   const char        *joint);
