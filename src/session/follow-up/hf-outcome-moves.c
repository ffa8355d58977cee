/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What each outcome makes of a follow-up, and what else follows from it: one function each, found
 * by its kind. The rules are in core.
 */

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-phone.h"
#include "session/follow-up/hf-grades.h"
#include "session/follow-up/hf-outcome-private.h"

#include "base/hf-strings.h"

/* What an outcome is decided by. */
typedef struct
{
  const HfOutcome     *outcome;
  const HfGradePreset *preset;
  HfCallRules          rules;
  gint64               now;
} Move;

static void
close_as (HfRow *row, const char *state, gint64 now)
{
  hf_row_set_text (row, HF_FOLLOW_UP_STATE, state);
  hf_row_set_int (row, HF_FOLLOW_UP_CLOSED, now);
}

/* A time stands in one of two fields: promised to the customer, or only not before. */
static void
move_to (HfRow *row, HfMoment at, guint time_field)
{
  char time[6];

  hf_time_write (MAX (at.minutes, 0), time);
  hf_row_set_date (row, HF_FOLLOW_UP_DUE, at.day);
  hf_row_set_null (row, HF_FOLLOW_UP_PROMISED);
  hf_row_set_null (row, HF_FOLLOW_UP_NOT_BEFORE);
  if (time_field != 0)
    hf_row_set_text (row, time_field, time);
}

static void
move_no_answer (const Move *self, HfRow *row)
{
  gint64  attempts = hf_row_int (row, HF_FOLLOW_UP_ATTEMPTS);
  HfRetry next = hf_follow_up_rule_retry (&self->rules, (guint) attempts, hf_moment_of (self->now));

  if (next.kind == HF_RETRY_GIVE_UP)
    close_as (row, HF_FOLLOW_UP_STATE_UNREACHABLE, self->now);
  else
    move_to (row, next.at, next.kind == HF_RETRY_CALL ? HF_FOLLOW_UP_NOT_BEFORE : 0);
  if (next.kind == HF_RETRY_LETTER)
    hf_row_set_text (row, HF_FOLLOW_UP_CHANNEL, self->preset->fallback);
}

static void
move_later (const Move *self, HfRow *row)
{
  const HfMoment again = self->outcome->again;

  move_to (row, again, again.minutes >= 0 ? HF_FOLLOW_UP_PROMISED : 0);
}

static void
move_skip (const Move *self, HfRow *row)
{
  HfDate today = hf_clock_date_of (self->now);

  move_to (row, (HfMoment){ hf_work_hours_next_workday (&self->rules.hours, today), 0 }, 0);
}

/* The doctor is to see at once what was said, as the reason to call. */
static void
move_doctor (const Move *self, HfRow *row)
{
  const HfOutcome *outcome = self->outcome;
  g_autofree char *note = hf_str_clean (outcome->note);
  HfDate           today = hf_clock_date_of (self->now), limit;

  move_to (row, (HfMoment){ today, 0 }, 0);
  if (outcome->doctor != 0)
    {
      hf_row_set_int (row, HF_FOLLOW_UP_OWNER, outcome->doctor);
      hf_row_set_text (row, HF_FOLLOW_UP_OWNER_NAME, outcome->doctor_name);
    }
  if (note != NULL)
    hf_row_set_text (row, HF_FOLLOW_UP_REASON, note);
  if (outcome->is_urgent)
    hf_row_set_text (row, HF_FOLLOW_UP_GRADE, HF_CUSTOMER_GRADE_A);
  limit = hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_LIMIT));
  if (limit != HF_DATE_NONE && limit < today)
    hf_row_set_date (row, HF_FOLLOW_UP_LIMIT, today);
}

/* Whoever wanted to reach the customer at the number that was called, wants to at the next one. */
static const HfRow *
find_called (const HfOutcome *outcome, const HfRow **next)
{
  const HfRow *called = NULL;

  *next = NULL;
  for (guint i = 0; outcome->phones != NULL && i < outcome->phones->len; i++)
    {
      const HfRow *phone = g_ptr_array_index (outcome->phones, i);

      if (hf_row_int (phone, HF_PHONE_INVALID) != 0)
        continue;
      if (called == NULL)
        called = phone;
      else if (*next == NULL)
        *next = phone;
    }
  return called;
}

static void
move_wrong_number (const Move *self, HfRow *row)
{
  const HfRow *next;

  find_called (self->outcome, &next);
  if (next == NULL && self->outcome->phones != NULL)
    {
      close_as (row, HF_FOLLOW_UP_STATE_UNREACHABLE, self->now);
      hf_row_set_text (row, HF_FOLLOW_UP_CLOSE_REASON, HF_FOLLOW_UP_CLOSE_WRONG_NUMBER);
      return;
    }
  move_to (row, (HfMoment){ hf_clock_date_of (self->now), 0 }, 0);
  if (next != NULL)
    hf_row_set_text (row, HF_FOLLOW_UP_CUSTOMER_PHONE, hf_row_text (next, HF_PHONE_NUMBER));
}

/* What closes it at once. */
static void
move_closed (const Move *self, HfRow *row)
{
  const HfOutcome *outcome = self->outcome;
  g_autofree char *typed = hf_str_clean (outcome->close_note);

  close_as (row, hf_outcome_kind_get (outcome->kind)->state, self->now);
  hf_row_set_text (row, HF_FOLLOW_UP_CLOSE_REASON,
                   outcome->close_reason || typed == NULL ? outcome->close_reason :
                                                            HF_FOLLOW_UP_CLOSE_OTHER);
  hf_row_set_text (row, HF_FOLLOW_UP_CLOSE_NOTE, typed);
}

static void (*const moves[HF_N_OUTCOMES]) (const Move *self, HfRow *row) = {
  [HF_OUTCOME_FINE] = move_closed,    [HF_OUTCOME_NO_ANSWER] = move_no_answer,
  [HF_OUTCOME_LATER] = move_later,    [HF_OUTCOME_COMPLAINT] = move_closed,
  [HF_OUTCOME_DOCTOR] = move_doctor,  [HF_OUTCOME_WRONG_NUMBER] = move_wrong_number,
  [HF_OUTCOME_REFUSED] = move_closed, [HF_OUTCOME_LOST] = move_closed,
  [HF_OUTCOME_SKIP] = move_skip,
};

/* Returns (transfer full): the follow-up as the outcome leaves it. */
HfRow *
hf_outcome_move (HfContext *context, const HfRow *follow_up, const HfOutcome *outcome)
{
  Move   self = { .outcome = outcome,
                  .preset = hf_outcome_find_preset (context, follow_up),
                  .now = hf_clock_now (hf_context_get_clock (context)) };
  HfRow *row = hf_row_copy (follow_up);

  hf_outcome_read_rules (context, &self.rules);
  hf_call_rules_take (&self.rules, self.preset);
  if (hf_outcome_kind_get (outcome->kind)->counts)
    hf_row_set_int (row, HF_FOLLOW_UP_ATTEMPTS, hf_row_int (row, HF_FOLLOW_UP_ATTEMPTS) + 1);
  moves[outcome->kind](&self, row);
  return row;
}

/* The next contact, where the grade has one; the limit moves with the day. */
static HfRow *
make_next (HfContext *context, const HfRow *follow_up)
{
  static const guint   kept[] = { HF_FOLLOW_UP_CUSTOMER, HF_FOLLOW_UP_VISIT, HF_FOLLOW_UP_REASON,
                                  HF_FOLLOW_UP_GRADE, HF_FOLLOW_UP_OWNER };
  const HfGradePreset *preset = hf_outcome_find_preset (context, follow_up);
  HfRow               *row = hf_row_new (&hf_follow_up_def);
  HfDate               day = hf_outcome_get_next_day (context, follow_up);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    hf_row_set (row, kept[i], follow_up->values[kept[i]]);
  hf_row_set_date (row, HF_FOLLOW_UP_DUE, day);
  hf_row_set_date (row, HF_FOLLOW_UP_LIMIT, hf_grade_preset_limit (preset, day));
  hf_row_set_text (row, HF_FOLLOW_UP_CHANNEL, preset->channel);
  hf_follow_up_complete (row);
  return row;
}

static void
add_next (HfContext       *context,
          const HfRow     *follow_up,
          const HfOutcome *outcome,
          HfChangeSet     *changes)
{
  if (hf_outcome_get_next_day (context, follow_up) != HF_DATE_NONE)
    hf_change_set_insert_like (changes, follow_up, make_next (context, follow_up));
}

/* Nobody is to be given that number again. */
static void
add_invalid (HfContext       *context,
             const HfRow     *follow_up,
             const HfOutcome *outcome,
             HfChangeSet     *changes)
{
  const HfRow *next, *called = find_called (outcome, &next);
  HfRow       *after;

  if (called == NULL)
    return;
  after = hf_row_copy (called);
  hf_row_set_int (after, HF_PHONE_INVALID, 1);
  hf_change_set_update (changes, called, after);
}

/* Who died is called, written to and congratulated by nobody. The day is that on which it was
 * heard, until somebody knows better. */
static void
add_deceased (HfContext       *context,
              const HfRow     *follow_up,
              const HfOutcome *outcome,
              HfChangeSet     *changes)
{
  HfRow *after;

  if (outcome->customer == NULL || !hf_row_is_null (outcome->customer, HF_CUSTOMER_DECEASED) ||
      g_strcmp0 (outcome->close_reason, HF_FOLLOW_UP_CLOSE_DECEASED) != 0)
    return;
  after = hf_row_copy (outcome->customer);
  hf_row_set_date (after, HF_CUSTOMER_DECEASED, hf_clock_today (hf_context_get_clock (context)));
  hf_change_set_update (changes, outcome->customer, after);
}

static void (*const additions[HF_N_OUTCOMES]) (HfContext       *context,
                                               const HfRow     *follow_up,
                                               const HfOutcome *outcome,
                                               HfChangeSet     *changes) = {
  [HF_OUTCOME_FINE] = add_next,
  [HF_OUTCOME_COMPLAINT] = add_next,
  [HF_OUTCOME_WRONG_NUMBER] = add_invalid,
  [HF_OUTCOME_LOST] = add_deceased,
};

/* Adds what else follows from an outcome to the change that logs it. */
void
hf_outcome_add_more (HfContext       *context,
                     const HfRow     *follow_up,
                     const HfOutcome *outcome,
                     HfChangeSet     *changes)
{
  if (additions[outcome->kind] != NULL)
    additions[outcome->kind](context, follow_up, outcome, changes);
}
