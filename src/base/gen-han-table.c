/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Runs while the program is built and writes hf-han-table.c: the readings and simplified forms that
 * ICU knows, and the readings of data/pinyin/heteronyms.txt.
 *
 * usage: gen-han-table HETERONYMS OUTPUT
 */

#include "base/hf-han-table.h"

#include <unicode/ucol.h>
#include <unicode/utrans.h>
#include <string.h>

#define MAX_UNITS 64

/* Where ICU has nearly all characters by pinyin. */
#define RARE_FIRST 0x4E00
#define RARE_LAST  0x9FA5

/* The tone marks go, the diaeresis of ü stays. */
#define WITHOUT_TONES "; NFD; [\\u0300\\u0301\\u0302\\u0304\\u030C] Remove; NFC"
#define USUAL         "Han-Latin" WITHOUT_TONES
#define AS_SURNAME    "Han-Latin/Names" WITHOUT_TONES
#define SIMPLIFY      "Hant-Hans"

typedef struct
{
  char *word;
  char *readings;
} Reading;

static gunichar
get_char (int index)
{
  return index < HF_HAN_N_BASIC ? (gunichar) (HF_HAN_FIRST + index) :
                                  (gunichar) (HF_HAN_COMPAT_FIRST + index - HF_HAN_N_BASIC);
}

static UTransliterator *
open_transliterator (const char *id)
{
  UErrorCode            status = U_ZERO_ERROR;
  g_autofree gunichar2 *id16 = g_utf8_to_utf16 (id, -1, NULL, NULL, NULL);
  UTransliterator      *made =
    utrans_openU ((const UChar *) id16, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);

  if (U_FAILURE (status))
    g_error ("ICU has no transliterator '%s': %s", id, u_errorName (status));
  return made;
}

static char *
transliterate (UTransliterator *transliterator, gunichar c)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar      text[MAX_UNITS] = { (UChar) c };
  int32_t    len = 1, limit = 1;

  utrans_transUChars (transliterator, text, &len, MAX_UNITS, 0, &limit, &status);
  if (U_FAILURE (status))
    g_error ("ICU cannot transliterate U+%04X: %s", c, u_errorName (status));
  return g_utf16_to_utf8 ((const gunichar2 *) text, len, NULL, NULL, NULL);
}

static gboolean
is_syllable (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_ascii_islower (*p) && g_utf8_get_char (p) != 0xFC)
      return FALSE;
  return *text != '\0';
}

/* The number of a syllable, a new one if need be; 0 for what is not one. */
static guint
intern_syllable (GHashTable *numbers, GPtrArray *syllables, const char *text)
{
  if (!is_syllable (text))
    return 0;

  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, text));
  if (number == 0)
    {
      number = syllables->len;
      g_ptr_array_add (syllables, g_strdup (text));
      g_hash_table_insert (numbers, syllables->pdata[number], GUINT_TO_POINTER (number));
    }
  return number;
}

static void
write_number (GString *out, int index, guint number)
{
  g_string_append_printf (out, "%s%u,", index % 16 == 0 ? "\n  " : " ", number);
}

static void
write_numbers_begin (GString *out, const char *name)
{
  g_string_append_printf (out, "const guint16 %s[HF_HAN_N_CHARS] = {", name);
}

static void
write_numbers_end (GString *out)
{
  g_string_append (out, "\n};\n\n");
}

static void
write_readings (GString    *out,
                const char *name,
                const char *id,
                GHashTable *numbers,
                GPtrArray  *syllables)
{
  UTransliterator *transliterator = open_transliterator (id);

  write_numbers_begin (out, name);
  for (int i = 0; i < HF_HAN_N_CHARS; i++)
    {
      g_autofree char *text = transliterate (transliterator, get_char (i));
      write_number (out, i, intern_syllable (numbers, syllables, text));
    }
  write_numbers_end (out);
  utrans_close (transliterator);
}

static gunichar
simplify_once (UTransliterator *transliterator, gunichar c)
{
  g_autofree char *text = transliterate (transliterator, c);
  gunichar         simpler = g_utf8_get_char (text);

  return *g_utf8_next_char (text) == '\0' && simpler <= G_MAXUINT16 ? simpler : c;
}

/* A character of a syllable, and where it stands. */
typedef struct
{
  gunichar c;
  GBytes  *key;
} Place;

static void
place_clear (gpointer data)
{
  g_bytes_unref (((Place *) data)->key);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return g_bytes_compare (((const Place *) a)->key, ((const Place *) b)->key);
}

static Place
make_place (const UCollator *collator, gunichar c)
{
  UChar   text[] = { (UChar) c };
  guint8  key[MAX_UNITS];
  int32_t n = ucol_getSortKey (collator, text, 1, key, MAX_UNITS);

  return (Place){ c, g_bytes_new (key, (gsize) MIN (n, MAX_UNITS)) };
}

/* Whether nobody's name begins with it: in no usual set of characters, nor a traditional form of
 * one that is. */
static gboolean
is_rare (UTransliterator *simplifier, gunichar c)
{
  char             text[7] = "";
  g_autofree char *usual = NULL;

  g_unichar_to_utf8 (c, text);
  usual = g_convert (text, -1, "GB2312", "UTF-8", NULL, NULL, NULL);
  return usual == NULL && simplify_once (simplifier, c) == c;
}

static GPtrArray *
list_rare (GHashTable *numbers, guint n_syllables)
{
  UTransliterator *reader = open_transliterator (USUAL),
                  *simplifier = open_transliterator (SIMPLIFY);
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open ("zh", &status);
  GPtrArray *rare = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  if (U_FAILURE (status))
    g_error ("ICU has no collation rules: %s", u_errorName (status));
  for (guint i = 0; i < n_syllables; i++)
    {
      g_ptr_array_add (rare, g_array_new (FALSE, FALSE, sizeof (Place)));
      g_array_set_clear_func (rare->pdata[i], place_clear);
    }
  for (gunichar c = RARE_FIRST; c <= RARE_LAST; c++)
    if (is_rare (simplifier, c))
      {
        g_autofree char *text = transliterate (reader, c);
        guint            number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, text));
        Place            place = make_place (collator, c);

        g_array_append_val ((GArray *) rare->pdata[number], place);
      }
  ucol_close (collator);
  utrans_close (simplifier);
  utrans_close (reader);
  return rare;
}

/* The collation has some characters elsewhere than the transliterator reads them; the one in the
 * middle is where most are. */
static void
write_places (GString *out, GHashTable *numbers, guint n_syllables)
{
  g_autoptr (GPtrArray) rare = list_rare (numbers, n_syllables);

  g_string_append (out, "const guint16 hf_han_places[] = {");
  for (guint i = 0; i < n_syllables; i++)
    {
      GArray  *places = rare->pdata[i];
      gboolean has_place = i > 0 && places->len > 0;

      g_array_sort (places, compare_places);
      write_number (out, (int) i, has_place ? g_array_index (places, Place, places->len / 2).c : 0);
    }
  write_numbers_end (out);
}

/* Follows chains to their end, so that simplifying twice changes nothing more. Of two characters
 * that ICU turns into each other, such as U+82CE and U+82E7, the smaller stands for both. */
static gunichar
simplify (UTransliterator *transliterator, gunichar c)
{
  gunichar simpler = simplify_once (transliterator, c);

  if (simpler == c)
    return c;
  gunichar simplest = simplify_once (transliterator, simpler);
  return simplest == c ? MIN (c, simpler) : simplify (transliterator, simpler);
}

static void
write_simplified (GString *out)
{
  UTransliterator *transliterator = open_transliterator (SIMPLIFY);

  write_numbers_begin (out, "hf_han_simplified");
  for (int i = 0; i < HF_HAN_N_CHARS; i++)
    write_number (out, i, simplify (transliterator, get_char (i)));
  write_numbers_end (out);
  utrans_close (transliterator);
}

static void
write_syllables (GString *out, GPtrArray *syllables)
{
  g_string_append (out, "const char *const hf_han_syllables[] = {\n");
  for (guint i = 0; i < syllables->len; i++)
    g_string_append_printf (out, "  \"%s\",\n", (const char *) syllables->pdata[i]);
  g_string_append (out, "};\n\n");
  g_string_append_printf (out, "const gsize hf_han_n_syllables = %u;\n\n", syllables->len);
}

static void
reading_free (Reading *reading)
{
  g_free (reading->word);
  g_free (reading->readings);
  g_free (reading);
}

/* `zeng | ceng` becomes `zeng|ceng`; whatever is no syllable stops the build. */
static char *
check_readings (const char *text, int line)
{
  g_autoptr (GString) checked = g_string_new (NULL);
  g_auto (GStrv) alternatives = g_strsplit (text, "|", -1);

  for (char **alternative = alternatives; *alternative != NULL; alternative++)
    {
      g_auto (GStrv) parts = g_strsplit (g_strstrip (*alternative), " ", -1);
      for (char **part = parts; *part != NULL; part++)
        if (!is_syllable (*part))
          g_error ("heteronyms line %d: '%s' is no syllable", line, *part);
      if (parts[0] == NULL)
        g_error ("heteronyms line %d: a reading is missing", line);
      g_string_append_printf (checked, "%s%s", checked->len > 0 ? "|" : "", *alternative);
    }
  return g_strdup (checked->str);
}

static void
parse_line (const char *text, int line, GPtrArray *surnames, GPtrArray *given)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 3);

  if (text[0] == '#' || text[0] == '\0')
    return;
  if (g_strv_length (words) != 3)
    g_error ("heteronyms line %d: a kind, a word and its readings are expected", line);

  GPtrArray *kind = g_str_equal (words[0], "surname") ? surnames :
                    g_str_equal (words[0], "given")   ? given :
                                                        NULL;
  if (kind == NULL)
    g_error ("heteronyms line %d: '%s' is no kind", line, words[0]);

  Reading *reading = g_new (Reading, 1);
  reading->word = g_strdup (words[1]);
  reading->readings = check_readings (words[2], line);
  g_ptr_array_add (kind, reading);
}

static int
compare_readings (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const Reading *const *) a)->word, (*(const Reading *const *) b)->word);
}

static void
write_heteronyms (GString *out, const char *name, const char *count_name, GPtrArray *readings)
{
  g_ptr_array_sort (readings, compare_readings);
  g_string_append_printf (out, "const HfHanReading %s[] = {\n", name);
  for (guint i = 0; i < readings->len; i++)
    {
      const Reading *reading = readings->pdata[i];
      if (i > 0 && compare_readings (&readings->pdata[i - 1], &readings->pdata[i]) == 0)
        g_error ("heteronyms: '%s' stands there twice", reading->word);
      g_string_append_printf (out, "  { \"%s\", \"%s\" },\n", reading->word, reading->readings);
    }
  g_string_append_printf (out, "};\nconst gsize %s = %u;\n\n", count_name, readings->len);
}

static void
write_all_heteronyms (GString *out, const char *text)
{
  g_autoptr (GPtrArray) surnames = g_ptr_array_new_with_free_func ((GDestroyNotify) reading_free);
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func ((GDestroyNotify) reading_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    parse_line (g_strstrip (lines[i]), i + 1, surnames, given);
  write_heteronyms (out, "hf_han_surnames", "hf_han_n_surnames", surnames);
  write_heteronyms (out, "hf_han_given", "hf_han_n_given", given);
}

static char *
make_table (const char *heteronyms)
{
  g_autoptr (GString) out = g_string_new ("/* Written by gen-han-table.c. */\n\n"
                                          "#include \"base/hf-han-table.h\"\n\n");
  g_autoptr (GPtrArray) syllables = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  g_ptr_array_add (syllables, g_strdup (""));
  write_readings (out, "hf_han_usual", USUAL, numbers, syllables);
  write_readings (out, "hf_han_as_surname", AS_SURNAME, numbers, syllables);
  write_places (out, numbers, syllables->len);
  write_simplified (out);
  write_syllables (out, syllables);
  write_all_heteronyms (out, heteronyms);
  return g_strdup (out->str);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *heteronyms = NULL;

  if (argc != 3)
    g_error ("usage: gen-han-table HETERONYMS OUTPUT");
  if (!g_file_get_contents (argv[1], &heteronyms, NULL, &error))
    g_error ("%s", error->message);

  g_autofree char *table = make_table (heteronyms);
  if (!g_file_set_contents (argv[2], table, -1, &error))
    g_error ("%s", error->message);
  return 0;
}
