/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"
#include "core/hf-viewer.h"

G_BEGIN_DECLS

#define HF_TYPE_FOLLOW_UP (hf_follow_up_get_type ())
G_DECLARE_FINAL_TYPE (HfFollowUp, hf_follow_up, HF, FOLLOW_UP, HfRecord)

/**
 * HfFollowUp:
 *
 * A follow-up that is due: whom to ask what, by when, by whom.
 */
extern const HfEntityDef hf_follow_up_def;

/* Where a follow-up stands; only open ones are worked through. */
extern const HfChoice hf_follow_up_states[];
#define HF_FOLLOW_UP_STATE_OPEN        "open"
#define HF_FOLLOW_UP_STATE_DONE        "done"
#define HF_FOLLOW_UP_STATE_SKIPPED     "skipped"
#define HF_FOLLOW_UP_STATE_UNREACHABLE "unreachable"
#define HF_FOLLOW_UP_STATE_REFUSED     "refused"
#define HF_FOLLOW_UP_STATE_LOST        "lost"

/* Why one was given up. What is typed instead is kept beside "other". */
extern const HfChoice hf_follow_up_close_reasons[];
#define HF_FOLLOW_UP_CLOSE_UNWANTED     "unwanted"
#define HF_FOLLOW_UP_CLOSE_BUSY         "busy"
#define HF_FOLLOW_UP_CLOSE_DISTRUST     "distrust"
#define HF_FOLLOW_UP_CLOSE_MOVED        "moved"
#define HF_FOLLOW_UP_CLOSE_ELSEWHERE    "elsewhere"
#define HF_FOLLOW_UP_CLOSE_DECEASED     "deceased"
#define HF_FOLLOW_UP_CLOSE_WRONG_NUMBER "wrong-number"
#define HF_FOLLOW_UP_CLOSE_OTHER        "other"

/* What hf_follow_up_is_to_do() says, in SQL where no other table has such columns. */
#define HF_FOLLOW_UP_SQL_TO_DO "state = 'open' AND withheld IS NULL"

/* The fields of a follow up, indices into its rows. */
enum
{
  HF_FOLLOW_UP_CUSTOMER,
  HF_FOLLOW_UP_VISIT,
  HF_FOLLOW_UP_REASON,
  HF_FOLLOW_UP_GRADE,
  HF_FOLLOW_UP_DUE,
  HF_FOLLOW_UP_PROMISED,
  HF_FOLLOW_UP_NOT_BEFORE,
  HF_FOLLOW_UP_LIMIT,
  HF_FOLLOW_UP_OWNER,
  HF_FOLLOW_UP_CHANNEL,
  HF_FOLLOW_UP_STATE,
  HF_FOLLOW_UP_ATTEMPTS,
  HF_FOLLOW_UP_CLOSED,
  HF_FOLLOW_UP_SOURCE,
  HF_FOLLOW_UP_EXTERNAL_ID,
  HF_FOLLOW_UP_SUGGESTED,
  HF_FOLLOW_UP_SUGGESTED_BY,
  HF_FOLLOW_UP_GRADE_REASON,
  HF_FOLLOW_UP_PERSON_PLAN,
  HF_FOLLOW_UP_PLAN_STEP,
  HF_FOLLOW_UP_BOOKED,
  HF_FOLLOW_UP_CLOSE_REASON,
  HF_FOLLOW_UP_CLOSE_NOTE,
  HF_FOLLOW_UP_QUEUE_RANK,
  HF_FOLLOW_UP_READY_FROM,
  HF_FOLLOW_UP_WITHHELD,
  HF_FOLLOW_UP_CUSTOMER_NAME,
  HF_FOLLOW_UP_CUSTOMER_PHONE,
  HF_FOLLOW_UP_CUSTOMER_SEX,
  HF_FOLLOW_UP_CUSTOMER_BIRTH_DATE,
  HF_FOLLOW_UP_OWNER_NAME,
  HF_FOLLOW_UP_OWNER_DEPARTMENT,
  HF_FOLLOW_UP_VISIT_DATE,
  HF_FOLLOW_UP_VISIT_KIND,
  HF_FOLLOW_UP_VISIT_DIAGNOSIS,
  HF_FOLLOW_UP_CUSTOMER_ALLERGIES,
  HF_FOLLOW_UP_CUSTOMER_HEREDITARY,
  HF_FOLLOW_UP_CUSTOMER_CONSTITUTION,
  HF_FOLLOW_UP_CUSTOMER_VIP,
  HF_FOLLOW_UP_BOOKED_DATE,
  HF_FOLLOW_UP_N_FIELDS,
};

char    *hf_follow_up_reason (const HfRow *row);
char    *hf_follow_up_close_words (const HfRow *row);
gboolean hf_follow_up_is_given_up (const HfRow *row);
gboolean hf_follow_up_is_open (const HfRow *row);
gboolean hf_follow_up_is_to_do (const HfRow *row);
void     hf_follow_up_complete (HfRow *row);
gint64   hf_follow_up_choose_owner (const HfRow *customer, const HfViewer *viewer);
HfRow   *hf_follow_up_new_of (const HfRow *customer, const HfViewer *viewer, HfDate due);

G_END_DECLS
