/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_MEMO (hf_memo_get_type ())
G_DECLARE_FINAL_TYPE (HfMemo, hf_memo, HF, MEMO, HfRecord)

/**
 * HfMemo:
 *
 * A note on a customer’s timeline, pinned or private to its author. It may be one that is shown at
 * once when the card is opened, see hf_memo_pops_up().
 */
extern const HfEntityDef hf_memo_def;

/* On whose cards it is shown at once. */
extern const HfChoice hf_memo_popups[];
#define HF_MEMO_POPUP_CUSTOMER  "customer"
#define HF_MEMO_POPUP_HOUSEHOLD "household"

/* The fields of a memo, indices into its rows. */
enum
{
  HF_MEMO_CUSTOMER,
  HF_MEMO_AT,
  HF_MEMO_TEXT,
  HF_MEMO_IS_PINNED,
  HF_MEMO_IS_PRIVATE,
  HF_MEMO_POPUP,
  HF_MEMO_POPUP_OFF,
  HF_MEMO_POPUP_ARCHIVED,
  HF_MEMO_STAFF,
  HF_MEMO_STAFF_NAME,
  HF_MEMO_N_FIELDS,
};

/**
 * hf_memo_pops_up:
 * @memo: a note
 * @today: the day
 *
 * Returns: whether it is to be shown at once: not from its last day on, nor once it is put away
 */
gboolean hf_memo_pops_up (const HfRow *memo, HfDate today);

G_END_DECLS
