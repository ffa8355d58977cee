/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-consents.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CONSENT_FORM (hf_consent_form_get_type ())

/**
 * HfConsentForm:
 *
 * A popover that says by which channel a customer agreed to be reached, for care and for marketing,
 * who knows it since when and how, and lets change it.
 */
G_DECLARE_FINAL_TYPE (HfConsentForm, hf_consent_form, HF, CONSENT_FORM, GtkPopover)

/**
 * hf_consent_form_new:
 *
 * Returns: (transfer full): a form
 */
GtkWidget *hf_consent_form_new (void);

/**
 * hf_consent_form_set_how:
 * @how: a key of #hf_consent_hows
 *
 * Says how answers are given here, unless somebody chooses otherwise.
 */
void hf_consent_form_set_how (HfConsentForm *self, const char *how);

/**
 * hf_consent_form_show:
 * @context: what to work with
 * @sheet: what the customer answered
 *
 * Shows the answers of a customer. For a child it asks which guardian answers, without whom it
 * takes no agreement.
 */
void hf_consent_form_show (HfConsentForm *self, HfContext *context, const HfConsentSheet *sheet);

G_END_DECLS
