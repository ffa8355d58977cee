/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Names in messages, where what was done must be read behind them. */

#include "base/hf-short-name.h"

#include "base/hf-strings.h"

#define END_CHARS  8
#define HEAD_CHARS (HF_SHORT_NAME_CHARS - END_CHARS - 1)

char *
hf_short_name (const char *name)
{
  g_autofree char *visible = hf_str_visible_controls (name);
  glong            length = g_utf8_strlen (visible, -1);
  g_autofree char *head = NULL;

  if (length <= HF_SHORT_NAME_CHARS)
    return g_steal_pointer (&visible);
  head = g_utf8_substring (visible, 0, HEAD_CHARS);
  return g_strconcat (head, "…", g_utf8_offset_to_pointer (visible, length - END_CHARS), NULL);
}
