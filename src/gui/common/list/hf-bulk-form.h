/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-bulk.h"
#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_BULK_FORM (hf_bulk_form_get_type ())

/**
 * HfBulkForm:
 *
 * What is to be done to many customers or organisations, as far as it must be asked: which grade or
 * stage, which tags, whose, when, which field.
 */
G_DECLARE_FINAL_TYPE (HfBulkForm, hf_bulk_form, HF, BULK_FORM, GtkWidget)

/**
 * hf_bulk_form_set_up:
 * @kind: what is to be done; tagging includes taking tags away
 * @def: to what: customers or organisations
 * @context: what to work with
 *
 * Asks what there is to ask.
 */
void
hf_bulk_form_set_up (HfBulkForm *self, HfBulkKind kind, const HfEntityDef *def, HfContext *context);

/**
 * hf_bulk_form_read:
 * @change: (out): its kind and all that depends on it; texts are valid until the form changes
 *
 * Returns: whether enough is known to do it
 */
gboolean hf_bulk_form_read (HfBulkForm *self, HfBulkChange *change);

/**
 * hf_bulk_form_focus:
 *
 * Takes the focus where there is something to answer.
 *
 * Returns: %FALSE where nothing is asked
 */
gboolean hf_bulk_form_focus (HfBulkForm *self);

G_END_DECLS
