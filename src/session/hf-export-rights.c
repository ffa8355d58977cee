/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who may write which tables to files, for a window and a command alike. Which roles may is core's
 * to say; here it is asked, and told to whoever may not. */

#include "session/hf-export-rights.h"

#include "base/hf-parts.h"
#include "core/hf-entity.h"
#include "core/hf-role.h"
#include "core/hf-staff.h"
#include "session/hf-export-columns.h"
#include "transfer/hf-transfer-error.h"

#include <glib/gi18n.h>

static gboolean
is_of_people (const HfEntityDef *def)
{
  return def == &hf_staff_def || hf_export_names_customers (def);
}

gboolean
hf_export_rights_check (const HfViewer *viewer, HfImportKind kind, GError **error)
{
  if (viewer->role == NULL || hf_role_find (viewer->role)->exports ||
      !is_of_people (hf_export_kind_get_def (kind)))
    return TRUE;
  g_set_error_literal (error, HF_TRANSFER_ERROR, HF_TRANSFER_ERROR_NOT_ALLOWED,
                       "who works may not write tables of people");
  return FALSE;
}

char *
hf_export_rights_words (void)
{
  g_autoptr (GStrvBuilder) roles = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *list = NULL;

  for (const HfChoice *role = hf_staff_roles; role->key != NULL; role++)
    if (hf_role_find (role->key)->exports)
      g_strv_builder_add (roles, _ (role->label));
  all = g_strv_builder_end (roles);
  list = hf_join_list (all);
  /* Translators: two lines; %s are roles, "Doctor, Manager" */
  return g_strdup_printf (_ ("Tables of people are exported by these roles alone:\n%s"), list);
}
