/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a query to SQL text and from a result to rows. The identifiers come from the entity tables
 * only; values are bound, but for the keys of choices and the numbers of tiers: an index on a part
 * of a table is only considered when its condition stands in the text. */

#include "store/hf-sql.h"

#include "core/hf-custom-field.h"
#include "core/hf-staff.h"
#include "store/hf-filter-sql.h"
#include "store/hf-levels.h"
#include "store/hf-query-private.h"
#include "store/hf-statement-private.h"
#include "store/hf-text-sql.h"

#define ID_COLUMNS 2 /* id and rev stand before the fields */

static void
append_column (GString *sql, const HfEntityDef *def, guint field)
{
  const HfFieldDef *self = &def->fields[field];

  if (self->type == HF_FIELD_JOINED)
    g_string_append_printf (sql, "j%d.\"%s\"", hf_entity_field (def, self->via), self->column);
  else
    g_string_append_printf (sql, "t.\"%s\"", self->name);
}

static void
append_fields (GString *sql, const HfEntityDef *def)
{
  g_string_append (sql, "t.id, t.rev");
  for (guint i = 0; i < def->n_fields; i++)
    {
      g_string_append (sql, ", ");
      append_column (sql, def, i);
    }
}

static gboolean
is_joined_through (const HfEntityDef *def, guint field)
{
  for (guint i = 0; i < def->n_fields; i++)
    if (def->fields[i].type == HF_FIELD_JOINED &&
        g_str_equal (def->fields[i].via, def->fields[field].name))
      return TRUE;
  return FALSE;
}

static void
append_from (GString *sql, const HfEntityDef *def)
{
  g_string_append_printf (sql, " FROM \"%s\" AS t", def->name);
  for (guint i = 0; i < def->n_fields; i++)
    if (def->fields[i].type == HF_FIELD_REF && is_joined_through (def, i))
      g_string_append_printf (sql, " LEFT JOIN \"%s\" AS j%u ON j%u.id = t.\"%s\"",
                              def->fields[i].ref, i, i, def->fields[i].name);
}

static gboolean
is_in_text (const HfQueryTerm *term, const HfEntityDef *def)
{
  return term->op >= HF_OP_NULL || def->fields[term->field].type == HF_FIELD_CHOICE;
}

static void
append_term (GString *sql, const HfQueryTerm *term, const HfEntityDef *def, guint *n_bound)
{
  static const char *const operators[] = { " = ",  " < ",      " <= ",        " > ",
                                           " >= ", " IS NULL", " IS NOT NULL" };

  append_column (sql, def, term->field);
  g_string_append (sql, operators[term->op]);
  if (!is_in_text (term, def))
    g_string_append_printf (sql, "$%u", ++*n_bound);
  else if (term->op < HF_OP_NULL)
    {
      g_assert (hf_choice_has (def->fields[term->field].choices, term->value.s));
      g_string_append_printf (sql, "'%s'", term->value.s);
    }
}

static gboolean
is_of_one (const HfQuery *query)
{
  return query->ids != NULL && query->ids->len == 1;
}

/* A single id is bound, so that what is asked of one row after another is prepared once. */
static void
append_ids (GString *sql, const GArray *ids, guint *n_bound)
{
  if (ids->len == 1)
    {
      g_string_append_printf (sql, "t.id = $%u", ++*n_bound);
      return;
    }
  g_string_append (sql, "t.id IN (");
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (sql, i ? ",%" G_GINT64_FORMAT : "%" G_GINT64_FORMAT,
                            g_array_index (ids, gint64, i));
  g_string_append_c (sql, ')');
}

/* Rows that are their author's alone. Those without an author are the owner's of a private book,
 * who is nobody of the staff. */
static void
append_author (GString *sql, const HfFieldDef *is_private, const HfViewer *viewer)
{
  g_string_append_printf (sql, "(t.\"%s\" IS NOT 1", is_private->name);
  if (viewer->staff != 0)
    g_string_append_printf (sql, " OR t.staff = %" G_GINT64_FORMAT, viewer->staff);
  else if (!viewer->masked)
    g_string_append (sql, " OR t.staff IS NULL");
  g_string_append_c (sql, ')');
}

/* hf_staff_may_read_record() for who looks, `w`; whoever is not in the book reads nothing. */
static void
append_personnel (GString *sql, const HfFieldDef *whom, const HfViewer *viewer)
{
  g_string_append_printf (sql,
                          "EXISTS (SELECT 1 FROM staff AS w WHERE w.id = %" G_GINT64_FORMAT
                          " AND (w.id = t.\"%s\" OR w.role = '" HF_STAFF_ROLE_MANAGER
                          "' OR (w.role = '" HF_STAFF_ROLE_HEAD "' AND w.department = "
                          "(SELECT department FROM staff WHERE id = t.\"%s\"))))",
                          viewer->staff, whom->name, whom->name);
}

/* Which rows are for whom; they are called `t`. Numbers stand in the text, as those of ids do.
 * Returns what joins the next condition. */
const char *
hf_sql_append_privacy (GString           *sql,
                       const HfEntityDef *def,
                       const HfViewer    *viewer,
                       const char        *joint)
{
  int is_private = viewer->sees_private ? -1 : hf_entity_flagged_field (def, HF_FIELD_PRIVATE);
  int whom = viewer->staff == 0 ? -1 : hf_entity_flagged_field (def, HF_FIELD_PERSONNEL);

  if (is_private >= 0)
    {
      g_string_append (sql, joint);
      append_author (sql, &def->fields[is_private], viewer);
      joint = " AND ";
    }
  if (whom >= 0)
    {
      g_string_append (sql, joint);
      append_personnel (sql, &def->fields[whom], viewer);
      joint = " AND ";
    }
  if (hf_viewer_hides (viewer) & HF_FIELD_RESTRICTED &&
      hf_entity_flagged_field (def, HF_FIELD_LEVEL) >= 0)
    {
      g_string_append (sql, joint);
      hf_levels_append_is_not (sql, "t", def, HF_CUSTOM_FIELD_RESTRICTED);
      joint = " AND ";
    }
  return joint;
}

/* Returns the last value of the condition that a text is found, 0 when there is none: the text
 * itself where an index is asked. */
static guint
append_where (GString *sql, const HfQuery *query, const gint64 *tier)
{
  const char *joint = hf_sql_append_privacy (sql, query->def, query->viewer, " WHERE ");
  guint       n_bound = 0, text = 0;

  for (guint i = 0; i < query->terms->len; i++, joint = " AND ")
    {
      g_string_append (sql, joint);
      append_term (sql, &g_array_index (query->terms, HfQueryTerm, i), query->def, &n_bound);
    }
  if (query->ids != NULL)
    {
      g_string_append (sql, joint);
      append_ids (sql, query->ids, &n_bound);
      joint = " AND ";
    }
  if (query->filter != NULL && hf_filter_get_n (query->filter) > 0)
    {
      hf_filter_sql_append (query->filter, query->def, sql, joint, &n_bound);
      joint = " AND ";
      hf_levels_append_asked (sql, joint, query->filter, query->viewer);
    }
  if (query->text != NULL)
    {
      g_string_append (sql, joint);
      hf_text_sql_append (query->def, query->viewer, sql, &n_bound);
      text = n_bound;
      joint = " AND ";
    }
  if (tier != NULL)
    {
      g_string_append (sql, joint);
      append_column (sql, query->def, query->tier_field);
      g_string_append_printf (sql, " = %" G_GINT64_FORMAT, *tier);
    }
  return text;
}

/* What is found by its index is found by all that is in it: what has the text in its name is meant
 * before what mentions it. */
static void
append_rank (GString *sql, const HfEntityDef *def, guint text)
{
  for (guint i = 0; i < def->n_fields; i++)
    if (def->fields[i].flags & HF_FIELD_NAMED)
      g_string_append_printf (sql, "instr (t.\"%s_fold\", $%u) = 0, ", def->fields[i].name, text);
}

/* Be it the row's own or that of a row it joins. */
static gboolean
is_name (const HfEntityDef *def, guint i)
{
  const HfFieldDef *field = &def->fields[i];

  if (field->type == HF_FIELD_JOINED)
    field = hf_entity_source_field (def, i);
  return (field->flags & HF_FIELD_NAMED) != 0;
}

static void
append_given (GString *sql, const GArray *ids)
{
  g_string_append (sql, "CASE t.id");
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (sql, " WHEN %" G_GINT64_FORMAT " THEN %u",
                            g_array_index (ids, gint64, i), i);
  g_string_append (sql, " END, ");
}

static void
append_order (GString *sql, const HfQuery *query, guint text)
{
  gboolean is_backwards =
    query->orders->len > 0 && g_array_index (query->orders, HfQueryOrder, 0).descending;

  g_string_append (sql, " ORDER BY ");
  if (query->is_as_given && query->ids != NULL && query->ids->len > 1)
    append_given (sql, query->ids);
  if (query->match != NULL)
    append_rank (sql, query->def, text);
  for (guint i = 0; i < query->orders->len; i++)
    {
      const HfQueryOrder *order = &g_array_index (query->orders, HfQueryOrder, i);
      const HfFieldDef   *field = &query->def->fields[order->field];

      append_column (sql, query->def, order->field);
      if (is_name (query->def, order->field))
        g_string_insert (sql, (gssize) sql->len - 1, "_sort");
      g_string_append (sql, order->descending ? " DESC" : "");
      /* Only the first criterion: an index serves it either way, later ones it would not. */
      if (i == 0 && !(field->flags & HF_FIELD_REQUIRED))
        g_string_append (sql, " NULLS LAST");
      g_string_append (sql, ", ");
    }
  /* Rows that are alike follow the first criterion, so that an index ending in the id can simply be
   * read backwards. */
  g_string_append (sql, is_backwards ? "t.id DESC" : "t.id");
}

static void
append_limit (GString *sql, const HfQuery *query)
{
  if (query->limit > 0)
    g_string_append_printf (sql, " LIMIT %u", query->limit);
  if (query->limit > 0 && query->offset > 0)
    g_string_append_printf (sql, " OFFSET %u", query->offset);
}

static void
append_select (GString *sql, const HfQuery *query, gboolean ids_only, const gint64 *tier)
{
  g_string_append (sql, "SELECT ");
  if (ids_only)
    g_string_append (sql, "t.id");
  else
    append_fields (sql, query->def);
  append_from (sql, query->def);
  append_order (sql, query, append_where (sql, query, tier));
  append_limit (sql, query);
}

static char *
build_text (const HfQuery *query, gboolean ids_only)
{
  GString *sql = g_string_new (NULL);

  if (query->tiers == NULL)
    append_select (sql, query, ids_only, NULL);
  for (guint i = 0; query->tiers != NULL && i < query->tiers->len; i++)
    {
      g_string_append (sql, i == 0 ? "SELECT * FROM (" : " UNION ALL SELECT * FROM (");
      append_select (sql, query, ids_only, &g_array_index (query->tiers, gint64, i));
      g_string_append_c (sql, ')');
    }
  if (query->tiers != NULL)
    append_limit (sql, query);
  return g_string_free (sql, FALSE);
}

static HfStatement *
bind (HfStatement *statement, const HfQuery *query)
{
  guint n_bound = 0;

  for (guint i = 0; statement != NULL && i < query->terms->len; i++)
    {
      const HfQueryTerm *term = &g_array_index (query->terms, HfQueryTerm, i);

      if (!is_in_text (term, query->def))
        hf_statement_bind (statement, (int) ++n_bound, &term->value);
    }
  if (statement != NULL && is_of_one (query))
    hf_statement_bind_int (statement, (int) ++n_bound, g_array_index (query->ids, gint64, 0));
  if (statement != NULL && query->filter != NULL)
    hf_filter_sql_bind (query->filter, query->def, statement, &n_bound);
  if (statement != NULL && query->text != NULL)
    hf_text_sql_bind (query->match ? (const char *const[]){ query->match, query->text } :
                                     (const char *const[]){ query->text, query->digits },
                      statement, &n_bound);
  return statement;
}

/* A text with the ids of many rows will not come again. */
static HfStatement *
prepare_text (HfDatabase *db, const HfQuery *query, const char *sql, GError **error)
{
  return bind (query->ids != NULL && !is_of_one (query) ?
                 hf_database_prepare_once (db, sql, error) :
                 hf_database_prepare (db, sql, error),
               query);
}

static HfStatement *
prepare (HfDatabase *db, const HfQuery *query, gboolean ids_only, GError **error)
{
  g_autofree char *sql = build_text (query, ids_only);

  return prepare_text (db, query, sql, error);
}

/**
 * hf_sql_select:
 * @db: a connection
 * @query: a query, which must outlive the statement
 * @error: return location for an error
 *
 * Prepares the query for whole rows; read them with hf_sql_read_row().
 *
 * Returns: (transfer full) (nullable): a statement
 */
HfStatement *
hf_sql_select (HfDatabase *db, const HfQuery *query, GError **error)
{
  return prepare (db, query, FALSE, error);
}

/**
 * hf_sql_select_ids:
 * @db: a connection
 * @query: a query, which must outlive the statement
 * @error: return location for an error
 *
 * Prepares the query for the ids alone, in the query's order.
 *
 * Returns: (transfer full) (nullable): a statement with one column
 */
HfStatement *
hf_sql_select_ids (HfDatabase *db, const HfQuery *query, GError **error)
{
  return prepare (db, query, TRUE, error);
}

static char *
build_count (const HfQuery *query)
{
  GString *sql = g_string_new ("SELECT count(*) FROM ");

  /* nothing is joined: nobody can be missing for it, and conditions are on the row itself */
  g_string_append_printf (sql, "\"%s\" AS t", query->def->name);
  append_where (sql, query, NULL);
  return g_string_free (sql, FALSE);
}

/**
 * hf_sql_count:
 * @db: a connection
 * @query: a query on fields of its own entity, without tiers; its order and limit do not matter
 * @n_rows: (out): how many rows it has
 * @error: return location for an error
 *
 * Counts rows without reading them.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_sql_count (HfDatabase *db, const HfQuery *query, gint64 *n_rows, GError **error)
{
  g_autofree char *sql = build_count (query);
  g_autoptr (HfStatement) statement = prepare_text (db, query, sql, error);

  if (statement == NULL || hf_statement_step (statement, error) != HF_STEP_ROW)
    return FALSE;
  *n_rows = hf_statement_int (statement, 0);
  return TRUE;
}

/**
 * hf_sql_read_row:
 * @statement: a statement of hf_sql_select(), at a row
 * @query: its query
 *
 * Reads a row and masks it for the query's viewer.
 *
 * Returns: (transfer full): a sealed row
 */
HfRow *
hf_sql_read_row (HfStatement *statement, const HfQuery *query)
{
  HfRow *row = hf_row_new (query->def);

  row->id = hf_statement_int (statement, 0);
  row->rev = hf_statement_int (statement, 1);
  for (guint i = 0; i < query->def->n_fields; i++)
    hf_statement_value (statement, (int) i + ID_COLUMNS, &row->values[i]);
  hf_viewer_mask (query->viewer, row);
  return hf_row_seal (row);
}

/**
 * hf_sql_read_all:
 * @db: a connection
 * @query: a query
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HfRow) (nullable): the rows
 */
GPtrArray *
hf_sql_read_all (HfDatabase *db, const HfQuery *query, GError **error)
{
  g_autoptr (HfStatement) statement = hf_sql_select (db, query, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  HfStep step = HF_STEP_ERROR;

  while (statement != NULL && (step = hf_statement_step (statement, error)) == HF_STEP_ROW)
    g_ptr_array_add (rows, hf_sql_read_row (statement, query));
  return step == HF_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

static HfStatement *
prepare_by_id (HfDatabase *db, const HfEntityDef *def, const HfViewer *viewer, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  append_fields (sql, def);
  append_from (sql, def);
  g_string_append (sql, " WHERE t.id = $1");
  hf_sql_append_privacy (sql, def, viewer, " AND ");
  return hf_database_prepare (db, sql->str, error);
}

/**
 * hf_sql_read_one:
 * @db: a connection
 * @def: an entity
 * @viewer: who looks
 * @id: a row's id
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the row; %NULL without @error when there is none
 */
HfRow *
hf_sql_read_one (HfDatabase        *db,
                 const HfEntityDef *def,
                 HfViewer          *viewer,
                 gint64             id,
                 GError           **error)
{
  g_autoptr (HfQuery) query = hf_query_new (def, viewer);
  g_autoptr (HfStatement) statement = prepare_by_id (db, def, viewer, error);

  if (statement == NULL)
    return NULL;
  hf_statement_bind_int (statement, 1, id);
  if (hf_statement_step (statement, error) != HF_STEP_ROW)
    return NULL;
  return hf_sql_read_row (statement, query);
}

/**
 * hf_sql_read_existing:
 * @db: a connection
 * @def: an entity
 * @viewer: who looks
 * @id: the id of a row that is expected to be there
 * @error: return location for an error; %HF_STORE_ERROR_GONE when it is not
 *
 * Returns: (transfer full) (nullable): the row
 */
HfRow *
hf_sql_read_existing (HfDatabase        *db,
                      const HfEntityDef *def,
                      HfViewer          *viewer,
                      gint64             id,
                      GError           **error)
{
  g_autoptr (GError) failure = NULL;
  HfRow *row = hf_sql_read_one (db, def, viewer, id, &failure);

  if (row == NULL && failure == NULL)
    failure = g_error_new (HF_STORE_ERROR, HF_STORE_ERROR_GONE, "%s/%" G_GINT64_FORMAT " is gone",
                           def->name, id);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return row;
}

/**
 * hf_sql_read_ids:
 * @db: a connection
 * @def: an entity
 * @viewer: who looks
 * @ids: (element-type gint64): ids of rows
 * @error: return location for an error
 *
 * Reads rows in the order of their ids in @ids; those that are not there are left out.
 *
 * Returns: (transfer full) (element-type HfRow) (nullable): the rows
 */
GPtrArray *
hf_sql_read_ids (HfDatabase        *db,
                 const HfEntityDef *def,
                 HfViewer          *viewer,
                 const GArray      *ids,
                 GError           **error)
{
  g_autoptr (HfQuery) query = hf_query_new (def, viewer);
  g_autoptr (HfStatement) statement = prepare_by_id (db, def, viewer, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_row_unref);
  HfStep step = statement ? HF_STEP_DONE : HF_STEP_ERROR;

  for (guint i = 0; step != HF_STEP_ERROR && i < ids->len; i++)
    {
      hf_statement_bind_int (statement, 1, g_array_index (ids, gint64, i));
      step = hf_statement_step (statement, error);
      if (step == HF_STEP_ROW)
        g_ptr_array_add (rows, hf_sql_read_row (statement, query));
      hf_statement_reset (statement);
    }
  return step != HF_STEP_ERROR ? g_steal_pointer (&rows) : NULL;
}
