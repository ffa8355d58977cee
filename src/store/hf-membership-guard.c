/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Nobody is a member of one tier twice at a time. That is asked of what somebody enters or imports,
 * once it is in, by whoever holds the book alone. What came to be otherwise stays: two cards that
 * are merged were both members, and what was undone is as it was. It may be changed, too, as long
 * as it gets no worse. */

#include "store/hf-membership-guard.h"

#include "core/hf-membership-rule.h"
#include "core/hf-membership.h"
#include "core/hf-viewer.h"
#include "store/hf-memberships.h"
#include "store/hf-sql.h"

G_DEFINE_QUARK (hf_membership_error, hf_membership_error)

/**
 * hf_membership_guard_overlaps:
 * @db: a connection
 * @before: (nullable): a membership as it was, %NULL for a new one
 * @after: it as it is to be
 * @overlaps: (out): whether another one of the same customer and tier holds on one of its days, and
 *   did not before
 * @error: return location for an error of the book
 *
 * Looks whether a membership is beside another one.
 *
 * Returns: whether it could be read
 */
gboolean
hf_membership_guard_overlaps (HfDatabase  *db,
                              const HfRow *before,
                              const HfRow *after,
                              gboolean    *overlaps,
                              GError     **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new_caretaker ("");
  g_autoptr (GPtrArray) others =
    hf_memberships_read (db, viewer, hf_row_int (after, HF_MEMBERSHIP_CUSTOMER), error);

  *overlaps = FALSE;
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const HfRow *other = others->pdata[i];

      *overlaps |= other->id != after->id && hf_membership_rule_overlap (after, other) &&
                   (before == NULL || !hf_membership_rule_overlap (before, other));
    }
  return others != NULL;
}

/**
 * hf_membership_guard_check:
 * @db: the writing connection, in a transaction
 * @before: (nullable): a row as it was, %NULL for a new one
 * @id: it, as it is in the book by now
 * @error: return location for an error; %HF_MEMBERSHIP_ERROR_OVERLAPS when it may not be so
 *
 * Asks whether a membership may be as somebody entered it.
 *
 * Returns: whether it may
 */
gboolean
hf_membership_guard_check (HfDatabase *db, const HfRow *before, gint64 id, GError **error)
{
  g_autoptr (HfViewer) viewer = hf_viewer_new_caretaker ("");
  g_autoptr (HfRow) after = hf_sql_read_existing (db, &hf_membership_def, viewer, id, error);
  gboolean overlaps;

  if (after == NULL || !hf_membership_guard_overlaps (db, before, after, &overlaps, error))
    return FALSE;
  if (overlaps)
    g_set_error (error, HF_MEMBERSHIP_ERROR, HF_MEMBERSHIP_ERROR_OVERLAPS,
                 "membership/%" G_GINT64_FORMAT " overlaps another one", id);
  return !overlaps;
}
