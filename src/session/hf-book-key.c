/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a book is called in the settings. They keep text, and the name of a file is bytes: one from
 * an old disk or another system may be none. */

#include "session/hf-book-key.h"

#define IS_URI "file:"

/**
 * hf_book_key_new:
 * @path: (type filename): an absolute path of a book
 *
 * Returns: (transfer full): the path itself if it is text, else its URI
 */
char *
hf_book_key_new (const char *path)
{
  g_return_val_if_fail (g_path_is_absolute (path), NULL);

  return g_utf8_validate (path, -1, NULL) ? g_strdup (path) : g_filename_to_uri (path, NULL, NULL);
}

/**
 * hf_book_key_get_path:
 * @key: what hf_book_key_new() returned
 *
 * Returns: (transfer full) (type filename): the path of the book
 */
char *
hf_book_key_get_path (const char *key)
{
  char *path = g_str_has_prefix (key, IS_URI) ? g_filename_from_uri (key, NULL, NULL) : NULL;

  return path ? path : g_strdup (key);
}
