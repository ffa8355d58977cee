/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_REFERRAL_TREE (hf_referral_tree_get_type ())

/**
 * HfReferralTree:
 *
 * Whom a customer referred, and whom these referred, at any depth. Each level is read when it is
 * opened; a line opens a card.
 */
G_DECLARE_FINAL_TYPE (HfReferralTree, hf_referral_tree, HF, REFERRAL_TREE, GtkWidget)

/**
 * hf_referral_tree_set_customer:
 * @self: a tree
 * @context: the book, and who looks
 * @customer: whose tree, 0 for none
 *
 * Shows a customer's tree. About the same customer again, what is open is read anew and stays open.
 */
void hf_referral_tree_set_customer (HfReferralTree *self, HfContext *context, gint64 customer);

G_END_DECLS
