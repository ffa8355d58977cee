/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-value.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfStatement:
 *
 * A prepared statement on loan from its connection's cache: `g_autoptr (HfStatement)` gives it
 * back, reset. Parameters and columns count as SQL does: parameters from 1, columns from 0.
 */
typedef struct _HfStatement HfStatement;

/**
 * HfStep:
 * @HF_STEP_ERROR: it failed
 * @HF_STEP_ROW: a row can be read
 * @HF_STEP_DONE: there are no more rows
 *
 * What a step came to.
 */
typedef enum
{
  HF_STEP_ERROR,
  HF_STEP_ROW,
  HF_STEP_DONE,
} HfStep;

HfStatement *hf_database_prepare (HfDatabase *db, const char *sql, GError **error);
HfStatement *hf_database_preparev (HfDatabase *db,
                                   GError    **error,
                                   const char *sql,
                                   const char *types,
                                   va_list     args);
HfStatement          *
hf_database_ask (HfDatabase *db, GError **error, const char *sql, const char *types, ...);
gboolean hf_database_run (HfDatabase *db, GError **error, const char *sql, const char *types, ...);
gboolean hf_database_number (HfDatabase *db,
                             gint64     *number,
                             GError    **error,
                             const char *sql,
                             const char *types,
                             ...);
void     hf_statement_give_back (HfStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfStatement, hf_statement_give_back)

void hf_statement_bind (HfStatement *self, int parameter, const HfValue *value);
void hf_statement_bind_int (HfStatement *self, int parameter, gint64 number);
void hf_statement_bind_text (HfStatement *self, int parameter, const char *text);
void hf_statement_bind_bytes (HfStatement *self, int parameter, GBytes *bytes);
void hf_statement_bind_null (HfStatement *self, int parameter);

HfStep   hf_statement_step (HfStatement *self, GError **error);
GArray  *hf_statement_read_ids (HfStatement *self, GError **error);
gboolean hf_statement_run (HfStatement *self, GError **error);
void     hf_statement_reset (HfStatement *self);

gboolean    hf_statement_is_null (HfStatement *self, int column);
gint64      hf_statement_int (HfStatement *self, int column);
const char *hf_statement_text (HfStatement *self, int column);
GBytes     *hf_statement_bytes (HfStatement *self, int column);
void        hf_statement_value (HfStatement *self, int column, HfValue *value);

G_END_DECLS
