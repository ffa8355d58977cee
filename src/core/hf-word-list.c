/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words that somebody listed, looked for in a text. */

#include "core/hf-word-list.h"

#include "base/hf-fold.h"
#include "base/hf-strings.h"

#include <string.h>

char *
hf_word_list_find (const char *in, const char *words)
{
  g_auto (GStrv) each = hf_str_split_words (words ? words : "");
  char *found = NULL;

  for (char **word = each; *word != NULL; word++)
    {
      g_autofree char *folded = hf_fold (*word);

      if (*folded == '\0' || strstr (in, folded) == NULL ||
          (found != NULL && strlen (*word) <= strlen (found)))
        continue;
      g_free (found);
      found = g_strdup (*word);
    }
  return found;
}
