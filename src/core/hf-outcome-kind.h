/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The outcomes of a follow-up call, in one table: the buttons, the keys, the boxes on paper and
 * what becomes of the follow-up follow from it. What an outcome does beyond that is the session's.
 */

#pragma once

#include "core/hf-field.h"

G_BEGIN_DECLS

/**
 * HfOutcomeKind:
 * @HF_OUTCOME_FINE: reached, nothing to do: the follow-up is done
 * @HF_OUTCOME_NO_ANSWER: nobody answered: the retry rule decides
 * @HF_OUTCOME_LATER: a call-back was agreed upon
 * @HF_OUTCOME_COMPLAINT: reached, and upset: the follow-up is done, a complaint opened
 * @HF_OUTCOME_DOCTOR: handed to a doctor, with what was said
 * @HF_OUTCOME_WRONG_NUMBER: somebody else has that number: the next one is tried
 * @HF_OUTCOME_REFUSED: the customer wants no such call
 * @HF_OUTCOME_LOST: the customer is lost to follow-up
 * @HF_OUTCOME_SKIP: off the queue until the next working day; no attempt is counted
 *
 * The outcomes, in the order of their digits and of `hf_contact_outcomes`.
 */
typedef enum
{
  HF_OUTCOME_FINE,
  HF_OUTCOME_NO_ANSWER,
  HF_OUTCOME_LATER,
  HF_OUTCOME_COMPLAINT,
  HF_OUTCOME_DOCTOR,
  HF_OUTCOME_WRONG_NUMBER,
  HF_OUTCOME_REFUSED,
  HF_OUTCOME_LOST,
  HF_OUTCOME_SKIP,
  HF_N_OUTCOMES
} HfOutcomeKind;

/**
 * HfOutcomeGroup:
 * @HF_OUTCOME_CLOSES: the follow-up has come to what it was for
 * @HF_OUTCOME_KEEPS: it stays open
 * @HF_OUTCOME_GIVES_UP: it is closed without
 *
 * What becomes of a follow-up.
 */
typedef enum
{
  HF_OUTCOME_CLOSES,
  HF_OUTCOME_KEEPS,
  HF_OUTCOME_GIVES_UP
} HfOutcomeGroup;

/**
 * HfOutcomeAsk:
 * @HF_OUTCOME_ASKS_NOTHING: it is logged at once
 * @HF_OUTCOME_ASKS_TIME: when to call again
 * @HF_OUTCOME_ASKS_COMPLAINT: what the customer complains about
 * @HF_OUTCOME_ASKS_DOCTOR: who is to see to it
 * @HF_OUTCOME_ASKS_REASON: why
 *
 * What has to be known before an outcome can be logged.
 */
typedef enum
{
  HF_OUTCOME_ASKS_NOTHING,
  HF_OUTCOME_ASKS_TIME,
  HF_OUTCOME_ASKS_COMPLAINT,
  HF_OUTCOME_ASKS_DOCTOR,
  HF_OUTCOME_ASKS_REASON
} HfOutcomeAsk;

#define HF_OUTCOME_MAX_REASONS 4

/**
 * HfOutcomeDef:
 * @key: stored, and typed on the command line
 * @label: on a button
 * @paper: beside a box on paper
 * @said: in the middle of a sentence
 * @undo: what Undo names
 * @digit: its key
 * @group: what becomes of the follow-up
 * @asks: what has to be known
 * @reasons: which of `hf_follow_up_close_reasons` are offered, unless it is %NULL
 * @state: what the follow-up becomes; %NULL where it stays open, or a rule decides
 * @counts: whether it counts as an attempt
 * @is_scripted: whether a script can log it with no more than a note
 *
 * One outcome. Texts are to be translated, @paper with the context "outcome on paper".
 */
typedef struct
{
  const char    *key;
  const char    *label;
  const char    *paper;
  const char    *said;
  const char    *undo;
  char           digit;
  HfOutcomeGroup group;
  HfOutcomeAsk   asks;
  const char    *reasons[HF_OUTCOME_MAX_REASONS];
  const char    *state;
  gboolean       counts;
  gboolean       is_scripted;
} HfOutcomeDef;

const HfOutcomeDef *hf_outcome_kind_get (HfOutcomeKind kind);
gboolean            hf_outcome_kind_find (const char *key, HfOutcomeKind *kind);
gboolean            hf_outcome_kind_find_digit (char digit, HfOutcomeKind *kind);

G_END_DECLS
