/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Going about a long list of which one row is selected: to a row, and to the next one.
 * What a row is about is each list's own. */

#include "gui/common/hf-list-view.h"

#include "gui/common/hf-id-selection.h"

static HfIdSelection *
get_selection (GtkWidget *view)
{
  return HF_ID_SELECTION (GTK_IS_COLUMN_VIEW (view) ?
                            gtk_column_view_get_model (GTK_COLUMN_VIEW (view)) :
                            gtk_list_view_get_model (GTK_LIST_VIEW (view)));
}

/**
 * hf_list_view_get_rows:
 * @view: a view
 *
 * A column view keeps its rows in an inner list, which alone knows how to scroll (GTK 4.8).
 *
 * Returns: (transfer none): the widget whose children are the rows
 */
GtkWidget *
hf_list_view_get_rows (GtkWidget *view)
{
  GtkWidget *child = view;

  if (GTK_IS_COLUMN_VIEW (view))
    for (child = gtk_widget_get_first_child (view); child != NULL && !GTK_IS_LIST_VIEW (child);)
      child = gtk_widget_get_next_sibling (child);
  return child;
}

/**
 * hf_list_view_scroll_to:
 * @view: a view
 * @position: a row; one that is not there is ignored
 *
 * Scrolls until a row is seen.
 */
void
hf_list_view_scroll_to (GtkWidget *view, guint position)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (get_selection (view))))
    return;
  gtk_widget_activate_action (hf_list_view_get_rows (view), "list.scroll-to-item", "u", position);
}

/* GTK 4.8 cannot focus a row by its number; the selected row knows that it is selected. */
static gboolean
focus_selected (GtkWidget *view)
{
  for (GtkWidget *row = gtk_widget_get_first_child (hf_list_view_get_rows (view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED)
      return gtk_widget_grab_focus (row);
  return FALSE;
}

/**
 * hf_list_view_focus:
 * @view: a view
 *
 * Gives the focus to the selected row, which is scrolled to: Enter must open the row one sees
 * selected. Where none is, the focus goes to the row that had it last, or to the first one; where
 * there are no rows, to the view.
 *
 * Returns: whether it was taken
 */
gboolean
hf_list_view_focus (GtkWidget *view)
{
  if (focus_selected (view))
    return TRUE;
  hf_list_view_scroll_to (view, hf_id_selection_get_position (get_selection (view)));
  return focus_selected (view) || gtk_widget_grab_focus (hf_list_view_get_rows (view));
}

/**
 * hf_list_view_settle_focus:
 * @view: a view whose rows changed
 * @is_found: whether the selected row is among them only now
 *
 * Gives the focus to the row that is meant, if the view has it: who came before there were rows has
 * the keyboard on none, who came before the selected one on another.
 */
void
hf_list_view_settle_focus (GtkWidget *view, gboolean is_found)
{
  GtkRoot   *root = gtk_widget_get_root (view);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *rows = hf_list_view_get_rows (view);

  if (focus != NULL && (focus == rows || (is_found && gtk_widget_is_ancestor (focus, rows))))
    hf_list_view_focus (view);
}

/**
 * hf_list_view_step:
 * @view: a view
 * @rows: how far, downwards
 *
 * Selects another row, the first one where none was; the focus stays where it is.
 */
void
hf_list_view_step (GtkWidget *view, int rows)
{
  HfIdSelection *selection = get_selection (view);
  guint          n_items = g_list_model_get_n_items (G_LIST_MODEL (selection));
  guint          before = hf_id_selection_get_position (selection);
  gint64         wanted = before == GTK_INVALID_LIST_POSITION ? 0 : (gint64) before + rows;

  if (n_items == 0)
    return;
  wanted = CLAMP (wanted, 0, (gint64) n_items - 1);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (selection), (guint) wanted, TRUE);
  hf_list_view_scroll_to (view, (guint) wanted);
}

/**
 * hf_list_view_move:
 * @view: a view
 * @rows: how far, downwards
 *
 * Selects another row, the first one where none was, and gives it the focus.
 */
void
hf_list_view_move (GtkWidget *view, int rows)
{
  hf_list_view_step (view, rows);
  if (g_list_model_get_n_items (G_LIST_MODEL (get_selection (view))) > 0)
    focus_selected (view);
}

static GtkWidget *
find_row_at (GtkWidget *view, double x, double y)
{
  GtkWidget *rows = hf_list_view_get_rows (view);
  GtkWidget *row = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);

  while (row != NULL && gtk_widget_get_parent (row) != rows)
    row = gtk_widget_get_parent (row);
  return row;
}

/**
 * hf_list_view_find_clicked:
 * @view: a view
 * @click: a gesture of it
 * @x: where it ended
 * @y: the same
 *
 * GTK itself has selected the row by then, or marked it where such a key is held, which is no plain
 * click.
 *
 * Returns: (transfer none) (nullable): the row that was clicked
 */
GtkWidget *
hf_list_view_find_clicked (GtkWidget *view, GtkGestureClick *click, double x, double y)
{
  GdkModifierType held =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));

  return (held & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0 ? find_row_at (view, x, y) : NULL;
}

static void
clicked_cb (GtkGestureClick *click, int n_press, double x, double y, GtkWidget *view)
{
  GtkWidget *row = hf_list_view_find_clicked (view, click, x, y);

  if (row != NULL && n_press == 1)
    gtk_widget_activate (row);
}

/**
 * hf_list_view_open_by_click:
 * @view: a view
 *
 * Lets one click open a row, without what GTK's own `single-click-activate` has beside it: there
 * the pointer selects each row that it comes to lie on, be it by a list that appears under it.
 *
 * Returns: (transfer none): the gesture that does it
 */
GtkEventController *
hf_list_view_open_by_click (GtkWidget *view)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), view);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  return GTK_EVENT_CONTROLLER (click);
}
