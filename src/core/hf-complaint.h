/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_COMPLAINT (hf_complaint_get_type ())
G_DECLARE_FINAL_TYPE (HfComplaint, hf_complaint, HF, COMPLAINT, HfRecord)

/**
 * HfComplaint:
 *
 * What a customer complains about, suggests or praises, who sees to it, and what came of it. People
 * call it by the number of its row.
 */
extern const HfEntityDef hf_complaint_def;

/* What it is. */
extern const HfChoice hf_complaint_kinds[];
#define HF_COMPLAINT_KIND_COMPLAINT  "complaint"
#define HF_COMPLAINT_KIND_SUGGESTION "suggestion"
#define HF_COMPLAINT_KIND_PRAISE     "praise"

/* How it came; the keys of #hf_contact_channels where they mean the same. */
extern const HfChoice hf_complaint_channels[];

/* What it is about. */
extern const HfChoice hf_complaint_subjects[];

/* How soon it is to be answered, see hf_complaint_due(). */
extern const HfChoice hf_complaint_paces[];
#define HF_COMPLAINT_PACE_DAY  "day"
#define HF_COMPLAINT_PACE_FIVE "five"
#define HF_COMPLAINT_PACE_TEN  "ten"

/* How far it is, in the order in which it goes. */
extern const HfChoice hf_complaint_states[];
#define HF_COMPLAINT_STATE_RECEIVED      "received"
#define HF_COMPLAINT_STATE_ASSIGNED      "assigned"
#define HF_COMPLAINT_STATE_INVESTIGATING "investigating"
#define HF_COMPLAINT_STATE_ANSWERED      "answered"
#define HF_COMPLAINT_STATE_CLOSED        "closed"

/* The fields of a complaint, indices into its rows. */
enum
{
  HF_COMPLAINT_CUSTOMER,
  HF_COMPLAINT_CONTACT,
  HF_COMPLAINT_FOLLOW_UP,
  HF_COMPLAINT_KIND,
  HF_COMPLAINT_AT,
  HF_COMPLAINT_CHANNEL,
  HF_COMPLAINT_ABOUT,
  HF_COMPLAINT_TEXT,
  HF_COMPLAINT_DEPARTMENT,
  HF_COMPLAINT_DEPARTMENT_NAME,
  HF_COMPLAINT_PERSON,
  HF_COMPLAINT_PERSON_NAME,
  HF_COMPLAINT_OWNER,
  HF_COMPLAINT_OWNER_NAME,
  HF_COMPLAINT_PACE,
  HF_COMPLAINT_DUE,
  HF_COMPLAINT_STATE,
  HF_COMPLAINT_ANSWERED,
  HF_COMPLAINT_CLOSED,
  HF_COMPLAINT_RESULT,
  HF_COMPLAINT_TOLD,
  HF_COMPLAINT_CUSTOMER_NAME,
  HF_COMPLAINT_N_FIELDS,
};

G_END_DECLS
