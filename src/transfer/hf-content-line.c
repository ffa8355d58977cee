/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long a line may be. What stands in it is known elsewhere. */

#include "transfer/hf-content-line.h"

#include <string.h>

#define LINE_BYTES 75 /* without the end of the line */
#define FOLD       "\r\n "

/* How many bytes of @text go on a line with room for @most, which may not end within a character.
 */
static gsize
fit (const char *text, gsize most)
{
  gsize n = most;

  while (n > 1 && (text[n] & 0xC0) == 0x80)
    n--;
  return n;
}

/* The space that a folded line begins with counts. */
void
hf_content_line_append (GString *to, const char *line)
{
  gsize room = LINE_BYTES;

  while (strlen (line) > room)
    {
      gsize n = fit (line, room);

      g_string_append_len (to, line, (gssize) n);
      g_string_append (to, FOLD);
      line += n;
      room = LINE_BYTES - strlen (" ");
    }
  g_string_append (to, line);
  g_string_append (to, "\r\n");
}
