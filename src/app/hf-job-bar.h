/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_JOB_BAR (hf_job_bar_get_type ())

/**
 * HfJobBar:
 *
 * Long work at the bottom of the window, a row each. Not to be seen while there is none.
 */
G_DECLARE_FINAL_TYPE (HfJobBar, hf_job_bar, HF, JOB_BAR, GtkBox)

void hf_job_bar_follow (HfJobBar *self, HfContext *context);
void hf_job_bar_hide_reports_of (HfJobBar *self, HfContext *context);

G_END_DECLS
