/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_DUTY_EXCEPTION (hf_duty_exception_get_type ())
G_DECLARE_FINAL_TYPE (HfDutyException, hf_duty_exception, HF, DUTY_EXCEPTION, HfRecord)

/**
 * HfDutyException:
 *
 * A day on which somebody is not on duty as in other weeks: a day off, or an extra clinic.
 */
extern const HfEntityDef hf_duty_exception_def;

/* What an exception is. */
extern const HfChoice hf_duty_exception_kinds[];
#define HF_DUTY_EXCEPTION_OFF   "off"
#define HF_DUTY_EXCEPTION_EXTRA "extra"

/* The fields of an exception, indices into its rows. */
enum
{
  HF_DUTY_EXCEPTION_STAFF,
  HF_DUTY_EXCEPTION_DATE,
  HF_DUTY_EXCEPTION_KIND,
  HF_DUTY_EXCEPTION_BEGINS,
  HF_DUTY_EXCEPTION_ENDS,
  HF_DUTY_EXCEPTION_PLACE,
  HF_DUTY_EXCEPTION_NOTE,
  HF_DUTY_EXCEPTION_N_FIELDS,
};

G_END_DECLS
