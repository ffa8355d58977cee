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

/* What a number leads to; null is not known. */
extern const HfChoice hf_phone_types[];
#define HF_PHONE_TYPE_MOBILE "mobile"
#define HF_PHONE_TYPE_HOME   "home"
#define HF_PHONE_TYPE_WORK   "work"
#define HF_PHONE_TYPE_OTHER  "other"

/* The fields of a phone, indices into its rows. */
enum
{
  HF_PHONE_CUSTOMER,
  HF_PHONE_NUMBER,
  HF_PHONE_TYPE,
  HF_PHONE_WHOSE,
  HF_PHONE_POSITION,
  HF_PHONE_INVALID,
  HF_PHONE_N_FIELDS,
};

/**
 * hf_phone_is_number:
 * @text: (nullable): what stands where a telephone number is wanted
 *
 * Judges a number before it is taken into the book, by hand or out of a file: three digits are
 * the shortest that anybody can call, more than twenty or several numbers are none, and `1.38E+10`
 * has lost its digits to a spreadsheet.
 *
 * Returns: whether it may be a telephone number
 */
gboolean hf_phone_is_number (const char *text);

/**
 * hf_phone_split:
 * @text: (nullable): what a cell for telephone numbers says
 *
 * Parts numbers that stand beside each other, as in `13800138000;13900139000`. What stands between
 * two of them parts nothing within one: `0571 88888888` and `88888888/8001` are one number each.
 *
 * Returns: (transfer full): the numbers, as written
 */
GStrv hf_phone_split (const char *text);

/**
 * hf_phone_choose:
 * @phones: (element-type HfRow): the numbers of a customer, in the customer's order
 *
 * Decides which number is called when nobody picks one.
 *
 * Returns: (transfer none) (nullable): the first that is not known to be wrong
 */
const char *hf_phone_choose (const GPtrArray *phones);

G_END_DECLS
