/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-own-fields.h"
#include "session/hf-beside-rows.h"

G_BEGIN_DECLS

#define HF_TYPE_OWN_VALUES (hf_own_values_get_type ())

/**
 * HfOwnValues:
 *
 * The own fields of a book, and what cards say in them, read for the rows on screen only.
 */
G_DECLARE_FINAL_TYPE (HfOwnValues, hf_own_values, HF, OWN_VALUES, HfBesideRows)

HfOwnValues *hf_own_values_new (HfContext *context);
HfOwnFields *hf_own_values_get_fields (HfOwnValues *self);
char        *hf_own_values_write (HfOwnValues *self, gint64 customer, gint64 field);

G_END_DECLS
