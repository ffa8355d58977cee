/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_CONTACT (hf_contact_get_type ())
G_DECLARE_FINAL_TYPE (HfContact, hf_contact, HF, CONTACT, HfRecord)

/**
 * HfContact:
 *
 * One entry of the contact log: a call, a letter, a home visit, with its outcome.
 */
extern const HfEntityDef hf_contact_def;

/* Who turned to whom. */
extern const HfChoice hf_contact_directions[];
#define HF_CONTACT_DIRECTION_IN  "in"
#define HF_CONTACT_DIRECTION_OUT "out"

/* How somebody is reached. */
extern const HfChoice hf_contact_channels[];
#define HF_CONTACT_CHANNEL_PHONE     "phone"
#define HF_CONTACT_CHANNEL_WECHAT    "wechat"
#define HF_CONTACT_CHANNEL_QQ        "qq"
#define HF_CONTACT_CHANNEL_SMS       "sms"
#define HF_CONTACT_CHANNEL_MAIL      "mail"
#define HF_CONTACT_CHANNEL_LETTER    "letter"
#define HF_CONTACT_CHANNEL_HOME      "home"
#define HF_CONTACT_CHANNEL_IN_PERSON "in_person"

/* What came of it; the keys of the outcome buttons. */
extern const HfChoice hf_contact_outcomes[];
#define HF_CONTACT_OUTCOME_FINE         "fine"
#define HF_CONTACT_OUTCOME_NO_ANSWER    "no-answer"
#define HF_CONTACT_OUTCOME_LATER        "later"
#define HF_CONTACT_OUTCOME_COMPLAINT    "complaint"
#define HF_CONTACT_OUTCOME_DOCTOR       "doctor"
#define HF_CONTACT_OUTCOME_WRONG_NUMBER "wrong-number"
#define HF_CONTACT_OUTCOME_REFUSED      "refused"
#define HF_CONTACT_OUTCOME_LOST         "lost"
#define HF_CONTACT_OUTCOME_SKIP         "skip"

/* Whether it was one with the customer, in SQL: nobody was spoken with who did not answer, put it
 * off, refused it, is somebody else or was left out. What has no outcome happened: a letter, a
 * visit. */
#define HF_CONTACT_SQL_REACHED "(outcome IS NULL OR outcome IN (" HF_CONTACT_SQL_SPOKEN "))"
#define HF_CONTACT_SQL_SPOKEN                                                                      \
  "'" HF_CONTACT_OUTCOME_FINE "', '" HF_CONTACT_OUTCOME_COMPLAINT "', '" HF_CONTACT_OUTCOME_DOCTOR \
  "'"

/* In which mood the customer was. */
extern const HfChoice hf_contact_emotions[];

/* Whether the customer is content; nothing as long as nobody asked. */
extern const HfChoice hf_contact_satisfactions[];
#define HF_CONTACT_SATISFIED_NO "dissatisfied"

/* The fields of a contact, indices into its rows. */
enum
{
  HF_CONTACT_CUSTOMER,
  HF_CONTACT_FOLLOW_UP,
  HF_CONTACT_AT,
  HF_CONTACT_DIRECTION,
  HF_CONTACT_CHANNEL,
  HF_CONTACT_MINUTES,
  HF_CONTACT_REASON,
  HF_CONTACT_OUTCOME,
  HF_CONTACT_EMOTION,
  HF_CONTACT_SATISFIED,
  HF_CONTACT_DISSATISFACTION,
  HF_CONTACT_HANDLING,
  HF_CONTACT_NOTE,
  HF_CONTACT_STAFF,
  HF_CONTACT_STAFF_NAME,
  HF_CONTACT_N_FIELDS,
};

gboolean hf_contact_is_dissatisfied (const HfRow *row);

G_END_DECLS
