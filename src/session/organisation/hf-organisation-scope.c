/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which organisations a list is about: those in use, unless somebody asks for the archived. */

#include "session/organisation/hf-organisation-scope.h"

#include "core/hf-organisation.h"

/**
 * hf_organisation_scope:
 * @query: a query of organisations, being built
 * @filter: (nullable): what they have in common
 * @text: (nullable): what is searched for in them
 * @today: the day from which its days are counted
 *
 * Asks for those that pass a filter, without the archived unless the filter is about them. A search
 * finds the archived too.
 */
void
hf_organisation_scope (HfQuery *query, const HfFilter *filter, const char *text, HfDate today)
{
  gboolean is_searching = text != NULL && *text != '\0';

  if (!is_searching && !hf_filter_asks_for (filter, &hf_organisation_def, HF_ORGANISATION_ARCHIVED))
    hf_query_where (query, HF_ORGANISATION_ARCHIVED, HF_OP_NULL, HF_NULL);
  hf_query_containing (query, text);
  if (filter != NULL)
    hf_query_filter (query, filter, today);
}
