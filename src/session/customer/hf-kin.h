/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-change-set.h"

G_BEGIN_DECLS

/**
 * HfKinLink:
 * @HF_KIN_RELATION: somebody said what they are to each other
 * @HF_KIN_HOUSEHOLD: they live in one household
 * @HF_KIN_PHONE: they have a telephone number in common
 * @HF_KIN_REFERRER: this one sent the customer
 *
 * What connects two customers.
 */
typedef enum
{
  HF_KIN_RELATION,
  HF_KIN_HOUSEHOLD,
  HF_KIN_PHONE,
  HF_KIN_REFERRER,
} HfKinLink;

/**
 * HfKinMember:
 * @link: what connects them
 * @row: the other's card, masked for the viewer
 * @relation: (nullable): for %HF_KIN_RELATION the row that says so, to be removed
 * @word: for %HF_KIN_RELATION what the other is to the customer, an untranslated msgid
 * @is_at_home: whether they live in one household
 * @has_same_phone: whether they also share a telephone number
 *
 * Somebody who belongs to a customer.
 */
typedef struct
{
  HfKinLink   link;
  HfRow      *row;
  HfRow      *relation;
  const char *word;
  gboolean    is_at_home;
  gboolean    has_same_phone;
} HfKinMember;

/**
 * hf_kin_read:
 * @db: a connection
 * @viewer: who looks
 * @customer: whose
 * @error: return location for an error
 *
 * Reads everybody who belongs to a customer: the family from either end of each relation, the
 * household, those with the same telephone, and the referrer. Everybody is there once under the
 * family. Whom the customer referred is read by hf_referral_read().
 *
 * Returns: (transfer full) (element-type HfKinMember) (nullable): them, by link, at most 200 a link
 */
GPtrArray *hf_kin_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error);

/**
 * hf_kin_find:
 * @db: a connection
 * @viewer: who looks
 * @customer: whose relative is looked for
 * @text: what was typed
 * @error: return location for an error
 *
 * Finds live customers by name, pinyin or digits, but for the one it is about.
 *
 * Returns: (transfer full) (element-type HfRow) (nullable): the best matches, at most eight
 */
GPtrArray *
hf_kin_find (HfDatabase *db, HfViewer *viewer, gint64 customer, const char *text, GError **error);

/**
 * hf_kin_is_known:
 * @db: a connection
 * @customer: a customer
 * @other: another
 * @kind: what the other is to the customer, a key of #hf_relation_kinds
 * @is_known: (out): whether one of the two cards says so already
 * @error: return location for an error
 *
 * Looks whether a relation is in the book, from whichever end it was entered.
 *
 * Returns: whether it succeeded
 */
gboolean hf_kin_is_known (HfDatabase *db,
                          gint64      customer,
                          gint64      other,
                          const char *kind,
                          gboolean   *is_known,
                          GError    **error);

/**
 * hf_kin_may_refer:
 * @db: a connection
 * @customer: a customer
 * @referrer: who may have referred the customer
 * @may: (out): whether that would be no circle
 * @error: return location for an error
 *
 * Asks whether somebody may be a customer's referrer: not the customer, and nobody whom the
 * customer referred, directly or through others.
 *
 * Returns: whether it could be read
 */
gboolean
hf_kin_may_refer (HfDatabase *db, gint64 customer, gint64 referrer, gboolean *may, GError **error);

/**
 * hf_kin_changes_add:
 * @customer: a customer
 * @other: another
 * @kind: what the other is to the customer, a key of #hf_relation_kinds
 *
 * Says what two customers are to each other.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_kin_changes_add (gint64 customer, gint64 other, const char *kind);

HfChangeSet *
hf_kin_changes_edit (const HfRow *relation, gint64 customer, const char *kind, const char *note);
const char *hf_kin_kind_for (const HfRow *relation, gint64 customer);

/**
 * hf_kin_changes_remove:
 * @relation: the row that says so
 *
 * Takes a relation back.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_kin_changes_remove (const HfRow *relation);

G_END_DECLS
