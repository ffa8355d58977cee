/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which kinds of report there are. */

#include "session/report/hf-report-kind.h"

#include "session/report/hf-report-kinds.h"

const HfReportKind *const hf_report_kinds[] = {
  &hf_report_visits_kind,
  &hf_report_matrix_kind,
  &hf_report_payers_kind,
  &hf_report_factors_kind,
  &hf_report_members_kind,
  &hf_report_agreements_kind,
  NULL,
};

/**
 * hf_report_kind_find:
 * @key: (nullable): the key of a kind
 *
 * Returns: (transfer none) (nullable): the kind
 */
const HfReportKind *
hf_report_kind_find (const char *key)
{
  for (guint i = 0; hf_report_kinds[i] != NULL; i++)
    if (g_strcmp0 (hf_report_kinds[i]->key, key) == 0)
      return hf_report_kinds[i];
  return NULL;
}

/**
 * hf_report_kind_is_concerned:
 * @self: a kind
 * @changed: what changed in the book
 *
 * Returns: whether that touches what a report counts or names
 */
gboolean
hf_report_kind_is_concerned (const HfReportKind *self, const HfChanged *changed)
{
  for (guint i = 0; self->concerned[i] != NULL; i++)
    if (hf_changed_has_entity (changed, self->concerned[i]))
      return TRUE;
  return FALSE;
}
