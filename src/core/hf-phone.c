/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A telephone number of a customer; several customers may share one. */

#include "core/hf-phone.h"

#include "base/hf-strings.h"
#include "base/hf-text-mask.h"

#include <glib/gi18n.h>
#include <string.h>

#define LEAST_DIGITS 3
#define MOST_DIGITS  20 /* fifteen are the longest that is assigned, and an extension */
#define WHOLE_DIGITS 7  /* fewer are an area code, an extension or a group of a number */

/* clang-format off */
const HfChoice hf_phone_types[] = {
  { HF_PHONE_TYPE_MOBILE, N_ ("Mobile") },
  { HF_PHONE_TYPE_HOME, N_ ("Home") },
  { HF_PHONE_TYPE_WORK, N_ ("Work") },
  { HF_PHONE_TYPE_OTHER, N_ ("Other") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_PHONE_CUSTOMER] = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED | HF_FIELD_PART, .ref = "customer" },
  [HF_PHONE_NUMBER]   = { "number", N_ ("Phone number"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_PHONE | HF_FIELD_PERSONAL_PHONE | HF_FIELD_GUARDED },
  [HF_PHONE_TYPE]     = { "type", N_ ("Type of number"), HF_FIELD_CHOICE, 0, .choices = hf_phone_types },
  [HF_PHONE_WHOSE]    = { "whose", N_ ("Whose phone"), HF_FIELD_TEXT, 0 },
  [HF_PHONE_POSITION] = { "position", NULL, HF_FIELD_INT, HF_FIELD_INTERNAL },
  [HF_PHONE_INVALID]  = { "invalid", N_ ("Wrong number"), HF_FIELD_BOOL, 0 },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_PHONE_N_FIELDS);

const HfEntityDef hf_phone_def = { "phone", N_ ("Phone number"), fields, G_N_ELEMENTS (fields),
                                   hf_phone_get_type };

HF_DEFINE_ENTITY (HfPhone, hf_phone)

static gsize
count_digits (const char *text)
{
  g_autofree char *digits = hf_digits (text);

  return strlen (digits);
}

/* Empty pieces are none. */
static GPtrArray *
cut (const char *text, const char *separators)
{
  GPtrArray  *pieces = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *p = text;; p = g_utf8_next_char (p))
    if (*p == '\0' || g_utf8_strchr (separators, -1, g_utf8_get_char (p)) != NULL)
      {
        g_autofree char *piece = g_strndup (start, (gsize) (p - start));
        char            *clean = hf_str_clean (piece);

        if (clean != NULL)
          g_ptr_array_add (pieces, clean);
        if (*p == '\0')
          return pieces;
        start = g_utf8_next_char (p);
      }
}

static gboolean
are_whole (const GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    if (count_digits (g_ptr_array_index (pieces, i)) < WHOLE_DIGITS)
      return FALSE;
  return pieces->len > 0;
}

/* A blank may be within a number that others are beside, so it is tried last. */
static void
add_numbers (GPtrArray *numbers, const char *text, guint level)
{
  static const char *const separators[] = { ";；,，、/／|\n", " \t\u00a0\u3000" };
  g_autoptr (GPtrArray) pieces = NULL;

  if (level == G_N_ELEMENTS (separators))
    {
      g_ptr_array_add (numbers, g_strdup (text));
      return;
    }
  pieces = cut (text, separators[level]);
  if (!are_whole (pieces))
    add_numbers (numbers, text, level + 1);
  else
    for (guint i = 0; i < pieces->len; i++)
      add_numbers (numbers, g_ptr_array_index (pieces, i), level + 1);
}

GStrv
hf_phone_split (const char *text)
{
  GPtrArray       *numbers = g_ptr_array_new ();
  g_autofree char *clean = hf_str_clean (text);

  if (clean != NULL)
    add_numbers (numbers, clean, 0);
  g_ptr_array_add (numbers, NULL);
  return (GStrv) g_ptr_array_free (numbers, FALSE);
}

gboolean
hf_phone_is_number (const char *text)
{
  g_autofree char *plain = text ? g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  g_auto (GStrv) numbers = hf_phone_split (plain);
  gsize n_digits = plain ? count_digits (plain) : 0;

  return n_digits >= LEAST_DIGITS && n_digits <= MOST_DIGITS && g_strv_length (numbers) == 1 &&
         strstr (plain, "E+") == NULL && strstr (plain, "e+") == NULL;
}

const char *
hf_phone_choose (const GPtrArray *phones)
{
  for (guint i = 0; i < phones->len; i++)
    {
      const HfRow *phone = g_ptr_array_index (phones, i);

      if (hf_row_int (phone, HF_PHONE_INVALID) == 0)
        return hf_row_text (phone, HF_PHONE_NUMBER);
    }
  return NULL;
}
