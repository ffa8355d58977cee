/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "session/hf-hospital.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

#define HF_PRINT_ERROR (hf_print_error_quark ())

/**
 * HfPrintError:
 * @HF_PRINT_ERROR_NOT_SENT: the pages could not be handed to the printer
 * @HF_PRINT_ERROR_GIVEN_UP: the printer has them, and gave them up
 *
 * Why nothing came out of a printer.
 */
typedef enum
{
  HF_PRINT_ERROR_NOT_SENT,
  HF_PRINT_ERROR_GIVEN_UP,
} HfPrintError;

GQuark hf_print_error_quark (void);

/**
 * HfPrintSource:
 * @read: reads what is asked for, as the viewer sees it
 * @free_question: frees what was asked
 * @free_content: frees what was read
 *
 * Where what is printed comes from. What is read never changes, so any thread may paint it.
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
 * @hospital: (owned) (nullable): whose paper it is
 * @purpose: (nullable): what it is sent for, a key of #hf_consent_purposes
 *
 * What is printed. Reference counted.
 */
typedef struct
{
  const HfPrintSource *source;
  gpointer             content;
  HfHospital          *hospital;
  const char          *purpose;
} HfPrinted;

/**
 * hf_printed_new:
 * @source: where it comes from
 * @content: (transfer full): what was read
 *
 * Returns: (transfer full): it, without a hospital
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

guint hf_printed_count_customers (const GPtrArray *rows, guint field);

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
