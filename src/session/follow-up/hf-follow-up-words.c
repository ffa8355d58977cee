/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/follow-up/hf-follow-up-words.h"

#include "base/hf-parts.h"
#include "core/hf-follow-up.h"
#include "session/follow-up/hf-appointment-words.h"

#include <glib/gi18n.h>

/**
 * hf_follow_up_words_title:
 * @row: a follow-up
 *
 * Returns: (transfer none): how far it is, or what became of it: "Follow-up done"
 */
const char *
hf_follow_up_words_title (const HfRow *row)
{
  const char *state = hf_row_text (row, HF_FOLLOW_UP_STATE);

  if (g_strcmp0 (state, HF_FOLLOW_UP_STATE_DONE) == 0)
    return C_ ("timeline", "Follow-up done");
  if (g_strcmp0 (state, HF_FOLLOW_UP_STATE_SKIPPED) == 0)
    return hf_row_is_null (row, HF_FOLLOW_UP_BOOKED) ? C_ ("timeline", "Follow-up skipped") :
                                                       C_ ("timeline", "Follow-up closed: booked");
  if (g_strcmp0 (state, HF_FOLLOW_UP_STATE_UNREACHABLE) == 0)
    return C_ ("timeline", "Follow-up closed, unreachable");
  if (!hf_follow_up_is_open (row))
    return g_strcmp0 (state, HF_FOLLOW_UP_STATE_LOST) == 0 ? C_ ("timeline", "Lost to follow-up") :
                                                             C_ ("timeline", "Follow-up refused");
  return hf_follow_up_is_to_do (row) ? C_ ("timeline", "Follow-up planned") :
                                       C_ ("timeline", "Follow-up withheld");
}

/**
 * hf_follow_up_words_text:
 * @row: a follow-up
 *
 * Returns: (transfer full) (nullable): why to call, and where it was closed without a call why
 */
char *
hf_follow_up_words_text (const HfRow *row)
{
  g_autofree char *reason = hf_follow_up_reason (row);
  g_autofree char *closed = hf_follow_up_close_words (row);

  if (closed == NULL)
    closed = hf_appointment_words_booked (row);
  if (reason == NULL)
    return g_steal_pointer (&closed);
  return closed != NULL ? hf_join_facts (reason, closed) : g_steal_pointer (&reason);
}
