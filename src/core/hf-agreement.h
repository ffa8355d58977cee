/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_AGREEMENT (hf_agreement_get_type ())
G_DECLARE_FINAL_TYPE (HfAgreement, hf_agreement, HF, AGREEMENT, HfRecord)

/**
 * HfAgreement:
 *
 * What was agreed with an organisation: discount, terms, until when.
 */
extern const HfEntityDef hf_agreement_def;

/* The fields of an agreement, indices into its rows. */
enum
{
  HF_AGREEMENT_ORGANISATION,
  HF_AGREEMENT_NUMBER,
  HF_AGREEMENT_SIGNED,
  HF_AGREEMENT_EXPIRES,
  HF_AGREEMENT_DISCOUNT,
  HF_AGREEMENT_TERMS,
  HF_AGREEMENT_ALERT_DAYS,
  HF_AGREEMENT_CLOSED,
  HF_AGREEMENT_N_FIELDS,
};

G_END_DECLS
