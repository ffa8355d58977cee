/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table of outcomes. Nothing here reads the book. */

#include "core/hf-outcome-kind.h"

#include "core/hf-contact.h"
#include "core/hf-follow-up.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfOutcomeDef defs[HF_N_OUTCOMES] = {
  [HF_OUTCOME_FINE] = {
    HF_CONTACT_OUTCOME_FINE, N_ ("Fine"), NC_ ("outcome on paper", "Fine"), N_ ("fine"), N_ ("Log “fine”"),
    '1', HF_OUTCOME_CLOSES, .state = HF_FOLLOW_UP_STATE_DONE, .counts = TRUE, .is_scripted = TRUE },
  [HF_OUTCOME_NO_ANSWER] = {
    HF_CONTACT_OUTCOME_NO_ANSWER, N_ ("No answer"), NC_ ("outcome on paper", "No answer"), N_ ("no answer"), N_ ("Log “no answer”"),
    '2', HF_OUTCOME_KEEPS, .counts = TRUE, .is_scripted = TRUE },
  [HF_OUTCOME_LATER] = {
    HF_CONTACT_OUTCOME_LATER, N_ ("Later"), NC_ ("outcome on paper", "Later"), N_ ("call back later"), N_ ("Log “call back later”"),
    '3', HF_OUTCOME_KEEPS, HF_OUTCOME_ASKS_TIME, .is_scripted = TRUE },
  [HF_OUTCOME_COMPLAINT] = {
    HF_CONTACT_OUTCOME_COMPLAINT, N_ ("Complaint"), NC_ ("outcome on paper", "Complaint"), N_ ("complaint"), N_ ("Open a complaint"),
    '4', HF_OUTCOME_CLOSES, HF_OUTCOME_ASKS_COMPLAINT, .state = HF_FOLLOW_UP_STATE_DONE, .counts = TRUE },
  [HF_OUTCOME_DOCTOR] = {
    HF_CONTACT_OUTCOME_DOCTOR, N_ ("To doctor"), NC_ ("outcome on paper", "To doctor"), N_ ("to the doctor"), N_ ("Hand a follow-up to a doctor"),
    '5', HF_OUTCOME_KEEPS, HF_OUTCOME_ASKS_DOCTOR },
  [HF_OUTCOME_WRONG_NUMBER] = {
    HF_CONTACT_OUTCOME_WRONG_NUMBER, N_ ("Wrong no."), NC_ ("outcome on paper", "Wrong no."), N_ ("wrong number"), N_ ("Log “wrong number”"),
    '7', HF_OUTCOME_KEEPS, .counts = TRUE },
  [HF_OUTCOME_REFUSED] = {
    HF_CONTACT_OUTCOME_REFUSED, N_ ("Refused"), NC_ ("outcome on paper", "Refused"), N_ ("refused"), N_ ("Log “refused”"),
    '8', HF_OUTCOME_GIVES_UP, HF_OUTCOME_ASKS_REASON,
    { HF_FOLLOW_UP_CLOSE_UNWANTED, HF_FOLLOW_UP_CLOSE_BUSY, HF_FOLLOW_UP_CLOSE_DISTRUST },
    .state = HF_FOLLOW_UP_STATE_REFUSED, .counts = TRUE },
  [HF_OUTCOME_LOST] = {
    HF_CONTACT_OUTCOME_LOST, N_ ("Lost"), NC_ ("outcome on paper", "Lost"), N_ ("lost to follow-up"), N_ ("Log “lost to follow-up”"),
    '9', HF_OUTCOME_GIVES_UP, HF_OUTCOME_ASKS_REASON,
    { HF_FOLLOW_UP_CLOSE_MOVED, HF_FOLLOW_UP_CLOSE_ELSEWHERE, HF_FOLLOW_UP_CLOSE_DECEASED },
    .state = HF_FOLLOW_UP_STATE_LOST, .counts = TRUE },
  [HF_OUTCOME_SKIP] = {
    HF_CONTACT_OUTCOME_SKIP, N_ ("Skip"), NC_ ("outcome on paper", "Skip"), N_ ("skipped"), N_ ("Skip a follow-up"),
    '0', HF_OUTCOME_KEEPS, .is_scripted = TRUE },
};
/* clang-format on */

/**
 * hf_outcome_kind_get:
 * @kind: an outcome
 *
 * Returns: (transfer none): what it is
 */
const HfOutcomeDef *
hf_outcome_kind_get (HfOutcomeKind kind)
{
  g_return_val_if_fail (kind < HF_N_OUTCOMES, NULL);

  return &defs[kind];
}

/**
 * hf_outcome_kind_find:
 * @key: (nullable): such as "no-answer"
 * @kind: (out): the outcome
 *
 * Returns: whether there is such an outcome
 */
gboolean
hf_outcome_kind_find (const char *key, HfOutcomeKind *kind)
{
  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    if (g_strcmp0 (defs[i].key, key) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * hf_outcome_kind_find_digit:
 * @digit: "0" to "9"
 * @kind: (out): the outcome
 *
 * Returns: whether there is an outcome with that key
 */
gboolean
hf_outcome_kind_find_digit (char digit, HfOutcomeKind *kind)
{
  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    if (defs[i].digit == digit)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}
