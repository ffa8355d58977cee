/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An organisation for paper: what stands on its card. */

#include "session/print/hf-printed-organisation.h"

static gpointer
read_organisation (HfDatabase *db, gconstpointer question, HfViewer *viewer, GError **error)
{
  return hf_organisation_sheet_read (db, viewer, g_variant_get_int64 ((GVariant *) question),
                                     HF_ORGANISATION_SHEET_MOST, error);
}

const HfPrintSource hf_printed_organisation_source = {
  .read = read_organisation,
  .free_question = (GDestroyNotify) g_variant_unref,
  .free_content = (GDestroyNotify) hf_organisation_sheet_free,
};

HfPrintScope *
hf_printed_organisation_new_scope (gint64 id)
{
  return hf_print_scope_new (&hf_printed_organisation_source,
                             g_variant_ref_sink (g_variant_new_int64 (id)), g_strdup (""));
}
