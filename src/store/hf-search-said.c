/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finding customers by what was said in calls and written in notes, and telling what it was. Each
 * entry has words of its own, so all that was typed has to stand in one of them. */

#include "store/hf-search-said.h"

#include "base/hf-fold.h"
#include "base/hf-han.h"
#include "base/hf-text-mask.h"
#include "store/hf-query-private.h"
#include "store/hf-search-match.h"
#include "store/hf-statement.h"

#include <string.h>

#define DIGITS        "0123456789"
#define GROUPING      " -+()"
#define LEAST_LETTERS 2   /* or digits; fewer are in nearly every note */
#define EXCERPT       12  /* characters, or words of letters, of an entry that are told */
#define WHOLE_NUMBER  11  /* digits of a mobile number, of which nothing is cut */
#define CUT           "…" /* what stands where they were taken from more */

/* A Han character is a token of its own, which nothing longer begins with; to look for beginnings
 * all the same would gather whatever has it before the first is found. */
static gboolean
is_beginning (const char *piece)
{
  const char *last = g_utf8_find_prev_char (piece, piece + strlen (piece));

  return last != NULL && !hf_han_is (g_utf8_get_char (last));
}

/* Behind a number the index has its ends, so what follows does not stand next to it: of "138/85"
 * both are looked for. */
static gsize
measure_part (const char *piece)
{
  gsize before = strcspn (piece, DIGITS);

  return before + strspn (piece + before, DIGITS);
}

static char *
build_match (const char *folded)
{
  g_auto (GStrv) pieces = g_strsplit_set (folded, " *", -1);
  GString *match = g_string_new (NULL);

  for (guint i = 0; pieces[i] != NULL; i++)
    for (const char *rest = pieces[i]; *rest != '\0'; rest += measure_part (rest))
      {
        g_autofree char *part = g_strndup (rest, measure_part (rest));

        g_string_append (match, match->len > 0 ? " AND " : "");
        hf_search_match_append_piece (match, part, is_beginning (part));
      }
  return g_string_free (match, match->len == 0);
}

/* One Han character may be a word. */
static gboolean
is_enough (const char *folded)
{
  return g_utf8_strlen (folded, -1) >= LEAST_LETTERS || hf_han_is (g_utf8_get_char (folded));
}

/* "张敏 疫苗" is who asked that: what was typed first, as the cards have it, and what was said. */
static gboolean
split_name (const char *folded, char **card, char **said)
{
  const char *rest = strpbrk (folded, " *");

  if (rest == NULL || rest == folded || !is_enough (rest + 1))
    return FALSE;
  *said = build_match (rest + 1);
  if (*said == NULL)
    return FALSE;
  *card = g_strndup (folded, (gsize) (rest - folded));
  return TRUE;
}

typedef struct
{
  HfDatabase         *db;
  HfSaidIndex         index;
  const HfViewer     *viewer;
  const char         *whom;
  HfSearchSimilarFunc found;
  gpointer            data;
  gboolean            is_enough; /* nobody wants more */
} Asking;

/* Of those alone, if any are named, whose cards have it. */
static gboolean
ask (Asking *self, const char *said, const char *card, GError **error)
{
  const HfEntityDef *def = hf_said_index_get_def (self->index);
  const char        *name = hf_said_index_get_name (self->index);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (HfStatement) rows = NULL;
  HfStep step = HF_STEP_ERROR;

  g_string_printf (sql,
                   "SELECT c.id FROM %s CROSS JOIN \"%s\" AS t ON t.id = %s.rowid CROSS JOIN "
                   "customer AS c ON c.id = t.customer WHERE %s MATCH $1%s%s",
                   name, def->name, name, name, self->whom,
                   card ? " AND c.id IN (SELECT rowid FROM search WHERE search MATCH $2)" : "");
  hf_sql_append_privacy (sql, def, self->viewer, " AND ");
  g_string_append_printf (sql, " ORDER BY %s.rowid DESC", name);
  rows = card ? hf_database_ask (self->db, error, sql->str, "tt", said, card) :
                hf_database_ask (self->db, error, sql->str, "t", said);
  while (rows != NULL && !self->is_enough &&
         (step = hf_statement_step (rows, error)) == HF_STEP_ROW)
    self->is_enough = !self->found (hf_statement_int (rows, 0), self->data);
  return self->is_enough || step == HF_STEP_DONE;
}

/**
 * hf_search_said:
 * @db: a connection
 * @index: calls or notes
 * @folded: what was typed, folded
 * @viewer: who looks, to whom personal fields are shown
 * @whom: a condition on the customer `c`, with what joins it
 * @found: (scope call): called for each entry whose customer may be shown, newest first
 * @data: for @found
 * @error: return location for an error
 *
 * Finds whom something was said of: all that was typed, or what stands behind the first word of
 * those whose cards have that.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_said (HfDatabase         *db,
                HfSaidIndex         index,
                const char         *folded,
                const HfViewer     *viewer,
                const char         *whom,
                HfSearchSimilarFunc found,
                gpointer            data,
                GError            **error)
{
  Asking           asking = { db, index, viewer, whom, found, data, FALSE };
  g_autofree char *match = is_enough (folded) ? build_match (folded) : NULL;
  g_autofree char *card = NULL, *said = NULL, *of_card = NULL;

  if (match == NULL)
    return TRUE;
  if (!ask (&asking, match, NULL, error))
    return FALSE;
  if (asking.is_enough || !split_name (folded, &card, &said))
    return TRUE;
  of_card = hf_search_match_build (card, FALSE);
  return of_card == NULL || ask (&asking, said, of_card, error);
}

static gboolean
keeps_numbers_back (const HfViewer *viewer)
{
  return (hf_viewer_hides (viewer) & HF_FIELD_PERSONAL_PHONE) != 0 ||
         hf_viewer_asks_for_numbers (viewer);
}

/* How long what @step leads along is that may be a part of a number, however its digits are
 * grouped; 0 of a number that is all there. */
static gsize
measure_cut (const char *from, gsize length, int step)
{
  gsize n = 0, n_digits = 0;

  for (gsize i = 0; i < length && strchr (DIGITS GROUPING, *from) != NULL; i++, from += step)
    if (g_ascii_isdigit (*from))
      {
        n = i + 1;
        n_digits++;
      }
  return n_digits < WHOLE_NUMBER ? n : 0;
}

/* A number that is cut may be too short to be taken for one, and another excerpt has the rest. */
static void
drop_cut_numbers (GString *said)
{
  const gsize cut = strlen (CUT);
  gsize       n;

  if (g_str_has_prefix (said->str, CUT))
    g_string_erase (said, (gssize) cut, (gssize) measure_cut (said->str + cut, said->len - cut, 1));
  if (!g_str_has_suffix (said->str, CUT) || said->len == cut)
    return;
  n = measure_cut (said->str + said->len - cut - 1, said->len - cut, -1);
  g_string_erase (said, (gssize) (said->len - cut - n), (gssize) n);
}

static char *
keep_numbers_back (const char *whole)
{
  GString         *said = g_string_new (whole);
  g_autofree char *kept = NULL;

  drop_cut_numbers (said);
  kept = g_string_free (said, FALSE);
  return hf_mask_numbers_within (kept);
}

/* The first text of an answer, if it has any. */
static gboolean
take_text (HfStatement *rows, char **text, GError **error)
{
  HfStep step = rows != NULL ? hf_statement_step (rows, error) : HF_STEP_ERROR;

  if (step == HF_STEP_ROW)
    *text = g_strdup (hf_statement_text (rows, 0));
  return step != HF_STEP_ERROR;
}

/* Among a customer's own entries, the newest first. */
static gboolean
read_from (HfDatabase     *db,
           HfSaidIndex     index,
           const HfViewer *viewer,
           gint64          customer,
           const char     *match,
           char          **said,
           GError        **error)
{
  const HfEntityDef *def = hf_said_index_get_def (index);
  const char        *name = hf_said_index_get_name (index);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (HfStatement) rows = NULL;

  g_string_printf (
    sql,
    "SELECT snippet (%s, -1, '', '', '" CUT "', " G_STRINGIFY (
      EXCERPT) ") FROM \"%s\" AS t "
               "CROSS JOIN %s ON %s.rowid = t.id WHERE t.customer = $1 AND %s MATCH $2",
    name, def->name, name, name, name);
  hf_sql_append_privacy (sql, def, viewer, " AND ");
  g_string_append (sql, " ORDER BY t.at DESC LIMIT 1");
  rows = hf_database_ask (db, error, sql->str, "it", customer, match);
  return take_text (rows, said, error);
}

/* Whose number it is, where it is none of the customer's own. */
static gboolean
read_emergency (HfDatabase *db, gint64 customer, const char *folded, char **said, GError **error)
{
  static const char sql[] =
    "SELECT emergency FROM customer WHERE id = $1 AND emergency IS NOT NULL AND NOT EXISTS "
    "(SELECT 1 FROM phone WHERE customer = $1 AND instr (number_digits, $2) > 0)";
  g_autofree char *digits = hf_digits (folded);
  g_autoptr (HfStatement) row = hf_database_ask (db, error, sql, "it", customer, digits);
  g_autofree char *emergency = NULL;
  g_autofree char *in_all = NULL;

  if (!take_text (row, &emergency, error))
    return FALSE;
  in_all = hf_digits (emergency);
  if (strstr (in_all, digits) != NULL)
    *said = g_steal_pointer (&emergency);
  return TRUE;
}

/* Whoever is found by the card needs no explanation. */
static gboolean
is_found_by_card (HfDatabase *db,
                  gint64      customer,
                  const char *folded,
                  gboolean   *is_found,
                  GError    **error)
{
  g_autofree char *match = hf_search_match_build (folded, FALSE);
  gint64           n = 0;

  if (match != NULL &&
      !hf_database_number (db, &n, error,
                           "SELECT count (*) FROM search WHERE search MATCH $1 AND rowid = $2",
                           "ti", match, customer))
    return FALSE;
  *is_found = match == NULL || n > 0;
  return TRUE;
}

static gboolean
read_any (HfDatabase     *db,
          const HfViewer *viewer,
          gint64          customer,
          const char     *match,
          char          **said,
          GError        **error)
{
  gboolean is_read = TRUE;

  for (guint i = 0; i < HF_SAID_N_INDEXES && *said == NULL && is_read; i++)
    is_read = read_from (db, i, viewer, customer, match, said, error);
  return is_read;
}

static gboolean
read_of_named (HfDatabase     *db,
               const HfViewer *viewer,
               gint64          customer,
               const char     *folded,
               char          **said,
               GError        **error)
{
  g_autofree char *card = NULL, *match = NULL;
  gboolean         is_named = FALSE;

  if (!split_name (folded, &card, &match))
    return TRUE;
  if (!is_found_by_card (db, customer, card, &is_named, error))
    return FALSE;
  return !is_named || read_any (db, viewer, customer, match, said, error);
}

static gboolean
read_whole (HfDatabase     *db,
            const HfViewer *viewer,
            gint64          customer,
            const char     *folded,
            char          **said,
            GError        **error)
{
  g_autofree char *match = is_enough (folded) ? build_match (folded) : NULL;
  gboolean         is_found = FALSE;

  if (match == NULL)
    return TRUE;
  if (hf_search_match_is_number (folded) &&
      (!read_emergency (db, customer, folded, said, error) || *said != NULL))
    return *said != NULL;
  if (!is_found_by_card (db, customer, folded, &is_found, error) || is_found)
    return is_found;
  if (!read_any (db, viewer, customer, match, said, error) || *said != NULL)
    return *said != NULL;
  return read_of_named (db, viewer, customer, folded, said, error);
}

/**
 * hf_search_said_read:
 * @db: a connection
 * @viewer: who looks
 * @customer: somebody a search found
 * @text: what was typed
 * @said: (out) (nullable): the part of it with what was typed; %NULL where there is no such entry
 * @error: return location for an error
 *
 * Reads what was said to, or written of, a customer who is found by nothing else; or, for a number
 * that is none of the customer's own, who is to be called in an emergency. Telephone numbers in it
 * are masked for whoever does not see them, or asks for each: there is nothing to ask by in a line
 * of text.
 *
 * Returns: whether it succeeded
 */
gboolean
hf_search_said_read (HfDatabase     *db,
                     const HfViewer *viewer,
                     gint64          customer,
                     const char     *text,
                     char          **said,
                     GError        **error)
{
  g_autofree char *folded = hf_fold (text);
  g_autofree char *whole = NULL;

  *said = NULL;
  if (viewer->masked)
    return TRUE;
  if (!read_whole (db, viewer, customer, folded, &whole, error))
    return FALSE;
  if (whole != NULL && keeps_numbers_back (viewer))
    *said = keep_numbers_back (whole);
  else
    *said = g_steal_pointer (&whole);
  return TRUE;
}
