/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is written of plans: in lists, on their card and on those of customers. */

#include "gui/common/hf-plan-words.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-contact.h"
#include "core/hf-grade-preset-row.h"
#include "core/hf-plan-row.h"
#include "core/hf-plan-step.h"
#include "core/hf-plan-trigger.h"
#include "gui/common/hf-format.h"

#include <glib/gi18n.h>

static const char *
label (const HfChoice *choices, const HfRow *row, guint field)
{
  const char *key = hf_row_text (row, field);

  return key != NULL ? hf_choice_label (choices, key) : NULL;
}

/**
 * hf_plan_words_facts:
 * @plan: a plan
 * @n_steps: how many steps it has
 * @n_on: how many are on it
 *
 * Returns: (transfer full): "Operation · 4 steps · 12 customers on it"
 */
char *
hf_plan_words_facts (const HfRow *plan, gint64 n_steps, gint64 n_on)
{
  g_autofree char *step_count = hf_format_count (n_steps), *on_count = hf_format_count (n_on);
  g_autofree char *steps =
    /* Translators: %s is a number */
    g_strdup_printf (ngettext ("%s step", "%s steps", (gulong) n_steps), step_count);
  g_autofree char *on =
    /* Translators: of a plan; %s is a number */
    g_strdup_printf (ngettext ("%s customer on it", "%s customers on it", (gulong) n_on), on_count);

  return hf_join_facts (label (hf_plan_anchors, plan, HF_PLAN_ANCHOR), steps, on);
}

static char *
word_trigger (const HfRow *trigger)
{
  const char *facts[] = { hf_row_text (trigger, HF_PLAN_TRIGGER_DEPARTMENT_NAME),
                          hf_row_text (trigger, HF_PLAN_TRIGGER_KIND),
                          hf_row_text (trigger, HF_PLAN_TRIGGER_DIAGNOSIS) };

  return hf_join_some_facts (facts, G_N_ELEMENTS (facts));
}

/**
 * hf_plan_words_triggers:
 * @triggers: (element-type HfRow): which visits begin a plan
 *
 * Returns: (transfer full) (nullable): in a line, %NULL where none does
 */
char *
hf_plan_words_triggers (const GPtrArray *triggers)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < triggers->len; i++)
    {
      g_autofree char *text = word_trigger (triggers->pdata[i]);

      if (!hf_str_is_blank (text))
        g_strv_builder_add (words, text);
    }
  all = g_strv_builder_end (words);
  if (*all == NULL)
    return NULL;
  list = hf_join_list (all);
  return hf_str_visible_controls (list);
}

static char *
word_offset (const char *unit, guint n)
{
  if (g_strcmp0 (unit, HF_PLAN_UNIT_WEEK) == 0)
    return g_strdup_printf (ngettext ("%u week after", "%u weeks after", n), n);
  if (g_strcmp0 (unit, HF_PLAN_UNIT_MONTH) == 0)
    return g_strdup_printf (ngettext ("%u month after", "%u months after", n), n);
  if (g_strcmp0 (unit, HF_PLAN_UNIT_YEAR) == 0)
    return g_strdup_printf (ngettext ("%u year after", "%u years after", n), n);
  return g_strdup_printf (ngettext ("%u day after", "%u days after", n), n);
}

static char *
word_offset_before (const char *unit, guint n)
{
  if (g_strcmp0 (unit, HF_PLAN_UNIT_WEEK) == 0)
    return g_strdup_printf (ngettext ("%u week before", "%u weeks before", n), n);
  if (g_strcmp0 (unit, HF_PLAN_UNIT_MONTH) == 0)
    return g_strdup_printf (ngettext ("%u month before", "%u months before", n), n);
  if (g_strcmp0 (unit, HF_PLAN_UNIT_YEAR) == 0)
    return g_strdup_printf (ngettext ("%u year before", "%u years before", n), n);
  return g_strdup_printf (ngettext ("%u day before", "%u days before", n), n);
}

/**
 * hf_plan_words_when:
 * @step: a step
 *
 * Returns: (transfer full): "3 days after"
 */
char *
hf_plan_words_when (const HfRow *step)
{
  int              number = (int) hf_row_int (step, HF_PLAN_STEP_NUMBER);
  const char      *unit = hf_row_text (step, HF_PLAN_STEP_UNIT);
  g_autofree char *offset = number == 0 ? g_strdup (_ ("On the day itself")) :
                            number < 0  ? word_offset_before (unit, (guint) -number) :
                                          word_offset (unit, (guint) number);

  if (g_strcmp0 (hf_row_text (step, HF_PLAN_STEP_BASE), HF_PLAN_BASE_CONTACT) != 0)
    return g_steal_pointer (&offset);
  /* Translators: %s is "3 days after" */
  return g_strdup_printf (_ ("%s the last contact"), offset);
}

/**
 * hf_plan_words_how:
 * @step: a step
 *
 * Returns: (transfer full): by whom, by what, about what: "Phone · Whoever is free · Wound"
 */
char *
hf_plan_words_how (const HfRow *step)
{
  guint            n = (guint) hf_row_int (step, HF_PLAN_STEP_ATTEMPTS);
  g_autofree char *attempts =
    /* Translators: how often somebody is called */
    n > 0 ? g_strdup_printf (ngettext ("%u attempt", "%u attempts", n), n) : NULL;
  const char *facts[] = {
    label (hf_contact_channels, step, HF_PLAN_STEP_CHANNEL),
    label (hf_grade_executors, step, HF_PLAN_STEP_EXECUTOR),
    hf_row_text (step, HF_PLAN_STEP_SUBJECT),
    hf_row_text (step, HF_PLAN_STEP_SCRIPT_NAME),
    attempts,
  };
  g_autofree char *text = hf_join_some_facts (facts, G_N_ELEMENTS (facts));

  return hf_str_visible_controls (text);
}
