/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/organisation/hf-organisation-entries.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * hf_organisation_entry_kind:
 * @def: an entity that hangs on an organisation
 *
 * Returns: (transfer none): how its rows are shown
 */
const HfEntryKind *hf_organisation_entry_kind (const HfEntityDef *def);

G_END_DECLS
