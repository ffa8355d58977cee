/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Suggested grades. Reasons are kept as "what=value; what=value" and worded where they are read:
 * whoever suggests in one language must not word it for those who read another. */

#include "core/hf-grade-suggestion.h"

#include "base/hf-fold.h"
#include "base/hf-strings.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-follow-up-rule.h"
#include "core/hf-grade-rule.h"
#include "core/hf-word-list.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#define BETWEEN "; "

/* What is asked, folded once. */
typedef struct
{
  const HfGradeCase *known;
  char              *words;
  char              *constitution;
  int                age; /* negative where it is not known */
} Asked;

static void
add_reason (GString *reasons, const char *what, const char *value)
{
  g_autofree char *clean = g_strdelimit (g_strdup (value), ";\n", ',');

  if (reasons->len > 0)
    g_string_append (reasons, BETWEEN);
  g_string_append_printf (reasons, "%s=%s", what, clean);
}

static void
add_number (GString *reasons, const char *what, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  add_reason (reasons, what, text);
}

static gboolean
says (const HfRow *rule, guint field)
{
  return !hf_row_is_null (rule, field);
}

static gboolean
is_of_age (const Asked *asked, const HfRow *rule)
{
  if (!says (rule, HF_GRADE_RULE_AGE_FROM) && !says (rule, HF_GRADE_RULE_AGE_TO))
    return TRUE;
  return asked->age >= 0 && asked->age >= hf_row_int (rule, HF_GRADE_RULE_AGE_FROM) &&
         (!says (rule, HF_GRADE_RULE_AGE_TO) ||
          asked->age <= hf_row_int (rule, HF_GRADE_RULE_AGE_TO));
}

static gboolean
is_recent (const Asked *asked, const HfRow *rule)
{
  return !says (rule, HF_GRADE_RULE_WITHIN_DAYS) || asked->known->today - asked->known->visited <=
                                                      hf_row_int (rule, HF_GRADE_RULE_WITHIN_DAYS);
}

/* Whether all holds that a rule names, but for its words. */
static gboolean
holds (const Asked *asked, const HfRow *rule)
{
  g_autofree char *constitution =
    hf_word_list_find (asked->constitution, hf_row_text (rule, HF_GRADE_RULE_CONSTITUTION));

  return is_of_age (asked, rule) && is_recent (asked, rule) &&
         (!says (rule, HF_GRADE_RULE_CONSTITUTION) || constitution != NULL) &&
         (!says (rule, HF_GRADE_RULE_RESULT) ||
          g_strcmp0 (hf_row_text (rule, HF_GRADE_RULE_RESULT), asked->known->result) == 0);
}

static gboolean
names_anything (const HfRow *rule)
{
  for (guint i = HF_GRADE_RULE_WITHIN_DAYS; i <= HF_GRADE_RULE_RESULT; i++)
    if (says (rule, i))
      return TRUE;
  return FALSE;
}

/* A rule's own words for it, else what it names. */
static void
add_reasons (GString *reasons, const Asked *asked, const HfRow *rule, const char *word)
{
  if (says (rule, HF_GRADE_RULE_REASON))
    {
      add_reason (reasons, "rule", hf_row_text (rule, HF_GRADE_RULE_REASON));
      return;
    }
  if (word != NULL)
    add_reason (reasons, "word", word);
  if (says (rule, HF_GRADE_RULE_WITHIN_DAYS))
    add_number (reasons, "days", asked->known->today - asked->known->visited);
  if (says (rule, HF_GRADE_RULE_AGE_FROM) || says (rule, HF_GRADE_RULE_AGE_TO))
    add_number (reasons, "age", asked->age);
  if (says (rule, HF_GRADE_RULE_CONSTITUTION))
    {
      g_autofree char *found =
        hf_word_list_find (asked->constitution, hf_row_text (rule, HF_GRADE_RULE_CONSTITUTION));

      add_reason (reasons, "constitution", found);
    }
  if (says (rule, HF_GRADE_RULE_RESULT))
    add_reason (reasons, "result", asked->known->result);
}

/* The hospital's rule with the longest word that occurs. */
static const HfRow *
find_by_words (const Asked *asked, const GPtrArray *rules, char **word)
{
  const HfRow *found = NULL;

  *word = NULL;
  for (guint i = 0; rules != NULL && i < rules->len; i++)
    {
      const HfRow     *rule = g_ptr_array_index (rules, i);
      g_autofree char *longest =
        holds (asked, rule) ?
          hf_word_list_find (asked->words, hf_row_text (rule, HF_GRADE_RULE_WORDS)) :
          NULL;

      if (longest == NULL || (*word != NULL && strlen (longest) <= strlen (*word)))
        continue;
      g_free (*word);
      *word = g_steal_pointer (&longest);
      found = rule;
    }
  return found;
}

static const char *
suggest_by_words (const Asked *asked, const GPtrArray *rules, GString *reasons)
{
  g_autofree char *word = NULL;
  const HfRow     *rule = find_by_words (asked, rules, &word);
  const char      *grade, *usual = NULL;

  if (rule != NULL)
    {
      add_reasons (reasons, asked, rule, word);
      return hf_row_text (rule, HF_GRADE_RULE_GRADE);
    }
  grade = hf_follow_up_rule_grade_by (asked->known->kind, asked->known->diagnosis, &usual);
  if (usual != NULL)
    add_reason (reasons, "word", usual);
  return grade;
}

/* The more urgent a grade, the earlier its letter. What makes it more urgent is the reason then;
 * what says the same is one more. */
static const char *
make_urgent (const Asked *asked, const GPtrArray *rules, const char *grade, GString *reasons)
{
  for (guint i = 0; rules != NULL && i < rules->len; i++)
    {
      const HfRow *rule = g_ptr_array_index (rules, i);
      int          order = g_strcmp0 (hf_row_text (rule, HF_GRADE_RULE_GRADE), grade);

      if (order > 0 || says (rule, HF_GRADE_RULE_WORDS) || !names_anything (rule) ||
          !holds (asked, rule))
        continue;
      if (order < 0)
        g_string_truncate (reasons, 0);
      grade = hf_row_text (rule, HF_GRADE_RULE_GRADE);
      add_reasons (reasons, asked, rule, NULL);
    }
  return grade;
}

/* The text of the table, which outlives the rules. */
static const char *
find_grade (const char *grade)
{
  for (const HfChoice *choice = hf_customer_grades; choice->key != NULL; choice++)
    if (g_strcmp0 (choice->key, grade) == 0)
      return choice->key;
  return HF_CUSTOMER_GRADE_C;
}

const char *
hf_grade_suggest (const HfGradeCase *known, const GPtrArray *rules, char **reasons)
{
  g_autofree char *words = g_strjoin ("\n", known->kind ? known->kind : "",
                                      known->diagnosis ? known->diagnosis : "", NULL);
  Asked            asked = { .known = known,
                             .words = hf_fold (words),
                             .constitution = hf_fold (known->constitution ? known->constitution : ""),
                             .age =
                    known->birth != HF_DATE_NONE ? hf_date_age (known->birth, known->today) : -1 };
  GString         *why = g_string_new (NULL);
  const char      *grade = suggest_by_words (&asked, rules, why);

  grade = find_grade (make_urgent (&asked, rules, grade, why));
  *reasons = g_string_free (why, why->len == 0);
  g_free (asked.words);
  g_free (asked.constitution);
  return grade;
}

gboolean
hf_grade_suggestion_asks_result (const GPtrArray *rules)
{
  for (guint i = 0; i < rules->len; i++)
    if (says (g_ptr_array_index (rules, i), HF_GRADE_RULE_RESULT))
      return TRUE;
  return FALSE;
}

const char *
hf_grade_suggestion_result (const char *outcome, const char *satisfied, const char *emotion)
{
  static const char *const low[] = { "worried", "sad", "upset", NULL };

  if (g_strcmp0 (satisfied, HF_CONTACT_SATISFIED_NO) == 0)
    return HF_GRADE_RESULT_DISSATISFIED;
  if (emotion != NULL && g_strv_contains (low, emotion))
    return HF_GRADE_RESULT_LOW;
  return g_strcmp0 (outcome, HF_CONTACT_OUTCOME_NO_ANSWER) == 0 ? HF_GRADE_RESULT_NO_ANSWER : NULL;
}

static char *
word_reason (const char *what, const char *value)
{
  int number = atoi (value);

  if (g_str_equal (what, "word"))
    /* Translators: a word that stands in a diagnosis */
    return g_strdup_printf (_ ("“%s”"), value);
  if (g_str_equal (what, "age"))
    return g_strdup_printf (ngettext ("%d year old", "%d years old", (gulong) number), number);
  if (g_str_equal (what, "days"))
    return g_strdup_printf (ngettext ("%d day after the visit", "%d days after the visit",
                                      (gulong) number),
                            number);
  if (g_str_equal (what, "result"))
    return g_strdup (hf_choice_label (hf_grade_results, value));
  return g_strdup (value);
}

char *
hf_grade_suggestion_word (const char *grade, const char *reasons)
{
  g_auto (GStrv) each = reasons ? g_strsplit (reasons, BETWEEN, -1) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (char **reason = each; grade != NULL && reason != NULL && *reason != NULL; reason++)
    {
      g_auto (GStrv) parts = g_strsplit (*reason, "=", 2);
      g_autofree char *words =
        g_strv_length (parts) == 2 ? word_reason (parts[0], parts[1]) : g_strdup (*reason);

      if (text->len > 0)
        /* Translators: between two reasons */
        g_string_append (text, C_ ("list", ", "));
      g_string_append (text, words);
    }
  if (text->len == 0)
    return NULL;
  /* Translators: a grade: A, B or C, and why it is suggested: “surgery”, 72 years old */
  return g_strdup_printf (_ ("%s because: %s"), grade, text->str);
}
