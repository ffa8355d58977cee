/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-entity.h"
#include "gui/common/hf-marks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_SELECTION_BAR (hf_selection_bar_get_type ())

/**
 * HfSelectionBar:
 *
 * How many rows are marked and what can be done to them. It is visible while rows are being marked.
 */
G_DECLARE_FINAL_TYPE (HfSelectionBar, hf_selection_bar, HF, SELECTION_BAR, GtkWidget)

/**
 * HfSelectionWhere:
 * @HF_SELECTION_ANYWHERE: whatever the list shows
 * @HF_SELECTION_IN_USE: unless it shows the archive
 * @HF_SELECTION_IN_ARCHIVE: where it shows the archive
 *
 * Where something can be done to the marked rows.
 */
typedef enum
{
  HF_SELECTION_ANYWHERE,
  HF_SELECTION_IN_USE,
  HF_SELECTION_IN_ARCHIVE,
} HfSelectionWhere;

/**
 * HfSelectionButton:
 * @label: a msgid, with a mnemonic; %NULL ends a table
 * @action: the action of the page or the window that does it
 * @target: (nullable): what that is told
 * @where: where it can be done
 * @tooltip: (nullable): a msgid
 *
 * Something that can be done to the marked rows.
 */
typedef struct
{
  const char      *label;
  const char      *action;
  const char      *target;
  HfSelectionWhere where;
  const char      *tooltip;
} HfSelectionButton;

/**
 * hf_selection_bar_set_up:
 * @marks: the marks
 * @def: what is listed: customers or organisations
 * @buttons: a table, static
 *
 * Follows these marks and offers what the table says.
 */
void hf_selection_bar_set_up (HfSelectionBar          *self,
                              HfMarks                 *marks,
                              const HfEntityDef       *def,
                              const HfSelectionButton *buttons);

/**
 * hf_selection_bar_set_archive:
 * @is_archive: whether the list shows the archive
 *
 * Offers what can be done in an archive: to take back from it.
 */
void hf_selection_bar_set_archive (HfSelectionBar *self, gboolean is_archive);

/**
 * hf_selection_bar_is_archive:
 *
 * Returns: whether the list shows the archive
 */
gboolean hf_selection_bar_is_archive (HfSelectionBar *self);

G_END_DECLS
