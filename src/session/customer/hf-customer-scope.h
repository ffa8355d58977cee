/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-query.h"

G_BEGIN_DECLS

/**
 * HfWhose:
 * @HF_WHOSE_ALL: those of everybody
 * @HF_WHOSE_MINE: whom the viewer looks after
 * @HF_WHOSE_STARRED: whom the viewer starred
 *
 * Whose customers are meant; of several those who are either.
 */
typedef enum
{
  HF_WHOSE_ALL = 0,
  HF_WHOSE_MINE = 1 << 0,
  HF_WHOSE_STARRED = 1 << 1,
} HfWhose;

void     hf_customer_scope (HfQuery *query, const HfFilter *filter, HfDate today);
void     hf_customer_scope_add (HfFilter *filter, const HfViewer *viewer, HfWhose whose);
gboolean hf_customer_scope_is_about_owner (const HfFilter *filter);

G_END_DECLS
