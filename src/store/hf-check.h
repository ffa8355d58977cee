/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

/* So many problems are told at the most. */
#define HF_CHECK_MOST 1000

/**
 * HfProblem:
 * @kind: a stable key, such as "flags"
 * @entity: the table
 * @id: the row, 0 where none
 * @text: msgid of what is wrong
 * @detail: (nullable): which file, where no row tells
 *
 * Something in the book that should not be. All strings are static.
 */
typedef struct
{
  const char *kind;
  const char *entity;
  gint64      id;
  const char *text;
  const char *detail;
} HfProblem;

GArray *hf_check (HfDatabase *db, GCancellable *cancellable, GError **error);
void    hf_check_add (GArray *problems, HfProblem problem);

G_END_DECLS
