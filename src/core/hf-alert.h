/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HfAlert:
 * @HF_ALERT_ALLERGIES: what somebody is allergic to
 * @HF_ALERT_HEREDITARY: what runs in the family
 * @HF_ALERT_CONSTITUTION: an allergic constitution
 * @HF_ALERT_N_KINDS: how many there are
 *
 * What of a customer may harm where it is not known.
 */
typedef enum
{
  HF_ALERT_ALLERGIES,
  HF_ALERT_HEREDITARY,
  HF_ALERT_CONSTITUTION,
  HF_ALERT_N_KINDS,
} HfAlert;

/**
 * hf_alert_is_denial:
 * @text: (nullable): what somebody wrote of allergies or hereditary diseases
 *
 * Tells "none" and "denies drug allergies" from what names something. In doubt it is no denial: a
 * text of which one word is not known here, or of which one part denies and another does not.
 *
 * Returns: whether it says only that there is nothing
 */
gboolean hf_alert_is_denial (const char *text);

/**
 * hf_alert_field:
 * @alert: a kind
 *
 * Returns: the customer's field that is read for it
 */
guint hf_alert_field (HfAlert alert);

/**
 * hf_alert_find:
 * @row: a customer, or a row that joins the fields of one
 * @alert: of which kind
 *
 * Returns: (transfer none) (nullable): what is to be told as an alert, as it was written; %NULL for
 *   nothing, which is also what a viewer sees for whom it is masked
 */
const char *hf_alert_find (const HfRow *row, HfAlert alert);

/**
 * hf_alert_line:
 * @row: as in hf_alert_find()
 * @alert: of which kind
 *
 * Returns: (transfer full) (nullable): the alert in words, with what it is about; %NULL for none
 */
char *hf_alert_line (const HfRow *row, HfAlert alert);

/**
 * hf_alert_words:
 * @row: as in hf_alert_find()
 * @between: what stands between two of them
 *
 * Returns: (transfer full) (nullable): all alerts in words; %NULL for none
 */
char *hf_alert_words (const HfRow *row, const char *between);

G_END_DECLS
