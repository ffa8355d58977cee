/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_EXTERNAL_ID (hf_external_id_get_type ())
G_DECLARE_FINAL_TYPE (HfExternalId, hf_external_id, HF, EXTERNAL_ID, HfRecord)

/**
 * HfExternalId:
 *
 * The number a customer has in another system, such as the outpatient fee system.
 */
extern const HfEntityDef hf_external_id_def;

/* The fields of a external id, indices into its rows. */
enum
{
  HF_EXTERNAL_ID_CUSTOMER,
  HF_EXTERNAL_ID_SOURCE,
  HF_EXTERNAL_ID_VALUE,
  HF_EXTERNAL_ID_CUSTOMER_NAME,
  HF_EXTERNAL_ID_N_FIELDS,
};

G_END_DECLS
