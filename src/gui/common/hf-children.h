/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * hf_children_remove:
 * @widget: a widget
 *
 * Takes all children from a widget that has no way of its own to remove one.
 */
void hf_children_remove (GtkWidget *widget);

/**
 * hf_children_show_any:
 * @widget: a widget that was given other children
 *
 * Shows a widget that has children and hides one without. A hidden widget does not notice what it
 * is given and would be shown at the size it had before.
 */
void hf_children_show_any (GtkWidget *widget);

/**
 * hf_children_dispose:
 * @widget: a widget being disposed
 * @type: the type whose template it has
 *
 * Disposes a template, together with the children nothing in C refers to, which
 * gtk_widget_dispose_template() leaves behind.
 */
void hf_children_dispose (GtkWidget *widget, GType type);

/**
 * hf_children_focus:
 * @widget: a widget that hands the focus on to a child
 * @direction: where the focus is to go
 *
 * Moves the focus among the children. Going back out of them, a widget's own way would try the
 * widget itself last, which hands the focus to the child it came from: Shift+Tab would lead
 * nowhere.
 *
 * Returns: whether a child took it
 */
gboolean hf_children_focus (GtkWidget *widget, GtkDirectionType direction);

/**
 * hf_children_have_focus:
 * @widget: a widget
 *
 * Returns: whether something in it has the focus of its window, whichever window has the keys
 */
gboolean hf_children_have_focus (GtkWidget *widget);

/**
 * HfChildrenGrab:
 * @widget: a widget
 *
 * Gives the focus to one of its children.
 *
 * Returns: whether it was taken
 */
typedef gboolean (*HfChildrenGrab) (GtkWidget *widget);

/**
 * hf_children_hand_on_focus:
 * @klass: a class
 * @grab_focus: gives the focus to one of the children
 *
 * Lets the widgets of a class, which take no focus themselves, hand it on.
 */
void hf_children_hand_on_focus (GtkWidgetClass *klass, HfChildrenGrab grab_focus);

G_END_DECLS
