/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_GRADE_BADGE (hf_grade_badge_get_type ())

/**
 * HfGradeBadge:
 *
 * A grade as its letter in a shape: A filled, B in a thick outline, C in a thin one. A follow-up's
 * is square, a customer's round. Without a grade it is empty. Its property `grade` is the grade's
 * key, `of-customer` says whose it is.
 */
G_DECLARE_FINAL_TYPE (HfGradeBadge, hf_grade_badge, HF, GRADE_BADGE, GtkWidget)

/**
 * hf_grade_badge_new:
 * @grade: (nullable): "A", "B" or "C"
 *
 * Returns: (transfer full): the badge of a follow-up
 */
GtkWidget *hf_grade_badge_new (const char *grade);

/**
 * hf_grade_badge_new_of_customer:
 * @grade: (nullable): "A", "B" or "C"
 *
 * Returns: (transfer full): the badge of a customer
 */
GtkWidget *hf_grade_badge_new_of_customer (const char *grade);

/**
 * hf_grade_badge_set_grade:
 * @grade: (nullable): "A", "B" or "C"
 *
 * Shows another grade.
 */
void hf_grade_badge_set_grade (HfGradeBadge *self, const char *grade);

G_END_DECLS
