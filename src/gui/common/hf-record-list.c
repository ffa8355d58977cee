/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The base of a list of the book's rows: one of them is selected, by its id, and is seen again
 * whenever the list is of other rows. What the rows are about is not known here. */

#include "gui/common/hf-record-list.h"

#include "gui/common/hf-children.h"
#include "gui/common/hf-list-view.h"
#include "gui/common/hf-row-menu.h"
#include "gui/common/list/hf-mark-column.h"

#define FRAMES 10 /* that are drawn, at most, before a list is as long as its rows */

typedef struct
{
  /* owned */
  HfContext     *context;
  HfLiveList    *model;
  HfIdSelection *selection;
  HfHighlight   *highlight;

  GtkEventController *click; /* of the view; opens a row */

  double   place;    /* to be scrolled to, in pixels */
  guint    place_id; /* a tick callback while it is not there yet, or 0 */
  guint    n_frames; /* since all rows are known */
  gboolean click_opens;
  gboolean wants_scroll; /* to the selected row, once the list has it */

  /* of the template */
  GtkWidget *view;
} HfRecordListPrivate;

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HfRecordList, hf_record_list, GTK_TYPE_WIDGET)

static HfRecordListPrivate *
get_private (HfRecordList *self)
{
  return hf_record_list_get_instance_private (self);
}

static void
show_selected (HfRecordList *self)
{
  HfRecordListPrivate *priv = get_private (self);
  HfRecordListClass   *klass = HF_RECORD_LIST_GET_CLASS (self);
  guint                position = hf_id_selection_get_position (priv->selection);

  priv->wants_scroll = position == GTK_INVALID_LIST_POSITION;
  if (priv->wants_scroll && klass->begins_at_top != NULL && klass->begins_at_top (self))
    position = 0;
  hf_list_view_scroll_to (priv->view, position);
}

static void
list_changed_cb (HfRecordList *self)
{
  HfRecordListPrivate *priv = get_private (self);
  gboolean             was_wanted = priv->wants_scroll;

  if (was_wanted)
    show_selected (self);
  hf_list_view_settle_focus (priv->view, was_wanted && !priv->wants_scroll);
}

static void
row_selected_cb (HfRecordList *self, gint64 id)
{
  g_signal_emit (self, signals[SELECTED], 0, id);
}

static void
row_activated_cb (HfRecordList *self, guint position)
{
  HfRecordListPrivate *priv = get_private (self);
  gint64               id = hf_live_list_get_id (priv->model, position);

  if (id == 0)
    return;
  hf_id_selection_set_id (priv->selection, id);
  g_signal_emit (self, signals[ACTIVATED], 0, id);
}

static gboolean
hf_record_list_grab_focus (GtkWidget *widget)
{
  return hf_list_view_focus (get_private (HF_RECORD_LIST (widget))->view);
}

static void
hf_record_list_dispose (GObject *object)
{
  HfRecordListPrivate *priv = get_private (HF_RECORD_LIST (object));

  hf_children_dispose (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  priv->view = NULL;
  g_clear_object (&priv->selection);
  g_clear_object (&priv->model);
  g_clear_object (&priv->highlight);
  g_clear_object (&priv->context);

  G_OBJECT_CLASS (hf_record_list_parent_class)->dispose (object);
}

static void
hf_record_list_class_init (HfRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_record_list_dispose;
  hf_children_hand_on_focus (GTK_WIDGET_CLASS (klass), hf_record_list_grab_focus);

  signals[SELECTED] = g_signal_new ("selected", HF_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ACTIVATED] = g_signal_new ("activated", HF_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
hf_record_list_init (HfRecordList *self)
{
}

/**
 * hf_record_list_bind_view:
 * @widget_class: the class of a list, whose template is set
 *
 * Lets the template name the handler of #HfRecordList, and have a menu about the selected row.
 */
void
hf_record_list_bind_view (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child_full (widget_class, "row_menu", FALSE, 0);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static gpointer
get_part (HfRecordList *self, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self), G_OBJECT_TYPE (self), name);
}

/**
 * hf_record_list_get_row_menu:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what can be done to the selected row
 */
GMenuModel *
hf_record_list_get_row_menu (HfRecordList *self)
{
  g_return_val_if_fail (HF_IS_RECORD_LIST (self), NULL);

  return get_part (self, "row_menu");
}

static GMenuModel *
make_menu (GtkWidget *row, gpointer list)
{
  return hf_record_list_get_selected (list) != 0 ? g_object_ref (get_part (list, "row_menu")) :
                                                   NULL;
}

/**
 * hf_record_list_set_up:
 * @self: a list whose template is made
 * @context: what to work with
 *
 * Puts a list of nothing as yet into the view.
 */
void
hf_record_list_set_up (HfRecordList *self, HfContext *context)
{
  HfRecordListPrivate *priv = get_private (self);

  g_return_if_fail (HF_IS_RECORD_LIST (self) && priv->context == NULL);

  priv->context = g_object_ref (context);
  priv->model = hf_live_list_new (hf_context_get_store (context));
  priv->selection = hf_id_selection_new (priv->model);
  priv->highlight = hf_highlight_new ();
  priv->view = get_part (self, "view");
  hf_row_menu_offer (hf_list_view_get_rows (priv->view), GTK_WIDGET (self), make_menu, self);
  priv->click = hf_list_view_open_by_click (priv->view);
  hf_record_list_set_click_opens (self, FALSE);
  g_signal_connect_object (priv->selection, "selected", G_CALLBACK (row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_set (priv->view, "model", priv->selection, NULL);
  g_signal_connect_object (priv->selection, "items-changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * hf_record_list_get_context:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what it works with, %NULL before it is set up and once it is
 *   closed
 */
HfContext *
hf_record_list_get_context (HfRecordList *self)
{
  g_return_val_if_fail (HF_IS_RECORD_LIST (self), NULL);

  return get_private (self)->context;
}

/**
 * hf_record_list_get_model:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the rows listed
 */
HfLiveList *
hf_record_list_get_model (HfRecordList *self)
{
  g_return_val_if_fail (HF_IS_RECORD_LIST (self), NULL);

  return get_private (self)->model;
}

/**
 * hf_record_list_get_columns:
 * @self: a list whose view has columns
 *
 * Returns: (transfer none): them, of #GtkColumnViewColumn
 */
GListModel *
hf_record_list_get_columns (HfRecordList *self)
{
  g_return_val_if_fail (HF_IS_RECORD_LIST (self), NULL);

  return gtk_column_view_get_columns (GTK_COLUMN_VIEW (get_private (self)->view));
}

/**
 * hf_record_list_get_highlight:
 * @self: a list
 *
 * Returns: (transfer none): what its rows mark of what is searched for
 */
HfHighlight *
hf_record_list_get_highlight (HfRecordList *self)
{
  g_return_val_if_fail (HF_IS_RECORD_LIST (self), NULL);

  return get_private (self)->highlight;
}

/**
 * hf_record_list_get_selected:
 * @self: a list
 *
 * Returns: the selected row, 0 for none
 */
gint64
hf_record_list_get_selected (HfRecordList *self)
{
  g_return_val_if_fail (HF_IS_RECORD_LIST (self), 0);

  return hf_id_selection_get_id (get_private (self)->selection);
}

/**
 * hf_record_list_select:
 * @self: a list
 * @id: a row, 0 for none
 *
 * Selects a row, as soon as the list has it, and scrolls to it.
 */
void
hf_record_list_select (HfRecordList *self, gint64 id)
{
  g_return_if_fail (HF_IS_RECORD_LIST (self));

  hf_id_selection_set_id (get_private (self)->selection, id);
  show_selected (self);
}

/**
 * hf_record_list_step:
 * @self: a list
 * @rows: how far, downwards
 *
 * Selects another row and leaves the focus where it is.
 */
void
hf_record_list_step (HfRecordList *self, int rows)
{
  g_return_if_fail (HF_IS_RECORD_LIST (self));

  hf_list_view_step (get_private (self)->view, rows);
}

/**
 * hf_record_list_move:
 * @self: a list
 * @rows: how far, downwards
 *
 * Selects another row.
 */
void
hf_record_list_move (HfRecordList *self, int rows)
{
  g_return_if_fail (HF_IS_RECORD_LIST (self));

  hf_list_view_move (get_private (self)->view, rows);
}

/**
 * hf_record_list_find_selected:
 * @self: a list that is about to have other rows
 *
 * Scrolls to the selected row once it is among them.
 */
void
hf_record_list_find_selected (HfRecordList *self)
{
  get_private (self)->wants_scroll = TRUE;
}

static GtkAdjustment *
get_adjustment (HfRecordList *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_private (self)->view));
}

/**
 * hf_record_list_get_place:
 * @self: a list that is set up
 *
 * Returns: how far it is scrolled, in pixels
 */
double
hf_record_list_get_place (HfRecordList *self)
{
  HfRecordListPrivate *priv = get_private (self);

  g_return_val_if_fail (HF_IS_RECORD_LIST (self), 0);

  return priv->place_id != 0 ? priv->place : gtk_adjustment_get_value (get_adjustment (self));
}

/* The list is as long as its rows only after it was laid out with them; it may have become shorter
 * for good. */
static gboolean
place_wanted_cb (GtkWidget *view, GdkFrameClock *clock, gpointer user_data)
{
  HfRecordList        *self = user_data;
  HfRecordListPrivate *priv = get_private (self);
  GtkAdjustment       *adjustment = get_adjustment (self);
  double room = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (hf_live_list_is_loading (priv->model) || (room < priv->place && ++priv->n_frames < FRAMES))
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, priv->place);
  priv->place_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * hf_record_list_set_place:
 * @self: a list that is set up
 * @place: what hf_record_list_get_place() returned for one of the same rows
 *
 * Scrolls as far, once all rows are there, wherever the selected one is.
 */
void
hf_record_list_set_place (HfRecordList *self, double place)
{
  HfRecordListPrivate *priv = get_private (self);

  g_return_if_fail (HF_IS_RECORD_LIST (self));

  priv->place = place;
  priv->n_frames = 0;
  if (priv->place_id == 0)
    priv->place_id = gtk_widget_add_tick_callback (priv->view, place_wanted_cb, self, NULL);
}

static void
choose_click (HfRecordList *self)
{
  HfRecordListPrivate *priv = get_private (self);
  HfMarks             *marks = hf_record_list_get_marks (self);
  gboolean             marks_rows = marks != NULL && hf_marks_are_on (marks);

  gtk_event_controller_set_propagation_phase (priv->click, priv->click_opens && !marks_rows ?
                                                             GTK_PHASE_BUBBLE :
                                                             GTK_PHASE_NONE);
}

/**
 * hf_record_list_set_click_opens:
 * @self: a list
 * @click_opens: whether one click opens a row, rather than selecting it
 *
 * Where the card stands beside the list, selecting is as good as opening.
 */
void
hf_record_list_set_click_opens (HfRecordList *self, gboolean click_opens)
{
  g_return_if_fail (HF_IS_RECORD_LIST (self));

  get_private (self)->click_opens = click_opens;
  choose_click (self);
}

/* The box alone would be a small thing to hit, and whoever marks many would open many cards. */
static void
mark_clicked_cb (GtkGestureClick *click, int n_press, double x, double y, HfRecordList *self)
{
  HfMarks *marks = hf_record_list_get_marks (self);
  gint64   id = hf_record_list_get_selected (self);

  if (hf_marks_are_on (marks) && id != 0 &&
      hf_list_view_find_clicked (get_private (self)->view, click, x, y) != NULL)
    hf_marks_set (marks, id, !hf_marks_has (marks, id));
}

/**
 * hf_record_list_let_mark:
 * @self: a list that is set up and whose view has columns
 *
 * Lets several rows be selected: by Ctrl, Shift and Ctrl+A, and by a click, on a row or its check
 * box, while some are.
 */
void
hf_record_list_let_mark (HfRecordList *self)
{
  HfRecordListPrivate *priv = get_private (self);

  g_return_if_fail (HF_IS_RECORD_LIST (self) && hf_record_list_get_marks (self) == NULL);

  GtkGesture *click = gtk_gesture_click_new ();
  g_autoptr (HfMarks) marks = hf_marks_new (priv->model);

  hf_id_selection_set_marks (priv->selection, marks);
  hf_mark_column_offer (GTK_COLUMN_VIEW (priv->view), marks);
  g_signal_connect_object (click, "released", G_CALLBACK (mark_clicked_cb), self, 0);
  gtk_widget_add_controller (priv->view, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (marks, "changed", G_CALLBACK (choose_click), self, G_CONNECT_SWAPPED);
}

/**
 * hf_record_list_get_marks:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): which rows are marked, for changing many; %NULL where only
 *   one can be selected, and once it is closed
 */
HfMarks *
hf_record_list_get_marks (HfRecordList *self)
{
  HfRecordListPrivate *priv = get_private (self);

  return priv->selection ? hf_id_selection_get_marks (priv->selection) : NULL;
}

static GArray *
list_one (gint64 id)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof id);

  return g_array_append_val (ids, id);
}

static const char *
get_search (HfRecordList *self)
{
  HfRecordListClass *klass = HF_RECORD_LIST_GET_CLASS (self);

  return klass->get_search != NULL ? klass->get_search (self) : NULL;
}

/**
 * hf_record_list_get_chosen:
 * @self: a list whose rows can be marked
 * @n_chosen: (out): how many there are
 *
 * Returns: (transfer full) (nullable): the marked rows, or the selected one while nobody marks;
 *   %NULL for none
 */
HfSelected *
hf_record_list_get_chosen (HfRecordList *self, guint *n_chosen)
{
  HfMarks *marks = hf_record_list_get_marks (self);
  gint64   id = hf_record_list_get_selected (self);
  HfQuery *query;

  g_return_val_if_fail (marks != NULL, NULL);

  *n_chosen = hf_marks_are_on (marks) ? hf_marks_count (marks, NULL) : id != 0;
  if (*n_chosen == 0)
    return NULL;
  query = HF_RECORD_LIST_GET_CLASS (self)->make_query (self);
  return hf_marks_are_on (marks) ? hf_marks_select (marks, query, get_search (self)) :
                                   hf_selected_new (query, NULL, FALSE, list_one (id));
}

/**
 * hf_record_list_get_listed:
 * @self: a list whose rows can be marked
 *
 * Returns: (transfer full): all that are listed, in the order of the list
 */
HfSelected *
hf_record_list_get_listed (HfRecordList *self)
{
  return hf_selected_new_all (HF_RECORD_LIST_GET_CLASS (self)->make_query (self),
                              get_search (self));
}
