/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HfProposal:
 * @text: what is shown, and what the field will hold if @fills is %NULL
 * @hint: (nullable): what tells it from others that look alike
 * @fills: (nullable) (array zero-terminated=1): fields and values by turns, of all that follows
 *   from choosing it; an empty value is none
 *
 * Something a field may hold.
 */
typedef struct
{
  char  *text;
  char  *hint;
  char **fills;
} HfProposal;

/**
 * hf_proposal_new:
 * @text: what is shown
 * @hint: (nullable): what tells it from others that look alike
 *
 * Returns: (transfer full): a proposal of which nothing else follows
 */
HfProposal *hf_proposal_new (const char *text, const char *hint);

/**
 * hf_proposal_free:
 *
 * Frees it with its texts.
 */
void hf_proposal_free (HfProposal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfProposal, hf_proposal_free)

/**
 * hf_proposal_list_new:
 *
 * Returns: (transfer full) (element-type HfProposal): an empty list that owns what is added
 */
GPtrArray *hf_proposal_list_new (void);

/**
 * hf_proposal_apply:
 * @self: what was chosen
 * @draft: a draft of the row
 * @field: the name of the field it was proposed for
 *
 * Writes into @draft what follows from the choice.
 */
void hf_proposal_apply (const HfProposal *self, HfRow *draft, const char *field);

G_END_DECLS
