/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * hf_vcard_write:
 * @customer: the card, as the one who gets it may see it
 * @phones: (element-type HfRow): the customer's numbers, in their order
 * @handles: (element-type HfRow): the customer's accounts, in their order
 * @post: (nullable): the row of `member` that says where the customer works, and as what
 *
 * Writes how a person is reached as a vCard 4.0 (RFC 6350): nothing of their health, and no notes.
 * A wrong number and an address no longer valid are left out.
 *
 * Returns: (transfer full): the vCard, UTF-8 with CRLF
 */
char *hf_vcard_write (const HfRow     *customer,
                      const GPtrArray *phones,
                      const GPtrArray *handles,
                      const HfRow     *post);

G_END_DECLS
