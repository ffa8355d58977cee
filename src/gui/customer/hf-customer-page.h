/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-list-page.h"

G_BEGIN_DECLS

#define HF_TYPE_CUSTOMER_PAGE (hf_customer_page_get_type ())

/**
 * HfCustomerPage:
 *
 * The view of all customers: a list, and the card of the one selected.
 */
G_DECLARE_FINAL_TYPE (HfCustomerPage, hf_customer_page, HF, CUSTOMER_PAGE, HfListPage)

G_END_DECLS
