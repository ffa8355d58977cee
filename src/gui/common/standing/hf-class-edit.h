/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/standing/hf-class-choices.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_CLASS_EDIT (hf_class_edit_get_type ())

/**
 * HfClassEdit:
 *
 * A popover by which somebody decides whether a customer belongs to a class.
 */
G_DECLARE_FINAL_TYPE (HfClassEdit, hf_class_edit, HF, CLASS_EDIT, GtkPopover)

/**
 * HfClassEdit::decided:
 * @self: the popover
 * @class: the id of the class
 * @belongs: (nullable): a key of #hf_class_choices, %NULL for the rule
 * @reason: (nullable): why
 *
 * It is to be saved.
 */

/**
 * hf_class_edit_new:
 * @choices: what was decided so far
 * @class: the id of the class, 0 to choose one
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *hf_class_edit_new (const HfClassChoices *choices, gint64 class);

G_END_DECLS
