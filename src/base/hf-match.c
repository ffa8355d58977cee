/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The shown text is folded letter by letter, each letter remembering the bytes it came from, and
 * cut into parts that are read as a whole: a Han character, or a word in another script. It must
 * not know what the text is, nor how its parts will be drawn.
 */

#include "base/hf-match.h"

#include "base/hf-fold.h"
#include "base/hf-han.h"
#include "base/hf-text-mask.h"

#include <string.h>

#define MAX_TYPED 63 /* letters; nobody types a longer reading, and a place is a bit */
#define UMLAUT    "\u00FC"

typedef struct
{
  gunichar folded;
  gsize    start, end; /* in the shown text */
} Letter;

typedef struct
{
  guint   first;    /* letter */
  guint   n;        /* letters */
  char  **readings; /* of a Han character, else NULL: the letters are the reading */
  guint64 failed;   /* a bit for each place of the typed text that was tried here in vain */
} Part;

typedef struct
{
  GArray  *letters; /* of Letter */
  GArray  *parts;   /* of Part */
  GArray  *spans;   /* of HfMatchSpan, in the order found */
  gboolean is_at_start, is_at_words;
} Matcher;

static void
part_clear (gpointer data)
{
  g_strfreev (((Part *) data)->readings);
}

static void
matcher_clear (Matcher *self)
{
  g_clear_pointer (&self->letters, g_array_unref);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->spans, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Matcher, matcher_clear)

static const Letter *
get_letter (const Matcher *self, guint i)
{
  return &g_array_index (self->letters, Letter, i);
}

static Part *
get_part (const Matcher *self, guint i)
{
  return &g_array_index (self->parts, Part, i);
}

/* What folds to nothing, such as an accent that stands apart, belongs to the letter before it. */
static void
read_letters (Matcher *self, const char *shown)
{
  HfFolder folder = { 0 };
  gunichar folded[HF_FOLD_MAX];

  for (const char *p = shown; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize start = (gsize) (p - shown), end = (gsize) (g_utf8_next_char (p) - shown);
      guint n = hf_folder_next (&folder, g_utf8_get_char (p), folded);

      if (n == 0 && self->letters->len > 0)
        g_array_index (self->letters, Letter, self->letters->len - 1).end = end;
      for (guint i = 0; i < n; i++)
        {
          Letter letter = { folded[i], start, end };
          g_array_append_val (self->letters, letter);
        }
    }
}

static void
add_reading (GStrvBuilder *builder, const char *reading)
{
  g_auto (GStrv) pieces = g_strsplit (reading, UMLAUT, -1);
  g_autofree char *typed = g_strjoinv ("v", pieces);

  g_strv_builder_add (builder, typed);
  if (pieces[0] != NULL && pieces[1] != NULL)
    {
      g_autofree char *plain = g_strjoinv ("u", pieces);
      g_strv_builder_add (builder, plain);
    }
}

static void
add_readings (GStrvBuilder *builder, gunichar c, gboolean is_surname)
{
  g_auto (GStrv) readings = hf_han_get_readings (c, is_surname);

  for (char **reading = readings; *reading != NULL; reading++)
    add_reading (builder, *reading);
}

/* The syllable of the character `index` in each reading of a surname of several characters. */
static void
add_compound_readings (GStrvBuilder *builder, char **compound, guint index)
{
  for (char **reading = compound; reading != NULL && *reading != NULL; reading++)
    {
      g_auto (GStrv) syllables = g_strsplit (*reading, " ", -1);

      if (index < g_strv_length (syllables))
        add_reading (builder, syllables[index]);
    }
}

static char **
read_han (gunichar c, gboolean is_first, char **compound, guint index)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  add_compound_readings (builder, compound, index);
  if (is_first)
    add_readings (builder, c, TRUE);
  add_readings (builder, c, FALSE);
  return g_strv_builder_end (builder);
}

static char **
find_compound_surname (const Matcher *self, const char *shown)
{
  gsize bytes;

  return self->letters->len > 0 && hf_han_is (get_letter (self, 0)->folded) ?
           hf_han_get_compound_surname (shown + get_letter (self, 0)->start, &bytes) :
           NULL;
}

static void
read_parts (Matcher *self, const char *shown)
{
  g_auto (GStrv) compound = find_compound_surname (self, shown);
  guint n_han = 0;

  for (guint i = 0; i < self->letters->len; i++)
    {
      gunichar c = get_letter (self, i)->folded;
      Part     part = { i, 1, NULL, 0 };

      if (hf_han_is (c))
        {
          part.readings = read_han (c, i == 0, compound, n_han++);
          g_array_append_val (self->parts, part);
        }
      else if (g_unichar_isalnum (c))
        {
          while (i + 1 < self->letters->len &&
                 g_unichar_isalnum (get_letter (self, i + 1)->folded) &&
                 !hf_han_is (get_letter (self, i + 1)->folded))
            i++;
          part.n = i + 1 - part.first;
          g_array_append_val (self->parts, part);
        }
    }
}

static gboolean
begins_part (const Matcher *self, guint letter)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (get_part (self, i)->first == letter)
      return TRUE;
  return FALSE;
}

static void
add_span (Matcher *self, guint first_letter, guint n_letters)
{
  HfMatchSpan span = { get_letter (self, first_letter)->start,
                       get_letter (self, first_letter + n_letters - 1)->end };

  g_array_append_val (self->spans, span);
}

/* Where a piece begins says how well it matches. */
static void
note_place (Matcher *self, guint first_letter, gboolean is_first_piece)
{
  if (is_first_piece)
    self->is_at_start = first_letter == 0;
  self->is_at_words = self->is_at_words && begins_part (self, first_letter);
}

static gboolean
stands_at (const Matcher *self, guint first, const gunichar *piece, guint n)
{
  for (guint i = 0; i < n; i++)
    if (first + i >= self->letters->len || get_letter (self, first + i)->folded != piece[i])
      return FALSE;
  return TRUE;
}

/* The beginning of a word is meant sooner than the inside of one. */
static gboolean
find_text (Matcher *self, const char *piece, gboolean is_first_piece)
{
  g_autofree gunichar *wanted = NULL;
  glong                n = 0, found = -1;

  wanted = g_utf8_to_ucs4_fast (piece, -1, &n);
  for (guint i = 0; i < self->letters->len; i++)
    if (stands_at (self, i, wanted, (guint) n) && (found < 0 || begins_part (self, i)))
      {
        found = i;
        if (begins_part (self, i))
          break;
      }
  if (found < 0)
    return FALSE;
  note_place (self, (guint) found, is_first_piece);
  add_span (self, (guint) found, (guint) n);
  return TRUE;
}

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

static gboolean
parts_digits (gunichar c)
{
  return c < 0x80 && strchr (" -()+./", (char) c) != NULL;
}

/* The letter behind the digits that begin at `first`, 0 when they are others. */
static guint
find_end_of_digits (const Matcher *self, guint first, const char *digits)
{
  guint i = first;

  while (*digits != '\0' && i < self->letters->len)
    {
      gunichar c = get_letter (self, i)->folded;

      if (c == (gunichar) *digits)
        digits++;
      else if (i == first || !parts_digits (c))
        return 0;
      i++;
    }
  return *digits == '\0' ? i : 0;
}

static gboolean
is_number (const char *text)
{
  guint n_digits = 0;

  for (; *text != '\0'; text++)
    if (is_digit ((gunichar) *text))
      n_digits++;
    else if (strchr ("+-() ", *text) == NULL)
      return FALSE;
  return n_digits > 0;
}

/* Of a number, the end is meant sooner than the middle. */
static gboolean
find_digits (Matcher *self, const char *piece, gboolean is_first_piece)
{
  g_autofree char *digits = is_number (piece) ? hf_digits (piece) : NULL;
  guint            first = 0, behind = 0;

  if (digits == NULL || *digits == '\0')
    return FALSE;
  for (guint i = 0; i < self->letters->len; i++)
    {
      guint    end = find_end_of_digits (self, i, digits);
      gboolean is_tail = end == self->letters->len;

      if (end > 0 && (behind == 0 || is_tail))
        {
          first = i;
          behind = end;
        }
    }
  if (behind == 0)
    return FALSE;
  note_place (self, first, is_first_piece);
  add_span (self, first, behind - first);
  return TRUE;
}

static gboolean read_from (Matcher *self, guint part, const char *typed, guint place);

/* How many letters of `reading` are typed at `typed`. */
static guint
count_common (const char *reading, const char *typed)
{
  guint n = 0;

  while (reading[n] != '\0' && reading[n] == typed[n])
    n++;
  return n;
}

/* A syllable is written out, is only begun where the text ends, or is its first letter. */
static gboolean
read_as (Matcher *self, guint part, const char *reading, const char *typed, guint place)
{
  guint common = count_common (reading, typed + place);
  guint length = get_part (self, part)->readings ? 1 : common; /* letters of the shown text */

  if (common == 0)
    return FALSE;
  if (typed[place + common] == '\0' ||
      (reading[common] == '\0' && read_from (self, part + 1, typed, place + common)))
    {
      add_span (self, get_part (self, part)->first, length);
      return TRUE;
    }
  if (!read_from (self, part + 1, typed, place + 1))
    return FALSE;
  add_span (self, get_part (self, part)->first, 1);
  return TRUE;
}

static char *
write_word (const Matcher *self, const Part *part)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (guint i = 0; i < part->n; i++)
    g_string_append_unichar (word, get_letter (self, part->first + i)->folded);
  return g_strdup (word->str);
}

/* Tries to read what is typed from `place` on in the parts from `part` on. */
static gboolean
read_from (Matcher *self, guint part, const char *typed, guint place)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << place;
  Part   *here = part < self->parts->len ? get_part (self, part) : NULL;

  if (here == NULL || (here->failed & bit) != 0)
    return FALSE;
  if (here->readings == NULL)
    {
      g_autofree char *word = write_word (self, here);

      if (g_str_is_ascii (word) && read_as (self, part, word, typed, place))
        return TRUE;
    }
  else
    for (char **reading = here->readings; *reading != NULL; reading++)
      if (read_as (self, part, *reading, typed, place))
        return TRUE;
  here->failed |= bit;
  return FALSE;
}

static gboolean
is_reading (const char *piece)
{
  gsize n = 0;

  for (; piece[n] != '\0'; n++)
    if (!g_ascii_isalpha (piece[n]))
      return FALSE;
  return n > 0 && n <= MAX_TYPED;
}

static gboolean
find_pinyin (Matcher *self, const char *piece, gboolean is_first_piece)
{
  if (!is_reading (piece))
    return FALSE;
  for (guint i = 0; i < self->parts->len; i++)
    get_part (self, i)->failed = 0;
  for (guint i = 0; i < self->parts->len; i++)
    if (read_from (self, i, piece, 0))
      {
        note_place (self, get_part (self, i)->first, is_first_piece);
        return TRUE;
      }
  return FALSE;
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const HfMatchSpan *x = a, *y = b;

  return (x->start > y->start) - (x->start < y->start);
}

/* Neighbours become one: it is one run of text to whoever draws it. */
static GArray *
merge_spans (GArray *spans)
{
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (HfMatchSpan));

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      HfMatchSpan  span = g_array_index (spans, HfMatchSpan, i);
      HfMatchSpan *last =
        merged->len > 0 ? &g_array_index (merged, HfMatchSpan, merged->len - 1) : NULL;

      if (last != NULL && span.start <= last->end)
        last->end = MAX (last->end, span.end);
      else
        g_array_append_val (merged, span);
    }
  return merged;
}

/* A number is one piece, however it is grouped; an asterisk divides as white space does. */
static char **
split_pieces (const char *typed)
{
  g_autofree char *folded = hf_fold (typed);
  const char      *whole[] = { folded, NULL };

  return is_number (folded) ? g_strdupv ((char **) whole) :
                              g_strsplit_set (folded + strspn (folded, "* "), " *", -1);
}

/* Returns whether all pieces are found; there must be one. */
static gboolean
match (Matcher *self, const char *shown, const char *typed)
{
  g_autofree char *valid = g_utf8_make_valid (shown != NULL ? shown : "", -1);
  g_auto (GStrv) pieces = split_pieces (typed);
  gboolean has_all = *pieces != NULL && **pieces != '\0';

  self->letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->spans = g_array_new (FALSE, FALSE, sizeof (HfMatchSpan));
  self->is_at_words = TRUE;
  g_array_set_clear_func (self->parts, part_clear);
  if (!has_all || !g_str_equal (valid, shown != NULL ? shown : ""))
    return FALSE;
  read_letters (self, valid);
  read_parts (self, valid);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0' && !find_digits (self, pieces[i], i == 0) &&
        !find_text (self, pieces[i], i == 0) && !find_pinyin (self, pieces[i], i == 0))
      has_all = FALSE;
  return has_all;
}

GArray *
hf_match_find (const char *shown, const char *typed)
{
  g_auto (Matcher) matcher = { 0 };

  match (&matcher, shown, typed);
  return merge_spans (matcher.spans);
}

HfMatchPlace
hf_match_get_place (const char *shown, const char *typed)
{
  g_auto (Matcher) matcher = { 0 };

  if (!match (&matcher, shown, typed))
    return HF_MATCH_NOWHERE;
  if (!matcher.is_at_words)
    return HF_MATCH_INSIDE;
  return matcher.is_at_start ? HF_MATCH_AT_START : HF_MATCH_AT_WORD;
}
