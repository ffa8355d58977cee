/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The menu about a row, be it of a long list or of a few lines: by the secondary button, by holding
 * a finger on it, and by the keys for it. There is one for all rows, filled when it opens. What it
 * offers is known where the rows are. */

#include "gui/common/hf-row-menu.h"

#define OFFER "hf-row-menu" /* object data of the rows: their Offer */
#define INSET 48            /* from the corner of a row to a menu asked for by a key, in pixels */

typedef struct
{
  GtkWidget    *over; /* which has the rows in it */
  HfRowMenuMake make;
  gpointer      user_data;
  GtkWidget    *menu; /* a child of `over`; NULL before it was asked for */
} Offer;

static void
offer_free (gpointer data)
{
  Offer *self = data;

  g_clear_weak_pointer (&self->menu);
  g_free (self);
}

/* The child of @rows that a widget is in. */
static GtkWidget *
find_row (GtkWidget *rows, GtkWidget *widget)
{
  while (widget != NULL && gtk_widget_get_parent (widget) != rows)
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static void
remove_menu (GtkWidget *menu)
{
  if (gtk_widget_get_parent (menu) != NULL)
    gtk_widget_unparent (menu);
}

/* It lasts as long as what it is over: GTK 4.8 does not bear that one goes right after it closed.
 */
static void
ensure_menu (Offer *offer)
{
  GtkWidget *menu;

  if (offer->menu != NULL)
    return;
  menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_widget_set_parent (menu, offer->over);
  g_signal_connect_object (offer->over, "destroy", G_CALLBACK (remove_menu), menu,
                           G_CONNECT_SWAPPED);
  g_set_weak_pointer (&offer->menu, menu);
}

static GtkWidget *
open_at (GtkWidget *rows, GtkWidget *row, double x, double y)
{
  Offer *offer = g_object_get_data (G_OBJECT (rows), OFFER);
  g_autoptr (GMenuModel) model = offer->make (row, offer->user_data);

  if (model == NULL)
    return NULL;
  ensure_menu (offer);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (offer->menu), model);
  gtk_widget_translate_coordinates (row, offer->over, x, y, &x, &y);
  gtk_popover_set_pointing_to (GTK_POPOVER (offer->menu),
                               &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (offer->menu));
  return offer->menu;
}

/* The row is selected first, or a menu would act on another than the one pointed at. */
static void
pressed_cb (GtkGesture *gesture, int n_press, double x, double y, GtkWidget *rows)
{
  GtkWidget *row = find_row (rows, gtk_widget_pick (rows, x, y, GTK_PICK_DEFAULT));

  if (row == NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (row, "listitem.select", "(bb)", FALSE, FALSE);
  gtk_widget_grab_focus (row);
  /* The menu takes the release, without which the row would look pressed for ever. */
  gtk_widget_unset_state_flags (row, GTK_STATE_FLAG_ACTIVE);
  gtk_widget_translate_coordinates (rows, row, x, y, &x, &y);
  open_at (rows, row, x, y);
}

static void
held_cb (GtkGesture *gesture, double x, double y, GtkWidget *rows)
{
  pressed_cb (gesture, 1, x, y, rows);
}

static gboolean
key_pressed_cb (GtkWidget *rows, GVariant *arguments, gpointer user_data)
{
  GtkWidget *row = find_row (rows, gtk_root_get_focus (gtk_widget_get_root (rows)));

  return row != NULL && hf_row_menu_open (rows, row) != NULL;
}

static void
add_key (GtkEventController *keys, guint key, GdkModifierType state)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, state),
                                                          gtk_callback_action_new (key_pressed_cb,
                                                                                   NULL, NULL)));
}

/**
 * hf_row_menu_offer:
 * @rows: a list view, a list box or a box, whose children are the rows
 * @over: a widget with a layout manager that has @rows in it, over which the menu opens, and whose
 *   actions it finds
 * @make: makes the menu about one of them
 * @user_data: given to @make; lives as long as @rows
 *
 * Lets each row have a menu.
 */
void
hf_row_menu_offer (GtkWidget *rows, GtkWidget *over, HfRowMenuMake make, gpointer user_data)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkGesture         *hold = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  Offer              *offer = g_new (Offer, 1);

  *offer = (Offer){ over, make, user_data, NULL };
  g_object_set_data_full (G_OBJECT (rows), OFFER, offer, offer_free);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), rows);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (held_cb), rows);
  add_key (keys, GDK_KEY_Menu, 0);
  add_key (keys, GDK_KEY_F10, GDK_SHIFT_MASK);
  gtk_widget_add_controller (rows, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (rows, GTK_EVENT_CONTROLLER (hold));
  gtk_widget_add_controller (rows, keys);
}

/**
 * hf_row_menu_open:
 * @rows: what has rows with a menu
 * @row: one of them
 *
 * Opens the menu about a row, below it, as the keys do.
 *
 * Returns: (transfer none) (nullable): the menu, which is about the row until it is opened again;
 * %NULL where the row has none
 */
GtkWidget *
hf_row_menu_open (GtkWidget *rows, GtkWidget *row)
{
  g_return_val_if_fail (g_object_get_data (G_OBJECT (rows), OFFER) != NULL, NULL);

  return open_at (rows, row, MIN (INSET, gtk_widget_get_width (row)), gtk_widget_get_height (row));
}

/**
 * hf_row_menu_add:
 * @menu: a menu that is being made
 * @label: a translated label
 * @action: what it does
 * @target: (nullable) (transfer floating): to what
 *
 * Adds a line to a menu.
 */
void
hf_row_menu_add (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}
