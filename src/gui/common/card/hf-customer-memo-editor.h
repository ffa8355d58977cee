/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_MEMO_EDITOR (hf_customer_memo_editor_get_type ())

/**
 * HfCustomerMemoEditor:
 *
 * The popover in which a note about a customer is written or changed.
 */
G_DECLARE_FINAL_TYPE (HfCustomerMemoEditor,
                      hf_customer_memo_editor,
                      HF,
                      CUSTOMER_MEMO_EDITOR,
                      GtkPopover)

/**
 * hf_customer_memo_editor_set_customer:
 * @context: what to save with
 * @customer: whom the next note is about
 *
 * Shows for which customer a note will be written; what was begun for another one is dropped.
 */
void hf_customer_memo_editor_set_customer (HfCustomerMemoEditor *self,
                                           HfContext            *context,
                                           gint64                customer);

/**
 * hf_customer_memo_editor_edit:
 * @memo: a note
 *
 * Makes the popover, when it is shown next, change this note instead of writing another. Closing it
 * ends that.
 */
void hf_customer_memo_editor_edit (HfCustomerMemoEditor *self, const HfRow *memo);

/**
 * hf_customer_memo_editor_open:
 *
 * Shows the popover. Who closes it goes on where they were.
 */
void hf_customer_memo_editor_open (HfCustomerMemoEditor *self);

G_END_DECLS
