/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-person-row.h"
#include "session/organisation/hf-organisation-sheet.h"

G_BEGIN_DECLS

#define HF_TYPE_LIAISON_ROW (hf_liaison_row_get_type ())

/**
 * HfLiaisonRow:
 *
 * An #HfFieldRow: the customer who looks after health in an organisation.
 */
G_DECLARE_FINAL_TYPE (HfLiaisonRow, hf_liaison_row, HF, LIAISON_ROW, HfPersonRow)

/**
 * hf_liaison_row_show:
 * @sheet: (nullable): what stands on the card, which lasts until the next one is shown
 *
 * Shows whom an organisation has.
 */
void hf_liaison_row_show (HfLiaisonRow *self, const HfOrganisationSheet *sheet);

/**
 * hf_liaison_row_choose:
 * @customer: a customer, 0 for nobody
 *
 * Says who it is.
 */
void hf_liaison_row_choose (HfLiaisonRow *self, gint64 customer);

G_END_DECLS
