/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-viewer.h"
#include "session/customer/hf-selected.h"

G_BEGIN_DECLS

/** HF_PRINTED_MOST: So many customers are printed at once; a larger book is for the screen. */
#define HF_PRINTED_MOST 2000

/**
 * HfPrintScope:
 * @selected: (owned): whom to print
 * @title: (owned): who that is, in words; it stands on the paper too
 *
 * Some customers somebody may want on paper.
 */
typedef struct
{
  HfSelected *selected;
  char       *title;
} HfPrintScope;

/**
 * hf_print_scope_new:
 * @selected: (transfer full): whom to print
 * @title: (transfer full): who that is
 *
 * Returns: (transfer full): a scope
 */
HfPrintScope *hf_print_scope_new (HfSelected *selected, char *title);

/**
 * hf_print_scope_free:
 * @self: (transfer full): a scope
 *
 * Frees it.
 */
void hf_print_scope_free (HfPrintScope *self);

/**
 * HfPrintedCustomer:
 * @row: the card, masked for the viewer
 * @visits: (element-type HfRow): the last visits, newest first
 *
 * What is printed of one customer.
 */
typedef struct
{
  HfRow     *row;
  GPtrArray *visits;
} HfPrintedCustomer;

/**
 * HfPrinted:
 * @customers: (element-type HfPrintedCustomer): in the order of the list
 * @n_selected: how many there were, of whom at most %HF_PRINTED_MOST are here
 *
 * What is printed. Reference counted and immutable once read, so that it may be painted on any
 * thread.
 */
typedef struct
{
  GPtrArray *customers;
  guint      n_selected;
} HfPrinted;

/**
 * hf_printed_read:
 * @db: a connection
 * @selected: whom to print
 * @viewer: for whom; what that viewer may not see is not on paper either
 * @error: return location for an error
 *
 * Reads what is to be printed. Those who left the book meanwhile are left out.
 *
 * Returns: (transfer full) (nullable): it
 */
HfPrinted *
hf_printed_read (HfDatabase *db, const HfSelected *selected, HfViewer *viewer, GError **error);

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
