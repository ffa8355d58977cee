/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/organisation/hf-organisation-sheet.h"
#include "session/print/hf-printed.h"

G_BEGIN_DECLS

/**
 * hf_printed_organisation_source: An organisation, as a #HfOrganisationSheet; the question is a
 * #GVariant with its id.
 */
extern const HfPrintSource hf_printed_organisation_source;

/**
 * hf_printed_organisation_new_scope:
 * @id: an organisation
 *
 * Returns: (transfer full): that organisation, for paper; the source knows its name
 */
HfPrintScope *hf_printed_organisation_new_scope (gint64 id);

G_END_DECLS
