/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_STAGE_PIPS (hf_stage_pips_get_type ())

/**
 * HfStagePips:
 *
 * How close a customer has come: four dots, as many filled as stages were reached, and the word.
 * The tooltip tells what is missing for the next one.
 */
G_DECLARE_FINAL_TYPE (HfStagePips, hf_stage_pips, HF, STAGE_PIPS, GtkWidget)

/**
 * hf_stage_pips_write:
 * @stage: (nullable): a stage's key
 *
 * Returns: (transfer full): the dots of a stage, empty without one
 */
char *hf_stage_pips_write (const char *stage);

/**
 * hf_stage_pips_set_customer:
 * @customer: (nullable): the customer's row
 *
 * Shows a customer's stage; hidden without one.
 */
void hf_stage_pips_set_customer (HfStagePips *self, const HfRow *customer);

G_END_DECLS
