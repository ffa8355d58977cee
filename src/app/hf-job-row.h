/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_JOB_ROW (hf_job_row_get_type ())

/**
 * HfJobRow:
 *
 * One job: what is done, how far it is, how long it may take, and a way to stop it; later, a way to
 * what came of it.
 */
G_DECLARE_FINAL_TYPE (HfJobRow, hf_job_row, HF, JOB_ROW, GtkWidget)

GtkWidget *hf_job_row_new (HfJob *job);
void       hf_job_row_set_private (HfJobRow *self, gboolean is_private);

G_END_DECLS
