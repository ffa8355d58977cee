/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was said is known as long as the same text is looked for. */

#include "session/search/hf-said-matches.h"

#include "core/hf-complaint.h"
#include "core/hf-contact.h"
#include "core/hf-memo.h"
#include "store/hf-search-said.h"

struct _HfSaidMatches
{
  HfBesideRows parent_instance;
};

G_DEFINE_FINAL_TYPE (HfSaidMatches, hf_said_matches, HF_TYPE_BESIDE_ROWS)

static GPtrArray *
read_said (HfDatabase   *db,
           HfViewer     *viewer,
           const GArray *customers,
           const char   *text,
           GError      **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; text != NULL && i < customers->len; i++)
    {
      char *said;

      if (!hf_search_said_read (db, viewer, g_array_index (customers, gint64, i), text, &said,
                                error))
        return NULL;
      g_ptr_array_add (all, said);
    }
  g_ptr_array_set_size (all, (int) customers->len);
  return g_steal_pointer (&all);
}

static void
hf_said_matches_class_init (HfSaidMatchesClass *klass)
{
  static const HfEntityDef *const entities[] = { &hf_contact_def, &hf_complaint_def, &hf_memo_def,
                                                 NULL };
  HfBesideRowsClass              *beside_class = HF_BESIDE_ROWS_CLASS (klass);

  beside_class->read = read_said;
  beside_class->value_free = g_free;
  beside_class->entities = entities;
}

static void
hf_said_matches_init (HfSaidMatches *self)
{
}

/**
 * hf_said_matches_new:
 * @context: the book
 *
 * Returns: (transfer full): what was said, while nothing is looked for nothing
 */
HfSaidMatches *
hf_said_matches_new (HfContext *context)
{
  return hf_beside_rows_new (HF_TYPE_SAID_MATCHES, context);
}

/**
 * hf_said_matches_set_search:
 * @self: what was said
 * @search: (nullable): what was typed
 *
 * Forgets what the search before found.
 */
void
hf_said_matches_set_search (HfSaidMatches *self, const char *search)
{
  hf_beside_rows_look (HF_BESIDE_ROWS (self), search);
}

/**
 * hf_said_matches_get:
 * @self: what was said
 * @customer: somebody the search found
 *
 * Gives the part with what was typed. One that is not known yet is read, and told of by
 * #HfBesideRows::changed.
 *
 * Returns: (transfer none) (nullable): what was said, %NULL for who is found by the card
 */
const char *
hf_said_matches_get (HfSaidMatches *self, gint64 customer)
{
  HfBesideRows *beside = HF_BESIDE_ROWS (self);

  return hf_beside_rows_get_text (beside) ? hf_beside_rows_get (beside, customer) : NULL;
}
