/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Between the files that find out what columns are and that read them. */

#pragma once

#include "transfer/hf-mapping.h"
#include "transfer/hf-template.h"

G_BEGIN_DECLS

/* The most fields without which a row makes no sense, whose it is left aside. */
#define MOST_NEEDED 4

/* A column of which only a book can tell what it is. */
typedef struct
{
  char *name;
  HfTemplate *template;
  gboolean is_mapped;
  gboolean is_claimed; /* by whoever knows what it is */
  gboolean is_refused; /* by whoever knows that it must not be filled */
} Other;

struct _HfMapping
{
  /* owned */
  HfTemplate *templates[HF_IMPORT_N_FIELDS]; /* NULL where the file has nothing for a field */
  GArray     *others;                        /* of Other */
  GPtrArray  *refused;                       /* of HfTemplate, which fill nothing */
  GString    *scratch;
  GTimeZone  *zone; /* held so that GLib keeps it loaded between rows */

  /* borrowed */
  const HfMap *map;
  const char  *article_kind; /* (nullable): of articles whose rows do not say it */

  HfImportKind    kind;
  HfImportFieldId needed[MOST_NEEDED]; /* what every row has to say */
  guint           n_needed;
};

G_END_DECLS
