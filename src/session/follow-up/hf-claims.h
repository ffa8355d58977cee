/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HF_CLAIM_SECONDS:
 *
 * How long a claim holds that nobody renews. A time further off than that, before or after, is no
 * claim: a clock that was set cannot make one last.
 */
#define HF_CLAIM_SECONDS (15 * 60)

#define HF_TYPE_CLAIMS (hf_claims_get_type ())

/**
 * HfClaims:
 *
 * Who is calling whom just now, in all windows and programs on the book. A claim is on a customer,
 * so that all that is to be called about is covered by it.
 */
G_DECLARE_FINAL_TYPE (HfClaims, hf_claims, HF, CLAIMS, GObject)

HfClaims   *hf_claims_new (HfContext *context);
const char *hf_claims_find (HfClaims *self, gint64 customer);
char       *hf_claims_describe (HfClaims *self, gint64 customer);
gboolean    hf_claims_is_held (HfClaims *self, gint64 customer);
void        hf_claims_take_async (HfClaims           *self,
                                  gint64              customer,
                                  gboolean            is_anyway,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
gboolean    hf_claims_take_finish (HfClaims *self, GAsyncResult *result, GError **error);
void        hf_claims_renew (HfClaims *self, gint64 customer);
void        hf_claims_release (HfClaims *self, gint64 customer);
void        hf_claims_release_all (HfClaims *self);

G_END_DECLS
