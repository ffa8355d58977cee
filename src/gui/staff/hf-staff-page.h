/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-list-page.h"

G_BEGIN_DECLS

#define HF_TYPE_STAFF_PAGE (hf_staff_page_get_type ())

/**
 * HfStaffPage:
 *
 * The view Staff: who works here, and who is on duty.
 */
G_DECLARE_FINAL_TYPE (HfStaffPage, hf_staff_page, HF, STAFF_PAGE, HfListPage)

G_END_DECLS
