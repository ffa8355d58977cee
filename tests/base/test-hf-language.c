/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Changing the language while the program runs, with catalogues of one message each. */

#include "base/hf-language.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define MESSAGE "Hello"

/* The format of GNU gettext: a head of seven numbers, then where the one text and its translation
 * lie, then these. */
static void
write_catalogue (const char *folder, const char *language, const char *translation)
{
  const guint32 text = 11 * sizeof (guint32), length = strlen (translation);
  const guint32 head[] = { 0x950412de,           0, 1, 28, 36, 0, 0, strlen (MESSAGE), text, length,
                           text + sizeof MESSAGE };
  g_autofree char *path = g_build_filename (folder, language, "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (path, GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) head, sizeof head);
  g_byte_array_append (bytes, (const guint8 *) MESSAGE, sizeof MESSAGE);
  g_byte_array_append (bytes, (const guint8 *) translation, length + 1);
  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, (const char *) bytes->data, bytes->len, NULL));
}

static void
test_use (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "locale", NULL);

  write_catalogue (folder, "zh_CN", "你好");
  write_catalogue (folder, "zh_TW", "您好");
  g_setenv ("HUIFANG_LOCALEDIR", folder, TRUE);
  g_unsetenv ("LANGUAGE");
  hf_language_start ();
  g_assert_cmpstr (gettext (MESSAGE), ==, MESSAGE);
  hf_language_use ("zh_CN");
  g_assert_cmpstr (gettext (MESSAGE), ==, "你好");
  hf_language_use ("zh_TW");
  g_assert_cmpstr (gettext (MESSAGE), ==, "您好");
  hf_language_use (""); /* the desktop's: from the next start on */
  g_assert_cmpstr (gettext (MESSAGE), ==, "您好");
  hf_language_use ("en");
  g_assert_cmpstr (gettext (MESSAGE), ==, MESSAGE);
}

/* A desktop without any locale still has users who choose one. */
static void
test_use_without_locale (void)
{
  if (g_test_subprocess ())
    {
      test_use ();
      return;
    }
  g_setenv ("LC_ALL", "C", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
}

static void
test_list (void)
{
  g_assert_cmpstr (hf_languages[0], ==, "");
  g_assert_true (g_strv_contains (hf_languages, "zh_CN"));
  g_assert_true (g_strv_contains (hf_languages, "zh_TW"));
  g_assert_true (g_strv_contains (hf_languages, "en"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/language/list", test_list);
  g_test_add_func ("/language/use", test_use);
  g_test_add_func ("/language/use-without-locale", test_use_without_locale);
  return g_test_run ();
}
