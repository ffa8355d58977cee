/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a field that refers to rows of another entity offers. */

#include "session/hf-options.h"

/**
 * hf_options_list:
 * @context: the book
 * @def: an entity of which there are few rows, with a name and an archive
 * @includes_archived: whether those that were put away are listed as well, since rows of before may
 *   name them
 *
 * Lists what may be referred to, by name, as it is now and becomes.
 *
 * Returns: (transfer full): the list
 */
HfLiveList *
hf_options_list (HfContext *context, const HfEntityDef *def, gboolean includes_archived)
{
  HfLiveList *list = hf_live_list_new (hf_context_get_store (context));
  g_autoptr (HfQuery) query = hf_query_new (def, hf_context_get_viewer (context));

  if (!includes_archived)
    hf_query_where (query, (guint) hf_entity_field (def, "archived"), HF_OP_NULL, HF_NULL);
  hf_query_order (query, (guint) hf_entity_field (def, "name"), FALSE);
  hf_live_list_set_query (list, query);
  return list;
}
