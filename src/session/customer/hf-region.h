/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/* The most places that are proposed at once. */
#define HF_REGION_MOST 50

/**
 * hf_region_is_field:
 * @field: a field's name
 *
 * Returns: whether it is a province, city or district, for which places can be proposed
 */
gboolean hf_region_is_field (const char *field);

/**
 * hf_region_list_provinces:
 *
 * Returns: (transfer full) (array zero-terminated=1): the provinces there are, in the usual order
 */
char **hf_region_list_provinces (void);

/**
 * hf_region_find:
 * @db: a connection
 * @row: a customer or an organisation, as far as its address is known
 * @field: the name of one of the fields of hf_region_is_field()
 * @text: what was typed: characters, pinyin or initials; "" for all
 * @error: return location for an error
 *
 * Proposes places: provinces, and cities and districts that the book knows of the province and city
 * of @row.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): at most %HF_REGION_MOST of them
 */
char **hf_region_find (HfDatabase  *db,
                       const HfRow *row,
                       const char  *field,
                       const char  *text,
                       GError     **error);

G_END_DECLS
