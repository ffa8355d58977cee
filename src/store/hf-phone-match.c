/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which telephone number it was that a search found somebody by. Who was found, and in which order,
 * is decided in hf-search.c. */

#include "store/hf-phone-match.h"

#include "base/hf-fold.h"
#include "base/hf-text-mask.h"
#include "core/hf-phone.h"
#include "store/hf-search-match.h"
#include "store/hf-sql.h"
#include "store/hf-statement.h"

#include <string.h>

#define MIN_DIGITS 2 /* one is in nearly every number */

static char *
take_digits (const char *text)
{
  g_autofree char *digits = hf_digits (text);

  return strspn (text, "0123456789+-() ") == strlen (text) && strlen (digits) >= MIN_DIGITS ?
           g_steal_pointer (&digits) :
           NULL;
}

/**
 * hf_phone_match_digits:
 * @search: (nullable): what was typed
 *
 * Returns: (transfer full) (nullable): the part of a telephone number that was looked for, as a
 *   whole or behind a name; %NULL for none
 */
char *
hf_phone_match_digits (const char *search)
{
  g_autofree char *folded = hf_fold (search);
  g_auto (GStrv) pieces = g_strsplit (folded, " ", -1);
  char *digits = take_digits (folded);

  for (guint i = 0; pieces[i] != NULL && digits == NULL; i++)
    digits = take_digits (pieces[i]);
  return digits;
}

/* A number that ends so is what whoever types the end of a number means. */
static HfRow *
read_match (HfDatabase *db, HfViewer *viewer, gint64 customer, const char *digits, GError **error)
{
  static const char sql[] =
    "SELECT id FROM phone WHERE customer = $1 AND number_digits LIKE '%' || $2 || '%' "
    "ORDER BY CASE WHEN number_tail >= $3 AND number_tail < $4 THEN 0 ELSE 1 END, position LIMIT 1";
  g_autofree char *tail = g_strreverse (g_strdup (digits));
  g_autofree char *after = hf_search_match_after (tail);
  g_autoptr (HfStatement) rows =
    hf_database_ask (db, error, sql, "ittt", customer, digits, tail, after);
  HfStep step = rows ? hf_statement_step (rows, error) : HF_STEP_ERROR;

  return step == HF_STEP_ROW ?
           hf_sql_read_one (db, &hf_phone_def, viewer, hf_statement_int (rows, 0), error) :
           NULL;
}

/**
 * hf_phone_match_read:
 * @db: a connection
 * @viewer: who looks
 * @customers: (element-type gint64): whom the search found
 * @digits: what hf_phone_match_digits() gave
 * @error: return location for an error
 *
 * Reads the number of each customer that has these digits, for who looks.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): a number for each customer, %NULL for
 *   who has none such
 */
GPtrArray *
hf_phone_match_read (HfDatabase   *db,
                     HfViewer     *viewer,
                     const GArray *customers,
                     const char   *digits,
                     GError      **error)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < customers->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      g_autoptr (HfRow) row =
        read_match (db, viewer, g_array_index (customers, gint64, i), digits, &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
      g_ptr_array_add (numbers, row ? g_strdup (hf_row_text (row, HF_PHONE_NUMBER)) : NULL);
    }
  return g_steal_pointer (&numbers);
}
