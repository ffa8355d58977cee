/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_FIELD_GROUP (hf_field_group_get_type ())

/**
 * HfFieldGroup:
 *
 * Some lines of a form under a heading; hidden when none of them is to be seen. A .ui names the
 * property `title`, and `restricted` where not everybody is meant to read on. Its children are
 * #HfFieldRow.
 */
G_DECLARE_FINAL_TYPE (HfFieldGroup, hf_field_group, HF, FIELD_GROUP, GtkBox)

/**
 * HfFieldGroupShow:
 * @empty: whether lines that hold nothing are shown
 * @filter: (nullable): the only lines shown are those found by this, see hf_field_row_is_found(),
 *   and all of a group whose title begins so
 * @keep: whether lines that are shown stay, even if they have become empty
 *
 * Which lines of a form are shown.
 */
typedef struct
{
  gboolean    empty;
  const char *filter;
  gboolean    keep;
} HfFieldGroupShow;

/**
 * hf_field_group_update:
 * @show: which lines to show
 *
 * Shows those lines, and itself if there is any.
 *
 * Returns: whether there is any
 */
gboolean hf_field_group_update (HfFieldGroup *self, const HfFieldGroupShow *show);

/**
 * hf_field_group_is_restricted:
 *
 * Returns: whether not everybody is meant to read on
 */
gboolean hf_field_group_is_restricted (HfFieldGroup *self);

G_END_DECLS
