/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_follow_up_acts_copy_phone:
 * @widget: who is asked, and shows what was done
 * @context: what to work with
 * @follow_up: a follow-up with the number of its customer
 *
 * Copies the number. Where the screen keeps it back, that is asked and noted first.
 */
void hf_follow_up_acts_copy_phone (GtkWidget *widget, HfContext *context, const HfRow *follow_up);

/**
 * hf_follow_up_acts_may_take:
 * @context: what to work with
 * @follow_up: a follow-up
 *
 * Returns: whether who works here may take it over: it is open, and not theirs already
 */
gboolean hf_follow_up_acts_may_take (HfContext *context, const HfRow *follow_up);

/**
 * hf_follow_up_acts_take:
 * @widget: shows what was done
 * @context: what to work with
 * @follow_up: a follow-up
 *
 * Gives it to who works here.
 */
void hf_follow_up_acts_take (GtkWidget *widget, HfContext *context, const HfRow *follow_up);

/**
 * hf_follow_up_acts_grade:
 * @widget: shows what was done
 * @context: what to work with
 * @follow_up: an open follow-up
 * @grade: a key of its grades
 *
 * Gives it another grade.
 */
void hf_follow_up_acts_grade (GtkWidget   *widget,
                              HfContext   *context,
                              const HfRow *follow_up,
                              const char  *grade);

G_END_DECLS
