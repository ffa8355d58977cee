/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The logic of the search index's tokenizer, in one pass and with little memory whatever the text.
 * It must not know SQLite; the store hands each token on.
 */

#include "base/hf-tokens.h"

#include "base/hf-fold.h"
#include "base/hf-han.h"

#include <string.h>

#define SLICE          3  /* digits */
#define MAX_WORD_BYTES 96 /* what is behind is not looked at, neither here nor in a query */

typedef enum
{
  SEPARATOR,
  WORD,
  MARK,
  DIGIT,
  SINGLE
} CharKind;

typedef struct
{
  HfTokensFlags flags;
  HfTokenFunc   func;
  gpointer      user_data;

  /* The word being read; empty when there is none. */
  char  word[MAX_WORD_BYTES];
  gsize word_len;
  gsize word_start, word_end;

  /* The last digits of the run being read, and where each of them stands. */
  char     digits[SLICE];
  gsize    digit_starts[SLICE], digit_ends[SLICE];
  guint    n_digits;
  gboolean is_sliced; /* whether the run had a full slice */
} Tokenizer;

/* Scripts that put no space between words: every character is its own token. */
static gboolean
is_single (gunichar c)
{
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_HANGUL:
      return TRUE;
    default:
      return FALSE;
    }
}

static CharKind
classify_other (gunichar c)
{
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_CURRENCY_SYMBOL:
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
      return c == 0xFFFD ? SEPARATOR : SINGLE;
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
      return MARK;
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
      return WORD;
    default:
      return g_unichar_isalnum (c) ? WORD : SEPARATOR;
    }
}

static CharKind
classify (gunichar c)
{
  if (c < 0x80 && g_ascii_isalpha ((int) c))
    return WORD;
  if (c < 0x80 && g_ascii_isdigit ((int) c))
    return DIGIT;
  if (hf_han_is (c))
    return SINGLE;
  CharKind kind = classify_other (c);
  return kind == WORD && is_single (c) ? SINGLE : kind;
}

static void
emit_digits (Tokenizer *self, guint from, guint n)
{
  self->func (self->digits + from, n, self->digit_starts[from], self->digit_ends[from + n - 1],
              self->user_data);
}

static void
end_word (Tokenizer *self)
{
  if (self->word_len > 0)
    self->func (self->word, self->word_len, self->word_start, self->word_end, self->user_data);
  self->word_len = 0;
}

/* The slices that the end of the run cuts short. */
static void
end_digits (Tokenizer *self)
{
  guint first = self->is_sliced ? 1 : 0;

  for (guint i = first; i < self->n_digits; i++)
    if (self->flags != HF_TOKENS_QUERY || (i == 0 && !self->is_sliced))
      emit_digits (self, i, self->n_digits - i);
  self->n_digits = 0;
  self->is_sliced = FALSE;
}

static void
add_to_word (Tokenizer *self, gunichar c, gsize start, gsize end)
{
  char  utf8[6];
  gsize n = (gsize) g_unichar_to_utf8 (c, utf8);

  if (self->word_len == 0)
    self->word_start = start;
  self->word_end = end;
  if (self->word_len + n > MAX_WORD_BYTES)
    return;
  memcpy (self->word + self->word_len, utf8, n);
  self->word_len += n;
}

static void
add_digit (Tokenizer *self, gunichar c, gsize start, gsize end)
{
  if (self->n_digits == SLICE)
    {
      memmove (self->digits, self->digits + 1, SLICE - 1);
      memmove (self->digit_starts, self->digit_starts + 1, (SLICE - 1) * sizeof (gsize));
      memmove (self->digit_ends, self->digit_ends + 1, (SLICE - 1) * sizeof (gsize));
      self->n_digits--;
    }
  self->digits[self->n_digits] = (char) c;
  self->digit_starts[self->n_digits] = start;
  self->digit_ends[self->n_digits] = end;
  self->n_digits++;
  if (self->n_digits == SLICE)
    {
      emit_digits (self, 0, SLICE);
      self->is_sliced = TRUE;
    }
}

static void
add_single (Tokenizer *self, gunichar c, gsize start, gsize end)
{
  char utf8[6];

  self->func (utf8, (gsize) g_unichar_to_utf8 (c, utf8), start, end, self->user_data);
}

static void
add_char (Tokenizer *self, gunichar c, gsize start, gsize end)
{
  CharKind kind = classify (c);

  /* A mark belongs to the word before it; anywhere else it is nothing. */
  if (kind == MARK && self->word_len == 0)
    return;
  if (kind != WORD && kind != MARK)
    end_word (self);
  if (kind != DIGIT)
    end_digits (self);

  switch (kind)
    {
    case WORD:
    case MARK:
      add_to_word (self, c, start, end);
      break;
    case DIGIT:
      add_digit (self, c, start, end);
      break;
    case SINGLE:
      add_single (self, c, start, end);
      break;
    case SEPARATOR:
      break;
    default:
      g_assert_not_reached ();
    }
}

/* The character at `text`, or a separator of one byte where there is none. */
static gunichar
read_char (const char *text, gsize len, gsize *n)
{
  gunichar c = *text != '\0' ? g_utf8_get_char_validated (text, (gssize) len) : ' ';

  if (c == (gunichar) -1 || c == (gunichar) -2)
    c = ' ';
  *n = c == ' ' ? 1 : (gsize) g_unichar_to_utf8 (c, NULL);
  return c;
}

void
hf_tokens_foreach (const char   *text,
                   gsize         len,
                   HfTokensFlags flags,
                   HfTokenFunc   func,
                   gpointer      user_data)
{
  Tokenizer tokenizer = { .flags = flags, .func = func, .user_data = user_data };
  HfFolder  folder = { 0 };
  gunichar  folded[HF_FOLD_MAX];
  gsize     n;

  for (gsize pos = 0; pos < len; pos += n)
    {
      gunichar c = read_char (text + pos, len - pos, &n);
      guint    n_folded = hf_folder_next (&folder, c, folded);
      for (guint i = 0; i < n_folded; i++)
        add_char (&tokenizer, folded[i], pos, pos + n);
    }
  end_word (&tokenizer);
  end_digits (&tokenizer);
}
