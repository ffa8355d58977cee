/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_GIVEN_ITEM (hf_given_item_get_type ())
G_DECLARE_FINAL_TYPE (HfGivenItem, hf_given_item, HF, GIVEN_ITEM, HfRecord)

/**
 * HfGivenItem:
 *
 * One item of a package a customer has, at the price that was agreed.
 */
extern const HfEntityDef hf_given_item_def;

/* The fields of an item, indices into its rows. */
enum
{
  HF_GIVEN_ITEM_GIVEN_PACKAGE,
  HF_GIVEN_ITEM_NAME,
  HF_GIVEN_ITEM_PRICE,
  HF_GIVEN_ITEM_QUANTITY,
  HF_GIVEN_ITEM_NOTE,
  HF_GIVEN_ITEM_N_FIELDS,
};

G_END_DECLS
