/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_STAR (hf_star_get_type ())
G_DECLARE_FINAL_TYPE (HfStar, hf_star, HF, STAR, HfRecord)

/**
 * HfStar:
 *
 * Somebody on the staff has an eye on a customer.
 */
extern const HfEntityDef hf_star_def;

/* The fields of a star, indices into its rows. */
enum
{
  HF_STAR_STAFF,
  HF_STAR_CUSTOMER,
  HF_STAR_N_FIELDS,
};

G_END_DECLS
