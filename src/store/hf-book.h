/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

gboolean hf_book_recognise (const char *path, gboolean may_create, GError **error);
gboolean hf_book_probe (const char *path, gboolean may_create, GError **error);
guint    hf_book_newest_schema (void);
gboolean hf_book_find_schema (HfDatabase *db, guint *version, GError **error);
gboolean hf_book_has_tables (HfDatabase *db, GError **error);
gboolean hf_book_back_up (HfDatabase *db, const char *path, guint version, GError **error);
gboolean hf_book_update (HfDatabase *db, guint version, GError **error);

G_END_DECLS
