/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HfDoctors:
 * @staff: (element-type HfRow): whom it may be given to, the likeliest first
 * @has_own: whether the first one is the customer's own
 *
 * Who may see to a customer.
 */
typedef struct
{
  GPtrArray *staff;
  gboolean   has_own;
} HfDoctors;

void       hf_doctors_read_async (HfContext          *context,
                                  gint64              customer,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
HfDoctors *hf_doctors_read_finish (HfStore *store, GAsyncResult *result, GError **error);
void       hf_doctors_free (HfDoctors *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDoctors, hf_doctors_free)

G_END_DECLS
