/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Conditions in words: how each field compares, and the sentence a condition makes. Whoever shows a
 * filter takes its words from here; what rows can be filtered by stands in hf-filter-fields.c. */

#include "session/search/hf-filter-words.h"

#include "core/hf-article.h"
#include "core/hf-case-class.h"
#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-indicator.h"
#include "core/hf-measurement.h"
#include "core/hf-organisation.h"
#include "core/hf-package.h"
#include "core/hf-plan-row.h"
#include "core/hf-staff.h"
#include "core/hf-star.h"
#include "core/hf-tier.h"
#include "transfer/hf-values.h"

#include <glib/gi18n.h>

/* A moment is asked for by its day. */
static gboolean
is_dated (const HfFieldDef *field)
{
  return field->type == HF_FIELD_DATE || field->type == HF_FIELD_INSTANT;
}

static gboolean
is_chosen_by_name (const HfFieldDef *field)
{
  return g_str_equal (field->ref, hf_staff_def.name) ||
         g_str_equal (field->ref, hf_department_def.name) ||
         g_str_equal (field->ref, hf_tier_def.name) ||
         g_str_equal (field->ref, hf_package_def.name) ||
         g_str_equal (field->ref, hf_plan_row_def.name) ||
         g_str_equal (field->ref, hf_case_class_def.name);
}

static gboolean
is_listed (const HfEntityDef *def)
{
  return def == &hf_customer_def || def == &hf_organisation_def || def == &hf_staff_def ||
         def == &hf_article_def;
}

/* What a row has to say need not be asked; but there may be no such row. */
static gboolean
may_be_missing (const HfEntityDef *def, const HfFieldDef *field)
{
  gboolean is_one_of = field->type == HF_FIELD_REF || field->type == HF_FIELD_CHOICE;

  return (field->flags & HF_FIELD_REQUIRED) == 0 || def == &hf_custom_value_def ||
         (!is_listed (def) && is_one_of);
}

static gpointer
list_indicators (gpointer data)
{
  GArray *choices = g_array_new (TRUE, FALSE, sizeof (HfChoice));

  for (const HfIndicator *indicator = hf_indicators; indicator->code != NULL; indicator++)
    {
      HfChoice choice = { indicator->code, indicator->label };

      g_array_append_val (choices, choice);
    }
  return g_array_free (choices, FALSE);
}

/**
 * hf_filter_words_choices:
 * @def: an entity
 * @field: a field of it
 *
 * Returns: (transfer none) (nullable): what can be chosen, ended by a %NULL key
 */
const HfChoice *
hf_filter_words_choices (const HfEntityDef *def, guint field)
{
  static GOnce indicators = G_ONCE_INIT;

  if (def == &hf_measurement_def && field == HF_MEASUREMENT_INDICATOR)
    return g_once (&indicators, list_indicators, NULL);
  return def->fields[field].type == HF_FIELD_CHOICE ? def->fields[field].choices : NULL;
}

/**
 * hf_filter_words_offers:
 * @def: an entity
 * @field: a field of it
 * @op: a comparison
 *
 * Returns: whether a person can ask for it; of references only those to staff, departments and the
 *   like can be chosen, any other can only be there or not
 */
gboolean
hf_filter_words_offers (const HfEntityDef *def, guint field, HfFilterOp op)
{
  const HfFieldDef *self = &def->fields[field];
  gboolean          is_presence = op == HF_FILTER_KNOWN || op == HF_FILTER_UNKNOWN;

  if (!hf_filter_offers (def, field, op))
    return FALSE;
  if (is_presence)
    return may_be_missing (def, self);
  if (op == HF_FILTER_CONTAINS)
    return hf_filter_words_choices (def, field) == NULL;
  return self->type != HF_FIELD_REF || is_chosen_by_name (self);
}

/**
 * hf_filter_words_field_of:
 * @condition: a condition
 *
 * Returns: what it asks for
 */
HfFilterField
hf_filter_words_field_of (const HfCondition *condition)
{
  return (HfFilterField){ condition->def, condition->field, condition->custom,
                          condition->op == HF_FILTER_AGED };
}

/**
 * hf_filter_words_field_offers:
 * @field: something to filter by
 * @op: a comparison
 *
 * Returns: whether a person can ask for it; an age is asked for in one way
 */
gboolean
hf_filter_words_field_offers (const HfFilterField *field, HfFilterOp op)
{
  return field->is_age == (op == HF_FILTER_AGED) &&
         hf_filter_words_offers (field->def, field->field, op);
}

/**
 * hf_filter_words_may_ask:
 * @filter: a filter
 * @viewer: who would filter
 *
 * Returns: whether it asks for nothing that is masked for @viewer
 */
gboolean
hf_filter_words_may_ask (const HfFilter *filter, const HfViewer *viewer)
{
  for (guint i = 0; i < hf_filter_get_n (filter); i++)
    {
      const HfCondition *condition = hf_filter_get (filter, i);

      if (condition->def->fields[condition->field].flags & hf_viewer_hides (viewer))
        return FALSE;
    }
  return TRUE;
}

static char *
word_name (const HfEntityDef *def, gint64 id, HfFilterNameFunc name, gpointer user_data)
{
  char *known = name ? name (def, id, user_data) : NULL;

  return known ? known : g_strdup ("…");
}

/**
 * hf_filter_words_field:
 * @field: something to filter by
 * @name: (nullable) (scope call): knows the names of own fields
 * @user_data: for @name
 *
 * Returns: (transfer full): what the field is called in a list of all fields
 */
char *
hf_filter_words_field (const HfFilterField *field, HfFilterNameFunc name, gpointer user_data)
{
  const char *label = _ (field->def->fields[field->field].label);

  if (field->custom != 0)
    return word_name (&hf_custom_field_def, field->custom, name, user_data);
  if (field->is_age)
    return g_strdup (_ ("Age"));
  if (is_listed (field->def))
    return g_strdup (label);
  /* Translators: a field of what belongs to a customer, "Visit: Department" */
  return g_strdup_printf (_ ("%s: %s"), _ (field->def->label), label);
}

/**
 * hf_filter_words_op:
 * @def: an entity
 * @field: a field of it
 * @op: a comparison it offers
 *
 * Returns: (transfer none): the comparison in words, without a value
 */
const char *
hf_filter_words_op (const HfEntityDef *def, guint field, HfFilterOp op)
{
  gboolean is_date = is_dated (&def->fields[field]);

  switch (op)
    {
    case HF_FILTER_IS:
      return C_ ("comparison", "is");
    case HF_FILTER_IS_NOT:
      return C_ ("comparison", "is not");
    case HF_FILTER_CONTAINS:
      return C_ ("comparison", "contains");
    case HF_FILTER_AT_LEAST:
      return is_date ? C_ ("comparison", "from this day on") : C_ ("comparison", "at least");
    case HF_FILTER_AT_MOST:
      return is_date ? C_ ("comparison", "up to this day") : C_ ("comparison", "at most");
    case HF_FILTER_WITHIN_LAST:
      return C_ ("comparison", "in the last days");
    case HF_FILTER_LONGER_AGO:
      return C_ ("comparison", "more days ago than");
    case HF_FILTER_WITHIN_NEXT:
      return C_ ("comparison", "in the next days");
    case HF_FILTER_ANNIVERSARY:
      return C_ ("comparison", "anniversary in the next days");
    case HF_FILTER_KNOWN:
      return C_ ("comparison", "is filled in");
    case HF_FILTER_UNKNOWN:
      return C_ ("comparison", "is empty");
    case HF_FILTER_ENTRUSTED:
      return C_ ("comparison", "or a responsible person is");
    case HF_FILTER_COLLEAGUE:
      return C_ ("comparison", "is in the department of");
    case HF_FILTER_AGED:
      return C_ ("comparison", "from – to");
    case HF_FILTER_LATEST:
      return C_ ("comparison", "is the latest");
    case HF_FILTER_N_OPS:
    default:
      g_return_val_if_reached ("");
    }
}

/* As a person reads it. */
static char *
word_value (const HfCondition *condition,
            const char        *value,
            HfFilterNameFunc   name,
            gpointer           user_data)
{
  const HfFieldDef *field = &condition->def->fields[condition->field];
  const HfChoice   *choices = hf_filter_words_choices (condition->def, condition->field);
  gint64            number = g_ascii_strtoll (value, NULL, 10);

  if (choices != NULL)
    return g_strdup (hf_choice_has (choices, value) ? hf_choice_label (choices, value) : value);
  switch (field->type)
    {
    case HF_FIELD_REF:
      if (condition->op == HF_FILTER_CONTAINS)
        return g_strdup (value);
      return word_name (hf_entity_find (field->ref), number, name, user_data);
    case HF_FIELD_BOOL:
      return g_strdup (number != 0 ? C_ ("flag", "yes") : C_ ("flag", "no"));
    case HF_FIELD_MONEY:
    case HF_FIELD_DECIMAL:
      return hf_values_write_number (field->type, number);
    case HF_FIELD_TEXT:
    case HF_FIELD_CHOICE:
    case HF_FIELD_INT:
    case HF_FIELD_DATE:
    case HF_FIELD_TIME:
    case HF_FIELD_INSTANT:
    case HF_FIELD_JOINED:
    default:
      return g_strdup (value);
    }
}

static char *
join_values (const HfCondition *condition, HfFilterNameFunc name, gpointer user_data)
{
  char *joined = g_strdup ("");

  for (guint i = 0; condition->values[i] != NULL; i++)
    {
      g_autofree char *before = joined;
      g_autofree char *value = word_value (condition, condition->values[i], name, user_data);

      if (i == 0)
        joined = g_strdup (value);
      else if (condition->values[i + 1] != NULL)
        /* Translators: the beginning of a list, "A, B" */
        joined = g_strdup_printf (C_ ("beginning of a list", "%s, %s"), before, value);
      else
        /* Translators: the end of a list, "A, B or C" */
        joined = g_strdup_printf (_ ("%s or %s"), before, value);
    }
  return joined;
}

static char *
word_days (const HfCondition *condition, const char *field)
{
  guint n = (guint) g_ascii_strtoull (condition->values[0] ? condition->values[0] : "0", NULL, 10);

  switch ((int) condition->op)
    {
    case HF_FILTER_WITHIN_LAST:
      /* Translators: a field and how far back it may be, "Last visit in the last 30 days" */
      return g_strdup_printf (ngettext ("%s in the last %u day", "%s in the last %u days", n),
                              field, n);
    case HF_FILTER_LONGER_AGO:
      if (n == 0)
        return g_strdup_printf (_ ("%s before today"), field);
      return g_strdup_printf (ngettext ("%s more than %u day ago", "%s more than %u days ago", n),
                              field, n);
    case HF_FILTER_WITHIN_NEXT:
      return g_strdup_printf (ngettext ("%s in the next %u day", "%s in the next %u days", n),
                              field, n);
    default:
      if (n == 0)
        /* Translators: a date whose day of the year is today's, "Special day: Date comes back
         * today" */
        return g_strdup_printf (_ ("%s comes back today"), field);
      /* Translators: a date whose day of the year comes soon, "Birth date: anniversary in the next
       * 7 days" */
      return g_strdup_printf (ngettext ("%s: anniversary in the next %u day",
                                        "%s: anniversary in the next %u days", n),
                              field, n);
    }
}

static char *
word_compared (const HfCondition *condition, const char *field, const char *values)
{
  const HfFieldDef *self = &condition->def->fields[condition->field];
  gboolean          is_date = is_dated (self);

  switch ((int) condition->op)
    {
    case HF_FILTER_IS_NOT:
      return g_strdup_printf (_ ("%s is not %s"), field, values);
    case HF_FILTER_CONTAINS:
      return g_strdup_printf (_ ("%s contains %s"), field, values);
    case HF_FILTER_AT_LEAST:
      return g_strdup_printf (is_date ? _ ("%s from %s on") : _ ("%s at least %s"), field, values);
    case HF_FILTER_AT_MOST:
      return g_strdup_printf (is_date ? _ ("%s up to %s") : _ ("%s at most %s"), field, values);
    case HF_FILTER_KNOWN:
      /* what has a moment has happened: "Archived" */
      return self->type == HF_FIELD_INSTANT ? g_strdup (field) :
                                              g_strdup_printf (_ ("%s is filled in"), field);
    case HF_FILTER_UNKNOWN:
      return g_strdup_printf (_ ("%s is empty"), field);
    case HF_FILTER_ENTRUSTED:
      /* Translators: %s is one of the staff, or several of whom one does */
      return g_strdup_printf (_ ("Looked after by %s"), values);
    case HF_FILTER_COLLEAGUE:
      /* Translators: %s is one of the staff, or several of whom one does */
      return g_strdup_printf (_ ("Owned in the department of %s"), values);
    case HF_FILTER_LATEST:
      /* Translators: %s is the date of a measurement or of an answer, "Measurement: Date is the
       * latest" */
      return g_strdup_printf (_ ("%s is the latest"), field);
    default:
      if (condition->def == &hf_star_def)
        /* Translators: %s is one of the staff, or several of whom one did */
        return g_strdup_printf (_ ("Starred by %s"), values);
      /* Translators: a yes-or-no field and its value, "VIP: yes" */
      return g_strdup_printf (self->type == HF_FIELD_BOOL ? _ ("%s: %s") : _ ("%s is %s"), field,
                              values);
    }
}

static char *
word_age (const HfCondition *condition)
{
  const char *from = condition->values[0] ? condition->values[0] : "";
  const char *to = *condition->values ? condition->values[1] : NULL;

  if (to == NULL || *to == '\0')
    return g_strdup_printf (_ ("Age %s or more"), from);
  if (*from == '\0')
    return g_strdup_printf (_ ("Age up to %s"), to);
  /* Translators: how old at least and at most, "Age 60 to 70" */
  return g_strdup_printf (_ ("Age %s to %s"), from, to);
}

/**
 * hf_filter_words_condition:
 * @condition: a condition
 * @name: (nullable) (scope call): knows the names of what references point to
 * @user_data: for @name
 *
 * Returns: (transfer full): the condition as a sentence without a full stop
 */
char *
hf_filter_words_condition (const HfCondition *condition, HfFilterNameFunc name, gpointer user_data)
{
  HfFilterField    asked = hf_filter_words_field_of (condition);
  g_autofree char *field = hf_filter_words_field (&asked, name, user_data);
  g_autofree char *values = join_values (condition, name, user_data);
  gboolean         is_days =
    condition->op >= HF_FILTER_WITHIN_LAST && condition->op <= HF_FILTER_ANNIVERSARY;

  if (condition->op == HF_FILTER_AGED)
    return word_age (condition);
  return is_days ? word_days (condition, field) : word_compared (condition, field, values);
}

/**
 * hf_filter_words_join:
 * @words: what a filter says so far
 * @is_alternative: whether the next of its conditions is enough instead of the one before
 * @said: that condition in words
 *
 * Adds it.
 */
void
hf_filter_words_join (GString *words, gboolean is_alternative, const char *said)
{
  g_autofree char *before = g_strdup (words->str);

  if (words->len == 0)
    g_string_assign (words, said);
  else if (is_alternative)
    g_string_printf (words, _ ("%s or %s"), before, said);
  else
    g_string_append_printf (words, " · %s", said);
}
