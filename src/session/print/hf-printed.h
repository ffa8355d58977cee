/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfPrintSource:
 * @read: reads what is asked for, as the viewer sees it
 * @free_question: frees what was asked
 * @free_content: frees what was read
 *
 * Where something that is printed comes from. What is read is not changed afterwards, so that it
 * may be painted on any thread.
 */
typedef struct
{
  gpointer (*read) (HfDatabase *db, gconstpointer question, HfViewer *viewer, GError **error);
  GDestroyNotify free_question;
  GDestroyNotify free_content;
} HfPrintSource;

/**
 * HfPrintScope:
 * @source: where it comes from
 * @question: (owned): what is asked of @source
 * @title: (owned): what that is, in words
 *
 * Something somebody may want on paper. Reference counted and immutable, so that it crosses
 * threads.
 */
typedef struct
{
  const HfPrintSource *source;
  gpointer             question;
  char                *title;
} HfPrintScope;

/**
 * hf_print_scope_new:
 * @source: where it comes from
 * @question: (transfer full): what is asked of @source
 * @title: (transfer full): what that is, in words
 *
 * Returns: (transfer full): a scope
 */
HfPrintScope *hf_print_scope_new (const HfPrintSource *source, gpointer question, char *title);

/**
 * hf_print_scope_ref:
 * @self: a scope
 *
 * Returns: (transfer full): @self
 */
HfPrintScope *hf_print_scope_ref (HfPrintScope *self);

/**
 * hf_print_scope_unref:
 * @self: (transfer full): a scope
 *
 * Frees it when nobody needs it any more.
 */
void hf_print_scope_unref (HfPrintScope *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPrintScope, hf_print_scope_unref)

/**
 * HfPrinted:
 * @source: where it comes from
 * @content: (owned): what was read
 *
 * What is printed. Reference counted.
 */
typedef struct
{
  const HfPrintSource *source;
  gpointer             content;
} HfPrinted;

/**
 * hf_printed_new:
 * @source: where it comes from
 * @content: (transfer full): what was read
 *
 * Returns: (transfer full): it
 */
HfPrinted *hf_printed_new (const HfPrintSource *source, gpointer content);

/**
 * hf_printed_read:
 * @db: a connection
 * @scope: what to print
 * @viewer: for whom; what that viewer may not see is not on paper either
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what is printed
 */
HfPrinted *
hf_printed_read (HfDatabase *db, const HfPrintScope *scope, HfViewer *viewer, GError **error);

/**
 * hf_printed_ref:
 * @self: what was read
 *
 * Returns: (transfer full): @self
 */
HfPrinted *hf_printed_ref (HfPrinted *self);

/**
 * hf_printed_unref:
 * @self: (transfer full): what was read
 *
 * Frees it when nobody needs it any more.
 */
void hf_printed_unref (HfPrinted *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPrinted, hf_printed_unref)

G_END_DECLS
