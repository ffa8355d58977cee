/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a form knows of its lines, whatever they are made of. */

#include "gui/common/hf-field-row.h"

#include "base/hf-match.h"

G_DEFINE_INTERFACE (HfFieldRow, hf_field_row, GTK_TYPE_WIDGET)

static void
hf_field_row_default_init (HfFieldRowInterface *iface)
{
}

const char *
hf_field_row_get_label (HfFieldRow *self)
{
  g_return_val_if_fail (HF_IS_FIELD_ROW (self), NULL);

  return HF_FIELD_ROW_GET_IFACE (self)->get_label (self);
}

gboolean
hf_field_row_is_empty (HfFieldRow *self)
{
  g_return_val_if_fail (HF_IS_FIELD_ROW (self), TRUE);

  return HF_FIELD_ROW_GET_IFACE (self)->is_empty (self);
}

gboolean
hf_field_row_is_found (HfFieldRow *self, const char *typed)
{
  g_return_val_if_fail (HF_IS_FIELD_ROW (self), FALSE);

  HfFieldRowInterface *iface = HF_FIELD_ROW_GET_IFACE (self);

  return hf_match_get_place (iface->get_label (self), typed) != HF_MATCH_NOWHERE ||
         (iface->is_called != NULL && iface->is_called (self, typed));
}
