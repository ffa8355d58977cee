/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-saving.h"

G_BEGIN_DECLS

/**
 * hf_member_add:
 * @widget: the widget that saves, inside a page
 * @context: what it works with
 * @organisation: an organisation
 * @customer: a customer
 * @done: (nullable): told how it ended, unless there was nothing to do
 *
 * Makes somebody a member of an organisation. Of whoever is one already the page says so.
 */
void hf_member_add (GtkWidget   *widget,
                    HfContext   *context,
                    gint64       organisation,
                    gint64       customer,
                    HfSavingDone done);

G_END_DECLS
