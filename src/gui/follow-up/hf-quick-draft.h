/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A line that is being typed: as the book understands it, and what somebody chose where it may be
 * understood in several ways. */

#pragma once

#include "session/follow-up/hf-quick-add.h"

G_BEGIN_DECLS

/**
 * HfQuickChoice:
 * @HF_QUICK_PERSON: which of the people is meant
 * @HF_QUICK_DAY: which of the two days, the likelier one first
 * @HF_QUICK_STAFF: which of the colleagues
 *
 * What there may be to choose.
 */
typedef enum
{
  HF_QUICK_PERSON,
  HF_QUICK_DAY,
  HF_QUICK_STAFF,
  HF_QUICK_N_CHOICES,
} HfQuickChoice;

/**
 * HF_QUICK_UNDECIDED:
 *
 * The place of a choice that nobody made yet.
 */
#define HF_QUICK_UNDECIDED -1

/**
 * HfQuickDraft:
 * @reading: (nullable): the line, %NULL until it was read
 * @chosen: the place of what is meant for each #HfQuickChoice, or %HF_QUICK_UNDECIDED
 * @is_by_hand: whether somebody chose it
 *
 * A line that is being typed. Let it begin as zeros.
 */
typedef struct
{
  HfQuickReading *reading;
  int             chosen[HF_QUICK_N_CHOICES];
  gboolean        is_by_hand[HF_QUICK_N_CHOICES];
} HfQuickDraft;

/**
 * hf_quick_draft_take:
 * @reading: (transfer full) (nullable): what the line is understood as by now
 *
 * Takes another reading. What somebody chose stays so while it is among what may be meant.
 */
void hf_quick_draft_take (HfQuickDraft *self, HfQuickReading *reading);

/**
 * hf_quick_draft_choose:
 * @choice: what is chosen
 * @nth: the place of what is meant
 *
 * Says what is meant.
 */
void hf_quick_draft_choose (HfQuickDraft *self, HfQuickChoice choice, int nth);

/**
 * hf_quick_draft_count:
 * @choice: what there may be to choose
 *
 * Returns: how many things there are to choose from
 */
guint hf_quick_draft_count (const HfQuickDraft *self, HfQuickChoice choice);

/**
 * hf_quick_draft_get_person:
 *
 * Returns: (transfer none) (nullable): the customer, %NULL while it is not clear who
 */
const HfRow *hf_quick_draft_get_person (const HfQuickDraft *self);

/**
 * hf_quick_draft_get_staff:
 *
 * Returns: (transfer none) (nullable): the colleague, %NULL for none
 */
const HfRow *hf_quick_draft_get_staff (const HfQuickDraft *self);

/**
 * hf_quick_draft_get_what:
 *
 * Returns: (transfer none) (nullable): what to do
 */
const char *hf_quick_draft_get_what (const HfQuickDraft *self);

/**
 * hf_quick_draft_get_moment:
 *
 * Returns: the day, which may be %HF_DATE_NONE, and the minute, which may be
 *   %HF_QUICK_LINE_NO_TIME
 */
HfMoment hf_quick_draft_get_moment (const HfQuickDraft *self);

/**
 * hf_quick_draft_describe_trouble:
 * @now: what time it is
 *
 * Returns: (transfer full) (nullable): what is still missing, unclear or impossible, in words;
 * %NULL if it can be planned
 */
char *hf_quick_draft_describe_trouble (const HfQuickDraft *self, HfMoment now);

G_END_DECLS
