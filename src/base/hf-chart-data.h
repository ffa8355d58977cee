/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Everything one chart shows: categories, series, targets and the sentences around them. Whoever
 * counts builds one, hands it over and does not change it again; whoever draws, tabulates or
 * exports only reads, from any thread. All texts are already translated. */

#include "base/hf-chart-types.h"

G_BEGIN_DECLS

#define HF_TYPE_CHART_DATA (hf_chart_data_get_type ())

/**
 * HfChartData:
 *
 * The description of one chart, reference counted.
 */
typedef struct _HfChartData HfChartData;

GType hf_chart_data_get_type (void);

/** hf_chart_data_new: Returns: (transfer full): a description with nothing in it */
HfChartData *hf_chart_data_new (void);

/** hf_chart_data_ref: Takes a reference. Returns: (transfer full): @self */
HfChartData *hf_chart_data_ref (HfChartData *self);

/** hf_chart_data_unref: Gives the reference @self (transfer full) back. */
void hf_chart_data_unref (HfChartData *self);

/** hf_chart_data_set_title: Sets the takeaway, @title, one sentence. */
void hf_chart_data_set_title (HfChartData *self, const char *title);

/** hf_chart_data_set_subtitle: Sets definition, period and n, @subtitle (nullable), a line each. */
void hf_chart_data_set_subtitle (HfChartData *self, const char *subtitle);

/** hf_chart_data_set_footer: Sets source, filter and time, @footer (nullable), for exports only. */
void hf_chart_data_set_footer (HfChartData *self, const char *footer);

/** hf_chart_data_set_category_title: Sets what the x axis counts, @title, such as "Month". */
void hf_chart_data_set_category_title (HfChartData *self, const char *title);

/**
 * hf_chart_data_set_sparse_text:
 * @self: a description
 * @text: (nullable): a sentence; "" where few points are as good as many
 *
 * Sets what to say where points are few or none.
 */
void hf_chart_data_set_sparse_text (HfChartData *self, const char *text);

/**
 * hf_chart_data_add_category:
 * @self: a description
 * @label: short label, such as "Nov"
 * @group: (nullable): label shared by neighbours, such as "2023"
 * @full_label: such as "November 2023"
 *
 * Adds a place to the right end of the x axis.
 *
 * Returns: its index
 */
guint hf_chart_data_add_category (HfChartData *self,
                                  const char  *label,
                                  const char  *group,
                                  const char  *full_label);

/** hf_chart_data_add_row: Adds a tooltip row, such as "Change on last year" and "+9 %", to @index.
 */
void hf_chart_data_add_row (HfChartData *self, guint index, const char *label, const char *value);

/** hf_chart_data_add_series: Adds @series (transfer none), which must have a value per category. */
void
hf_chart_data_add_series (HfChartData *self, HfPanelRole panel, HfLayerKind kind, HfSeries *series);

/**
 * hf_chart_data_add_target:
 * @self: a description
 * @panel: the panel whose axis it is measured on
 * @value: the height
 * @from: the first category it holds for
 * @dash: how the line is broken
 * @label: what stands at its right end
 *
 * Adds a line to compare with.
 */
void hf_chart_data_add_target (HfChartData *self,
                               HfPanelRole  panel,
                               double       value,
                               guint        from,
                               HfDash       dash,
                               const char  *label);

/** hf_chart_data_set_unfinished: Marks category @index as not over yet; @label: as "to 21 Nov" */
void hf_chart_data_set_unfinished (HfChartData *self, guint index, const char *label);

/** hf_chart_data_get_title: Returns: (transfer none) (nullable): as set */
const char *hf_chart_data_get_title (const HfChartData *self);

/** hf_chart_data_get_subtitle: Returns: (transfer none) (nullable): as set */
const char *hf_chart_data_get_subtitle (const HfChartData *self);

/** hf_chart_data_get_footer: Returns: (transfer none) (nullable): as set */
const char *hf_chart_data_get_footer (const HfChartData *self);

/** hf_chart_data_get_category_title: Returns: (transfer none) (nullable): as set */
const char *hf_chart_data_get_category_title (const HfChartData *self);

/** hf_chart_data_get_sparse_text: Returns: (transfer none) (nullable): as set */
const char *hf_chart_data_get_sparse_text (const HfChartData *self);

/** hf_chart_data_get_unfinished: Returns: its index, or %HF_CHART_NO_INDEX */
guint hf_chart_data_get_unfinished (const HfChartData *self);

/** hf_chart_data_get_unfinished_label: Returns: (nullable): such as "to 21 Nov" */
const char *hf_chart_data_get_unfinished_label (const HfChartData *self);

/** hf_chart_data_get_n_categories: Returns: how many places the x axis has */
guint hf_chart_data_get_n_categories (const HfChartData *self);

/** hf_chart_data_get_category: Returns: (transfer none): the place @index, which must exist */
const HfChartCategory *hf_chart_data_get_category (const HfChartData *self, guint index);

/** hf_chart_data_get_n_series: Returns: how many series there are, in all panels */
guint hf_chart_data_get_n_series (const HfChartData *self);

/** hf_chart_data_get_entry: Returns: (transfer none): the series @index, which must exist */
const HfChartEntry *hf_chart_data_get_entry (const HfChartData *self, guint index);

/** hf_chart_data_get_n_targets: Returns: how many lines to compare with there are */
guint hf_chart_data_get_n_targets (const HfChartData *self);

/** hf_chart_data_get_target: Returns: (transfer none): the line @index, which must exist */
const HfChartTarget *hf_chart_data_get_target (const HfChartData *self, guint index);

/** hf_chart_data_count_points: Returns: at how many categories at least one series has a value */
guint hf_chart_data_count_points (const HfChartData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfChartData, hf_chart_data_unref)

G_END_DECLS
