/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_PHONE (hf_phone_get_type ())
G_DECLARE_FINAL_TYPE (HfPhone, hf_phone, HF, PHONE, HfRecord)

/**
 * HfPhone:
 *
 * A telephone number of a customer; several customers may share one.
 */
extern const HfEntityDef hf_phone_def;

/* The fields of a phone, indices into its rows. */
enum
{
  HF_PHONE_CUSTOMER,
  HF_PHONE_NUMBER,
  HF_PHONE_WHOSE,
  HF_PHONE_POSITION,
  HF_PHONE_INVALID,
  HF_PHONE_N_FIELDS,
};

G_END_DECLS
