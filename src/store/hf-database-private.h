/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* For the files of the store that must see the engine: the connection, the statement, and what lies
 * in sqlite/. */

#include "config.h"

#include <sqlite3.h> /* of the engine that was configured: pkg-config puts its folder first */

#include "store/hf-database.h"

struct _HfDatabase
{
  sqlite3 *handle;
  GThread *owner;
  int      is_interrupted;  /* atomic: the engine forgets an interrupt that finds nothing running */
  GHashTable   *statements; /* SQL text → HfStatement, those not on loan and those that are */
  GHashTable   *texts;      /* see hf_database_get_texts() */
  sqlite3_stmt *rollback;   /* prepared at open: it must work when memory does not */
};

#define HF_APPLICATION_ID 0x4846424b /* "HFBK" */

gboolean hf_database_check_result (HfDatabase *db, int result, GError **error);
gboolean hf_tokenizer_register (HfDatabase *db, GError **error);
gboolean hf_name_match_register (HfDatabase *db, GError **error);
