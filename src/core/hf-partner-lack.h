/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * hf_partner_lack:
 * @organisation: an organisation
 *
 * What a partnership is to have at its stage and has not yet: somebody whose it is and a next step
 * from the start, an agreement once it works, its worth and what both complete each other in where
 * it is strategic.
 *
 * Returns: (transfer full) (element-type guint): the fields that are empty
 */
GArray *hf_partner_lack (const HfRow *organisation);

G_END_DECLS
