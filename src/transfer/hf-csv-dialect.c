/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which character separates the cells of a table. Pure; reading the table is the reader's part. */

#include "transfer/hf-csv-dialect.h"

#include <string.h>

#define MAX_RECORDS 32

static const char candidates[] = { ',', ';', '\t' };

/* Separators in each of the first records, line ends inside quotes left alone. */
typedef struct
{
  guint counts[MAX_RECORDS];
  guint n_records;
} Census;

static void
take_census (const char *text, gsize length, char separator, Census *census)
{
  gboolean in_quotes = FALSE;
  guint    count = 0;

  census->n_records = 0;
  for (gsize i = 0; i < length && census->n_records < MAX_RECORDS; i++)
    {
      if (text[i] == '"')
        in_quotes = !in_quotes;
      else if (!in_quotes && text[i] == separator)
        count++;
      else if (!in_quotes && (text[i] == '\n' || text[i] == '\r'))
        {
          if (i > 0 && text[i - 1] != '\n' && text[i - 1] != '\r')
            census->counts[census->n_records++] = count;
          count = 0;
        }
    }
  if (census->n_records == 0)
    census->counts[census->n_records++] = count;
}

/* The header's separators, weighed by the share of records that have as many. */
static double
score (const Census *census)
{
  guint n_even = 0;

  for (guint i = 0; i < census->n_records; i++)
    n_even += census->counts[i] == census->counts[0];
  return (double) census->counts[0] * n_even / census->n_records;
}

char
hf_csv_guess_separator (const char *text, gsize length)
{
  char   best = candidates[0];
  double best_score = 0.0;

  g_return_val_if_fail (text != NULL || length == 0, best);

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      Census census;

      take_census (text, length, candidates[i], &census);
      if (score (&census) > best_score)
        {
          best = candidates[i];
          best_score = score (&census);
        }
    }
  return best;
}

char
hf_csv_separator_from_name (const char *name)
{
  static const struct
  {
    const char *name;
    char        separator;
  } names[] = {
    { ",", ',' },   { "comma", ',' }, { ";", ';' },    { "semicolon", ';' },
    { "\t", '\t' }, { "tab", '\t' },  { "\\t", '\t' },
  };

  g_return_val_if_fail (name != NULL, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (names[i].name, name) == 0)
      return names[i].separator;
  return 0;
}

gsize
hf_csv_parse_separator_line (const char *text, gsize length, char *separator)
{
  static const char prefix[] = "sep=";
  const gsize       name_at = sizeof prefix - 1;

  g_return_val_if_fail (separator != NULL, 0);

  if (length < name_at + 2 || g_ascii_strncasecmp (text, prefix, name_at) != 0)
    return 0;
  if (memchr (candidates, text[name_at], sizeof candidates) == NULL)
    return 0;
  if (text[name_at + 1] != '\n' && text[name_at + 1] != '\r')
    return 0;
  *separator = text[name_at];
  if (text[name_at + 1] == '\r' && length > name_at + 2 && text[name_at + 2] == '\n')
    return name_at + 3;
  return name_at + 2;
}
