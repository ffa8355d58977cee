/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What books are called in the settings, whatever bytes their names are. */

#include "session/hf-book-key.h"

#include "session/hf-who.h"

static void
check (const char *path)
{
  g_autofree char *key = hf_book_key_new (path);
  g_autofree char *back = hf_book_key_get_path (key);

  g_assert_true (g_utf8_validate (key, -1, NULL));
  g_assert_cmpstr (back, ==, path);
}

static void
test_back (void)
{
  g_autofree char *plain = hf_book_key_new ("/srv/回访 100%.huifang");

  g_assert_cmpstr (plain, ==, "/srv/回访 100%.huifang"); /* as it was always kept */
  check ("/srv/回访 100%.huifang");
  check ("/srv/\327\331.huifang"); /* GB18030 */
  check ("/srv/\377 100%#.huifang");
}

/* GSettings end the program over what is no text. */
static void
test_settings (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.huifang.Huifang");
  g_autofree char *key = hf_book_key_new ("/srv/\377.huifang");
  const char      *books[] = { key, NULL };
  g_auto (GStrv) kept = NULL;

  g_assert_true (g_settings_set_strv (settings, "recent-books", books));
  kept = g_settings_get_strv (settings, "recent-books");
  g_assert_cmpstr (kept[0], ==, key);
  g_assert_null (hf_who_dup_remembered (settings, "/srv/\377.huifang"));
  g_settings_reset (settings, "recent-books");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book-key/back", test_back);
  g_test_add_func ("/book-key/settings", test_settings);
  return g_test_run ();
}
