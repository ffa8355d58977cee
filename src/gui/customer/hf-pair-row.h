/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"
#include "session/same-person/hf-pair-cards.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwActionRow  *hf_pair_row_new (HfContext *context, const HfPairCards *pair);
const gint64  *hf_pair_row_get_ids (GtkListBoxRow *row);
GtkListBoxRow *hf_pair_row_find (GtkListBox *list, gint64 one, gint64 other);

G_END_DECLS
