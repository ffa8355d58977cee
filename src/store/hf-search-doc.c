/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a customer is found by: words, pinyin keys and digits, which the full-text index is made
 * from. */

#include "store/hf-search-doc.h"

#include "base/hf-pinyin.h"
#include "core/hf-custom-field.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "store/hf-search-match.h"
#include "store/hf-statement.h"
#include "store/sqlite/hf-search-index.h"

#define BATCH 1000 /* ids held in memory at a time */

static void
append_line (GString *text, const char *line)
{
  if (line == NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static gboolean
append_column (HfDatabase *db, const char *sql, gint64 customer, GString *text, GError **error)
{
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", customer);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    append_line (text, hf_statement_text (rows, 0));
  return step == HF_STEP_DONE;
}

static void
append_pinyin (GString *pinyin, const char *name, const char *typed)
{
  g_auto (GStrv) keys = hf_pinyin_keys (name);

  for (guint i = 0; keys[i] != NULL; i++)
    append_line (pinyin, keys[i]);
  if (typed != NULL)
    {
      g_auto (GStrv) syllables = g_strsplit (typed, " ", -1);
      g_autofree char *joined = g_strjoinv ("", syllables);

      append_line (pinyin, joined);
      append_line (pinyin, typed);
    }
}

static gboolean
is_word (const HfEntityDef *def, guint field)
{
  return (def->fields[field].flags & HF_FIELD_SEARCHED) != 0 &&
         (def != &hf_customer_def || field != HF_CUSTOMER_PINYIN);
}

static char *
build_own_words (void)
{
  GString *sql = g_string_new ("SELECT archived, pinyin");

  for (guint i = 0; i < hf_customer_def.n_fields; i++)
    if (is_word (&hf_customer_def, i))
      g_string_append_printf (sql, ", \"%s\"", hf_customer_def.fields[i].name);
  g_string_append (sql, " FROM customer WHERE id = $1");
  return g_string_free (sql, FALSE);
}

/* What a search must not tell. */
static void
append_level (GString *sql, const HfEntityDef *def)
{
  int               level = hf_entity_flagged_field (def, HF_FIELD_LEVEL);
  const HfFieldDef *field = level >= 0 ? &def->fields[level] : NULL;

  if (field != NULL)
    g_string_append_printf (sql,
                            " AND \"%s\" NOT IN (SELECT id FROM \"%s\" WHERE \"%s\" = "
                            "'" HF_CUSTOM_FIELD_RESTRICTED "')",
                            field->via, def->fields[hf_entity_field (def, field->via)].ref,
                            field->column);
}

/* One question for all that hangs on a customer: a bulk load asks it a million times. What is said
 * again and again, as a diagnosis is, is found by once. */
static char *
build_words_of_others (void)
{
  GString *sql = g_string_new (NULL);

  for (guint i = 0; hf_entities[i] != NULL; i++)
    for (guint j = 0; hf_entity_is_of_customer (hf_entities[i]) && j < hf_entities[i]->n_fields;
         j++)
      if (is_word (hf_entities[i], j))
        {
          g_string_append_printf (sql, "%sSELECT \"%s\" FROM \"%s\" WHERE customer = $1",
                                  sql->len > 0 ? " UNION " : "", hf_entities[i]->fields[j].name,
                                  hf_entities[i]->name);
          append_level (sql, hf_entities[i]);
        }
  return g_string_free (sql, FALSE);
}

/* The texts follow from the entity tables, so they are made once. */
static const char *
text_made_once (gsize *place, char *(*build) (void) )
{
  if (g_once_init_enter (place))
    g_once_init_leave (place, (gsize) build ());
  return (const char *) *place;
}

/* The name has a document even when the row is gone; then there is nothing to write. */
static gboolean
read_customer (HfDatabase *db,
               gint64      customer,
               GString    *words,
               GString    *pinyin,
               GString    *digits,
               gboolean   *exists,
               GError    **error)
{
  static gsize sql;
  g_autoptr (HfStatement) row =
    hf_database_ask (db, error, text_made_once (&sql, build_own_words), "i", customer);
  HfStep step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;
  int    column = 2;

  *exists = step == HF_STEP_ROW;
  if (!*exists)
    return step == HF_STEP_DONE;
  if (hf_statement_text (row, 0) != NULL)
    append_line (digits, HF_SEARCH_ARCHIVE_MARK);
  for (guint i = 0; i < hf_customer_def.n_fields; i++)
    if (is_word (&hf_customer_def, i))
      {
        if (i == HF_CUSTOMER_NAME)
          append_pinyin (pinyin, hf_statement_text (row, column), hf_statement_text (row, 1));
        append_line (words, hf_statement_text (row, column++));
      }
  return TRUE;
}

/**
 * hf_search_doc_refresh:
 * @db: a connection in a transaction
 * @customer: a customer
 * @error: return location for an error
 *
 * Writes a customer's search text anew.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_doc_refresh (HfDatabase *db, gint64 customer, GError **error)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) pinyin = g_string_new (NULL);
  g_autoptr (GString) digits = g_string_new (NULL);
  static gsize sql;
  gboolean     exists;

  if (!read_customer (db, customer, words, pinyin, digits, &exists, error))
    return FALSE;
  if (!exists)
    return TRUE;
  return append_column (db, text_made_once (&sql, build_words_of_others), customer, words, error) &&
         append_column (db, "SELECT number_digits FROM phone WHERE customer = $1", customer, digits,
                        error) &&
         hf_search_index_write (db, HF_SEARCH_INDEX_CUSTOMERS, customer,
                                &(HfSearchText){ words->str, pinyin->str, digits->str }, error);
}

/* What is added to the search text of a customer; freed by who asked for it. */
typedef char *(*Addition) (HfDatabase *db, gint64 customer, GError **error);

typedef struct
{
  const char *which; /* asks for the next customers behind $1 */
  Addition    words;
  const char *digits;
} Extension;

/* As the text stands, with nothing but the addition: the tables it was made from may not be what
 * this program works with yet. */
static gboolean
extend (HfDatabase *db, const Extension *extension, gint64 customer, GError **error)
{
  static const char sql[] = "SELECT words, pinyin, digits FROM search_doc WHERE id = $1";
  g_autoptr (HfStatement) row = hf_database_ask (db, error, sql, "i", customer);
  HfStep           step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;
  g_autofree char *pinyin = NULL, *added = NULL;
  g_autoptr (GString) digits = g_string_new (extension->digits);
  g_autoptr (GString) words = NULL;

  if (step != HF_STEP_ROW)
    return step == HF_STEP_DONE;
  words = g_string_new (hf_statement_text (row, 0));
  pinyin = g_strdup (hf_statement_text (row, 1));
  if (*hf_statement_text (row, 2) != '\0')
    append_line (digits, hf_statement_text (row, 2));
  hf_statement_reset (row);
  if (extension->words != NULL)
    {
      added = extension->words (db, customer, error);
      if (added == NULL)
        return FALSE;
      append_line (words, added);
    }
  return hf_search_index_write (db, HF_SEARCH_INDEX_CUSTOMERS, customer,
                                &(HfSearchText){ words->str, pinyin, digits->str }, error);
}

/* In pieces, so that no statement reads what another writes, nor memory grows with the book. */
static gboolean
extend_all (HfDatabase *db, const Extension *extension, GError **error)
{
  gint64 after = 0;
  guint  n;

  do
    {
      g_autoptr (HfStatement) rows = hf_database_ask (db, error, extension->which, "i", after);
      g_autoptr (GArray) ids = hf_statement_read_ids (rows, error);

      if (ids == NULL)
        return FALSE;
      n = ids->len;
      for (guint i = 0; i < n; i++)
        {
          after = g_array_index (ids, gint64, i);
          if (!extend (db, extension, after, error))
            return FALSE;
        }
    }
  while (n == BATCH);
  return TRUE;
}

/**
 * hf_search_doc_mark_archived:
 * @db: a writing connection in a transaction
 * @error: return location for an error
 *
 * Adds to the search texts of all archived customers the mark by which they are found. For a book
 * that has been written without it.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_doc_mark_archived (HfDatabase *db, GError **error)
{
  static const Extension mark = { "SELECT id FROM customer WHERE archived IS NOT NULL AND id > $1 "
                                  "ORDER BY id LIMIT " G_STRINGIFY (BATCH),
                                  NULL, HF_SEARCH_ARCHIVE_MARK };

  return extend_all (db, &mark, error);
}

static char *
read_diagnoses (HfDatabase *db, gint64 customer, GError **error)
{
  static const char sql[] = "SELECT DISTINCT diagnosis FROM visit WHERE customer = $1 AND "
                            "diagnosis IS NOT NULL";
  g_autoptr (GString) words = g_string_new (NULL);

  if (!append_column (db, sql, customer, words, error))
    return NULL;
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * hf_search_doc_add_diagnoses:
 * @db: a writing connection in a transaction
 * @error: return location for an error
 *
 * Adds to the search texts of all customers the diagnoses of their visits. For a book that has been
 * written without them. Takes a minute for a million customers, whose index is then of one piece.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_doc_add_diagnoses (HfDatabase *db, GError **error)
{
  static const Extension diagnoses = {
    "SELECT DISTINCT customer FROM visit WHERE customer > $1 AND diagnosis IS NOT NULL "
    "ORDER BY customer LIMIT " G_STRINGIFY (BATCH),
    read_diagnoses, NULL
  };

  return extend_all (db, &diagnoses, error) &&
         hf_search_index_merge (db, HF_SEARCH_INDEX_CUSTOMERS, error);
}

/**
 * hf_search_doc_remove:
 * @db: a connection in a transaction
 * @customer: a customer who goes
 * @error: return location for an error
 *
 * Removes a customer's search text.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_doc_remove (HfDatabase *db, gint64 customer, GError **error)
{
  return hf_search_index_remove (db, HF_SEARCH_INDEX_CUSTOMERS, customer, error);
}
