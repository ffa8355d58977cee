/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfRoleReach:
 * @HF_ROLE_NOBODY: nobody
 * @HF_ROLE_OWN: the person alone
 * @HF_ROLE_DEPARTMENT: all of the person's department
 * @HF_ROLE_HOSPITAL: the whole hospital
 *
 * How far something goes.
 */
typedef enum
{
  HF_ROLE_NOBODY,
  HF_ROLE_OWN,
  HF_ROLE_DEPARTMENT,
  HF_ROLE_HOSPITAL,
} HfRoleReach;

/**
 * HfRole:
 * @key: as it is stored
 * @works_for: whose follow-ups the person is shown first, and of which they are told
 * @keeps: whose records as staff the person keeps
 * @treats: whether visits are made to such people
 * @is_masked: whether personal data is masked for the person
 * @hides_phones: whether telephone numbers are, if nothing else is
 * @hides_restricted: whether what is about a customer's means and family is
 * @asks_for_numbers: whether the screen shows a number masked until the person asks for it, which
 *   is kept; a call is dialled by a key, so nobody has to read it
 * @exports: whether the person may write tables of people to files
 * @reports: whether the person is shown how the hospital does
 * @first_view: the view that is shown first
 *
 * What goes with a role: all that depends on one is said here.
 */
typedef struct
{
  const char *key;
  HfRoleReach works_for;
  HfRoleReach keeps;
  gboolean    treats;
  gboolean    is_masked;
  gboolean    hides_phones;
  gboolean    hides_restricted;
  gboolean    asks_for_numbers;
  gboolean    exports;
  gboolean    reports;
  const char *first_view;
} HfRole;

/**
 * hf_role_find:
 * @key: (nullable): a role as it is stored
 *
 * Returns: (transfer none): what goes with it; with none, or one that this program does not know,
 *   what goes with work at the desk
 */
const HfRole *hf_role_find (const char *key);

#define HF_ROLE_VIEW_REPORTS "reports"

/**
 * hf_role_uses_view:
 * @key: (nullable): a role as it is stored, %NULL for nobody on the staff
 * @view: a view of the window
 *
 * Returns: whether it is there for them
 */
gboolean hf_role_uses_view (const char *key, const char *view);

G_END_DECLS
