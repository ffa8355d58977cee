/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfPointsEntry:
 * @date: when
 * @points: how many were given, or redeemed if negative
 * @expires: the last day of those given, %HF_DATE_NONE for ever
 *
 * An entry of the ledger of points, as far as the balance is concerned.
 */
typedef struct
{
  HfDate date;
  gint64 points;
  HfDate expires;
} HfPointsEntry;

/**
 * HfPointsBalance:
 * @points: what can be redeemed; negative where more was redeemed than there was
 * @lost: how many expired
 * @expiring: how many of @points expire next
 * @expires: the last day of these, %HF_DATE_NONE if none do
 *
 * What a ledger comes to on a day.
 */
typedef struct
{
  gint64 points;
  gint64 lost;
  gint64 expiring;
  HfDate expires;
} HfPointsBalance;

void
hf_points_balance (HfPointsEntry *entries, guint n_entries, HfDate today, HfPointsBalance *self);

G_END_DECLS
