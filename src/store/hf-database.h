/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HfDatabase:
 *
 * One connection to a book. It belongs to the thread that opened it. SQL above it keeps to what
 * SQLite and PostgreSQL share, with parameters $1, $2 … numbered in the order in which they first
 * stand in the text.
 */
typedef struct _HfDatabase HfDatabase;

/**
 * HfOpenFlags:
 * @HF_OPEN_CREATE: make a missing book
 * @HF_OPEN_READER: a connection that only reads
 * @HF_OPEN_AT_ONCE: with a worker of its own each piece of work reads what the book held at one
 *   moment; for short work, because the log cannot be tidied up meanwhile
 *
 * How to open a book.
 */
typedef enum /*< flags >*/
{
  HF_OPEN_CREATE = 1 << 0,
  HF_OPEN_READER = 1 << 1,
  HF_OPEN_AT_ONCE = 1 << 2,
} HfOpenFlags;

HfDatabase *hf_database_open (const char *path, HfOpenFlags flags, GError **error);
void        hf_database_close (HfDatabase *db);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfDatabase, hf_database_close)

gboolean hf_database_begin (HfDatabase *db, GError **error);
gboolean hf_database_begin_reading (HfDatabase *db, GError **error);
gboolean hf_database_commit (HfDatabase *db, GError **error);
void     hf_database_rollback (HfDatabase *db);
gboolean hf_database_script (HfDatabase *db, const char *sql, GError **error);
gint64   hf_database_last_id (HfDatabase *db);
gint64   hf_database_changed_rows (HfDatabase *db);
gint64   hf_database_version (HfDatabase *db);
void     hf_database_interrupt (HfDatabase *db);
void     hf_database_resume (HfDatabase *db);
void     hf_database_rest (HfDatabase *db);
gsize    hf_database_kept_bytes (HfDatabase *db);

const char *hf_database_get_path (HfDatabase *db);
GHashTable *hf_database_get_texts (HfDatabase *db);
const char *hf_database_engine (void);

G_END_DECLS
