/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_SERVICE_SCORE (hf_service_score_get_type ())
G_DECLARE_FINAL_TYPE (HfServiceScore, hf_service_score, HF, SERVICE_SCORE, HfRecord)

/**
 * HfServiceScore:
 *
 * Points for good service, or off for bad: an entry of the ledger, which is never summed up
 * elsewhere.
 */
extern const HfEntityDef hf_service_score_def;

/* The fields of a service score, indices into its rows. */
enum
{
  HF_SERVICE_SCORE_STAFF,
  HF_SERVICE_SCORE_DATE,
  HF_SERVICE_SCORE_POINTS,
  HF_SERVICE_SCORE_REASON,
  HF_SERVICE_SCORE_CUSTOMER,
  HF_SERVICE_SCORE_FOLLOW_UP,
  HF_SERVICE_SCORE_AUTHOR,
  HF_SERVICE_SCORE_STAFF_NAME,
  HF_SERVICE_SCORE_AUTHOR_NAME,
  HF_SERVICE_SCORE_CUSTOMER_NAME,
  HF_SERVICE_SCORE_CUSTOMER_ALLERGIES,
  HF_SERVICE_SCORE_CUSTOMER_HEREDITARY,
  HF_SERVICE_SCORE_CUSTOMER_CONSTITUTION,
  HF_SERVICE_SCORE_N_FIELDS,
};

G_END_DECLS
