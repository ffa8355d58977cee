/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-list-page.h"
#include "gui/common/list/hf-selection-bar.h"

G_BEGIN_DECLS

/**
 * hf_list_page_install_marks:
 * @widget_class: the class of a page whose template has `list`, a #HfRecordList whose rows can be
 *   marked, `select_button`, a toggle, and `selection_bar`
 * @prefix: what its actions begin with
 *
 * Installs the actions `mark`, `mark-all`, `press`, `bulk` and `delete`, and the handler
 * `select_toggled_cb`, swapped, for the button. The page has an action `archive` of its own, for
 * one row.
 */
void hf_list_page_install_marks (GtkWidgetClass *widget_class, const char *prefix);

/**
 * hf_list_page_set_up_marks:
 * @self: a page
 * @def: what is listed: customers or organisations
 * @buttons: what can be done to marked rows
 *
 * Has button, bar and list follow the marks of the list.
 */
void hf_list_page_set_up_marks (HfListPage              *self,
                                const HfEntityDef       *def,
                                const HfSelectionButton *buttons);

/**
 * hf_list_page_offer_archive:
 * @self: a page
 * @is_archive: whether the list shows the archive
 *
 * Has the bar offer what can be done to those archived, or to the others.
 */
void hf_list_page_offer_archive (HfListPage *self, gboolean is_archive);

/**
 * hf_list_page_end_marks:
 * @self: a page
 *
 * Ends selecting several and goes back into the list.
 *
 * Returns: whether there was anything to end
 */
gboolean hf_list_page_end_marks (HfListPage *self);

G_END_DECLS
