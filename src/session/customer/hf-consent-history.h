/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-field-history.h"
#include "store/hf-delta.h"

G_BEGIN_DECLS

/**
 * hf_consent_history_word:
 * @self: a change of what a customer answered
 * @kind: what became of the answer
 * @db: a connection
 * @viewer: who looks
 * @error: return location for an error
 *
 * Words it: of what the answer was, instead of which one it was, how it was given, and which it
 * replaced where it stands beside an earlier one.
 *
 * Returns: whether it succeeded
 */
gboolean hf_consent_history_word (HfFieldChange *self,
                                  HfDeltaKind    kind,
                                  HfDatabase    *db,
                                  HfViewer      *viewer,
                                  GError       **error);

G_END_DECLS
