/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-filter.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HfOutreach:
 * @HF_OUTREACH_OPEN: the person is reached
 * @HF_OUTREACH_WITHHELD: dead, archived, or not to be contacted at all
 * @HF_OUTREACH_REFUSES: the person does not want to be reached so, or for that
 * @HF_OUTREACH_NEVER_ASKED: the person did not say so, which for marketing would be needed
 * @HF_OUTREACH_NO_STREET: the post could not bring it
 * @HF_OUTREACH_NO_GUARDIAN: the person was too young to agree, and no guardian did
 *
 * Whether somebody is reached by what goes to many, or the first reason why not.
 */
typedef enum
{
  HF_OUTREACH_OPEN,
  HF_OUTREACH_WITHHELD,
  HF_OUTREACH_REFUSES,
  HF_OUTREACH_NEVER_ASKED,
  HF_OUTREACH_NO_STREET,
  HF_OUTREACH_NO_GUARDIAN,
  HF_OUTREACH_N_ANSWERS,
} HfOutreach;

/**
 * hf_outreach_judge:
 * @customer: a customer
 * @consents: (element-type HfRow): what that customer answered to being reached
 * @channel: a key of #hf_consent_channels
 * @purpose: (nullable): a key of #hf_consent_purposes, or %NULL where nobody said; then it may be
 *   for marketing
 *
 * Returns: whether the customer may be reached by that channel for that purpose
 */
HfOutreach hf_outreach_judge (const HfRow *customer,
                              GPtrArray   *consents,
                              const char  *channel,
                              const char  *purpose);

/**
 * hf_outreach_by_letter:
 * @customer: a customer
 * @consents: (element-type HfRow): what that customer answered to being reached
 * @purpose: (nullable): as above
 *
 * Returns: whether the customer is written to for that purpose
 */
HfOutreach hf_outreach_by_letter (const HfRow *customer, GPtrArray *consents, const char *purpose);

/**
 * hf_outreach_describe_left_out:
 * @counts: (array fixed-size=6): how many of each answer there were
 *
 * Returns: (transfer full) (nullable): how many are not reached and why, %NULL if all are
 */
char *hf_outreach_describe_left_out (const guint *counts);

/**
 * hf_outreach_link_left_out:
 * @counts: (array fixed-size=6): how many of each answer there were
 *
 * Returns: (transfer full) (nullable): the same as markup, in which those who were never asked are
 *   a link to #HF_OUTREACH_TO_ASK
 */
char *hf_outreach_link_left_out (const guint *counts);

#define HF_OUTREACH_TO_ASK "to-ask"

/**
 * hf_outreach_make_filter:
 * @channel: a key of #hf_consent_channels
 *
 * Returns: (transfer full): whom it asks for: those who may be contacted and did not say yet
 * whether they want to be reached by that channel for marketing
 */
HfFilter *hf_outreach_make_filter (const char *channel);

G_END_DECLS
