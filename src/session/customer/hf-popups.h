/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-memo.h"
#include "core/hf-viewer.h"
#include "store/hf-changed.h"

G_BEGIN_DECLS

/**
 * HfPopup:
 * @memo: (owned): the note
 * @whose: (owned) (nullable): on whose card it stands, if on that of somebody else in the household
 *
 * A note that is shown at once.
 */
typedef struct
{
  HfRow *memo;
  char  *whose;
} HfPopup;

/**
 * hf_popups_read:
 * @db: a connection
 * @viewer: who looks
 * @customer: whose card is opened
 * @today: the day
 * @error: return location for an error
 *
 * Reads the notes that are to be shown at once, the latest first: those about the customer, and
 * those about the household on the cards of others. Who may not read a note is shown none.
 *
 * Returns: (transfer full) (nullable) (element-type HfPopup): the notes
 */
GPtrArray *
hf_popups_read (HfDatabase *db, HfViewer *viewer, gint64 customer, HfDate today, GError **error);

/**
 * hf_popups_is_concerned:
 * @changed: what changed in the book
 * @customer: whose card is open
 *
 * Returns: whether that may change which notes are shown
 */
gboolean hf_popups_is_concerned (const HfChanged *changed, gint64 customer);

G_END_DECLS
