/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What came of a follow-up, as one change: the contact log gains an entry, the follow-up is done or
 * moved. The window's keys and the command line's `log` both come here.
 */

#pragma once

#include "core/hf-follow-up-rule.h"
#include "core/hf-outcome-kind.h"
#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HfOutcome:
 * @kind: what came of it
 * @note: (nullable): what was said
 * @mood: (nullable): in which mood the customer was, one of #hf_contact_emotions
 * @dissatisfaction: (nullable): with what the customer was not content; empty where they were not,
 *   and nobody asked with what
 * @minutes: how long the call took, 0 where that is not known
 * @again: for %HF_OUTCOME_LATER, when to call again; with a negative time at any
 * @complaint: (nullable): for %HF_OUTCOME_COMPLAINT, the complaint, as far as it was asked
 * @doctor: for %HF_OUTCOME_DOCTOR, to whom it is handed
 * @doctor_name: (nullable): their name
 * @is_urgent: for %HF_OUTCOME_DOCTOR, whether it becomes one of grade A
 * @close_reason: (nullable): why it is given up, one of #hf_follow_up_close_reasons
 * @close_note: (nullable): why, as somebody typed it
 * @phones: (nullable) (element-type HfRow): the customer's numbers, in the customer's order: which
 *   is wrong, and whether there is another
 * @customer: (nullable): the customer's card, where the outcome says something of the customer
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
  const HfRow  *complaint;
  gint64        doctor;
  const char   *doctor_name;
  gboolean      is_urgent;
  const char   *close_reason;
  const char   *close_note;

  const GPtrArray *phones;
  const HfRow     *customer;
} HfOutcome;

const char *hf_outcome_get_key (HfOutcomeKind kind);
const char *hf_outcome_get_label (HfOutcomeKind kind);

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
