/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The language of the program: the desktop's, or the one chosen in the preferences. */

#include "config.h"

#include "base/hf-language.h"

#include <string.h>

#include <libintl.h>
#include <locale.h>

const char *const hf_languages[] = { "", "zh_CN", "zh_TW", "en", NULL };

/* The C library takes what it has of "C.UTF-8" for this, as it leaves out a country that it does
 * not know; so no locale need be generated. Only the name makes the difference to gettext. */
#define TRANSLATING_C_LOCALE "C_CN.UTF-8"

/* In the locales "C" and, since Debian 13, "C.UTF-8" gettext returns what it was given, whatever
 * the language. */
static gboolean
translates_nothing (const char *locale)
{
  return g_str_equal (locale, "C") || g_str_has_prefix (locale, "C.");
}

/**
 * hf_language_start:
 *
 * Sets up translations; to be called first of all. HUIFANG_LOCALEDIR names another place for them,
 * for a program that is not installed.
 */
void
hf_language_start (void)
{
  const char *folder = g_getenv ("HUIFANG_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * hf_language_use:
 * @code: one of hf_languages
 *
 * Speaks this language from now on; what is on screen stays as it is worded.
 */
void
hf_language_use (const char *code)
{
  if (*code == '\0')
    return;
  g_setenv ("LANGUAGE", code, TRUE);
  if (translates_nothing (setlocale (LC_MESSAGES, NULL)))
    setlocale (LC_MESSAGES, TRANSLATING_C_LOCALE);
  textdomain (GETTEXT_PACKAGE); /* makes gettext forget what it found so far */
}

/**
 * hf_language_is_han:
 *
 * Returns: whether the program speaks a language that is written in Chinese characters
 */
gboolean
hf_language_is_han (void)
{
  const char *language = g_get_language_names ()[0];

  return g_str_has_prefix (language, "zh") || g_str_has_prefix (language, "ja");
}

/**
 * hf_language_is_traditional:
 *
 * Returns: whether the program speaks Chinese in traditional characters
 */
gboolean
hf_language_is_traditional (void)
{
  static const char *const places[] = { "TW", "HK", "MO", "Hant" };
  const char              *language = g_get_language_names ()[0];

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_has_prefix (language, "zh") && strstr (language, places[i]) != NULL)
      return TRUE;
  return FALSE;
}
