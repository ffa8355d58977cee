/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Initials in a list sorted by name, found by halving: the list is in order already, so neither
 * filter nor search have to be asked again. ICU's Chinese rules have a mark before the first
 * character of each initial, which stands in no name; Latin letters follow behind all characters.
 */

#include "session/search/hf-jump-letters.h"

#include "base/hf-collate.h"
#include "store/hf-statement.h"

#define MARK       "\xef\xb7\x90" /* U+FDD0, then the letter */
#define LATIN_ENDS "\xce\xb1"     /* the first letter behind z */

typedef struct
{
  HfStatement  *key_of; /* asks for the sort key of a row */
  const GArray *ids;
  gboolean      descending;
} Names;

/* No syllable begins with these, so the rules have no mark for them. */
static gboolean
is_initial (char letter)
{
  return letter != 'I' && letter != 'U' && letter != 'V';
}

static GBytes *
make_key (const char *before, char letter)
{
  g_autofree char *text = g_strdup_printf ("%s%c", before, letter);

  return hf_collate_key (text);
}

/* The key at which the names of the next initial begin. */
static GBytes *
make_end (const char *before, char letter)
{
  gboolean is_pinyin = *before != '\0';
  char     last = is_pinyin ? 'Z' : 'z';

  if (letter == last)
    return hf_collate_key (is_pinyin ? "a" : LATIN_ENDS);
  letter++;
  while (is_pinyin && !is_initial (letter))
    letter++;
  return make_key (before, letter);
}

/* Who is gone meanwhile stands nowhere; the list is about to be read again. */
static gboolean
stands_before (const Names *self, guint position, GBytes *key, gboolean *before, GError **error)
{
  HfStep step;

  hf_statement_bind_int (self->key_of, 1, g_array_index (self->ids, gint64, position));
  step = hf_statement_step (self->key_of, error);
  if (step == HF_STEP_ROW)
    {
      g_autoptr (GBytes) own = hf_statement_bytes (self->key_of, 0);

      *before = (g_bytes_compare (own, key) < 0) != self->descending;
    }
  else
    *before = FALSE;
  hf_statement_reset (self->key_of);
  return step != HF_STEP_ERROR;
}

/* Finds the first position from which on names do not stand before @key any more; going backwards,
 * the first one whose name does. */
static gboolean
find (const Names *self, GBytes *key, guint *position, GError **error)
{
  guint low = 0, high = self->ids->len;

  while (low < high)
    {
      guint    middle = low + (high - low) / 2;
      gboolean before;

      if (!stands_before (self, middle, key, &before, error))
        return FALSE;
      if (before)
        low = middle + 1;
      else
        high = middle;
    }
  *position = low;
  return TRUE;
}

static gboolean
find_letter (const Names *self, const char *before, char letter, guint *position, GError **error)
{
  g_autoptr (GBytes) start = make_key (before, letter);
  g_autoptr (GBytes) end = make_end (before, letter);
  guint first, behind;

  if (!find (self, self->descending ? end : start, &first, error) ||
      !find (self, self->descending ? start : end, &behind, error))
    return FALSE;
  if (first < behind)
    *position = first;
  return TRUE;
}

/* In most lists there are no names in Latin letters, which is known after one look. */
static gboolean
has_latin (const Names *self, gboolean *has, GError **error)
{
  g_autoptr (GBytes) start = make_key ("", 'a');
  g_autoptr (GBytes) end = hf_collate_key (LATIN_ENDS);
  guint first, behind;

  if (!find (self, self->descending ? end : start, &first, error) ||
      !find (self, self->descending ? start : end, &behind, error))
    return FALSE;
  *has = first < behind;
  return TRUE;
}

static gboolean
find_all (const Names *self, HfJumpLetters *letters, GCancellable *cancellable, GError **error)
{
  gboolean is_latin;

  if (!has_latin (self, &is_latin, error))
    return FALSE;
  for (guint i = 0; i < HF_N_LETTERS; i++)
    {
      char capital = (char) ('A' + i);

      letters->pinyin[i] = letters->latin[i] = HF_NO_LETTER;
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          (is_initial (capital) &&
           !find_letter (self, MARK, capital, &letters->pinyin[i], error)) ||
          (is_latin &&
           !find_letter (self, "", g_ascii_tolower (capital), &letters->latin[i], error)))
        return FALSE;
    }
  return TRUE;
}

HfJumpLetters *
hf_jump_letters_read (HfDatabase        *db,
                      const HfEntityDef *def,
                      const GArray      *ids,
                      gboolean           descending,
                      GCancellable      *cancellable,
                      GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name_sort FROM %s WHERE id = $1", def->name);
  g_autofree HfJumpLetters *letters = g_new (HfJumpLetters, 1);
  g_autoptr (HfStatement) key_of = hf_database_prepare (db, sql, error);

  if (key_of == NULL ||
      !find_all (&(Names){ key_of, ids, descending }, letters, cancellable, error))
    return NULL;
  return g_steal_pointer (&letters);
}
