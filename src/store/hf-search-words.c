/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words of a search that stand for how a customer stands and not for a text: “A级”, “逾期”. What
 * changes overnight, or is one of three, is asked of the indexes of its column; in the full-text
 * index it would be old by morning. Whoever typed such a word may have meant a text all the same,
 * so it is looked for as well. */

#include "store/hf-search-words.h"

#include "core/hf-customer.h"

#include <string.h>

#define MIN_ID_TAIL 4 /* places of an identity card */

typedef struct
{
  const char *word; /* as it is folded */
  const char *grade;
} Word;

/* clang-format off */
static const Word words[] = {
  { "a", HF_CUSTOMER_GRADE_A }, { "a级", HF_CUSTOMER_GRADE_A },
  { "b", HF_CUSTOMER_GRADE_B }, { "b级", HF_CUSTOMER_GRADE_B },
  { "c", HF_CUSTOMER_GRADE_C }, { "c级", HF_CUSTOMER_GRADE_C },
  { "逾期", NULL }, { "overdue", NULL },
};
/* clang-format on */

static const Word *
find_word (const char *piece)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].word, piece) == 0)
      return &words[i];
  return NULL;
}

/* “grade a” is “a”. */
static gboolean
is_filler (const char *piece, const char *next)
{
  const Word *word = next ? find_word (next) : NULL;

  return strcmp (piece, "grade") == 0 && word != NULL && word->grade != NULL;
}

/**
 * hf_search_words_read:
 * @self: (out caller-allocates): what was understood
 * @folded: what was typed, folded
 *
 * Understands the words that say how a customer stands. Nobody has two grades, so a second one is a
 * text like any other.
 *
 * Returns: whether there is such a word
 */
gboolean
hf_search_words_read (HfSearchWords *self, const char *folded)
{
  g_auto (GStrv) pieces = g_strsplit (folded, " ", -1);
  GString *rest = g_string_new (NULL);

  *self = (HfSearchWords){ 0 };
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      const Word *word = find_word (pieces[i]);

      if (is_filler (pieces[i], pieces[i + 1]))
        continue;
      if (word != NULL && word->grade == NULL)
        self->is_overdue = TRUE;
      else if (word != NULL && self->grade == NULL)
        self->grade = word->grade;
      else if (*pieces[i] != '\0')
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? " " : "", pieces[i]);
    }
  self->rest = g_string_free (rest, FALSE);
  return self->grade != NULL || self->is_overdue;
}

/**
 * hf_search_words_clear:
 * @self: what was understood
 *
 * Frees what it holds.
 */
void
hf_search_words_clear (HfSearchWords *self)
{
  g_clear_pointer (&self->rest, g_free);
}

/**
 * hf_search_words_id_number:
 * @folded: what was typed, folded
 *
 * Reads the number of an identity card, or the end of one, however it was grouped: its last place
 * may be an X.
 *
 * Returns: (transfer full) (nullable): the number, %NULL when it can be none
 */
char *
hf_search_words_id_number (const char *folded)
{
  g_auto (GStrv) parts = g_strsplit_set (folded, " -", -1);
  g_autofree char *joined = g_strjoinv ("", parts);
  g_autofree char *number = g_ascii_strup (joined, -1);
  const char      *end = number + strspn (number, "0123456789");

  if (*end == 'X')
    end++;
  return *end == '\0' && end - number >= MIN_ID_TAIL ? g_steal_pointer (&number) : NULL;
}
