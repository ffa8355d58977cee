/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_HOUSEHOLD_RENAME (hf_household_rename_get_type ())

/**
 * HfHouseholdRename:
 *
 * Gives the household of a customer another name, for all who live there.
 */
G_DECLARE_FINAL_TYPE (HfHouseholdRename, hf_household_rename, HF, HOUSEHOLD_RENAME, GtkPopover)

/**
 * hf_household_rename_set_customer:
 * @context: what to work with
 * @customer: somebody who lives there
 * @name: what the household is called
 *
 * Says whose household it is. What is being typed of the same one is kept.
 */
void hf_household_rename_set_customer (HfHouseholdRename *self,
                                       HfContext         *context,
                                       gint64             customer,
                                       const char        *name);

G_END_DECLS
