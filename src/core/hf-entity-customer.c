/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which rows are nothing without their customer. */

#include "core/hf-entity-customer.h"

gboolean
hf_entity_needs_customer (const HfEntityDef *def)
{
  int customer = hf_entity_field (def, "customer");

  return hf_entity_is_of_customer (def) && def->fields[customer].flags & HF_FIELD_REQUIRED;
}
