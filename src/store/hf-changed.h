/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-field.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfChanged:
 *
 * Which rows changed, by whomever: what a window needs to know to refresh. Reference counted,
 * immutable.
 */
typedef struct _HfChanged HfChanged;

#define HF_TYPE_CHANGED (hf_changed_get_type ())
GType hf_changed_get_type (void);

HfChanged *hf_changed_read (HfDatabase *db, gint64 after_step, GError **error);
HfChanged *hf_changed_new_any (const HfEntityDef *def);
HfChanged *hf_changed_new_customer (gint64 id);
HfChanged *hf_changed_ref (HfChanged *self);
void       hf_changed_unref (HfChanged *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfChanged, hf_changed_unref)

gboolean hf_changed_has_entity (const HfChanged *self, const HfEntityDef *def);
gboolean hf_changed_has_entity_of (const HfChanged *self, const HfEntityDef *def, gint64 customer);
gboolean hf_changed_concerns (const HfChanged *self, const HfEntityDef *def);
gboolean hf_changed_has_row (const HfChanged *self, const HfEntityDef *def, gint64 id);
gboolean hf_changed_is_empty (const HfChanged *self);
gint64   hf_changed_get_step (const HfChanged *self);

G_END_DECLS
