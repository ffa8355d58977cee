/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

#define HF_MEMBERSHIP_ERROR (hf_membership_error_quark ())
GQuark hf_membership_error_quark (void);

/**
 * HfMembershipError:
 * @HF_MEMBERSHIP_ERROR_OVERLAPS: the customer is a member of that tier in that time already
 *
 * Why a membership cannot be as somebody wants it.
 */
typedef enum
{
  HF_MEMBERSHIP_ERROR_OVERLAPS,
} HfMembershipError;

gboolean hf_membership_guard_overlaps (HfDatabase  *db,
                                       const HfRow *before,
                                       const HfRow *after,
                                       gboolean    *overlaps,
                                       GError     **error);
gboolean hf_membership_guard_check (HfDatabase *db, const HfRow *before, gint64 id, GError **error);

G_END_DECLS
