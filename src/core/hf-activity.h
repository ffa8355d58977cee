/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_ACTIVITY (hf_activity_get_type ())
G_DECLARE_FINAL_TYPE (HfActivity, hf_activity, HF, ACTIVITY, HfRecord)

/**
 * HfActivity:
 *
 * What was done or is to be done with an organisation: a visit, a lecture, a check-up round, a
 * milestone.
 */
extern const HfEntityDef hf_activity_def;

/* What sort of activity. */
extern const HfChoice hf_activity_kinds[];
#define HF_ACTIVITY_VISIT     "visit"
#define HF_ACTIVITY_CHECK_UP  "check_up"
#define HF_ACTIVITY_MILESTONE "milestone"
#define HF_ACTIVITY_LEADS     "leads"

/* The fields of an activity, indices into its rows. */
enum
{
  HF_ACTIVITY_ORGANISATION,
  HF_ACTIVITY_KIND,
  HF_ACTIVITY_TITLE,
  HF_ACTIVITY_DUE,
  HF_ACTIVITY_DONE,
  HF_ACTIVITY_ATTENDED,
  HF_ACTIVITY_NOTE,
  HF_ACTIVITY_STAFF,
  HF_ACTIVITY_STAFF_NAME,
  HF_ACTIVITY_N_FIELDS,
};

G_END_DECLS
