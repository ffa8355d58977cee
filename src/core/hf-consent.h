/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_CONSENT (hf_consent_get_type ())
G_DECLARE_FINAL_TYPE (HfConsent, hf_consent, HF, CONSENT, HfRecord)

/**
 * HfConsent:
 *
 * What a customer answered to being reached by one channel for one purpose. Of several answers the
 * one given last counts; without any it is not known.
 */
extern const HfEntityDef hf_consent_def;

/* Ways to reach a person. */
extern const HfChoice hf_consent_channels[];
#define HF_CONSENT_PHONE      "phone"
#define HF_CONSENT_SMS        "sms"
#define HF_CONSENT_MAIL       "mail"
#define HF_CONSENT_VISIT      "visit"
#define HF_CONSENT_N_CHANNELS 4

/* What for: to look after the person, or to sell something. */
extern const HfChoice hf_consent_purposes[];
#define HF_CONSENT_CARE       "care"
#define HF_CONSENT_MARKETING  "marketing"
#define HF_CONSENT_N_PURPOSES 2

/* Answers; one may also be taken back without another in its place. */
extern const HfChoice hf_consent_answers[];
#define HF_CONSENT_UNKNOWN "unknown"
#define HF_CONSENT_AGREED  "agreed"
#define HF_CONSENT_REFUSED "refused"

/* How the answer was given. */
extern const HfChoice hf_consent_hows[];
#define HF_CONSENT_IN_PERSON "in_person"
#define HF_CONSENT_BY_PHONE  "by_phone"

/* The fields of a consent, indices into its rows. */
enum
{
  HF_CONSENT_CUSTOMER,
  HF_CONSENT_CHANNEL,
  HF_CONSENT_PURPOSE,
  HF_CONSENT_ANSWER,
  HF_CONSENT_DAY,
  HF_CONSENT_HOW,
  HF_CONSENT_GUARDIAN,
  HF_CONSENT_STAFF,
  HF_CONSENT_STAFF_NAME,
  HF_CONSENT_N_FIELDS,
};

G_END_DECLS
