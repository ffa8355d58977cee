/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATIONS_ROW (hf_organisations_row_get_type ())

/**
 * HfOrganisationsRow:
 *
 * An #HfFieldRow: the organisations a customer belongs to, each with position and dates, edited in
 * place. It opens their cards and adds the customer to another one.
 */
G_DECLARE_FINAL_TYPE (HfOrganisationsRow, hf_organisations_row, HF, ORGANISATIONS_ROW, GtkWidget)

/**
 * HfOrganisationsRow::changed:
 * @self: the line
 *
 * There are more organisations, or fewer.
 */

/**
 * hf_organisations_row_set_up:
 * @context: what to work with
 *
 * Makes the line ready.
 */
void hf_organisations_row_set_up (HfOrganisationsRow *self, HfContext *context);

/**
 * hf_organisations_row_set_customer:
 * @customer: whose, 0 for nobody
 *
 * Shows a customer's organisations and keeps them fresh.
 */
void hf_organisations_row_set_customer (HfOrganisationsRow *self, gint64 customer);

/**
 * hf_organisations_row_add:
 * @organisation: an organisation
 *
 * Makes the customer a member, unless that is one already.
 */
void hf_organisations_row_add (HfOrganisationsRow *self, gint64 organisation);

G_END_DECLS
