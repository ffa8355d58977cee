/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-page.h"

G_BEGIN_DECLS

/**
 * hf_page_rest_is_read:
 * @part: a part of a page
 *
 * Returns: whether somebody has scrolled down in it, and so reads there
 */
gboolean hf_page_rest_is_read (GtkWidget *part);

/**
 * hf_page_rest_state:
 * @page: a page all of which is told by what it remembers until the next start
 *
 * Returns: (transfer full): what #HfPageClass.rest may return of it
 */
GVariant *hf_page_rest_state (HfPage *page);

/**
 * hf_page_wake_state:
 * @page: such a page, just built
 * @resting: what hf_page_rest_state() returned of the one before it
 *
 * What #HfPageClass.wake of it may be.
 */
void hf_page_wake_state (HfPage *page, GVariant *resting);

G_END_DECLS
