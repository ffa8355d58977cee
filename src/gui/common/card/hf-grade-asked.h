/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The choice of a grade in a form: what is suggested stands below it, and whoever chooses otherwise
 * is asked why. */

#pragma once

#include "core/hf-row.h"
#include "session/follow-up/hf-grade-suggested.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfGradeAsked:
 * @choice: (unowned): a drop-down with the grades
 * @because: (unowned): a label for what is suggested, and why
 * @otherwise: (unowned): an entry for why not
 * @suggested: (owned) (nullable): what is suggested; %NULL until that is known
 * @is_by_hand: whether somebody chose since the form was shown
 *
 * The parts of a form that ask for a grade.
 */
typedef struct
{
  GtkDropDown      *choice;
  GtkLabel         *because;
  GtkEntry         *otherwise;
  HfGradeSuggested *suggested;
  gboolean          is_by_hand;
} HfGradeAsked;

/**
 * hf_grade_asked_begin:
 * @self: the parts
 * @grade: (nullable): the grade to begin with
 *
 * Begins anew, with nothing suggested.
 */
void hf_grade_asked_begin (HfGradeAsked *self, const char *grade);

/**
 * hf_grade_asked_take:
 * @self: the parts
 * @suggested: (transfer full): what is suggested
 *
 * Shows it, and chooses it where it is more urgent than what stands there and nobody chose.
 */
void hf_grade_asked_take (HfGradeAsked *self, HfGradeSuggested *suggested);

/**
 * hf_grade_asked_choose:
 * @self: the parts
 *
 * Somebody chose: asks why, where something else is suggested.
 */
void hf_grade_asked_choose (HfGradeAsked *self);

/**
 * hf_grade_asked_lacks_reason:
 * @self: the parts
 *
 * Returns: whether it is asked why, and nothing is said yet
 */
gboolean hf_grade_asked_lacks_reason (const HfGradeAsked *self);

/**
 * hf_grade_asked_write:
 * @self: the parts
 * @row: a follow-up
 *
 * Writes the grade, what was suggested, and why it is another one.
 */
void hf_grade_asked_write (const HfGradeAsked *self, HfRow *row);

G_END_DECLS
