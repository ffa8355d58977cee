/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-organisation.h"
#include "session/follow-up/hf-scope.h"
#include "session/hf-context.h"

G_BEGIN_DECLS

/**
 * HfOrganisationNotice:
 * @n_ending: organisations whose last agreement ends within its days of notice
 * @n_ended: organisations whose last agreement has ended: it was neither renewed nor closed
 * @n_due: organisations with something due today or before
 * @ids: (element-type gint64): all of them
 * @n_of_stage: how many organisations are in each of #hf_organisation_stages, in their order
 * @has_any: whether there are organisations at all
 *
 * Which organisations ask to be looked at, and how many there are of each stage.
 */
typedef struct
{
  guint    n_ending;
  guint    n_ended;
  guint    n_due;
  GArray  *ids;
  guint    n_of_stage[HF_ORGANISATION_N_STAGES];
  gboolean has_any;
} HfOrganisationNotice;

HfOrganisationNotice *
hf_organisation_notice_read (HfDatabase *db, const HfScope *scope, HfDate today, GError **error);
void hf_organisation_notice_read_async (HfContext          *context,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
HfOrganisationNotice      *
hf_organisation_notice_read_finish (HfContext *context, GAsyncResult *result, GError **error);
void hf_organisation_notice_free (HfOrganisationNotice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfOrganisationNotice, hf_organisation_notice_free)

G_END_DECLS
