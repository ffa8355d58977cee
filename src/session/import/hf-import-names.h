/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/import/hf-import-private.h"

G_BEGIN_DECLS

gboolean hf_import_find_department (HfImport *self, const char *name, gint64 *id, GError **error);
gboolean
hf_import_look_up_department (HfImport *self, const char *name, gint64 *id, GError **error);
gboolean hf_import_find_staff (HfImport   *self,
                               const char *name,
                               const char *role,
                               gint64     *id,
                               GError    **error);

G_END_DECLS
