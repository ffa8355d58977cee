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
#include "store/hf-levels.h"
#include "store/hf-search-match.h"
#include "store/hf-statement.h"
#include "store/sqlite/hf-search-index.h"

#include <string.h>

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

/* What a customer is found by, as it is put together. */
typedef struct
{
  GString *words;
  GString *personal;
  GString *pinyin;
  GString *digits;
} Texts;

static void
texts_clear (Texts *self)
{
  g_string_free (self->words, TRUE);
  g_string_free (self->personal, TRUE);
  g_string_free (self->pinyin, TRUE);
  g_string_free (self->digits, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, texts_clear)

/* The numbers in a text, however their digits are grouped, each a line of digits alone. */
static void
append_numbers (GString *digits, const char *text)
{
  g_autoptr (GString) number = g_string_new (NULL);

  for (const char *p = text; p != NULL; p++)
    {
      if (g_ascii_isdigit (*p))
        g_string_append_c (number, *p);
      if (*p != '\0' && strchr ("0123456789 -+()", *p) != NULL)
        continue;
      if (number->len >= HF_SEARCH_LEAST_NUMBER)
        append_line (digits, number->str);
      g_string_truncate (number, 0);
      if (*p == '\0')
        return;
    }
}

static gboolean
append_digits (HfDatabase *db, gint64 customer, Texts *texts, GError **error)
{
  static const char sql[] = "SELECT number_digits FROM phone WHERE customer = $1";
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", customer);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    append_line (texts->digits, hf_statement_text (rows, 0));
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

/* A name is not: masked it still begins as it does, and everybody looks for people by it. */
static gboolean
is_personal (const HfFieldDef *field)
{
  return (field->flags & HF_FIELD_PERSONAL) != 0;
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

/* The words of a field, and whether they are personal; without those that a search must not tell.
 */
static void
append_words (GString *sql, const HfEntityDef *def, const HfFieldDef *field)
{
  gboolean has_level = hf_entity_flagged_field (def, HF_FIELD_LEVEL) >= 0;

  g_string_append_printf (sql, "%sSELECT \"%s\", ", sql->len > 0 ? " UNION " : "", field->name);
  if (has_level && is_personal (field))
    hf_levels_append_is_not (sql, def->name, def, HF_CUSTOM_FIELD_OPEN);
  else
    g_string_append (sql, is_personal (field) ? "1" : "0");
  g_string_append_printf (sql, " FROM \"%s\" WHERE customer = $1", def->name);
  if (has_level)
    {
      g_string_append (sql, " AND ");
      hf_levels_append_is_not (sql, def->name, def, HF_CUSTOM_FIELD_RESTRICTED);
    }
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
        append_words (sql, hf_entities[i], &hf_entities[i]->fields[j]);
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

static gboolean
append_words_of_others (HfDatabase *db, gint64 customer, Texts *texts, GError **error)
{
  static gsize sql;
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, text_made_once (&sql, build_words_of_others), "i", customer);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    append_line (hf_statement_int (rows, 1) ? texts->personal : texts->words,
                 hf_statement_text (rows, 0));
  return step == HF_STEP_DONE;
}

/* The name has a document even when the row is gone; then there is nothing to write. */
static gboolean
read_customer (HfDatabase *db, gint64 customer, Texts *texts, gboolean *exists, GError **error)
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
    append_line (texts->digits, HF_SEARCH_ARCHIVE_MARK);
  for (guint i = 0; i < hf_customer_def.n_fields; i++)
    if (is_word (&hf_customer_def, i))
      {
        if (i == HF_CUSTOMER_NAME)
          append_pinyin (texts->pinyin, hf_statement_text (row, column),
                         hf_statement_text (row, 1));
        if (i == HF_CUSTOMER_EMERGENCY)
          append_numbers (texts->digits, hf_statement_text (row, column));
        append_line (is_personal (&hf_customer_def.fields[i]) ? texts->personal : texts->words,
                     hf_statement_text (row, column++));
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
  g_auto (Texts)
    texts = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) };
  gboolean exists;

  if (!read_customer (db, customer, &texts, &exists, error))
    return FALSE;
  return !exists || (append_words_of_others (db, customer, &texts, error) &&
                     append_digits (db, customer, &texts, error) &&
                     hf_search_index_write (db, HF_SEARCH_INDEX_CUSTOMERS, customer,
                                            &(HfSearchText){ texts.words->str, texts.personal->str,
                                                             texts.pinyin->str, texts.digits->str },
                                            error));
}

/* In pieces, so that no statement reads what another writes, nor memory grows with the book. */
static gboolean
write_some (HfDatabase *db, const char *sql, gint64 *last, guint *n, GError **error)
{
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", *last);
  g_autoptr (GArray) ids = hf_statement_read_ids (rows, error);

  if (ids == NULL)
    return FALSE;
  *n = ids->len;
  for (guint i = 0; i < ids->len; i++)
    {
      *last = g_array_index (ids, gint64, i);
      if (!hf_search_doc_refresh (db, *last, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_all (HfDatabase *db, const char *sql, gint64 *last, GError **error)
{
  guint n;

  *last = 0;
  do
    if (!write_some (db, sql, last, &n, error))
      return FALSE;
  while (n == BATCH);
  return TRUE;
}

/* What a script left behind: whose texts are made up otherwise now. They are not many, so the
 * engine merges them by itself, as it does those of every day. */
static gboolean
write_again (HfDatabase *db, GError **error)
{
  static const char sql[] = "SELECT id FROM customer WHERE id > $1 AND emergency IS NOT NULL "
                            "ORDER BY id LIMIT " G_STRINGIFY (BATCH);
  gint64            n, last;

  if (!hf_database_number (db, &n, error, "SELECT count (*) FROM meta WHERE key = 'search-again'",
                           ""))
    return FALSE;
  return n == 0 || (write_all (db, sql, &last, error) &&
                    hf_database_run (db, error, "DELETE FROM meta WHERE key = 'search-again'", ""));
}

/**
 * hf_search_doc_write_missing:
 * @db: a writing connection in a transaction, to a book of the newest schema
 * @error: return location for an error
 *
 * Writes the search texts of all customers who have none, or whose is made up otherwise since an
 * older program wrote it. Takes minutes for a million customers, whose index is then of one piece.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_doc_write_missing (HfDatabase *db, GError **error)
{
  static const char sql[] = "SELECT id FROM customer AS c WHERE id > $1 AND NOT EXISTS "
                            "(SELECT 1 FROM search_doc AS d WHERE d.id = c.id) "
                            "ORDER BY id LIMIT " G_STRINGIFY (BATCH);
  gint64            last;

  return write_again (db, error) && write_all (db, sql, &last, error) &&
         (last == 0 || hf_search_index_merge (db, HF_SEARCH_INDEX_CUSTOMERS, error));
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
