/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HfOrganisationNotice:
 * @n_ending: organisations whose last agreement ends within its days of notice
 * @n_due: organisations with something due today or before
 * @ids: (element-type gint64): all of them
 *
 * Which organisations ask to be looked at.
 */
typedef struct
{
  guint   n_ending;
  guint   n_due;
  GArray *ids;
} HfOrganisationNotice;

void hf_organisation_notice_read_async (HfContext          *context,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
HfOrganisationNotice      *
hf_organisation_notice_read_finish (HfContext *context, GAsyncResult *result, GError **error);
void hf_organisation_notice_free (HfOrganisationNotice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfOrganisationNotice, hf_organisation_notice_free)

G_END_DECLS
