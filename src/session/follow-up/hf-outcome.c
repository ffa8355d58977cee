/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Outcomes: one change set each, and the words for it. The table is in core, what becomes of the
 * follow-up in hf-outcome-moves.c; who shows the result is not known here.
 */

#include "session/follow-up/hf-outcome.h"

#include "base/hf-date-words.h"
#include "base/hf-short-name.h"
#include "base/hf-strings.h"
#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "session/customer/hf-complaints.h"
#include "session/follow-up/hf-grades.h"
#include "session/follow-up/hf-work-days.h"
#include "session/follow-up/hf-outcome-private.h"

#include <glib/gi18n.h>
#include <string.h>

const HfGradePreset *
hf_outcome_find_preset (HfContext *context, const HfRow *follow_up)
{
  return hf_grades_find (context, hf_row_text (follow_up, HF_FOLLOW_UP_GRADE));
}

static HfRow *
make_contact (const HfRow *follow_up, const HfOutcome *outcome, const HfViewer *viewer, gint64 now)
{
  g_autofree char *note = hf_str_clean (outcome->note);
  g_autofree char *dissatisfaction = hf_str_clean (outcome->dissatisfaction);
  HfRow           *row = hf_row_new (&hf_contact_def);

  hf_row_set_int (row, HF_CONTACT_CUSTOMER, hf_row_int (follow_up, HF_FOLLOW_UP_CUSTOMER));
  hf_row_set_int (row, HF_CONTACT_AT, now);
  hf_row_set_text (row, HF_CONTACT_CHANNEL, hf_row_text (follow_up, HF_FOLLOW_UP_CHANNEL));
  hf_row_set_text (row, HF_CONTACT_NOTE, note);
  hf_row_set_text (row, HF_CONTACT_EMOTION, outcome->mood);
  if (outcome->dissatisfaction != NULL)
    hf_row_set_text (row, HF_CONTACT_SATISFIED, HF_CONTACT_SATISFIED_NO);
  hf_row_set_text (row, HF_CONTACT_DISSATISFACTION, dissatisfaction);
  if (outcome->minutes > 0)
    hf_row_set_int (row, HF_CONTACT_MINUTES, outcome->minutes);
  if (viewer->staff != 0)
    hf_row_set_int (row, HF_CONTACT_STAFF, viewer->staff);
  return row;
}

/* When it comes back, in words that fit behind "again". */
static char *
describe_again (const HfRow *moved, HfDate today)
{
  const char      *due = hf_row_text (moved, HF_FOLLOW_UP_DUE);
  const char      *promised = hf_row_text (moved, HF_FOLLOW_UP_PROMISED);
  const char      *time = promised ? promised : hf_row_text (moved, HF_FOLLOW_UP_NOT_BEFORE);
  HfDate           day = hf_date_from_iso (due);
  g_autofree char *words = NULL;

  if (day == today && time != NULL)
    return g_strdup (time);
  if (day == today + 1 && time != NULL)
    /* Translators: when to call again; %s is a time such as 09:00 */
    return g_strdup_printf (_ ("tomorrow %s"), time);
  if (day == today + 1)
    return g_strdup (_ ("tomorrow"));
  words = hf_date_to_words (day, _ ("{w} {d} {mon} {y}"));
  return time ? g_strdup_printf ("%s %s", words, time) : g_steal_pointer (&words);
}

/**
 * hf_outcome_get_key:
 * @kind: an outcome
 *
 * Returns: (transfer none): the outcome as it is stored and typed
 */
const char *
hf_outcome_get_key (HfOutcomeKind kind)
{
  return hf_outcome_kind_get (kind)->key;
}

/**
 * hf_outcome_get_label:
 * @kind: an outcome
 *
 * Returns: (transfer none): what a button calls the outcome, translated
 */
const char *
hf_outcome_get_label (HfOutcomeKind kind)
{
  return _ (hf_outcome_kind_get (kind)->label);
}

/**
 * hf_outcome_read_rules:
 * @context: the context, whose settings count if it has any
 * @rules: (out): the rules in force
 *
 * Reads what the hospital has set about calling.
 */
void
hf_outcome_read_rules (HfContext *context, HfCallRules *rules)
{
  GSettings *settings = hf_context_get_settings (context);
  g_autoptr (GVariant) spans = NULL;

  hf_call_rules_init (rules);
  rules->hours.days_off = hf_work_days_get (context);
  if (settings == NULL)
    return;
  spans = g_settings_get_value (settings, "working-hours");
  hf_work_hours_set_spans (&rules->hours, spans);
  rules->retry_hours = g_settings_get_uint (settings, "retry-hours");
  rules->retry_limit = g_settings_get_uint (settings, "retry-limit");
}

/**
 * hf_outcome_get_attempts:
 * @context: the context, whose settings count if it has any
 * @grade: a grade
 *
 * Returns: how many attempts there are before a customer of that grade is reached otherwise
 */
guint
hf_outcome_get_attempts (HfContext *context, const char *grade)
{
  HfCallRules rules;

  hf_outcome_read_rules (context, &rules);
  hf_call_rules_take (&rules, hf_grades_find (context, grade));
  return rules.retry_limit;
}

/**
 * hf_outcome_get_next_day:
 * @context: the context: which rules, which day
 * @follow_up: a follow-up
 *
 * Returns: when the next contact is due if this one is made today, a working day;
 *   %HF_DATE_NONE where the grade has no next one
 */
HfDate
hf_outcome_get_next_day (HfContext *context, const HfRow *follow_up)
{
  const HfGradePreset *preset = hf_outcome_find_preset (context, follow_up);
  HfDate               today = hf_clock_today (hf_context_get_clock (context));
  HfCallRules          rules;

  if (preset->interval_days == 0 || !hf_row_is_null (follow_up, HF_FOLLOW_UP_PERSON_PLAN))
    return HF_DATE_NONE; /* a plan has its own next one */
  hf_outcome_read_rules (context, &rules);
  return hf_work_hours_next_workday (&rules.hours, today + (HfDate) preset->interval_days - 1);
}

/**
 * hf_outcome_apply:
 * @context: the context: who, when, which rules
 * @follow_up: an open follow-up, as it was read
 * @outcome: what came of it
 * @moved: (out) (transfer full) (optional): the follow-up as it will be
 *
 * Builds the one change that logs an outcome. Commit it by the store.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *
hf_outcome_apply (HfContext       *context,
                  const HfRow     *follow_up,
                  const HfOutcome *outcome,
                  HfRow          **moved)
{
  gint64 now = hf_clock_now (hf_context_get_clock (context));

  return hf_outcome_log (context, follow_up, outcome,
                         make_contact (follow_up, outcome, hf_context_get_viewer (context), now),
                         moved);
}

/**
 * hf_outcome_log:
 * @context: the context: who, when, which rules
 * @follow_up: an open follow-up, as it was read
 * @outcome: what came of it
 * @contact: (transfer full): the call or message in which it did
 * @moved: (out) (transfer full) (optional): the follow-up as it will be
 *
 * Builds the one change that logs an outcome with what is known of the contact.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *
hf_outcome_log (HfContext       *context,
                const HfRow     *follow_up,
                const HfOutcome *outcome,
                HfRow           *contact,
                HfRow          **moved)
{
  HfChangeSet *changes = hf_change_set_new (hf_outcome_kind_get (outcome->kind)->undo);
  HfRow       *row = hf_outcome_move (context, follow_up, outcome);
  gint64       call;

  if (moved != NULL)
    *moved = hf_row_ref (row);
  hf_row_set_int (contact, HF_CONTACT_FOLLOW_UP, follow_up->id);
  hf_row_set_text (contact, HF_CONTACT_OUTCOME, hf_outcome_get_key (outcome->kind));
  if (outcome->kind == HF_OUTCOME_COMPLAINT)
    hf_row_set_text (contact, HF_CONTACT_SATISFIED, HF_CONTACT_SATISFIED_NO);
  call = hf_change_set_insert (changes, contact);
  if (outcome->kind == HF_OUTCOME_COMPLAINT)
    hf_change_set_insert (changes, hf_complaints_make_of_call (context, outcome->complaint,
                                                               follow_up, contact, call));
  hf_change_set_update (changes, follow_up, row);
  hf_outcome_add_more (context, follow_up, outcome, changes);
  return changes;
}

/* What is left where nobody answered any more: by what, and when. */
static char *
describe_fallback (const char *channel, const char *name, const char *said, const char *again)
{
  if (g_str_equal (channel, HF_CONTACT_CHANNEL_LETTER))
    /* Translators: a name, an outcome such as "no answer", a day */
    return g_strdup_printf (_ ("Saved: %s, %s, next a letter, %s"), name, said, again);
  /* Translators: a name, an outcome such as "no answer", a way to reach somebody such as "Home
   * visit", a day */
  return g_strdup_printf (_ ("Saved: %s, %s, next by: %s, %s"), name, said,
                          hf_choice_label (hf_contact_channels, channel), again);
}

/* Where it was by letter from the first there is nothing else left either. */
static gboolean
is_last_try (HfContext *context, const HfRow *moved)
{
  gint64 limit = hf_outcome_get_attempts (context, hf_row_text (moved, HF_FOLLOW_UP_GRADE));

  return hf_row_int (moved, HF_FOLLOW_UP_ATTEMPTS) >= limit ||
         g_str_equal (hf_row_text (moved, HF_FOLLOW_UP_CHANNEL), HF_CONTACT_CHANNEL_LETTER);
}

static char *
describe_done (HfContext *context, const HfRow *moved, const char *name, const char *said)
{
  HfDate           next = hf_outcome_get_next_day (context, moved);
  g_autofree char *day = NULL;

  if (next == HF_DATE_NONE)
    /* Translators: a name, an outcome such as "fine" */
    return g_strdup_printf (_ ("Saved: %s, %s"), name, said);
  day = hf_date_to_words (next, _ ("{w} {d} {mon} {y}"));
  /* Translators: a name, an outcome such as "fine", a day */
  return g_strdup_printf (_ ("Saved: %s, %s, the next follow-up on %s"), name, said, day);
}

static char *
describe_given_up (const HfRow *moved, const char *name, const char *said)
{
  g_autofree char *why = hf_follow_up_close_words (moved);

  if (why == NULL)
    /* Translators: a name, an outcome such as "refused" */
    return g_strdup_printf (_ ("Saved: %s, %s, the follow-up is closed"), name, said);
  /* Translators: a name, an outcome such as "refused", why */
  return g_strdup_printf (_ ("Saved: %s, %s (%s), the follow-up is closed"), name, said, why);
}

static char *
describe_handed (const HfRow *moved, const char *name, const char *said)
{
  const char *doctor = hf_row_text (moved, HF_FOLLOW_UP_OWNER_NAME);

  /* Translators: a name, "to the doctor", the doctor's name */
  return g_strdup_printf (_ ("Saved: %s, %s: %s, due today"), name, said, doctor ? doctor : "—");
}

/* Its end is enough to know it by. */
static char *
describe_next_number (const HfRow *moved, const char *name, const char *said)
{
  const char *number = hf_row_text (moved, HF_FOLLOW_UP_CUSTOMER_PHONE);
  gsize       length = number ? strlen (number) : 0;

  /* Translators: a name, "wrong number", the last digits of a telephone number */
  return g_strdup_printf (_ ("Saved: %s, %s, next the number that ends in %s"), name, said,
                          number ? number + (length > 4 ? length - 4 : 0) : "—");
}

/**
 * hf_outcome_describe:
 * @context: the context: which rules, which day
 * @moved: the follow-up as hf_outcome_apply() moved it
 * @kind: the outcome
 *
 * Says what was saved, about whom, and what comes next.
 *
 * Returns: (transfer full): such as "Saved: Zhang Min, no answer, again 15:30"
 */
char *
hf_outcome_describe (HfContext *context, const HfRow *moved, HfOutcomeKind kind)
{
  const char      *state = hf_row_text (moved, HF_FOLLOW_UP_STATE);
  const char      *channel = hf_row_text (moved, HF_FOLLOW_UP_CHANNEL);
  const char      *raw_name = hf_row_text (moved, HF_FOLLOW_UP_CUSTOMER_NAME);
  const char      *said = _ (hf_outcome_kind_get (kind)->said);
  g_autofree char *name = hf_short_name (raw_name ? raw_name : "");
  g_autofree char *again = NULL;

  if (g_str_equal (state, HF_FOLLOW_UP_STATE_DONE))
    return describe_done (context, moved, name, said);
  if (g_str_equal (state, HF_FOLLOW_UP_STATE_UNREACHABLE))
    /* Translators: a name, an outcome such as "no answer" */
    return g_strdup_printf (_ ("Saved: %s, %s, closed as unreachable"), name, said);
  if (!hf_follow_up_is_open (moved))
    return describe_given_up (moved, name, said);
  if (kind == HF_OUTCOME_DOCTOR)
    return describe_handed (moved, name, said);
  if (kind == HF_OUTCOME_WRONG_NUMBER)
    return describe_next_number (moved, name, said);
  again = describe_again (moved, hf_clock_today (hf_context_get_clock (context)));
  if (kind == HF_OUTCOME_NO_ANSWER && is_last_try (context, moved))
    return describe_fallback (channel, name, said, again);
  /* Translators: a name, an outcome such as "no answer", a time or a day */
  return g_strdup_printf (_ ("Saved: %s, %s, again %s"), name, said, again);
}
