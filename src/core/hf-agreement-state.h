/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"

G_BEGIN_DECLS

/* How many days before its end an agreement is spoken of, unless it says so itself. */
#define HF_AGREEMENT_NOTICE_DAYS 30

/**
 * HfAgreementState:
 * @HF_AGREEMENT_NONE: there is none, or none that ends
 * @HF_AGREEMENT_RUNNING: it has time
 * @HF_AGREEMENT_ENDING: it ends within its days of notice
 * @HF_AGREEMENT_ENDED: it has ended
 *
 * How urgent an agreement is.
 */
typedef enum
{
  HF_AGREEMENT_NONE,
  HF_AGREEMENT_RUNNING,
  HF_AGREEMENT_ENDING,
  HF_AGREEMENT_ENDED,
} HfAgreementState;

/**
 * hf_agreement_state:
 * @ends: (nullable): its last day, an ISO date
 * @notice: its days of notice, 0 for the usual ones
 * @today: today
 *
 * Returns: how urgent it is
 */
HfAgreementState hf_agreement_state (const char *ends, gint64 notice, HfDate today);

G_END_DECLS
