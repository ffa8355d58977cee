/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/import/hf-import-private.h"

G_BEGIN_DECLS

/* Stands for whom the book does not have yet: nothing in it refers to them. Whoever looks up first
 * makes them once nothing speaks against a row. */
#define HF_IMPORT_NOT_MADE G_GINT64_CONSTANT (-1)

gboolean
hf_import_look_up_department (HfImport *self, const char *name, gint64 *id, GError **error);
gboolean hf_import_look_up_staff (HfImport *self, const char *name, gint64 *id, GError **error);
gboolean hf_import_make_department (HfImport   *self,
                                    const char *name,
                                    HfRow      *built,
                                    guint       field,
                                    GError    **error);
gboolean hf_import_make_staff (HfImport   *self,
                               const char *name,
                               const char *role,
                               HfRow      *built,
                               guint       field,
                               GError    **error);

G_END_DECLS
