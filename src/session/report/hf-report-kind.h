/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What a kind of report is. A new one is a file with an HfReportKind and a line in
 * hf_report_kinds[]; the page, paper and files follow. */

#include "base/hf-chart-data.h"
#include "base/hf-date.h"
#include "core/hf-viewer.h"
#include "session/hf-progress.h"
#include "session/report/hf-report-table.h"
#include "store/hf-changed.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/** HF_REPORT_N_OPTIONS: How much can be chosen of a report, at most. */
#define HF_REPORT_N_OPTIONS 2

/**
 * HfReportOption:
 * @key: what it is remembered by; %NULL where there is none
 * @label: with its mnemonic, an untranslated msgid of the context "report"
 * @initial: the key chosen at first, if it is offered
 * @list: which keys are offered: (transfer full), at least one
 * @word: (transfer full): what a key is called, translated
 *
 * Something that is chosen of a report.
 */
typedef struct
{
  const char *key;
  const char *label;
  const char *initial;
  GStrv (*list) (HfDatabase *db, const HfViewer *viewer, GError **error);
  char *(*word) (const char *key);
} HfReportOption;

/**
 * HfReportRequest:
 * @choices: a key for each option, all of them offered
 * @today: today
 * @viewer: who looks
 * @progress: whom to tell how far it is
 * @cancellable: (nullable): stops it
 *
 * What a kind is asked for. All borrowed.
 */
typedef struct
{
  const char       *choices[HF_REPORT_N_OPTIONS];
  HfDate            today;
  HfViewer         *viewer;
  const HfProgress *progress;
  GCancellable     *cancellable;
} HfReportRequest;

typedef struct _HfReportKind HfReportKind;

/**
 * HfReportAnswer:
 * @kind: what kind it is
 * @choices: what was chosen, a key for each option
 * @offers: what was offered for each
 * @is_empty: whether there is nothing to count yet; then nothing below is set
 * @title: what it shows
 * @headline: what is to be taken away
 * @definition: how it was counted
 * @extent: time and numbers
 * @file_stem: what a file of it is called, without its ending
 * @figures: (element-type HfReportFigure): those that stand above
 * @chart: (nullable): the picture of it
 * @chart_rows: (nullable): the same with every row, as a table or a spreadsheet has it
 * @picture: (nullable): @chart for a file, which stands alone
 * @table: the figures; on screen where there is no @chart, on paper always
 *
 * A report that was read, in words. Immutable, for any thread. All owned but @kind.
 */
typedef struct
{
  const HfReportKind *kind;
  char               *choices[HF_REPORT_N_OPTIONS];
  GStrv               offers[HF_REPORT_N_OPTIONS];
  gboolean            is_empty;
  char               *title;
  char               *headline;
  char               *definition;
  char               *extent;
  char               *file_stem;
  GPtrArray          *figures;
  HfChartData        *chart;
  HfChartData        *chart_rows;
  HfChartData        *picture;
  HfReportTable      *table;
} HfReportAnswer;

/**
 * HfReportKind:
 * @key: what it is remembered by
 * @label: what it is called, an untranslated msgid
 * @options: what is chosen, the first ones
 * @read: fills what it says of an answer; returns whether it succeeded
 * @concerned: (array zero-terminated=1): whose changes touch what it counts or names
 * @empty_title: what to say of a book with nothing to count, an untranslated msgid
 * @empty_text: and from when on there is something, likewise
 *
 * A kind of report.
 */
struct _HfReportKind
{
  const char    *key;
  const char    *label;
  HfReportOption options[HF_REPORT_N_OPTIONS];
  gboolean (*read) (HfReportAnswer        *answer,
                    HfDatabase            *db,
                    const HfReportRequest *request,
                    GError               **error);
  const HfEntityDef *const *concerned;
  const char               *empty_title;
  const char               *empty_text;
};

extern const HfReportKind *const hf_report_kinds[]; /* ended by %NULL */

const HfReportKind *hf_report_kind_find (const char *key);
gboolean hf_report_kind_is_concerned (const HfReportKind *self, const HfChanged *changed);
G_END_DECLS
