/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "session/same-person/hf-likeness.h"

G_BEGIN_DECLS

/**
 * HfDuplicate:
 * @customer: a card that may be the same person
 * @row: it, masked for the viewer
 * @reasons: what they have in common
 * @weight: how much that says; see %HF_LIKENESS_SUSPECT
 *
 * A card that is like another.
 */
typedef struct
{
  gint64     customer;
  HfRow     *row;
  HfLikeness reasons;
  guint      weight;
} HfDuplicate;

/**
 * hf_duplicates_find:
 * @db: a connection
 * @viewer: who looks
 * @card: the card, its id 0 when it is not in the book yet
 * @phones: (nullable) (array zero-terminated=1): its telephone numbers as written
 * @error: return location for an error
 *
 * Finds cards like a card, archived ones too: as it is typed, or once it is there. Pairs that
 * somebody found to be two people are left out, and so are cards with another sex or identity card.
 *
 * Returns: (transfer full) (element-type HfDuplicate) (nullable): the likest first, an
 * archived one behind others as like, at most ten
 */
GPtrArray *hf_duplicates_find (HfDatabase        *db,
                               HfViewer          *viewer,
                               const HfRow       *card,
                               const char *const *phones,
                               GError           **error);

G_END_DECLS
