/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a search for proposals came to, as text that a test can compare. */

#pragma once

#include "session/hf-proposal.h"

/* Their texts, with a comma between two. */
static inline char *
join_proposals (const GPtrArray *found)
{
  GString *joined = g_string_new (NULL);

  g_assert_nonnull (found);
  for (guint i = 0; i < found->len; i++)
    {
      const HfProposal *proposal = g_ptr_array_index (found, i);

      g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", proposal->text);
      if (proposal->hint != NULL)
        g_string_append_printf (joined, "(%s)", proposal->hint);
    }
  return g_string_free (joined, FALSE);
}
