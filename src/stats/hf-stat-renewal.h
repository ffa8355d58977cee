/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/** HF_RENEWAL_GRACE_DAYS: For so many days after the end one may still renew. */
#define HF_RENEWAL_GRACE_DAYS 30

/**
 * HfRenewalOf:
 * @HF_RENEWAL_OF_TIERS: memberships, by tier
 * @HF_RENEWAL_OF_KINDS: agreements, by kind of organisation
 * @HF_RENEWAL_OF_STAGES: agreements, by stage of organisation
 *
 * What may be renewed.
 */
typedef enum
{
  HF_RENEWAL_OF_TIERS,
  HF_RENEWAL_OF_KINDS,
  HF_RENEWAL_OF_STAGES,
} HfRenewalOf;

/**
 * HfRenewal:
 * @key: (owned): the id of a tier, a kind or a stage; "" for none
 * @holders: how many have one today, each once
 * @ended: how many ended in the period
 * @renewed: after how many of these there was another one
 * @open: how many of the others may still be renewed
 *
 * How many stayed. One ended if its last day lies in the period and is over; it was renewed if the
 * same customer or organisation, on some day until 30 days after that, had another one that ends
 * later.
 */
typedef struct
{
  char  *key;
  gint64 holders;
  gint64 ended;
  gint64 renewed;
  gint64 open;
} HfRenewal;

/**
 * HfRenewals:
 * @rows: (element-type HfRenewal): by key, in no order
 * @total: of all of them; who has two counts once
 *
 * What was renewed.
 */
typedef struct
{
  GPtrArray *rows;
  HfRenewal  total;
} HfRenewals;

HfRenewals      *hf_stat_renewals (HfDatabase   *db,
                                   HfRenewalOf   of,
                                   HfDate        from,
                                   HfDate        to,
                                   HfDate        today,
                                   GCancellable *cancellable,
                                   GError      **error);
const HfRenewal *hf_renewals_find (const HfRenewals *self, const char *key);
double           hf_renewal_rate (const HfRenewal *self);
void             hf_renewals_free (HfRenewals *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfRenewals, hf_renewals_free)

G_END_DECLS
