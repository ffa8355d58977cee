/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The numbers of a chart as a spreadsheet reads them. Needs no display. */

#include "base/hf-chart-data.h"

G_BEGIN_DECLS

/**
 * hf_chart_data_to_csv:
 * @data: a chart
 *
 * Writes one line per category and one column per series as RFC 4180: UTF-8 with a byte order mark
 * (so that Excel sees Chinese), CRLF, plain numbers, gaps empty. Labels that a spreadsheet would
 * take for a formula get an apostrophe in front.
 *
 * Returns: (transfer full): the file's content
 */
char *hf_chart_data_to_csv (const HfChartData *data);

G_END_DECLS
