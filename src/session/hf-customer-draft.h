/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-change-set.h"

G_BEGIN_DECLS

/**
 * hf_customer_draft_changes:
 * @name: the name as typed, not blank
 * @phone: the telephone number as typed, not blank
 * @similar_to: a customer it may be a duplicate of, 0 for none
 * @relative: a customer who is a relative, 0 for none
 *
 * Makes a new customer with one telephone number. The customer's row is the first of the set.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *
hf_customer_draft_changes (const char *name, const char *phone, gint64 similar_to, gint64 relative);

G_END_DECLS
