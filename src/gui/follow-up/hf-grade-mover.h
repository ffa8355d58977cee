/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"
#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_GRADE_MOVER (hf_grade_mover_get_type ())

/**
 * HfGradeMover:
 *
 * Says how many open follow-ups still have the days a grade had when the dialog was opened, and
 * offers to move them. It is empty as long as there are none.
 */
G_DECLARE_FINAL_TYPE (HfGradeMover, hf_grade_mover, HF, GRADE_MOVER, GtkWidget)

/**
 * hf_grade_mover_new:
 * @context: the book
 * @record: what the hospital says of the grade
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *hf_grade_mover_new (HfContext *context, HfRecord *record);

G_END_DECLS
