/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-list-page.h"

G_BEGIN_DECLS

/**
 * hf_list_page_rest:
 * @page: an #HfListPage all of whose filters are part of its state
 *
 * What rest() of its class is.
 *
 * Returns: (transfer full) (nullable): all that it takes to show it again as it is, %NULL while it
 *   has to stay
 */
GVariant *hf_list_page_rest (HfPage *page);

/**
 * hf_list_page_wake:
 * @page: such a page, just built
 * @resting: what hf_list_page_rest() returned of the one before it
 *
 * What wake() of its class is.
 */
void hf_list_page_wake (HfPage *page, GVariant *resting);

G_END_DECLS
