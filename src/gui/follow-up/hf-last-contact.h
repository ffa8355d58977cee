/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-row.h"

G_BEGIN_DECLS

char *hf_last_contact_describe (const HfRow *contact, HfDate today);
char *hf_last_contact_describe_none (const HfRow *customer, HfDate today);

G_END_DECLS
