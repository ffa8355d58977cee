/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-database.h"

G_BEGIN_DECLS

/** HF_GIVEN_NAME_JOINT: between the parts of such a name */
#define HF_GIVEN_NAME_JOINT " · "

/**
 * hf_given_name_write:
 * @db: a connection
 * @entity: `given_package` or `given_item`
 * @id: a row of it
 * @customer: (out): whose it is, 0 where there is no such row
 * @name: (out) (transfer full) (nullable): its name among what that customer has
 * @error: return location for an error
 *
 * Names a package of a customer, or an item of one, for files: the package, the day on which it was
 * agreed, and the item. Whose it is has to be said with it.
 *
 * Returns: whether it could be read
 */
gboolean hf_given_name_write (HfDatabase *db,
                              const char *entity,
                              gint64      id,
                              gint64     *customer,
                              char      **name,
                              GError    **error);

/**
 * hf_given_name_find:
 * @db: a connection
 * @entity: `given_package` or `given_item`
 * @customer: whose it is
 * @name: what a file calls it
 * @usual: what is meant if several are called so, 0 for none of them
 * @id: (out): the row, 0 where there is none, or several of which none is @usual
 * @error: return location for an error
 *
 * Finds what hf_given_name_write() named.
 *
 * Returns: whether it could be looked for
 */
gboolean hf_given_name_find (HfDatabase *db,
                             const char *entity,
                             gint64      customer,
                             const char *name,
                             gint64      usual,
                             gint64     *id,
                             GError    **error);

G_END_DECLS
