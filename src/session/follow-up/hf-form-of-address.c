/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Surname and title, in the language of the program: 王女士, or Ms Wang for the same person. A Han
 * name begins with its surname; of any other name the last word is taken for it.
 */

#include "session/follow-up/hf-form-of-address.h"

#include "base/hf-han.h"
#include "base/hf-language.h"
#include "base/hf-pinyin.h"
#include "base/hf-space-name.h"
#include "base/hf-strings.h"
#include "core/hf-customer.h"

#include <glib/gi18n.h>
#include <string.h>

static char *
spell (const char *surname)
{
  g_autofree char *letters = hf_pinyin (surname);
  g_auto (GStrv) syllables = NULL;
  g_autofree char *word = NULL;

  if (letters == NULL)
    return g_strdup (surname);
  syllables = g_strsplit (letters, " ", -1);
  word = g_strjoinv (NULL, syllables);
  word[0] = g_ascii_toupper (word[0]);
  return g_steal_pointer (&word);
}

static char *
dup_han_surname (const char *name)
{
  gsize length = 0;
  g_auto (GStrv) compound = hf_han_get_compound_surname (name, &length);
  g_autofree char *surname = NULL;

  if (compound == NULL)
    length = (gsize) (g_utf8_next_char (name) - name);
  surname = g_strndup (name, length);
  /* What is read beside it is Han too; then it is not spelled. */
  return hf_language_is_han () ? g_steal_pointer (&surname) : spell (surname);
}

static char *
dup_surname (const char *name)
{
  const char *last_space;

  if (hf_han_is (g_utf8_get_char (name)))
    return dup_han_surname (name);
  last_space = strrchr (name, ' ');
  return g_strdup (last_space ? last_space + 1 : name);
}

/**
 * hf_form_of_address:
 * @name: (nullable): a name, in any script
 * @sex: (nullable): one of the keys of `hf_customer_sexes`
 *
 * Calls a person by surname and title, in the language of the program.
 *
 * Returns: (transfer full): such as `Ms Wang`; empty when there is no name
 */
char *
hf_form_of_address (const char *name, const char *sex)
{
  g_autofree char *clean = hf_str_clean (name);
  g_autofree char *surname = clean ? dup_surname (clean) : NULL;

  if (surname == NULL)
    return g_strdup ("");
  if (g_strcmp0 (sex, HF_CUSTOMER_SEX_FEMALE) == 0)
    /* Translators: %s is a surname */
    return hf_space_name (g_strdup_printf (C_ ("form of address", "Ms %s"), surname), surname);
  if (g_strcmp0 (sex, HF_CUSTOMER_SEX_MALE) == 0)
    /* Translators: %s is a surname */
    return hf_space_name (g_strdup_printf (C_ ("form of address", "Mr %s"), surname), surname);
  /* Translators: %s is the surname of somebody whose sex is unknown */
  return hf_space_name (g_strdup_printf (C_ ("form of address", "Customer %s"), surname), surname);
}
