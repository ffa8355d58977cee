/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding a text in the rows of an entity, as a WHERE clause: by its index, or in a small table by
 * looking at every row. Identifiers come from the entity tables only; the text is bound, once for
 * all fields. */

#include "store/hf-text-sql.h"

#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "core/hf-staff.h"

#include <string.h>

#define LEAST_DIGITS 2 /* fewer are in nearly every number */

/* A name is kept folded beside itself; of anything else only capitals are made small here. */
static void
append_field (GString *sql, const HfFieldDef *field, guint text)
{
  if (field->flags & HF_FIELD_NAMED)
    g_string_append_printf (sql, " OR instr (t.\"%s_fold\", $%u) > 0", field->name, text);
  else
    g_string_append_printf (sql, " OR instr (lower (t.\"%s\"), $%u) > 0", field->name, text);
}

/* However a number is grouped, its digits are what somebody remembers. */
static void
append_digits (GString *sql, const HfFieldDef *field, guint digits)
{
  g_string_append_printf (sql,
                          " OR instr (replace (replace (t.\"%s\", '-', ''), ' ', ''), $%u) > 0",
                          field->name, digits);
}

/* Of the staff there are hundreds, and no spelling is kept. */
static void
append_sound (GString *sql, const HfFieldDef *name, guint text)
{
  g_string_append_printf (sql, " OR named_like (t.\"%s\", $%u)", name->name, text);
}

static const HfFieldDef *
find_name (const HfEntityDef *def)
{
  for (guint i = 0; i < def->n_fields; i++)
    if (def->fields[i].flags & HF_FIELD_NAMED)
      return &def->fields[i];
  return NULL;
}

/* Whoever may not see something must not find it out by asking either. */
static gboolean
may_ask (const HfFieldDef *field, const HfViewer *viewer)
{
  return (field->flags & hf_viewer_hides (viewer) & ~HF_FIELD_PERSONAL_NAME) == 0;
}

/* Nor a name that others have. */
static const HfFieldDef *
find_name_to_ask (const HfFieldDef *field, const HfViewer *viewer)
{
  const HfFieldDef *name =
    field->type == HF_FIELD_REF ? find_name (hf_entity_find (field->ref)) : NULL;

  return name != NULL && viewer->masked && name->flags & HF_FIELD_PERSONAL_NAME ? NULL : name;
}

/* A person is known by the spelling of the name, too, which is kept for searching them; `r` is the
 * row of whoever it is. */
static void
append_person (GString *sql, const HfFieldDef *name, const HfEntityDef *def, guint text)
{
  g_string_append_printf (sql, "(instr (r.\"%s_fold\", $%u) > 0", name->name, text);
  if (def == &hf_customer_def)
    g_string_append_printf (sql,
                            " OR EXISTS (SELECT 1 FROM search_doc AS d WHERE d.id = r.id AND "
                            "instr (d.pinyin, $%u) > 0)",
                            text);
  g_string_append_c (sql, ')');
}

static void
append_reference (GString *sql, const HfFieldDef *field, const HfViewer *viewer, guint text)
{
  const HfFieldDef *name = find_name_to_ask (field, viewer);

  if (name == NULL)
    return;
  g_string_append_printf (sql, " OR EXISTS (SELECT 1 FROM \"%s\" AS r WHERE r.id = t.\"%s\" AND ",
                          field->ref, field->name);
  append_person (sql, name, hf_entity_find (field->ref), text);
  g_string_append_c (sql, ')');
}

/* Members with a position are whom one talks to; all the others, of whom there may be thousands,
 * are found as customers. */
static void
append_contacts (GString *sql, const HfViewer *viewer, guint text)
{
  if (viewer->masked)
    return;
  g_string_append (sql, " OR EXISTS (SELECT 1 FROM member AS m JOIN customer AS r "
                        "ON r.id = m.customer WHERE m.organisation = t.id AND "
                        "m.role IS NOT NULL AND m.\"to\" IS NULL AND ");
  append_person (sql, find_name (&hf_customer_def), &hf_customer_def, text);
  g_string_append_c (sql, ')');
}

/* What an entity refers to may get another name without its index being told. */
static void
append_match (GString *sql, const HfEntityDef *def, const HfViewer *viewer, guint text, guint match)
{
  g_string_append_printf (sql,
                          "t.id IN (SELECT rowid FROM \"%s_search\" WHERE \"%s_search\" MATCH $%u",
                          def->name, def->name, match);
  for (guint i = 0; i < def->n_fields; i++)
    {
      const HfFieldDef *name = find_name_to_ask (&def->fields[i], viewer);

      if (name != NULL)
        g_string_append_printf (sql,
                                " UNION SELECT id FROM \"%s\" WHERE \"%s\" IN (SELECT id FROM "
                                "\"%s\" WHERE instr (\"%s_fold\", $%u) > 0)",
                                def->name, def->fields[i].name, def->fields[i].ref, name->name,
                                text);
    }
  g_string_append_c (sql, ')');
}

/**
 * hf_text_sql_append:
 * @def: the entity whose rows are looked through; they are called `t` in the statement
 * @viewer: who asks
 * @sql: the text so far
 * @n_bound: (inout): how many values the statement has
 *
 * Appends the condition that a text is found. It has two values: the text and its digits, or where
 * the entity has an index the expression for that and the text.
 */
void
hf_text_sql_append (const HfEntityDef *def, const HfViewer *viewer, GString *sql, guint *n_bound)
{
  guint text = *n_bound + 1, digits = *n_bound + 2;

  *n_bound += 2;
  if (hf_entity_is_indexed (def))
    {
      append_match (sql, def, viewer, *n_bound, *n_bound - 1);
      return;
    }
  g_string_append (sql, "(FALSE");
  for (guint i = 0; i < def->n_fields; i++)
    {
      const HfFieldDef *field = &def->fields[i];

      append_reference (sql, field, viewer, text);
      if (!(field->flags & HF_FIELD_SEARCHED) || !may_ask (field, viewer))
        continue;
      append_field (sql, field, text);
      append_digits (sql, field, digits);
    }
  if (def == &hf_staff_def)
    append_sound (sql, find_name (def), text);
  if (def == &hf_organisation_def)
    append_contacts (sql, viewer, text);
  g_string_append_c (sql, ')');
}

/**
 * hf_text_sql_bind:
 * @values: (array fixed-size=2): the values of the condition, %NULL for none; they must outlive the
 * statement's use
 * @statement: the statement
 * @n_bound: (inout): how many of its values are bound
 *
 * Binds the text.
 */
void
hf_text_sql_bind (const char *const values[2], HfStatement *statement, guint *n_bound)
{
  for (guint i = 0; i < 2; i++)
    if (values[i] != NULL)
      hf_statement_bind_text (statement, (int) ++*n_bound, values[i]);
    else
      hf_statement_bind_null (statement, (int) ++*n_bound);
}
