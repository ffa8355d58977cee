/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The one rule by which text gets into a cell of a spreadsheet without being computed there, for
 * tables and charts alike. It knows neither records nor files. */

#include "base/hf-csv.h"

#include <string.h>

static void
append_quoted (GString *line, const char *cell)
{
  g_string_append_c (line, '"');
  for (const char *quote; (quote = strchr (cell, '"')) != NULL; cell = quote + 1)
    {
      g_string_append_len (line, cell, quote - cell);
      g_string_append (line, "\"\"");
    }
  g_string_append (line, cell);
  g_string_append_c (line, '"');
}

void
hf_csv_append_cell (GString *line, const char *cell)
{
  g_autofree char *neutral = NULL;

  g_return_if_fail (line != NULL && cell != NULL);

  if (hf_csv_is_formula_like (cell))
    cell = neutral = g_strconcat ("'", cell, NULL);
  if (strpbrk (cell, ",;\t\"\r\n") != NULL)
    append_quoted (line, cell);
  else
    g_string_append (line, cell);
}

gboolean
hf_csv_is_formula_like (const char *cell)
{
  static const char *const full_width[] = { "＝", "＋", "－", "＠" };

  g_return_val_if_fail (cell != NULL, FALSE);

  cell += strspn (cell, "'");
  if (*cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (full_width); i++)
    if (g_str_has_prefix (cell, full_width[i]))
      return TRUE;
  return FALSE;
}

const char *
hf_csv_unneutralise (const char *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  return *cell == '\'' && hf_csv_is_formula_like (cell) ? cell + 1 : cell;
}
