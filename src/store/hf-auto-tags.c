/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tags that customers have by a rule. With each save they are worked out for whom it concerns;
 * when a rule changed and when a day has begun the rules are asked whom they fit, and only those
 * whose tags are others than before are written. The tags given by hand lie in another column. */

#include "store/hf-auto-tags.h"

#include "base/hf-clock.h"
#include "core/hf-custom-field.h"
#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "core/hf-own-fields.h"
#include "core/hf-staff.h"
#include "core/hf-tag-rule.h"
#include "core/hf-tags.h"
#include "core/hf-viewer.h"
#include "store/hf-filter-sql.h"
#include "store/hf-query.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

/* Where the mark of the rules is kept by which everybody was looked through last, and how often it
 * was taken away since. */
#define MARK_NAME "auto-tags"

/* The mark of a book in which not everybody was looked through to the end: that of no rules. */
#define UNSETTLED (-1)

/* A mark is what stands for the rules, and behind it the day. */
#define MARK_DAYS "1000000"
#define RULES \
  "coalesce(sum(rev * 1000 + id) + count(*), 0) AS rules FROM tag_rule WHERE archived IS NULL"
#define KEPT \
  "coalesce((SELECT value FROM score_basis WHERE name = '" MARK_NAME "' AND step = 0), 0)"
#define N_UNSETTLED \
  "coalesce((SELECT value FROM score_basis WHERE name = '" MARK_NAME "' AND step = 1), 0)"

/* What rules ask for that is no customer's: whose department is whose, and an organisation's name.
 */
static const struct
{
  const HfEntityDef *def;
  guint              field;
} asked_beside[] = {
  { &hf_staff_def, HF_STAFF_DEPARTMENT },
  { &hf_organisation_def, HF_ORGANISATION_NAME },
};

typedef struct
{
  char    **tags;
  HfFilter *filter;
} Rule;

struct _HfAutoTags
{
  GArray *rules;  /* of Rule, by their tags */
  char   *of_one; /* the tags of one customer, and which rules fit; ends with WHERE */
  char   *of_all; /* the same for who looks at many */
  guint   n_bound;
};

static void
clear_rule (gpointer data)
{
  Rule *self = data;

  g_strfreev (self->tags);
  hf_filter_free (self->filter);
}

/* An own field may be, as long as nobody knows. */
static gboolean
is_restricted (const HfCondition *condition, GPtrArray *own_fields)
{
  if (condition->custom != 0 && own_fields == NULL)
    return TRUE;
  for (guint i = 0; own_fields != NULL && i < own_fields->len; i++)
    {
      const HfRow *definition = g_ptr_array_index (own_fields, i);

      if (definition->id == condition->custom)
        return (hf_own_fields_flags (definition) & HF_FIELD_RESTRICTED) != 0;
    }
  return (condition->def->fields[condition->field].flags & HF_FIELD_RESTRICTED) != 0;
}

/**
 * hf_auto_tags_may_ask:
 * @filter: a filter
 * @own_fields: (nullable) (element-type HfRow): rows of `custom_field`, %NULL as long as they are
 *   not known
 *
 * A rule is for somebody, and asks for nothing that a rule makes: there would be no end to it. Nor
 * does it ask for what is restricted, since a tag is for all who look after customers.
 *
 * Returns: whether tags can be given by a filter
 */
gboolean
hf_auto_tags_may_ask (const HfFilter *filter, GPtrArray *own_fields)
{
  for (guint i = 0; i < hf_filter_get_n (filter); i++)
    if (is_restricted (hf_filter_get (filter, i), own_fields))
      return FALSE;
  return hf_filter_get_n (filter) > 0 &&
         !hf_filter_asks_for (filter, &hf_customer_def, HF_CUSTOMER_TAGS_AUTO);
}

static void
add_rule (HfAutoTags *self, const HfRow *row, GPtrArray *own_fields, HfDate today)
{
  const char *text = hf_row_text (row, HF_TAG_RULE_FILTER);
  g_autoptr (HfFilter) filter = text ? hf_filter_from_text (text, NULL) : NULL;
  Rule rule;

  if (filter == NULL || !hf_auto_tags_may_ask (filter, own_fields))
    return;
  rule.tags = hf_tags_split (hf_row_text (row, HF_TAG_RULE_TAG));
  rule.filter = hf_filter_resolve (filter, today);
  g_array_append_val (self->rules, rule);
}

typedef void (*AppendFilter) (const HfFilter    *filter,
                              const HfEntityDef *def,
                              GString           *sql,
                              const char        *joint,
                              guint             *n_bound);

static char *
build_sql (HfAutoTags *self, AppendFilter append_filter)
{
  GString *sql = g_string_new ("SELECT t.id, t.tags_auto");
  guint    n_bound = 0;

  for (guint i = 0; i < self->rules->len; i++)
    {
      g_string_append (sql, ", (");
      append_filter (g_array_index (self->rules, Rule, i).filter, &hf_customer_def, sql, "",
                     &n_bound);
      g_string_append (sql, ") IS TRUE");
    }
  g_string_append (sql, " FROM customer AS t WHERE");
  self->n_bound = n_bound;
  return g_string_free (sql, FALSE);
}

/**
 * hf_auto_tags_new:
 * @db: a connection
 * @today: the day
 * @error: return location for an error
 *
 * Reads the rules. One that asks for what this program does not know is left alone.
 *
 * Returns: (transfer full) (nullable): the rules
 */
HfAutoTags *
hf_auto_tags_new (HfDatabase *db, HfDate today, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new ("", 0, FALSE);
  g_autoptr (HfQuery) query = hf_query_new (&hf_tag_rule_def, viewer);
  g_autoptr (HfQuery) fields_query = hf_query_new (&hf_custom_field_def, viewer);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) own_fields = NULL;
  HfAutoTags *self;

  hf_query_where (query, HF_TAG_RULE_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_order (query, HF_TAG_RULE_TAG, FALSE);
  rows = hf_sql_read_all (db, query, error);
  own_fields = rows ? hf_sql_read_all (db, fields_query, error) : NULL;
  if (own_fields == NULL)
    return NULL;
  self = g_new0 (HfAutoTags, 1);
  self->rules = g_array_new (FALSE, TRUE, sizeof (Rule));
  g_array_set_clear_func (self->rules, clear_rule);
  for (guint i = 0; i < rows->len; i++)
    add_rule (self, rows->pdata[i], own_fields, today);
  self->of_one = build_sql (self, hf_filter_sql_append_for_one);
  self->of_all = build_sql (self, hf_filter_sql_append);
  return self;
}

/**
 * hf_auto_tags_free:
 * @self: (transfer full): rules
 *
 * Frees them.
 */
void
hf_auto_tags_free (HfAutoTags *self)
{
  g_array_unref (self->rules);
  g_free (self->of_one);
  g_free (self->of_all);
  g_free (self);
}

/**
 * hf_auto_tags_is_empty:
 * @self: rules
 *
 * Returns: whether there are none that anybody could have a tag by
 */
gboolean
hf_auto_tags_is_empty (const HfAutoTags *self)
{
  return self->rules->len == 0;
}

static void
bind_rules (const HfAutoTags *self, HfStatement *statement)
{
  guint n_bound = 0;

  for (guint i = 0; i < self->rules->len; i++)
    hf_filter_sql_bind (g_array_index (self->rules, Rule, i).filter, &hf_customer_def, statement,
                        &n_bound);
}

/* What a row of the question comes to. */
static char *
read_tags (const HfAutoTags *self, HfStatement *row)
{
  g_autofree char *tags = NULL;

  for (guint i = 0; i < self->rules->len; i++)
    if (hf_statement_int (row, (int) i + 2) != 0)
      {
        g_autofree char *those = g_strjoinv (" ", g_array_index (self->rules, Rule, i).tags);
        char            *more = hf_tags_add (tags ? tags : "", those);

        g_free (tags);
        tags = more;
      }
  return g_steal_pointer (&tags);
}

/**
 * hf_auto_tags_refresh:
 * @self: the rules
 * @db: a connection in a transaction
 * @customer: a customer, of whom everything else is worked out
 * @is_changed: (out): whether the tags are others than before
 * @error: return location for an error
 *
 * Gives a customer the tags of the rules that fit, and takes away the others.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_auto_tags_refresh (const HfAutoTags *self,
                      HfDatabase       *db,
                      gint64            customer,
                      gboolean         *is_changed,
                      GError          **error)
{
  static const char sql[] = "UPDATE customer SET tags_auto = $1 WHERE id = $2";
  g_autofree char  *question = g_strdup_printf ("%s t.id = $%u", self->of_one, self->n_bound + 1);
  g_autoptr (HfStatement) row = hf_database_prepare (db, question, error);
  g_autofree char *tags = NULL;
  HfStep           step;

  *is_changed = FALSE;
  if (row == NULL)
    return FALSE;
  bind_rules (self, row);
  hf_statement_bind_int (row, (int) self->n_bound + 1, customer);
  step = hf_statement_step (row, error);
  if (step != HF_STEP_ROW)
    return step == HF_STEP_DONE;
  tags = read_tags (self, row);
  *is_changed = g_strcmp0 (tags, hf_statement_text (row, 1)) != 0;
  hf_statement_reset (row);
  return !*is_changed || hf_database_run (db, error, sql, "ti", tags, customer);
}

/**
 * hf_auto_tags_is_stale:
 * @db: a connection
 * @today: the day
 * @mark: (out): of the rules and the day
 * @is_stale: (out): whether the rules have to be asked whom they fit
 * @error: return location for an error
 *
 * A book without rules is never stale.
 *
 * Returns: whether it could be read
 */
gboolean
hf_auto_tags_is_stale (HfDatabase     *db,
                       HfDate          today,
                       HfAutoTagsMark *mark,
                       gboolean       *is_stale,
                       GError        **error)
{
  gint64 kept;

  if (!hf_database_number (db, &mark->n_unsettled, error, "SELECT " N_UNSETTLED, "") ||
      !hf_database_number (db, &mark->rules, error,
                           "SELECT iif(rules = 0, 0, rules * " MARK_DAYS " + $1) "
                           "FROM (SELECT " RULES ") AS r",
                           "i", (gint64) today) ||
      !hf_database_number (db, &kept, error, "SELECT " KEPT, ""))
    return FALSE;
  *is_stale = mark->rules != kept;
  return TRUE;
}

/* Whom a rule fits who lacks one of its tags. */
static char *
build_missing (const Rule *rule)
{
  GString *sql = g_string_new ("SELECT t.id FROM customer AS t WHERE (");
  guint    n_bound = 0;

  hf_filter_sql_append (rule->filter, &hf_customer_def, sql, "", &n_bound);
  g_string_append (sql, ") AND (t.tags_auto IS NULL");
  for (guint i = 0; rule->tags[i] != NULL; i++)
    g_string_append_printf (sql, " OR instr(' ' || t.tags_auto || ' ', ' ' || $%u || ' ') = 0",
                            ++n_bound);
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

static gboolean
find_missing (HfDatabase *db, const Rule *rule, GHashTable *ids, GError **error)
{
  g_autofree char *sql = build_missing (rule);
  g_autoptr (HfStatement) rows = hf_database_prepare (db, sql, error);
  g_autoptr (GArray) found = NULL;
  guint n_bound = 0;

  if (rows == NULL)
    return FALSE;
  hf_filter_sql_bind (rule->filter, &hf_customer_def, rows, &n_bound);
  for (guint i = 0; rule->tags[i] != NULL; i++)
    hf_statement_bind_text (rows, (int) ++n_bound, rule->tags[i]);
  found = hf_statement_read_ids (rows, error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    g_hash_table_add (ids, GSIZE_TO_POINTER ((gsize) g_array_index (found, gint64, i)));
  return found != NULL;
}

/* Who has tags by a rule that fits no more, or is none any more. */
static gboolean
find_surplus (const HfAutoTags *self, HfDatabase *db, GHashTable *ids, GError **error)
{
  g_autofree char *sql = g_strconcat (self->of_all, " t.tags_auto IS NOT NULL", NULL);
  g_autoptr (HfStatement) rows = hf_database_prepare (db, sql, error);
  HfStep step = HF_STEP_ERROR;

  if (rows == NULL)
    return FALSE;
  bind_rules (self, rows);
  while ((step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    {
      g_autofree char *tags = read_tags (self, rows);

      if (g_strcmp0 (tags, hf_statement_text (rows, 1)) != 0)
        g_hash_table_add (ids, GSIZE_TO_POINTER ((gsize) hf_statement_int (rows, 0)));
    }
  return step == HF_STEP_DONE;
}

/**
 * hf_auto_tags_find_stale:
 * @self: the rules
 * @db: a connection; it may take as long as a look at all customers
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the customers whose tags are not what
 *   the rules say
 */
GArray *
hf_auto_tags_find_stale (const HfAutoTags *self, HfDatabase *db, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer       key;
  GArray        *found;

  for (guint i = 0; i < self->rules->len; i++)
    if (!find_missing (db, &g_array_index (self->rules, Rule, i), ids, error))
      return NULL;
  if (!find_surplus (self, db, ids, error))
    return NULL;
  found = g_array_sized_new (FALSE, FALSE, sizeof (gint64), g_hash_table_size (ids));
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gint64 id = (gint64) GPOINTER_TO_SIZE (key);

      g_array_append_val (found, id);
    }
  return found;
}

/**
 * hf_auto_tags_find_wrong:
 * @db: a connection; it may take as long as a look at all customers
 * @error: return location for an error
 *
 * Works out all tags once more, as of the day on which the rules were asked last. Where a rule was
 * changed since, or something was saved on a later day, tags may well be others until the rules
 * are asked again: nobody's are wrong then.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the customers whose tags are wrong
 */
GArray *
hf_auto_tags_find_wrong (HfDatabase *db, GError **error)
{
  gint64 day, last;
  g_autoptr (HfAutoTags) rules = NULL;

  if (!hf_database_number (db, &day, error,
                           "SELECT CASE WHEN kept >= 0 AND kept / " MARK_DAYS
                           " = rules THEN kept % " MARK_DAYS " ELSE -1 END FROM (SELECT " KEPT
                           " AS kept, " RULES ") AS r",
                           "") ||
      !hf_database_number (db, &last, error, "SELECT coalesce(max(at), 0) FROM step", ""))
    return NULL;
  if (day < 0 || (day > 0 && hf_clock_date_of (last) > day))
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  rules = hf_auto_tags_new (db, (HfDate) day, error);
  return rules != NULL ? hf_auto_tags_find_stale (rules, db, error) : NULL;
}

/**
 * hf_auto_tags_settle:
 * @db: a writing connection in a transaction
 * @mark: by which everybody was looked through
 * @is_half: whether there is more to write
 * @error: return location for an error
 *
 * Notes that the tags are what the rules say, unless the book was unsettled meanwhile.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_auto_tags_settle (HfDatabase *db, const HfAutoTagsMark *mark, gboolean is_half, GError **error)
{
  static const char sql[] = "INSERT INTO score_basis (name, step, value) SELECT $1, 0, $2 "
                            "WHERE " N_UNSETTLED " = $3 "
                            "ON CONFLICT (name, step) DO UPDATE SET value = excluded.value";

  return hf_database_run (db, error, sql, "tii", MARK_NAME,
                          is_half ? (gint64) UNSETTLED : mark->rules, mark->n_unsettled);
}

/**
 * hf_auto_tags_hang_on:
 * @delta: a change of whatever row
 *
 * Returns: whether others than whose row it is may have other tags by it
 */
gboolean
hf_auto_tags_hang_on (const HfDelta *delta)
{
  for (guint i = 0; i < G_N_ELEMENTS (asked_beside); i++)
    for (guint j = 0; delta->def == asked_beside[i].def && j < delta->fields->len; j++)
      if (g_array_index (delta->fields, HfDeltaField, j).field == asked_beside[i].field)
        return TRUE;
  return FALSE;
}

/**
 * hf_auto_tags_unsettle:
 * @db: a writing connection in a transaction
 * @error: return location for an error
 *
 * Notes with what the rules ask for that it changed for many, so that they are asked anew even if
 * nobody comes to it now, or somebody is about to settle what was so before. A book without rules
 * has nothing to ask.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_auto_tags_unsettle (HfDatabase *db, GError **error)
{
  static const char unsettle[] =
    "UPDATE score_basis SET value = $1 WHERE name = $2 AND step = 0 AND value > 0";
  static const char count[] = "INSERT INTO score_basis (name, step, value) VALUES ($1, 1, 1) "
                              "ON CONFLICT (name, step) DO UPDATE SET value = value + 1";

  return hf_database_run (db, error, unsettle, "it", (gint64) UNSETTLED, MARK_NAME) &&
         hf_database_run (db, error, count, "t", MARK_NAME);
}
