/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "session/hf-progress.h"
#include "session/customer/hf-selected.h"

G_BEGIN_DECLS

/**
 * HfExportKind:
 * @HF_EXPORT_CUSTOMERS: live customers
 * @HF_EXPORT_VISITS: visits, with who came
 * @HF_EXPORT_FOLLOW_UPS: follow-ups, with whom to call
 * @HF_EXPORT_CONTACTS: the contact log
 * @HF_EXPORT_ARTICLES: the knowledge base
 * @HF_EXPORT_DEPARTMENTS: the departments
 * @HF_EXPORT_STAFF: who works here
 * @HF_EXPORT_DUTIES: the weekly roster
 * @HF_EXPORT_DUTY_EXCEPTIONS: exceptions from it
 * @HF_EXPORT_TIERS: the tiers of membership
 * @HF_EXPORT_MEMBERSHIPS: who has one
 * @HF_EXPORT_POINTS: the ledger of points
 * @HF_EXPORT_ORGANISATIONS: the organisations
 *
 * What to export.
 */
typedef enum
{
  HF_EXPORT_CUSTOMERS,
  HF_EXPORT_VISITS,
  HF_EXPORT_FOLLOW_UPS,
  HF_EXPORT_CONTACTS,
  HF_EXPORT_ARTICLES,
  HF_EXPORT_DEPARTMENTS,
  HF_EXPORT_STAFF,
  HF_EXPORT_DUTIES,
  HF_EXPORT_DUTY_EXCEPTIONS,
  HF_EXPORT_TIERS,
  HF_EXPORT_MEMBERSHIPS,
  HF_EXPORT_POINTS,
  HF_EXPORT_ORGANISATIONS,
  HF_EXPORT_N_KINDS,
} HfExportKind;

/**
 * HfExportOptions:
 * @kind: what
 * @viewer: for whom; masked as everything that viewer sees
 * @selected: (nullable): which customers, %NULL for all live ones; of customers only
 * @with_restricted: whether fields about means and family go along
 * @is_for_people: whether headings and choices are in the user's language instead of the keys that
 * programs rely on; both are recognised when the table is brought back
 * @is_json: whether it becomes a JSON document instead of a CSV table
 * @progress: told how many rows were written, and of how many where customers are selected
 *
 * What to export, for whom.
 */
typedef struct
{
  HfExportKind      kind;
  HfViewer         *viewer;
  const HfSelected *selected;
  gboolean          with_restricted;
  gboolean          is_for_people;
  gboolean          is_json;
  HfProgress        progress;
} HfExportOptions;

const char *hf_export_kind_get_name (HfExportKind kind);
gboolean    hf_export_kind_from_name (const char *name, HfExportKind *kind);
gboolean    hf_export_run (HfDatabase            *db,
                           const HfExportOptions *options,
                           GOutputStream         *stream,
                           gint64                *n_rows,
                           GCancellable          *cancellable,
                           GError               **error);
gboolean    hf_export_write (HfDatabase            *db,
                             const HfExportOptions *options,
                             const char            *path,
                             gint64                *n_rows,
                             GCancellable          *cancellable,
                             GError               **error);

G_END_DECLS
