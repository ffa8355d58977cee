/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Outcomes: one table of what they are called, and one change set each. The rules are in core; who
 * shows the result is not known here.
 */

#include "session/follow-up/hf-outcome.h"

#include "base/hf-date-words.h"
#include "base/hf-short-name.h"
#include "base/hf-strings.h"
#include "core/hf-contact.h"
#include "core/hf-follow-up.h"
#include "session/follow-up/hf-grades.h"
#include "session/follow-up/hf-work-days.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *key;   /* stored, and typed on the command line */
  const char *label; /* on a button */
  const char *said;  /* in the middle of a sentence */
  const char *undo;  /* what Undo names */
} OutcomeText;

/* clang-format off */
static const OutcomeText texts[HF_N_OUTCOMES] = {
  [HF_OUTCOME_FINE]      = { HF_CONTACT_OUTCOME_FINE, N_ ("Fine"), N_ ("fine"), N_ ("Log “fine”") },
  [HF_OUTCOME_NO_ANSWER] = { HF_CONTACT_OUTCOME_NO_ANSWER, N_ ("No answer"), N_ ("no answer"), N_ ("Log “no answer”") },
  [HF_OUTCOME_LATER]     = { HF_CONTACT_OUTCOME_LATER, N_ ("Later"), N_ ("call back later"), N_ ("Log “call back later”") },
  [HF_OUTCOME_SKIP]      = { HF_CONTACT_OUTCOME_SKIP, N_ ("Skip"), N_ ("skipped"), N_ ("Skip a follow-up") },
};
/* clang-format on */

static const HfGradePreset *
find_preset (HfContext *context, const HfRow *follow_up)
{
  return hf_grades_find (context, hf_row_text (follow_up, HF_FOLLOW_UP_GRADE));
}

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
retry (HfRow *row, const HfCallRules *rules, const HfGradePreset *preset, gint64 now)
{
  gint64  attempts = hf_row_int (row, HF_FOLLOW_UP_ATTEMPTS);
  HfRetry next = hf_follow_up_rule_retry (rules, (guint) attempts, hf_moment_of (now));

  if (next.kind == HF_RETRY_GIVE_UP)
    close_as (row, HF_FOLLOW_UP_STATE_UNREACHABLE, now);
  else
    move_to (row, next.at, next.kind == HF_RETRY_CALL ? HF_FOLLOW_UP_NOT_BEFORE : 0);
  if (next.kind == HF_RETRY_LETTER)
    hf_row_set_text (row, HF_FOLLOW_UP_CHANNEL, preset->fallback);
}

static HfRow *
move (HfContext *context, const HfRow *follow_up, const HfOutcome *outcome)
{
  gint64               now = hf_clock_now (hf_context_get_clock (context));
  const HfGradePreset *preset = find_preset (context, follow_up);
  HfRow               *row = hf_row_copy (follow_up);
  HfCallRules          rules;
  HfMoment             next_day;

  hf_outcome_read_rules (context, &rules);
  hf_call_rules_take (&rules, preset);
  next_day = (HfMoment){ hf_work_hours_next_workday (&rules.hours, hf_clock_date_of (now)), 0 };

  if (outcome->kind == HF_OUTCOME_FINE || outcome->kind == HF_OUTCOME_NO_ANSWER)
    hf_row_set_int (row, HF_FOLLOW_UP_ATTEMPTS, hf_row_int (row, HF_FOLLOW_UP_ATTEMPTS) + 1);
  switch (outcome->kind)
    {
    case HF_OUTCOME_FINE:
      close_as (row, HF_FOLLOW_UP_STATE_DONE, now);
      break;
    case HF_OUTCOME_NO_ANSWER:
      retry (row, &rules, preset, now);
      break;
    case HF_OUTCOME_LATER:
      move_to (row, outcome->again, outcome->again.minutes >= 0 ? HF_FOLLOW_UP_PROMISED : 0);
      break;
    case HF_OUTCOME_SKIP:
      move_to (row, next_day, 0);
      break;
    default:
      g_assert_not_reached ();
    }
  return row;
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

/* The next contact, where the grade has one; the limit moves with the day. */
static HfRow *
make_next (HfContext *context, const HfRow *follow_up)
{
  static const guint   kept[] = { HF_FOLLOW_UP_CUSTOMER, HF_FOLLOW_UP_VISIT, HF_FOLLOW_UP_REASON,
                                  HF_FOLLOW_UP_GRADE, HF_FOLLOW_UP_OWNER };
  const HfGradePreset *preset = find_preset (context, follow_up);
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
  return texts[kind].key;
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
  return _ (texts[kind].label);
}

/**
 * hf_outcome_find:
 * @key: (nullable): such as "no-answer"
 * @kind: (out): the outcome
 *
 * Returns: whether there is such an outcome
 */
gboolean
hf_outcome_find (const char *key, HfOutcomeKind *kind)
{
  for (guint i = 0; i < HF_N_OUTCOMES; i++)
    if (g_strcmp0 (texts[i].key, key) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
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
  const HfGradePreset *preset = find_preset (context, follow_up);
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
  HfChangeSet *changes = hf_change_set_new (texts[outcome->kind].undo);
  HfRow       *row = move (context, follow_up, outcome);

  if (moved != NULL)
    *moved = hf_row_ref (row);
  hf_row_set_int (contact, HF_CONTACT_FOLLOW_UP, follow_up->id);
  hf_row_set_text (contact, HF_CONTACT_OUTCOME, hf_outcome_get_key (outcome->kind));
  hf_change_set_insert (changes, contact);
  hf_change_set_update (changes, follow_up, row);
  if (outcome->kind == HF_OUTCOME_FINE &&
      hf_outcome_get_next_day (context, follow_up) != HF_DATE_NONE)
    hf_change_set_insert_like (changes, follow_up, make_next (context, follow_up));
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
  g_autofree char *name = hf_short_name (raw_name ? raw_name : "");
  g_autofree char *again = NULL;

  if (g_str_equal (state, HF_FOLLOW_UP_STATE_DONE))
    return describe_done (context, moved, name, _ (texts[kind].said));
  if (g_str_equal (state, HF_FOLLOW_UP_STATE_UNREACHABLE))
    /* Translators: a name, an outcome such as "no answer" */
    return g_strdup_printf (_ ("Saved: %s, %s, closed as unreachable"), name, _ (texts[kind].said));
  again = describe_again (moved, hf_clock_today (hf_context_get_clock (context)));
  if (kind == HF_OUTCOME_NO_ANSWER && is_last_try (context, moved))
    return describe_fallback (channel, name, _ (texts[kind].said), again);
  /* Translators: a name, an outcome such as "no answer", a time or a day */
  return g_strdup_printf (_ ("Saved: %s, %s, again %s"), name, _ (texts[kind].said), again);
}
