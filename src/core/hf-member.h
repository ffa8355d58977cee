/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_MEMBER (hf_member_get_type ())
G_DECLARE_FINAL_TYPE (HfMember, hf_member, HF, MEMBER, HfRecord)

/**
 * HfMember:
 *
 * What a customer is to an organisation, and since when.
 */
extern const HfEntityDef hf_member_def;

/* The fields of a member, indices into its rows. */
enum
{
  HF_MEMBER_ORGANISATION,
  HF_MEMBER_CUSTOMER,
  HF_MEMBER_ROLE,
  HF_MEMBER_FROM,
  HF_MEMBER_TO,
  HF_MEMBER_ORGANISATION_NAME,
  HF_MEMBER_CUSTOMER_NAME,
  HF_MEMBER_CUSTOMER_GRADE,
  HF_MEMBER_CUSTOMER_ALLERGIES,
  HF_MEMBER_CUSTOMER_HEREDITARY,
  HF_MEMBER_CUSTOMER_CONSTITUTION,
  HF_MEMBER_N_FIELDS,
};

G_END_DECLS
