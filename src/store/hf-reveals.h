/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who was shown what the screen keeps back. It never holds what was shown. */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

/* So many times a day somebody may look without saying why. */
#define HF_REVEALS_WITHOUT_REASON 30

/* What was looked at. */
#define HF_REVEAL_PHONE "phone"

/* And how. */
#define HF_REVEAL_SHOWN  "shown"
#define HF_REVEAL_COPIED "copied"

/**
 * HfReveal:
 * @id: its row
 * @at: when, UTC seconds
 * @who: (owned): by whom
 * @staff: the person's row in `staff`, or 0
 * @customer: whose
 * @field: (owned): what, %HF_REVEAL_PHONE or the name of another field
 * @how: (owned): %HF_REVEAL_SHOWN or %HF_REVEAL_COPIED
 * @reason: (owned) (nullable): why, where it was said
 *
 * That somebody was shown what is kept back otherwise.
 */
typedef struct
{
  gint64 id;
  gint64 at;
  char  *who;
  gint64 staff;
  gint64 customer;
  char  *field;
  char  *how;
  char  *reason;
} HfReveal;

/**
 * hf_reveal_free:
 * @self: (transfer full): an entry
 *
 * Frees an entry.
 */
void hf_reveal_free (HfReveal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfReveal, hf_reveal_free)

/**
 * hf_reveals_add:
 * @db: a connection that writes
 * @reveal: the entry
 * @since: when the day began, UTC seconds
 * @is_entered: (out): whether it was entered; not where a reason is missing
 * @error: return location for an error
 *
 * Enters that somebody is shown something. Whoever has looked %HF_REVEALS_WITHOUT_REASON times
 * since @since has to say why.
 *
 * Returns: whether it succeeded, entered or not
 */
gboolean hf_reveals_add (HfDatabase     *db,
                         const HfReveal *reveal,
                         gint64          since,
                         gboolean       *is_entered,
                         GError        **error);

/**
 * hf_reveals_read:
 * @db: a connection
 * @customer: a customer
 * @limit: how many to read
 * @error: return location for an error
 *
 * Reads who was shown something of a customer, newest first.
 *
 * Returns: (transfer full) (element-type HfReveal) (nullable): the entries
 */
GPtrArray *hf_reveals_read (HfDatabase *db, gint64 customer, guint limit, GError **error);

G_END_DECLS
