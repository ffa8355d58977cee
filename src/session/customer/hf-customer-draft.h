/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-change-set.h"

G_BEGIN_DECLS

/**
 * hf_customer_draft_changes:
 * @card: what is known of the customer: the name as it was typed, not blank, and whom it may be a
 *   duplicate of
 * @phone: the telephone number as typed, not blank
 * @relative: a customer who is a relative, 0 for none
 *
 * Makes a new customer with one telephone number. The customer's row is the first of the set.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_customer_draft_changes (const HfRow *card, const char *phone, gint64 relative);

/**
 * hf_customer_draft_own:
 * @card: what is known of a new customer
 * @viewer: who enters it
 *
 * Makes whoever enters the customer the owner, unless there is one, or it is nobody of the staff.
 */
void hf_customer_draft_own (HfRow *card, const HfViewer *viewer);

/**
 * hf_customer_draft_restore:
 * @row: an archived customer
 *
 * Takes somebody back from the archive.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_customer_draft_restore (const HfRow *row);

/**
 * hf_customer_draft_split:
 * @search: (nullable): what was searched for
 * @name: (out) (transfer full) (nullable): what may be the name of somebody new
 * @phone: (out) (transfer full) (nullable): what may be a whole telephone number
 *
 * Finds out what of a search can go into a new card. The end of a number, by which people are
 * looked for, is no number.
 *
 * Returns: whether there is anything
 */
gboolean hf_customer_draft_split (const char *search, char **name, char **phone);

G_END_DECLS
