/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_HEALTH_FORM (hf_health_form_get_type ())

/**
 * HfHealthForm:
 *
 * One line in which a value is added: what, how much, and when unless it was today.
 */
G_DECLARE_FINAL_TYPE (HfHealthForm, hf_health_form, HF, HEALTH_FORM, GtkWidget)

/**
 * hf_health_form_set_customer:
 * @context: what to save with
 * @customer: whose values are added
 *
 * Says for whom; what was begun for another one is dropped.
 */
void hf_health_form_set_customer (HfHealthForm *self, HfContext *context, gint64 customer);

/**
 * hf_health_form_choose:
 * @code: an indicator
 *
 * Chooses what is added next.
 */
void hf_health_form_choose (HfHealthForm *self, const char *code);

/**
 * hf_health_form_edit:
 * @measurement: a value
 *
 * Puts a value into the fields; saving changes it instead of adding another.
 */
void hf_health_form_edit (HfHealthForm *self, const HfRow *measurement);

G_END_DECLS
