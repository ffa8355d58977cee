/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_HANDLE (hf_handle_get_type ())
G_DECLARE_FINAL_TYPE (HfHandle, hf_handle, HF, HANDLE, HfRecord)

/**
 * HfHandle:
 *
 * Where else than by telephone a customer is reached.
 */
extern const HfEntityDef hf_handle_def;

/* What it is an address in. */
extern const HfChoice hf_handle_kinds[];
#define HF_HANDLE_EMAIL  "email"
#define HF_HANDLE_WECHAT "wechat"
#define HF_HANDLE_QQ     "qq"

/* The fields of a handle, indices into its rows. */
enum
{
  HF_HANDLE_CUSTOMER,
  HF_HANDLE_KIND,
  HF_HANDLE_VALUE,
  HF_HANDLE_INVALID,
  HF_HANDLE_POSITION,
  HF_HANDLE_N_FIELDS,
};

G_END_DECLS
