/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Conditions in words: what customers can be filtered by, how each field compares, and the sentence
 * a condition makes. Whoever shows a filter takes its words from here. */

#include "session/search/hf-filter-words.h"

#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-case-class.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-membership.h"
#include "core/hf-own-fields.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"
#include "core/hf-tier.h"
#include "core/hf-visit.h"
#include "transfer/hf-values.h"

#include <glib/gi18n.h>

#define PERSONAL (HF_FIELD_PERSONAL | HF_FIELD_PERSONAL_NAME | HF_FIELD_PERSONAL_PHONE)

/* What of a visit tells one group of customers from another. */
static const guint visit_fields[] = { HF_VISIT_DATE, HF_VISIT_DEPARTMENT, HF_VISIT_DOCTOR,
                                      HF_VISIT_KIND, HF_VISIT_CHANNEL,    HF_VISIT_DIAGNOSIS,
                                      HF_VISIT_FEE };

/* The same of a membership: which, and when it has to be renewed. */
static const guint membership_fields[] = { HF_MEMBERSHIP_TIER, HF_MEMBERSHIP_NUMBER,
                                           HF_MEMBERSHIP_FROM, HF_MEMBERSHIP_TO };

/* What is kept of a special day, and when it comes back. */
static const guint special_day_fields[] = { HF_SPECIAL_DAY_KIND, HF_SPECIAL_DAY_DATE };

static gboolean
has_any_op (const HfEntityDef *def, guint field)
{
  for (guint op = 0; op < HF_FILTER_N_OPS; op++)
    if (hf_filter_words_offers (def, field, op))
      return TRUE;
  return FALSE;
}

/* Whoever sees a field masked must not find out what it holds by asking for it either. */
static gboolean
is_offered (const HfEntityDef *def, guint field, const HfViewer *viewer)
{
  guint flags = def->fields[field].flags;

  return def->fields[field].label != NULL && (flags & HF_FIELD_INTERNAL) == 0 &&
         (!viewer->masked || (flags & PERSONAL) == 0) && has_any_op (def, field);
}

static void
add_if_offered (GArray *fields, const HfEntityDef *def, guint field, const HfViewer *viewer)
{
  HfFilterField offered = { def, field, 0 };

  if (is_offered (def, field, viewer))
    g_array_append_val (fields, offered);
}

static gboolean
is_open (const HfRow *definition)
{
  return g_strcmp0 (hf_row_text (definition, HF_CUSTOM_FIELD_LEVEL), HF_CUSTOM_FIELD_OPEN) == 0;
}

/* Each compares as its kind does. */
static void
add_own_fields (GArray *fields, GPtrArray *own_fields, const HfViewer *viewer)
{
  for (guint i = 0; own_fields != NULL && i < own_fields->len; i++)
    {
      const HfRow  *definition = g_ptr_array_index (own_fields, i);
      HfFilterField offered = { &hf_custom_value_def, hf_own_fields_value_field (definition),
                                definition->id };

      if (hf_row_is_null (definition, HF_CUSTOM_FIELD_ARCHIVED) &&
          (!viewer->masked || is_open (definition)))
        g_array_append_val (fields, offered);
    }
}

/**
 * hf_filter_words_list_fields:
 * @viewer: who filters
 * @own_fields: (nullable) (element-type HfRow): rows of `custom_field`
 *
 * Lists what customers can be filtered by.
 *
 * Returns: (transfer full) (element-type HfFilterField): the fields, in the order of the card
 */
GArray *
hf_filter_words_list_fields (const HfViewer *viewer, GPtrArray *own_fields)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (HfFilterField));

  for (guint i = 0; i < hf_customer_def.n_fields; i++)
    add_if_offered (fields, &hf_customer_def, i, viewer);
  add_own_fields (fields, own_fields, viewer);
  for (guint i = 0; i < G_N_ELEMENTS (visit_fields); i++)
    add_if_offered (fields, &hf_visit_def, visit_fields[i], viewer);
  add_if_offered (fields, &hf_case_class_def, HF_CASE_CLASS_PARENT, viewer);
  for (guint i = 0; i < G_N_ELEMENTS (special_day_fields); i++)
    add_if_offered (fields, &hf_special_day_def, special_day_fields[i], viewer);
  for (guint i = 0; i < G_N_ELEMENTS (membership_fields); i++)
    add_if_offered (fields, &hf_membership_def, membership_fields[i], viewer);
  return fields;
}

static gboolean
is_chosen_by_name (const HfFieldDef *field)
{
  return g_str_equal (field->ref, hf_staff_def.name) ||
         g_str_equal (field->ref, hf_department_def.name) ||
         g_str_equal (field->ref, hf_tier_def.name) ||
         g_str_equal (field->ref, hf_case_class_def.name);
}

/**
 * hf_filter_words_offers:
 * @def: an entity
 * @field: a field of it
 * @op: a comparison
 *
 * Returns: whether a person can ask for it; of references only those to staff and departments can
 *   be chosen, any other can only be there or not
 */
gboolean
hf_filter_words_offers (const HfEntityDef *def, guint field, HfFilterOp op)
{
  const HfFieldDef *self = &def->fields[field];
  gboolean          is_presence = op == HF_FILTER_KNOWN || op == HF_FILTER_UNKNOWN;

  if (!hf_filter_offers (def, field, op))
    return FALSE;
  if (self->flags & HF_FIELD_REQUIRED && is_presence && def != &hf_custom_value_def)
    return FALSE; /* a row of an own field is required to say something, but need not be there */
  return self->type != HF_FIELD_REF || is_presence || is_chosen_by_name (self);
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

      if (viewer->masked && condition->def->fields[condition->field].flags & PERSONAL)
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
  if (field->def == &hf_customer_def)
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
  gboolean is_date = def->fields[field].type == HF_FIELD_DATE;

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
    case HF_FILTER_N_OPS:
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * hf_filter_words_value:
 * @condition: a condition
 * @value: one of its values
 * @name: (nullable) (scope call): knows the names of what references point to
 * @user_data: for @name
 *
 * Returns: (transfer full): the value as a person reads it
 */
char *
hf_filter_words_value (const HfCondition *condition,
                       const char        *value,
                       HfFilterNameFunc   name,
                       gpointer           user_data)
{
  const HfFieldDef *field = &condition->def->fields[condition->field];
  gint64            number = g_ascii_strtoll (value, NULL, 10);

  switch (field->type)
    {
    case HF_FIELD_CHOICE:
      return g_strdup (
        hf_choice_has (field->choices, value) ? hf_choice_label (field->choices, value) : value);
    case HF_FIELD_REF:
      return word_name (hf_entity_find (field->ref), number, name, user_data);
    case HF_FIELD_BOOL:
      return g_strdup (number != 0 ? C_ ("flag", "yes") : C_ ("flag", "no"));
    case HF_FIELD_MONEY:
    case HF_FIELD_DECIMAL:
      return hf_values_write_number (field->type, number);
    case HF_FIELD_TEXT:
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
      g_autofree char *value =
        hf_filter_words_value (condition, condition->values[i], name, user_data);

      if (i == 0)
        joined = g_strdup (value);
      else if (condition->values[i + 1] != NULL)
        /* Translators: the beginning of a list, "A, B" */
        joined = g_strdup_printf (_ ("%s, %s"), before, value);
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
  gboolean          is_date = self->type == HF_FIELD_DATE;

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
    default:
      /* Translators: a yes-or-no field and its value, "VIP: yes" */
      return g_strdup_printf (self->type == HF_FIELD_BOOL ? _ ("%s: %s") : _ ("%s is %s"), field,
                              values);
    }
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
  HfFilterField    asked = { condition->def, condition->field, condition->custom };
  g_autofree char *field = hf_filter_words_field (&asked, name, user_data);
  g_autofree char *values = join_values (condition, name, user_data);
  gboolean         is_days =
    condition->op >= HF_FILTER_WITHIN_LAST && condition->op <= HF_FILTER_ANNIVERSARY;

  return is_days ? word_days (condition, field) : word_compared (condition, field, values);
}
