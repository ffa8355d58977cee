/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_MEMO (hf_memo_get_type ())
G_DECLARE_FINAL_TYPE (HfMemo, hf_memo, HF, MEMO, HfRecord)

/**
 * HfMemo:
 *
 * A note on a customer’s timeline, pinned or private to its author.
 */
extern const HfEntityDef hf_memo_def;

/* The fields of a memo, indices into its rows. */
enum
{
  HF_MEMO_CUSTOMER,
  HF_MEMO_AT,
  HF_MEMO_TEXT,
  HF_MEMO_IS_PINNED,
  HF_MEMO_IS_PRIVATE,
  HF_MEMO_STAFF,
  HF_MEMO_STAFF_NAME,
  HF_MEMO_N_FIELDS,
};

G_END_DECLS
