/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-list-page.h"

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATION_PAGE (hf_organisation_page_get_type ())

/**
 * HfOrganisationPage:
 *
 * The view of all organisations: a list, and the card of the one selected.
 */
G_DECLARE_FINAL_TYPE (HfOrganisationPage, hf_organisation_page, HF, ORGANISATION_PAGE, HfListPage)

G_END_DECLS
