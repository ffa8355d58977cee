/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where else than by telephone a customer is reached: e-mail, WeChat, QQ. */

#include "core/hf-handle.h"

#include <glib/gi18n.h>

/* clang-format off */
const HfChoice hf_handle_kinds[] = {
  { "email", N_ ("E-mail") },
  { "wechat", N_ ("WeChat") },
  { "qq", N_ ("QQ") },
  { "web", N_ ("Website") },
  { "other", N_ ("Other account") },
  { NULL, NULL },
};
/* clang-format on */

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_HANDLE_CUSTOMER] = { "customer", N_ ("Customer"), HF_FIELD_REF, HF_FIELD_REQUIRED | HF_FIELD_PART, .ref = "customer" },
  [HF_HANDLE_KIND]     = { "kind", N_ ("Kind of account"), HF_FIELD_CHOICE, HF_FIELD_REQUIRED, .choices = hf_handle_kinds },
  [HF_HANDLE_VALUE]    = { "value", N_ ("Address or account"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_SEARCHED | HF_FIELD_PERSONAL },
  [HF_HANDLE_INVALID]  = { "invalid", N_ ("No longer valid"), HF_FIELD_BOOL, 0 },
  [HF_HANDLE_POSITION] = { "position", NULL, HF_FIELD_INT, HF_FIELD_INTERNAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_HANDLE_N_FIELDS);

const HfEntityDef hf_handle_def = { "handle", N_ ("E-mail or account"), fields,
                                    G_N_ELEMENTS (fields), hf_handle_get_type };

HF_DEFINE_ENTITY (HfHandle, hf_handle)
