/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A note on a customer’s timeline, pinned or private to its author. */

#include "core/hf-memo.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_memo_popups[] = {
  { HF_MEMO_POPUP_CUSTOMER, N_ ("On this card") },
  { HF_MEMO_POPUP_HOUSEHOLD, N_ ("On all cards of the household") },
  { NULL, NULL },
};

static const HfFieldDef fields[] = {
  [HF_MEMO_CUSTOMER]   = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED, .ref = "customer" },
  [HF_MEMO_AT]         = { "at", N_ ("At"), HF_FIELD_INSTANT, HF_FIELD_REQUIRED },
  [HF_MEMO_TEXT]       = { "text", N_ ("Note"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_PERSONAL },
  [HF_MEMO_IS_PINNED]  = { "is_pinned", N_ ("Pinned"), HF_FIELD_BOOL, 0 },
  [HF_MEMO_IS_PRIVATE] = { "is_private", N_ ("Private"), HF_FIELD_BOOL, HF_FIELD_PRIVATE },
  [HF_MEMO_POPUP]      = { "popup", N_ ("Show at once"), HF_FIELD_CHOICE, 0, .choices = hf_memo_popups },
  [HF_MEMO_POPUP_OFF]  = { "popup_off", N_ ("Stop showing on"), HF_FIELD_DATE, 0 },
  [HF_MEMO_POPUP_ARCHIVED] = { "popup_archived", N_ ("Put away"), HF_FIELD_INSTANT, 0 },
  [HF_MEMO_STAFF]      = { "staff", N_ ("By"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_MEMO_STAFF_NAME] = { "staff_name", NULL, HF_FIELD_JOINED, 0, .via = "staff", .column = "name" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_MEMO_N_FIELDS);

const HfEntityDef hf_memo_def = { "memo", N_ ("Note on the timeline"), fields,
                                  G_N_ELEMENTS (fields), hf_memo_get_type };

HF_DEFINE_ENTITY (HfMemo, hf_memo)

gboolean
hf_memo_pops_up (const HfRow *memo, HfDate today)
{
  HfDate off = hf_date_from_iso (hf_row_text (memo, HF_MEMO_POPUP_OFF));

  return !hf_row_is_null (memo, HF_MEMO_POPUP) && hf_row_is_null (memo, HF_MEMO_POPUP_ARCHIVED) &&
         (off == HF_DATE_NONE || today < off);
}
