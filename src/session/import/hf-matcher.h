/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

#define HF_MATCH_PHONES 2

/**
 * HfMatchKeys:
 * @source: the system the numbers come from
 * @source_is_named: whether somebody named it; otherwise a number is looked up in all systems
 * @external_id: (nullable): the customer's number there
 * @book_id: the customer's number in this book by an export of it, or 0
 * @name: (nullable): the name
 * @sex: (nullable): a key of the sexes
 * @birth_date: (nullable): ISO date, when known to the day
 * @id_number: (nullable): the number of the identity card
 * @household: (nullable): with whom the person lives
 * @phones: (nullable): telephone numbers as written
 *
 * What a file says about who somebody is.
 */
typedef struct
{
  const char *source;
  gboolean    source_is_named;
  const char *external_id;
  gint64      book_id;
  const char *name;
  const char *sex;
  const char *birth_date;
  const char *id_number;
  const char *household;
  const char *phones[HF_MATCH_PHONES];
} HfMatchKeys;

/**
 * HfMatch:
 * @customer: the customer it is, 0 for nobody in the book
 * @similar: when it is nobody: a card suspected to be the same person nevertheless, or 0
 * @was_merged: whether the card that is meant was merged into @customer since
 *
 * Who somebody is.
 */
typedef struct
{
  gint64   customer;
  gint64   similar;
  gboolean was_merged;
} HfMatch;

gboolean hf_matcher_find (HfDatabase *db, const HfMatchKeys *keys, HfMatch *match, GError **error);

G_END_DECLS
