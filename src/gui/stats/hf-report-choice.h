/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/report/hf-report-kind.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_REPORT_CHOICE (hf_report_choice_get_type ())
G_DECLARE_FINAL_TYPE (HfReportChoice, hf_report_choice, HF, REPORT_CHOICE, GtkWidget)

/**
 * HfReportChoice:
 *
 * Where a person chooses the kind of a report, and what can be chosen of that kind. What was chosen
 * of each is kept while others are looked at.
 */

/**
 * HfReportChoice::changed:
 *
 * Something else was chosen.
 */

/**
 * hf_report_choice_set_kind:
 * @kind: a kind
 *
 * Chooses a kind, without HfReportChoice::changed.
 */
void hf_report_choice_set_kind (HfReportChoice *self, const HfReportKind *kind);

/**
 * hf_report_choice_get_kind:
 *
 * Returns: (transfer none): the kind
 */
const HfReportKind *hf_report_choice_get_kind (HfReportChoice *self);

/**
 * hf_report_choice_set_chosen:
 * @kind: a kind
 * @choices: (array length=2): a key for each of its options
 *
 * Remembers what was chosen of a kind. One that is not offered is found out by reading.
 */
void hf_report_choice_set_chosen (HfReportChoice     *self,
                                  const HfReportKind *kind,
                                  const char *const  *choices);

/**
 * hf_report_choice_get_chosen:
 * @kind: a kind
 *
 * Returns: (transfer none) (array length=2): a key for each option; %NULL for what was never chosen
 */
const char *const *hf_report_choice_get_chosen (HfReportChoice *self, const HfReportKind *kind);

/**
 * hf_report_choice_show_answer:
 * @answer: a report as it was read
 *
 * Offers what the book has, and shows what of it the report is of.
 */
void hf_report_choice_show_answer (HfReportChoice *self, const HfReportAnswer *answer);

/**
 * hf_report_choice_set_narrow:
 * @is_narrow: whether there is room for one column only
 *
 * Puts the options beside the kind or below it.
 */
void hf_report_choice_set_narrow (HfReportChoice *self, gboolean is_narrow);

G_END_DECLS
