/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-page.h"

G_BEGIN_DECLS

#define HF_TYPE_REPORTS_PAGE (hf_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (HfReportsPage, hf_reports_page, HF, REPORTS_PAGE, HfPage)

/**
 * HfReportsPage:
 *
 * The view of reports, of each kind there is: what is to be taken away in one sentence, a few
 * figures, and the chart or table behind them. Made with the construct property "context".
 *
 * Actions: `report.export` (s: "png", "svg", "pdf" or "csv") asks where and saves there;
 * `report.save` (ss: the same and a path) saves without asking; `report.reload` reads again;
 * `report.stop` gives up reading.
 */

G_END_DECLS
