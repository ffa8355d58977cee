/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATION_NOTICE_BAR (hf_organisation_notice_bar_get_type ())

/**
 * HfOrganisationNoticeBar:
 *
 * Above the list: the stages of partners, see #HfStageStrip; and a quiet line that says how many
 * agreements end soon and how many activities are due, with a button that shows only those
 * organisations. Not to be seen while there are none.
 */
G_DECLARE_FINAL_TYPE (HfOrganisationNoticeBar,
                      hf_organisation_notice_bar,
                      HF,
                      ORGANISATION_NOTICE_BAR,
                      GtkWidget)

/**
 * HfOrganisationNoticeBar::wanted:
 * @self: the bar
 *
 * Somebody wants to see those organisations, those of a stage, or all again.
 */

/**
 * hf_organisation_notice_bar_set_up:
 * @context: what to work with
 *
 * Begins to look, and looks again whenever the book changes.
 */
void hf_organisation_notice_bar_set_up (HfOrganisationNoticeBar *self, HfContext *context);

/**
 * hf_organisation_notice_bar_get_wanted:
 *
 * Returns: (transfer none) (nullable) (element-type gint64): the organisations to be shown, %NULL
 * for all
 */
GArray *hf_organisation_notice_bar_get_wanted (HfOrganisationNoticeBar *self);

/**
 * hf_organisation_notice_bar_get_stage:
 *
 * Returns: (transfer none) (nullable): the stage to be shown, %NULL for all
 */
const char *hf_organisation_notice_bar_get_stage (HfOrganisationNoticeBar *self);

/**
 * hf_organisation_notice_bar_offer_stages:
 * @is_offered: whether one stage can be chosen here, unless they are seen elsewhere
 *
 * Shows the stages, or leaves them out.
 */
void hf_organisation_notice_bar_offer_stages (HfOrganisationNoticeBar *self, gboolean is_offered);

G_END_DECLS
