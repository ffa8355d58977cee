/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A filter as a WHERE clause. Identifiers come from the entity tables only, every value is bound.
 * The text and the binding are one walk, so that the n-th mark is the n-th value. */

#include "store/hf-filter-sql.h"

#include "base/hf-clock.h"
#include "core/hf-case-class.h"
#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-kinship.h"
#include "core/hf-relation.h"
#include "core/hf-responsible.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"
#include "store/hf-filter-few.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  GString     *sql;       /* (nullable): borrowed, when the text is written */
  HfStatement *statement; /* (nullable): borrowed, when the values are bound */
  guint       *n_bound;   /* borrowed */
  gboolean     is_of_one; /* one row is asked for: whatever hangs is looked up by it */
} Walk;

G_GNUC_PRINTF (2, 3)
static void
put (Walk *walk, const char *format, ...)
{
  va_list arguments;

  if (walk->sql == NULL)
    return;
  va_start (arguments, format);
  g_string_append_vprintf (walk->sql, format, arguments);
  va_end (arguments);
}

static void
put_value (Walk *walk, HfValue value)
{
  ++*walk->n_bound;
  put (walk, "$%u", *walk->n_bound);
  if (walk->statement != NULL)
    hf_statement_bind (walk->statement, (int) *walk->n_bound, &value);
}

/* A text may hold keys, which stand in other words on the screen: by these it is asked for. */
static const char *
stored_text (const HfFieldDef *field, const char *text)
{
  const HfChoice *choice = field->type == HF_FIELD_TEXT ? field->choices : NULL;

  for (; choice != NULL && choice->key != NULL; choice++)
    if (g_str_equal (text, _ (choice->label)))
      return choice->key;
  return text;
}

static void
put_field_value (Walk *walk, const HfCondition *condition, const char *text)
{
  const HfFieldDef *field = &condition->def->fields[condition->field];

  if (HF_FIELD_IS_INTEGER (field->type))
    put_value (walk, HF_INT (g_ascii_strtoll (text, NULL, 10)));
  else
    put_value (walk, HF_TEXT (stored_text (field, text)));
}

/* Of no values at all nothing is one; an empty list not every engine takes. */
static void
put_list (Walk *walk, const HfCondition *condition, gboolean is_text)
{
  put (walk, condition->values[0] != NULL ? " IN (" : " IN (NULL");
  for (guint i = 0; condition->values[i] != NULL; i++)
    {
      put (walk, i ? ", " : "");
      if (is_text)
        put_value (walk, HF_TEXT (condition->values[i]));
      else
        put_field_value (walk, condition, condition->values[i]);
    }
  put (walk, ")");
}

/* The rows @from that lead to what @outer.@column holds; further conditions and the bracket that
 * closes follow. For many rows the list is made once; for one row it would be made for nothing. */
static void
put_led (Walk       *walk,
         const char *outer,
         const char *column,
         const char *inner,
         const char *from,
         const char *alias)
{
  if (walk->is_of_one)
    put (walk, "EXISTS (SELECT 1 FROM \"%s\" AS %s WHERE %s.\"%s\" = %s.\"%s\"", from, alias, alias,
         inner, outer, column);
  else
    put (walk, "%s.\"%s\" IN (SELECT %s.\"%s\" FROM \"%s\" AS %s WHERE TRUE", outer, column, alias,
         inner, from, alias);
}

static void
put_keys_of (Walk *walk, const HfFieldDef *field, const char *table, const char *text)
{
  const HfChoice *choice = field->type == HF_FIELD_TEXT ? field->choices : NULL;

  for (; choice != NULL && choice->key != NULL; choice++)
    if (strstr (_ (choice->label), text) != NULL)
      {
        put (walk, " OR %s.\"%s\" = ", table, field->name);
        put_value (walk, HF_TEXT (choice->key));
      }
}

/* However it is written. Of a reference it is the name of what it points to. */
static void
put_contained (Walk *walk, const HfCondition *condition, const char *table)
{
  const HfFieldDef *field = &condition->def->fields[condition->field];
  const char       *column = field->name;

  if (field->type == HF_FIELD_REF)
    {
      put_led (walk, table, column, "id", field->ref, "r");
      put (walk, " AND ");
      table = "r";
      column = "name";
    }
  put (walk, "(");
  for (guint i = 0; condition->values[i] != NULL; i++)
    {
      put (walk, "%ssays (%s.\"%s\", ", i ? " OR " : "", table, column);
      put_value (walk, HF_TEXT (condition->values[i]));
      put (walk, ")");
      put_keys_of (walk, field, table, condition->values[i]);
    }
  put (walk, condition->values[0] != NULL ? ")" : "FALSE)");
  put (walk, field->type == HF_FIELD_REF ? ")" : "");
}

/* No later one of the same kind; of two on a day the one entered last. */
static void
put_latest (Walk *walk, const HfCondition *condition, const char *table)
{
  if (condition->def == &hf_consent_def)
    put (walk,
         "NOT EXISTS (SELECT 1 FROM consent AS n WHERE n.customer = %s.customer AND"
         " n.channel = %s.channel AND n.purpose = %s.purpose AND (n.day, n.id) > (%s.day, %s.id))",
         table, table, table, table, table);
  else
    put (walk,
         "NOT EXISTS (SELECT 1 FROM measurement AS n WHERE n.customer = %s.customer AND"
         " n.indicator = %s.indicator AND (n.date, n.id) > (%s.date, %s.id))",
         table, table, table, table);
}

/* A special day whose year nobody knows is not before or after any day. */
static void
put_year (Walk *walk, const HfCondition *condition, const char *table)
{
  if (condition->def == &hf_special_day_def && condition->field == HF_SPECIAL_DAY_DATE)
    put (walk, " AND %s.date NOT LIKE '" G_STRINGIFY (HF_SPECIAL_DAY_NO_YEAR) "-%%'", table);
}

/* A moment compares by the day on which it was here. */
static void
put_limit (Walk *walk, const HfCondition *condition, const char *table)
{
  const HfFieldDef *field = &condition->def->fields[condition->field];
  const char       *value = condition->values[0] ? condition->values[0] : "";
  gboolean          is_from = condition->op == HF_FILTER_AT_LEAST;
  HfDate            day = hf_date_from_iso (value);

  if (field->type != HF_FIELD_INSTANT)
    {
      put (walk, "%s.\"%s\" %s ", table, field->name, is_from ? ">=" : "<=");
      put_field_value (walk, condition, value);
      put_year (walk, condition, table);
      return;
    }
  put (walk, "%s.\"%s\" %s ", table, field->name, is_from ? ">=" : "<");
  if (day == HF_DATE_NONE)
    put_value (walk, HF_NULL);
  else
    put_value (walk, HF_INT (hf_clock_instant_of (is_from ? day : day + 1, 0)));
}

/* What is asked of a column, read positively: what hangs on a customer turns it round outside. */
static void
put_comparison (Walk *walk, const HfCondition *condition, const char *table)
{
  const HfFieldDef *field = &condition->def->fields[condition->field];

  switch (condition->op)
    {
    case HF_FILTER_CONTAINS:
      put_contained (walk, condition, table);
      break;
    case HF_FILTER_AT_LEAST:
    case HF_FILTER_AT_MOST:
      put_limit (walk, condition, table);
      break;
    case HF_FILTER_ANNIVERSARY:
      put (walk, "substr (%s.\"%s\", 6)", table, field->name);
      put_list (walk, condition, TRUE); /* days of the year */
      break;
    case HF_FILTER_KNOWN:
    case HF_FILTER_UNKNOWN:
      put (walk, "%s.\"%s\" IS NOT NULL", table, field->name);
      break;
    case HF_FILTER_LATEST:
      put_latest (walk, condition, table);
      break;
    case HF_FILTER_IS:
    case HF_FILTER_IS_NOT:
    case HF_FILTER_AGED:        /* see put_aged () */
    case HF_FILTER_WITHIN_LAST: /* resolved away */
    case HF_FILTER_LONGER_AGO:
    case HF_FILTER_WITHIN_NEXT:
    case HF_FILTER_ENTRUSTED: /* see put_entrusted () */
    case HF_FILTER_COLLEAGUE: /* see put_colleague () */
    case HF_FILTER_N_OPS:
    default:
      put (walk, field->type == HF_FIELD_BOOL ? "coalesce (%s.\"%s\", 0)" : "%s.\"%s\"", table,
           field->name);
      put_list (walk, condition, FALSE);
    }
}

static gboolean
is_negative (const HfCondition *condition)
{
  return condition->op == HF_FILTER_IS_NOT || condition->op == HF_FILTER_UNKNOWN;
}

/* Whoever looks after a customer is the owner, or stands beside the customer in another capacity.
 * Each half has an index of its own. */
static void
put_entrusted (Walk *walk, const HfCondition *condition)
{
  put (walk, "(t.\"%s\"", condition->def->fields[condition->field].name);
  put_list (walk, condition, FALSE);
  put (walk, " OR ");
  put_led (walk, "t", "id", "customer", hf_responsible_def.name, "c");
  put (walk, " AND c.staff");
  put_list (walk, condition, FALSE);
  put (walk, "))");
}

/* Whoever works in the department today: a saved filter stays true when somebody changes. */
static void
put_colleague (Walk *walk, const HfCondition *condition)
{
  put_led (walk, "t", condition->def->fields[condition->field].name, "id", hf_staff_def.name, "c");
  put (walk, " AND c.department IN (SELECT d.department FROM staff AS d WHERE d.id");
  put_list (walk, condition, FALSE);
  put (walk, "))");
}

/* A birthday by the solar calendar, of those whose day is known, or a special day so called that is
 * kept by the lunar one. Each half has an index of its own. */
static void
put_birthday (Walk *walk, const HfCondition *condition)
{
  put (walk, "((t.birth_precision IS NULL AND ");
  put_comparison (walk, condition, "t");
  put (walk, ") OR ");
  put_led (walk, "t", "id", "customer", hf_special_day_def.name, "c");
  put (walk, " AND c.recurs");
  put_list (walk, condition, TRUE);
  put (walk, " AND c.is_lunar = 1 AND c.kind IN (");
  for (guint i = 0; hf_special_day_birthdays[i] != NULL; i++)
    {
      put (walk, i ? ", " : "");
      put_value (walk, HF_TEXT (hf_special_day_birthdays[i]));
    }
  put (walk, ")))");
}

/* A birth date says as much as is known of it: the day, the month or the year. Whoever may be that
 * age is meant. */
#define KNOWN_PART                                                                           \
  "CASE coalesce (t.birth_precision, '') WHEN '' THEN 10 WHEN '" HF_CUSTOMER_PRECISION_MONTH \
  "' THEN 7 ELSE 4 END"

static void
put_aged (Walk *walk, const HfCondition *condition)
{
  const char *limits[] = { ">=", "<=" };

  put (walk, "(t.birth_date IS NOT NULL");
  for (guint i = 0; i < G_N_ELEMENTS (limits) && condition->values[i] != NULL; i++)
    {
      if (*condition->values[i] == '\0')
        continue;
      put (walk, " AND substr (t.birth_date, 1, " KNOWN_PART ") %s substr (", limits[i]);
      put_value (walk, HF_TEXT (condition->values[i]));
      put (walk, ", 1, " KNOWN_PART ")");
    }
  put (walk, ")");
}

static gboolean
is_birthday (const HfCondition *condition)
{
  return condition->op == HF_FILTER_ANNIVERSARY && condition->def == &hf_customer_def &&
         condition->field == HF_CUSTOMER_BIRTH_DATE;
}

static void
put_own (Walk *walk, const HfCondition *condition)
{
  if (condition->op == HF_FILTER_ENTRUSTED)
    {
      put_entrusted (walk, condition);
      return;
    }
  if (condition->op == HF_FILTER_COLLEAGUE)
    {
      put_colleague (walk, condition);
      return;
    }
  if (condition->op == HF_FILTER_AGED)
    {
      put_aged (walk, condition);
      return;
    }
  if (is_birthday (condition))
    {
      put_birthday (walk, condition);
      return;
    }
  if (!is_negative (condition))
    {
      put_comparison (walk, condition, "t");
      return;
    }
  put (walk, "(");
  put_comparison (walk, condition, "t");
  put (walk, ") IS NOT TRUE"); /* an empty field is not one of them either */
}

static gboolean
asks_for_latest (const HfFilter *filter, const HfEntityDef *def)
{
  for (guint i = 0; i < hf_filter_get_n (filter); i++)
    if (hf_filter_get (filter, i)->def == def && hf_filter_get (filter, i)->op == HF_FILTER_LATEST)
      return TRUE;
  return FALSE;
}

/* Of the answer that counts it can be asked what it is not, which nobody's silence is either. */
static gboolean
is_of_last_answer (const HfFilter *filter, const HfCondition *condition)
{
  return condition->def == &hf_consent_def && condition->op == HF_FILTER_IS_NOT &&
         condition->field == HF_CONSENT_ANSWER && asks_for_latest (filter, &hf_consent_def);
}

/* A class and another one are never the same row: whoever is in both has two. So it is with
 * relatives, and with what stands in for another. */
static gboolean
is_together (const HfFilter *filter, guint index, guint other)
{
  const HfCondition *a = hf_filter_get (filter, index);
  const HfCondition *b = hf_filter_get (filter, other);

  if (index != other &&
      (hf_filter_is_joined (filter, index) || hf_filter_is_joined (filter, other)))
    return FALSE;
  return a->def == b->def && a->def != &hf_case_class_def && a->def != &hf_relation_def &&
         a->custom == b->custom && (!is_negative (a) || is_of_last_answer (filter, a)) &&
         (!is_negative (b) || is_of_last_answer (filter, b));
}

static gboolean
is_absent (const HfFilter *filter, guint index)
{
  gboolean is_absent = is_negative (hf_filter_get (filter, index));

  for (guint i = index + 1; i < hf_filter_get_n (filter); i++)
    is_absent |= is_negative (hf_filter_get (filter, i)) && is_together (filter, index, i);
  return is_absent;
}

static gboolean
is_put_before (const HfFilter *filter, guint index)
{
  for (guint i = 0; i < index; i++)
    if (is_together (filter, i, index))
      return TRUE;
  return FALSE;
}

/* Whom a class fits is kept apart, for it and the classes around it. */
static const char *
table_of (const HfEntityDef *def)
{
  return def == &hf_case_class_def ? "case_member" : def->name;
}

/* The few lead to their customers, sooner than each customer to their rows. */
static gboolean
is_led_by_rows (const HfFilter *filter, guint index)
{
  for (guint i = index; i < hf_filter_get_n (filter); i++)
    if (is_together (filter, index, i) && hf_filter_asks_for_few (filter, i))
      return TRUE;
  return FALSE;
}

static void
put_end_of_relation (Walk *walk, const HfCondition *condition, guint end)
{
  HfCondition       seen = *condition;
  guint             n = g_strv_length (condition->values);
  g_autofree char **values = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    values[i] = (char *) (end == HF_RELATION_CUSTOMER ? condition->values[i] :
                                                        hf_kinship_inverse (condition->values[i]));
  seen.values = values;
  put (walk, "EXISTS (SELECT 1 FROM relation AS c WHERE c.\"%s\" = t.id AND ",
       condition->def->fields[end].name);
  put_comparison (walk, &seen, "c");
  put (walk, ")");
}

/* Kept once and read from both ends: whoever has a child is somebody's parent. */
static void
put_relation (Walk *walk, const HfCondition *condition)
{
  put (walk, is_negative (condition) ? "NOT (" : "(");
  put_end_of_relation (walk, condition, HF_RELATION_CUSTOMER);
  put (walk, " OR ");
  put_end_of_relation (walk, condition, HF_RELATION_OTHER);
  put (walk, ")");
}

/* "A visit to the eye clinic" and "a visit this month" ask for one visit that is both. What is for
 * its author alone is not asked of: a saved filter is for everybody. */
static void
put_hanging (Walk *walk, const HfFilter *filter, guint index, const HfEntityDef *def)
{
  const HfCondition *first = hf_filter_get (filter, index);
  int                is_private;

  if (is_led_by_rows (filter, index))
    put_led (walk, "t", "id", def->name, table_of (first->def), "c");
  else
    put (walk, "%sEXISTS (SELECT 1 FROM \"%s\" AS c WHERE c.\"%s\" = t.id",
         is_absent (filter, index) ? "NOT " : "", table_of (first->def), def->name);
  if (first->custom != 0)
    {
      put (walk, " AND c.field = ");
      put_value (walk, HF_INT (first->custom));
    }
  if ((is_private = hf_entity_flagged_field (first->def, HF_FIELD_PRIVATE)) >= 0)
    put (walk, " AND c.\"%s\" IS NOT 1", first->def->fields[is_private].name);
  for (guint i = index; i < hf_filter_get_n (filter); i++)
    if (i == index || is_together (filter, index, i))
      {
        put (walk, " AND ");
        put_comparison (walk, hf_filter_get (filter, i), "c");
      }
  put (walk, ")");
}

static gboolean
is_followed (const HfFilter *filter, guint index)
{
  return index + 1 < hf_filter_get_n (filter) && hf_filter_is_alternative (filter, index + 1);
}

/* Alternatives stand in brackets, each by itself: what they ask of the rows that hang on a customer
 * may be true of different ones. */
static void
walk_filter (Walk *walk, const HfFilter *filter, const HfEntityDef *def, const char *joint)
{
  for (guint i = 0; i < hf_filter_get_n (filter); i++)
    {
      const HfCondition *condition = hf_filter_get (filter, i);
      gboolean           is_first;

      if (condition->def != def && is_put_before (filter, i))
        continue;
      is_first = !hf_filter_is_alternative (filter, i);
      put (walk, "%s%s", is_first ? joint : " OR ",
           is_first && hf_filter_is_joined (filter, i) ? "(" : "");
      joint = " AND ";
      if (condition->def == def)
        put_own (walk, condition);
      else if (condition->def == &hf_relation_def)
        put_relation (walk, condition);
      else
        put_hanging (walk, filter, i, def);
      if (!is_first && !is_followed (filter, i))
        put (walk, ")");
    }
}

/**
 * hf_filter_sql_append:
 * @filter: a resolved filter
 * @def: the entity whose rows are filtered; they are called `t` in the statement
 * @sql: the text so far
 * @joint: what stands before the first condition
 * @n_bound: (inout): how many values the statement has
 *
 * Appends a filter to a statement.
 */
void
hf_filter_sql_append (const HfFilter    *filter,
                      const HfEntityDef *def,
                      GString           *sql,
                      const char        *joint,
                      guint             *n_bound)
{
  walk_filter (&(Walk){ sql, NULL, n_bound, FALSE }, filter, def, joint);
}

/**
 * hf_filter_sql_append_for_one:
 * @filter: a resolved filter
 * @def: the entity of which one row is asked for; it is called `t` in the statement
 * @sql: the text so far
 * @joint: what stands before the first condition
 * @n_bound: (inout): how many values the statement has
 *
 * Appends a filter to a statement that asks whether one row passes it. The values are those of
 * hf_filter_sql_append().
 */
void
hf_filter_sql_append_for_one (const HfFilter    *filter,
                              const HfEntityDef *def,
                              GString           *sql,
                              const char        *joint,
                              guint             *n_bound)
{
  walk_filter (&(Walk){ sql, NULL, n_bound, TRUE }, filter, def, joint);
}

/**
 * hf_filter_sql_bind:
 * @filter: the filter that was appended; it must outlive the statement's use
 * @def: the entity whose rows are filtered
 * @statement: the statement
 * @n_bound: (inout): how many of its values are bound
 *
 * Binds a filter's values.
 */
void
hf_filter_sql_bind (const HfFilter    *filter,
                    const HfEntityDef *def,
                    HfStatement       *statement,
                    guint             *n_bound)
{
  walk_filter (&(Walk){ NULL, statement, n_bound, FALSE }, filter, def, "");
}
