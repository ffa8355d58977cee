/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-entity.h"

G_BEGIN_DECLS

/**
 * hf_entity_needs_customer:
 * @def: an entity
 *
 * Returns: whether each of its rows hangs on a customer; of others a row may only concern one
 */
gboolean hf_entity_needs_customer (const HfEntityDef *def);

G_END_DECLS
