/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CONSENT_MARKS (hf_consent_marks_get_type ())

/**
 * HfConsentMarks:
 *
 * A button that says by which channel a customer agreed to be reached, in a word and a tick, a
 * slash or a dashed ring for each; it opens an #HfConsentForm.
 */
G_DECLARE_FINAL_TYPE (HfConsentMarks, hf_consent_marks, HF, CONSENT_MARKS, GtkWidget)

/**
 * HfConsentMarks::shown:
 * @self: the marks
 *
 * They are those of another customer, or other ones.
 */

/**
 * hf_consent_marks_set_customer:
 * @context: what to work with, the same each time
 * @customer: a customer, 0 for none
 *
 * Shows the answers of a customer.
 */
void hf_consent_marks_set_customer (HfConsentMarks *self, HfContext *context, gint64 customer);

/**
 * hf_consent_marks_set_how:
 * @how: a key of #hf_consent_hows
 *
 * Says how answers are given where the marks stand.
 */
void hf_consent_marks_set_how (HfConsentMarks *self, const char *how);

/**
 * hf_consent_marks_refuse_calls:
 *
 * Returns: whether nobody is to call the customer, as far as it has been read
 */
gboolean hf_consent_marks_refuse_calls (HfConsentMarks *self);

G_END_DECLS
