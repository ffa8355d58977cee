/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is usually written on cards. The latest ones say that, and are found by their ids, however
 * many there are; departments are proposed for what somebody is interested in. */

#include "session/customer/hf-card-usual.h"

#include "base/hf-parts.h"
#include "base/hf-match.h"
#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-usual-words.h"
#include "session/organisation/hf-lead-batch.h"
#include "store/hf-statement.h"

#include <glib/gi18n.h>

#define LATEST         2000 /* cards: all of a small book, some weeks of a large one */
#define LATEST_BATCHES 100
#define SEPARATORS     ",，、;；\n"

typedef struct
{
  const HfUsualWords *usual; /* the program's */
  GPtrArray          *had;   /* of char, owned: what stands before the one that is typed */
  const char         *piece; /* within @text: the one that is typed, "" for none */
  GPtrArray          *found;
} Search;

static void
search_clear (Search *self)
{
  g_clear_pointer (&self->had, g_ptr_array_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static gboolean
is_separator (gunichar c)
{
  return c != 0 && g_utf8_strchr (SEPARATORS, -1, c) != NULL;
}

/* Cuts @text at its separators; what is behind the last one is not cut off but returned. */
static const char *
cut (const char *text, GPtrArray *pieces)
{
  const char *start = text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_separator (g_utf8_get_char (p)))
      {
        g_autofree char *raw = g_strndup (start, (gsize) (p - start));
        char            *piece = hf_str_clean (raw);

        if (piece != NULL)
          g_ptr_array_add (pieces, piece);
        start = g_utf8_next_char (p);
      }
  return start;
}

/* All of them: the last one as well. */
static GPtrArray *
split (const char *text, gboolean is_list)
{
  GPtrArray  *pieces = g_ptr_array_new_with_free_func (g_free);
  const char *rest = is_list ? cut (text, pieces) : text;
  char       *last = hf_str_clean (rest);

  if (last != NULL)
    g_ptr_array_add (pieces, last);
  return pieces;
}

static gboolean
has (const GPtrArray *texts, const char *text)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *) texts, text, g_str_equal, NULL);
}

static gboolean
is_proposed (const Search *self, const char *word)
{
  for (guint i = 0; i < self->found->len; i++)
    if (g_str_equal (((HfProposal *) g_ptr_array_index (self->found, i))->text, word))
      return TRUE;
  return FALSE;
}

static char *
join (const Search *self, const char *word)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < self->had->len; i++)
    g_string_append_printf (joined, "%s%s", (const char *) g_ptr_array_index (self->had, i),
                            hf_list_joint ());
  g_string_append (joined, word);
  return g_strdup (joined->str);
}

static void
consider (Search *self, const char *word)
{
  HfProposal      *proposal;
  g_autofree char *joined = NULL;

  if (self->found->len == HF_CARD_USUAL_MOST || has (self->had, word) || is_proposed (self, word) ||
      (*self->piece != '\0' && hf_match_get_place (word, self->piece) < HF_MATCH_AT_WORD))
    return;
  proposal = hf_proposal_new (word, NULL);
  if (self->had->len > 0)
    {
      joined = join (self, word);
      proposal->fills = g_strdupv ((char *[]){ (char *) self->usual->field, joined, NULL });
    }
  g_ptr_array_add (self->found, proposal);
}

/* The text of a word counts how often it was written. */
static void
count (GHashTable *counts, GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      char *word = g_ptr_array_index (pieces, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, word));

      g_hash_table_replace (counts, g_strdup (word), GUINT_TO_POINTER (n + 1));
    }
}

static int
compare_counts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const char *one = *(const char *const *) a;
  const char *other = *(const char *const *) b;
  guint       n_one = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, one));
  guint       n_other = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, other));

  return n_one != n_other ? (n_one < n_other ? 1 : -1) : strcmp (one, other);
}

static gboolean
consider_book (Search *self, HfDatabase *db, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT \"%s\" FROM customer ORDER BY id DESC LIMIT $1", self->usual->field);
  g_autoptr (HfStatement) rows = hf_database_ask (db, error, sql, "i", (gint64) LATEST);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       word;
  HfStep         step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    if (hf_statement_text (rows, 0) != NULL)
      {
        g_autoptr (GPtrArray) pieces = split (hf_statement_text (rows, 0), self->usual->is_list);

        count (counts, pieces);
      }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    g_ptr_array_add (words, word);
  g_ptr_array_sort_with_data (words, compare_counts, counts);
  for (guint i = 0; i < words->len; i++)
    consider (self, g_ptr_array_index (words, i));
  return step == HF_STEP_DONE;
}

static gboolean
consider_departments (Search *self, HfDatabase *db, GError **error)
{
  g_autoptr (HfStatement) rows = hf_database_ask (
    db, error, "SELECT name FROM department WHERE archived IS NULL ORDER BY name_sort LIMIT $1",
    "i", (gint64) HF_CARD_USUAL_MOST);
  HfStep step = HF_STEP_ERROR;

  while (rows != NULL && (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    consider (self, hf_statement_text (rows, 0));
  return step == HF_STEP_DONE;
}

/* Whom a batch of leads brought has its name there. */
static gboolean
consider_batches (Search *self, HfDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) names = hf_lead_batch_read_names (db, LATEST_BATCHES, error);

  for (guint i = 0; names != NULL && i < names->len; i++)
    consider (self, g_ptr_array_index (names, i));
  return names != NULL;
}

/* Without anything typed, another one is added to what stands in the field. */
static void
begin (Search *self, const HfRow *row, const char *text)
{
  const char *stored =
    hf_row_text (row, (guint) hf_entity_field (&hf_customer_def, self->usual->field));

  self->found = hf_proposal_list_new ();
  self->piece = text;
  if (self->usual->is_list && *text == '\0')
    self->had = split (stored ? stored : "", TRUE);
  else
    self->had = g_ptr_array_new_with_free_func (g_free);
  if (self->usual->is_list && *text != '\0')
    self->piece = cut (text, self->had);
  while (g_unichar_isspace (g_utf8_get_char (self->piece)))
    self->piece = g_utf8_next_char (self->piece);
}

GPtrArray *
hf_card_usual_find (HfDatabase  *db,
                    const HfRow *row,
                    const char  *field,
                    const char  *text,
                    GError     **error)
{
  const HfFieldDef *def = &hf_customer_def.fields[hf_entity_field (&hf_customer_def, field)];
  g_auto (Search) self = { .usual = hf_usual_words_find (field) };

  begin (&self, row, text);
  if (g_str_equal (field, "interests") && !consider_departments (&self, db, error))
    return NULL;
  if (g_str_equal (field, "origin_detail") && !consider_batches (&self, db, error))
    return NULL;
  if (!(def->flags & HF_FIELD_PERSONAL) && !consider_book (&self, db, error))
    return NULL;
  for (guint i = 0; self.usual->words != NULL && self.usual->words[i] != NULL; i++)
    consider (&self, _ (self.usual->words[i]));
  return g_steal_pointer (&self.found);
}
