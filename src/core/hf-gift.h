/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_GIFT (hf_gift_get_type ())
G_DECLARE_FINAL_TYPE (HfGift, hf_gift, HF, GIFT, HfRecord)

/**
 * HfGift:
 *
 * Something that was given to a customer, or received from one.
 */
extern const HfEntityDef hf_gift_def;

/* Who gave it. */
extern const HfChoice hf_gift_directions[];
#define HF_GIFT_DIRECTION_GIVEN    "given"
#define HF_GIFT_DIRECTION_RECEIVED "received"

/* The fields of a gift, indices into its rows. */
enum
{
  HF_GIFT_CUSTOMER,
  HF_GIFT_DATE,
  HF_GIFT_DIRECTION,
  HF_GIFT_KIND,
  HF_GIFT_NOTE,
  HF_GIFT_N_FIELDS,
};

G_END_DECLS
