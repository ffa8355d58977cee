/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-list-page.h"

G_BEGIN_DECLS

#define HF_TYPE_PLANS_PAGE (hf_plans_page_get_type ())

/**
 * HfPlansPage:
 *
 * The plans by which customers are followed up.
 */
G_DECLARE_FINAL_TYPE (HfPlansPage, hf_plans_page, HF, PLANS_PAGE, HfListPage)

G_END_DECLS
