/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-referral.h"
#include "session/hf-context.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define HF_TYPE_REFERRAL_LINE (hf_referral_line_get_type ())
#define HF_TYPE_REFERRAL_LIST (hf_referral_list_get_type ())

/**
 * HfReferralLine:
 *
 * A line of the tree of referrals: somebody, or what leads to those that were not read yet.
 */
G_DECLARE_FINAL_TYPE (HfReferralLine, hf_referral_line, HF, REFERRAL_LINE, GObject)

/**
 * HfReferralLine::changed:
 * @self: the line
 *
 * It is to be shown anew.
 */

/**
 * HfReferralList:
 *
 * The lines of whom one person referred, a #GListModel. They are read when somebody first asks how
 * many there are, which is when that level is opened.
 */
G_DECLARE_FINAL_TYPE (HfReferralList, hf_referral_list, HF, REFERRAL_LIST, GObject)

/**
 * hf_referral_list_new:
 * @context: what to read from
 * @customer: whose tree it is
 *
 * Returns: (transfer full): the first level of the tree
 */
HfReferralList *hf_referral_list_new (HfContext *context, gint64 customer);

/**
 * hf_referral_list_read_again:
 * @self: a list
 *
 * Reads what was read, and what is open below. Whoever is still there keeps the line.
 */
void hf_referral_list_read_again (HfReferralList *self);

/**
 * hf_referral_list_read_more:
 * @self: a list
 *
 * Reads the people after those that were read; after an error, the same ones.
 */
void hf_referral_list_read_more (HfReferralList *self);

/**
 * hf_referral_line_get_row:
 *
 * Returns: (transfer none) (nullable): whose line it is; %NULL for the one that leads to the rest
 */
const HfRow *hf_referral_line_get_row (HfReferralLine *self);

/**
 * hf_referral_line_get_n:
 *
 * Returns: how many there are below somebody, or how many are left; see #HfReferral. The line
 *   that leads to the rest has 0 when they could not be read
 */
guint hf_referral_line_get_n (HfReferralLine *self);

/**
 * hf_referral_line_get_list:
 *
 * Returns: (transfer none): what it is a line of
 */
HfReferralList *hf_referral_line_get_list (HfReferralLine *self);

/**
 * hf_referral_line_open:
 *
 * Returns: (transfer full) (nullable): the level below; %NULL when there is none
 */
GListModel *hf_referral_line_open (HfReferralLine *self);

G_END_DECLS
