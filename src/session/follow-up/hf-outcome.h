/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What came of a follow-up, as one change: the contact log gains an entry, the follow-up is done or
 * moved. The window's keys and the command line's `log` both come here.
 */

#pragma once

#include "core/hf-follow-up-rule.h"
#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HfOutcomeKind:
 * @HF_OUTCOME_FINE: reached, nothing to do: the follow-up is done
 * @HF_OUTCOME_NO_ANSWER: nobody answered: the retry rule decides
 * @HF_OUTCOME_LATER: a call-back was agreed upon
 * @HF_OUTCOME_SKIP: off the queue until the next working day; no attempt is counted
 *
 * The outcomes.
 */
typedef enum
{
  HF_OUTCOME_FINE,
  HF_OUTCOME_NO_ANSWER,
  HF_OUTCOME_LATER,
  HF_OUTCOME_SKIP
} HfOutcomeKind;

#define HF_N_OUTCOMES 4

/**
 * HfOutcome:
 * @kind: what came of it
 * @note: (nullable): what was said
 * @mood: (nullable): in which mood the customer was, one of #hf_contact_emotions
 * @dissatisfaction: (nullable): with what the customer was not content; empty where they were not,
 *   and nobody asked with what
 * @minutes: how long the call took, 0 where that is not known
 * @again: for %HF_OUTCOME_LATER, when to call again; with a negative time at any
 *
 * An outcome as a person or a script gives it.
 */
typedef struct
{
  HfOutcomeKind kind;
  const char   *note;
  const char   *mood;
  const char   *dissatisfaction;
  guint         minutes;
  HfMoment      again;
} HfOutcome;

const char *hf_outcome_get_key (HfOutcomeKind kind);
const char *hf_outcome_get_label (HfOutcomeKind kind);
gboolean    hf_outcome_find (const char *key, HfOutcomeKind *kind);

void         hf_outcome_read_rules (HfContext *context, HfCallRules *rules);
guint        hf_outcome_get_attempts (HfContext *context, const char *grade);
HfDate       hf_outcome_get_next_day (HfContext *context, const HfRow *follow_up);
HfChangeSet *hf_outcome_apply (HfContext       *context,
                               const HfRow     *follow_up,
                               const HfOutcome *outcome,
                               HfRow          **moved);
HfChangeSet *hf_outcome_log (HfContext       *context,
                             const HfRow     *follow_up,
                             const HfOutcome *outcome,
                             HfRow           *contact,
                             HfRow          **moved);
char        *hf_outcome_describe (HfContext *context, const HfRow *moved, HfOutcomeKind kind);

G_END_DECLS
