/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_STAGE_STRIP (hf_stage_strip_get_type ())

/**
 * HfStageStrip:
 *
 * The stages of partners side by side, with how many there are in each. One that is pressed is the
 * only one listed; an organisation that is dropped on one is put there, by the action
 * `organisation.put-in-stage`, which is given its id and the stage.
 */
G_DECLARE_FINAL_TYPE (HfStageStrip, hf_stage_strip, HF, STAGE_STRIP, GtkWidget)

/**
 * HfStageStrip::wanted:
 * @self: the strip
 *
 * Another stage is wanted, or all again.
 */

/**
 * hf_stage_strip_show:
 * @counts: (array): how many organisations are in each of #hf_organisation_stages, in their order
 *
 * Shows how many there are.
 */
void hf_stage_strip_show (HfStageStrip *self, const guint *counts);

/**
 * hf_stage_strip_get_wanted:
 *
 * Returns: (transfer none) (nullable): the stage that is pressed, %NULL for all
 */
const char *hf_stage_strip_get_wanted (HfStageStrip *self);

G_END_DECLS
