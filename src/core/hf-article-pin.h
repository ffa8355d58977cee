/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HfCase:
 * @department: the department of the visit the call is about, 0 when not known
 * @diagnosis: (nullable): its diagnosis
 * @classes: (nullable) (element-type gint64): the classes of the customer, ids as pointers
 *
 * What a call is about.
 */
typedef struct
{
  gint64      department;
  const char *diagnosis;
  GHashTable *classes;
} HfCase;

gboolean hf_article_is_for (const HfRow *article, const HfCase *self);

G_END_DECLS
