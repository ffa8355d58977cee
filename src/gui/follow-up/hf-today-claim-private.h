/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who of several calls somebody, inside the view Today and for its own files only. */

#pragma once

#include "core/hf-row.h"
#include "gui/follow-up/hf-today-page.h"
#include "session/follow-up/hf-claims.h"

G_BEGIN_DECLS

/**
 * HfTodayCalls:
 * @claims: (nullable): who is calling whom, %NULL once the page is closed
 * @waiting: the follow-up whose call waits for its claim, 0 for none
 * @patience: ends the waiting
 * @renewed_at: when a claim was renewed last, monotonic
 *
 * What the page knows of calls.
 */
typedef struct
{
  HfClaims *claims; /* owned */
  gint64    waiting;
  guint     patience;
  gint64    renewed_at;
} HfTodayCalls;

/* Calls whoever is on the card, if no colleague does or it is wanted all the same. */
void hf_today_page_call (HfTodayPage *self);

/* Says on the card which colleague is calling. */
void hf_today_page_show_claim (HfTodayPage *self);

/* Gives up the customer on the card, unless called: another card comes. */
void hf_today_page_leave_claim (HfTodayPage *self);

/* Whether a colleague is calling whom a follow-up, which may be NULL, is about. */
gboolean hf_today_page_is_claimed (HfTodayPage *self, const HfRow *follow_up);

/* Begins, and ends, to follow who calls whom. */
void hf_today_page_watch_claims (HfTodayPage *self);
void hf_today_page_end_claims (HfTodayPage *self);

G_END_DECLS
