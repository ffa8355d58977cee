/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A number is known as long as the same digits are looked for. */

#include "session/search/hf-phone-matches.h"

#include "core/hf-phone.h"
#include "store/hf-phone-match.h"

struct _HfPhoneMatches
{
  HfBesideRows parent_instance;
};

G_DEFINE_FINAL_TYPE (HfPhoneMatches, hf_phone_matches, HF_TYPE_BESIDE_ROWS)

static void
hf_phone_matches_class_init (HfPhoneMatchesClass *klass)
{
  static const HfEntityDef *const entities[] = { &hf_phone_def, NULL };
  HfBesideRowsClass              *beside_class = HF_BESIDE_ROWS_CLASS (klass);

  beside_class->read = hf_phone_match_read;
  beside_class->value_free = g_free;
  beside_class->entities = entities;
}

static void
hf_phone_matches_init (HfPhoneMatches *self)
{
}

/**
 * hf_phone_matches_new:
 * @context: the book
 *
 * Returns: (transfer full): numbers, while nothing is looked for none
 */
HfPhoneMatches *
hf_phone_matches_new (HfContext *context)
{
  return hf_beside_rows_new (HF_TYPE_PHONE_MATCHES, context);
}

/**
 * hf_phone_matches_set_search:
 * @self: the numbers
 * @search: (nullable): what was typed
 *
 * Forgets the numbers of the search before.
 *
 * Returns: whether a number is looked for
 */
gboolean
hf_phone_matches_set_search (HfPhoneMatches *self, const char *search)
{
  g_autofree char *digits = hf_phone_match_digits (search);

  hf_beside_rows_look (HF_BESIDE_ROWS (self), digits);
  return digits != NULL;
}

/**
 * hf_phone_matches_get_digits:
 * @self: the numbers
 *
 * Returns: (transfer none) (nullable): the digits looked for
 */
const char *
hf_phone_matches_get_digits (HfPhoneMatches *self)
{
  return hf_beside_rows_get_text (HF_BESIDE_ROWS (self));
}

/**
 * hf_phone_matches_get:
 * @self: the numbers
 * @customer: somebody the search found
 *
 * Gives the number with the digits looked for, as far as the viewer may see it. One that is not
 * known yet is read, and told of by #HfBesideRows::changed.
 *
 * Returns: (transfer none) (nullable): the number
 */
const char *
hf_phone_matches_get (HfPhoneMatches *self, gint64 customer)
{
  return hf_phone_matches_get_digits (self) ? hf_beside_rows_get (HF_BESIDE_ROWS (self), customer) :
                                              NULL;
}
