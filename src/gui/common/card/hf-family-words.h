/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/customer/hf-kin.h"

G_BEGIN_DECLS

char *hf_family_words_link (const HfKinMember *member);

G_END_DECLS
