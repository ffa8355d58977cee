/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfImportKind:
 * @HF_IMPORT_CUSTOMERS: one customer a row
 * @HF_IMPORT_VISITS: one visit a row, with as much of its customer as the file says
 * @HF_IMPORT_FOLLOW_UPS: one follow-up a row, likewise
 * @HF_IMPORT_ARTICLES: one article of what the hospital knows a row; nobody's in particular
 * @HF_IMPORT_DEPARTMENTS: one department a row
 * @HF_IMPORT_STAFF: one person of the hospital a row
 * @HF_IMPORT_DUTIES: one time of the weekly roster a row
 * @HF_IMPORT_DUTY_EXCEPTIONS: one exception from the roster a row
 * @HF_IMPORT_TIERS: one tier of membership a row
 * @HF_IMPORT_MEMBERSHIPS: one membership of a customer a row
 * @HF_IMPORT_POINTS: one entry of a customer's points a row
 * @HF_IMPORT_ORGANISATIONS: one organisation a row
 *
 * What a table's rows are. From articles on, see #HfPlainKind.
 */
typedef enum
{
  HF_IMPORT_CUSTOMERS,
  HF_IMPORT_VISITS,
  HF_IMPORT_FOLLOW_UPS,
  HF_IMPORT_ARTICLES,
  HF_IMPORT_DEPARTMENTS,
  HF_IMPORT_STAFF,
  HF_IMPORT_DUTIES,
  HF_IMPORT_DUTY_EXCEPTIONS,
  HF_IMPORT_TIERS,
  HF_IMPORT_MEMBERSHIPS,
  HF_IMPORT_POINTS,
  HF_IMPORT_ORGANISATIONS,
  HF_IMPORT_N_KINDS,
} HfImportKind;

const char *hf_import_kind_get_name (HfImportKind kind);
gboolean    hf_import_kind_from_name (const char *name, HfImportKind *kind);

G_END_DECLS
