/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Somebody of the staff for paper: what stands on the card. */

#include "session/print/hf-printed-staff.h"

#define QUESTION "(xi)"

static gpointer
read_staff (HfDatabase *db, gconstpointer question, HfViewer *viewer, GError **error)
{
  gint64 id;
  HfDate day;

  g_variant_get ((GVariant *) question, QUESTION, &id, &day);
  return hf_staff_sheet_read (db, viewer, id, day, error);
}

const HfPrintSource hf_printed_staff_source = {
  .read = read_staff,
  .free_question = (GDestroyNotify) g_variant_unref,
  .free_content = (GDestroyNotify) hf_staff_sheet_free,
};

HfPrintScope *
hf_printed_staff_new_scope (gint64 id, HfDate day)
{
  GVariant *question = g_variant_new (QUESTION, id, day);

  return hf_print_scope_new (&hf_printed_staff_source, g_variant_ref_sink (question),
                             g_strdup (""));
}
