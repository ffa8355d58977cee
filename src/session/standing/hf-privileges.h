/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/standing/hf-club.h"
#include "store/hf-changed.h"

G_BEGIN_DECLS

/**
 * HfUnitTerms:
 * @organisation: which one
 * @name: (owned): its name
 * @agreement: (owned): its running agreement, which grants something
 *
 * What somebody is granted as one of an organisation.
 */
typedef struct
{
  gint64 organisation;
  char  *name;
  HfRow *agreement;
} HfUnitTerms;

/**
 * HfPrivileges:
 * @club: (owned): what the customer is as a member
 * @units: (owned) (element-type HfUnitTerms): what the customer is granted as one of organisations
 *
 * What the desk has to know a customer is granted.
 */
typedef struct
{
  HfClub    *club;
  GPtrArray *units;
} HfPrivileges;

/**
 * hf_privileges_read:
 * @db: a connection
 * @viewer: who looks
 * @customer: whose
 * @today: the day
 * @error: return location for an error
 *
 * Of each organisation that the customer belongs to today, the agreement counts that runs longest
 * of those that hold today and grant a discount or terms.
 *
 * Returns: (transfer full) (nullable): what the customer is granted
 */
HfPrivileges *hf_privileges_read (HfDatabase *db,
                                  HfViewer   *viewer,
                                  gint64      customer,
                                  HfDate      today,
                                  GError    **error);

/**
 * hf_privileges_free:
 * @self: (transfer full): what somebody is granted
 *
 * Frees it.
 */
void hf_privileges_free (HfPrivileges *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfPrivileges, hf_privileges_free)

/**
 * hf_privileges_is_concerned:
 * @changed: what changed in the book
 *
 * Returns: whether that may change what anybody is granted
 */
gboolean hf_privileges_is_concerned (const HfChanged *changed);

G_END_DECLS
