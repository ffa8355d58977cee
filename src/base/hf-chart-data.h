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

HfChartData *hf_chart_data_new (void);
HfChartData *hf_chart_data_ref (HfChartData *self);
void         hf_chart_data_unref (HfChartData *self);

void hf_chart_data_set_title (HfChartData *self, const char *title);
void hf_chart_data_set_subtitle (HfChartData *self, const char *subtitle);
void hf_chart_data_set_footer (HfChartData *self, const char *footer);
void hf_chart_data_set_notes (HfChartData *self, const char *notes);
void hf_chart_data_set_category_title (HfChartData *self, const char *title);
void hf_chart_data_set_sparse_text (HfChartData *self, const char *text);

guint hf_chart_data_add_category (HfChartData *self,
                                  const char  *label,
                                  const char  *group,
                                  const char  *full_label);
void  hf_chart_data_add_row (HfChartData *self, guint index, const char *label, const char *value);
void
hf_chart_data_add_series (HfChartData *self, HfPanelRole panel, HfLayerKind kind, HfSeries *series);
void hf_chart_data_add_target (HfChartData *self,
                               HfPanelRole  panel,
                               double       value,
                               guint        from,
                               HfDash       dash,
                               const char  *label);
void hf_chart_data_set_unfinished (HfChartData *self, guint index, const char *label);

const char *hf_chart_data_get_title (const HfChartData *self);
const char *hf_chart_data_get_subtitle (const HfChartData *self);
const char *hf_chart_data_get_footer (const HfChartData *self);
const char *hf_chart_data_get_notes (const HfChartData *self);
const char *hf_chart_data_get_category_title (const HfChartData *self);
const char *hf_chart_data_get_sparse_text (const HfChartData *self);
guint       hf_chart_data_get_unfinished (const HfChartData *self);
const char *hf_chart_data_get_unfinished_label (const HfChartData *self);

guint                  hf_chart_data_get_n_categories (const HfChartData *self);
const HfChartCategory *hf_chart_data_get_category (const HfChartData *self, guint index);
guint                  hf_chart_data_get_n_series (const HfChartData *self);
const HfChartEntry    *hf_chart_data_get_entry (const HfChartData *self, guint index);
guint                  hf_chart_data_get_n_targets (const HfChartData *self);
const HfChartTarget   *hf_chart_data_get_target (const HfChartData *self, guint index);
guint                  hf_chart_data_count_points (const HfChartData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfChartData, hf_chart_data_unref)

G_END_DECLS
