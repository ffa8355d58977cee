/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The board of stages: which card is selected, in which column it lies, and where the keys and a
 * drag at its edge lead. What being in a stage means for an organisation is not known here. */

#include "gui/organisation/hf-stage-board.h"

#include "core/hf-organisation.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-single-keys.h"
#include "gui/organisation/hf-stage-column.h"

#define N_COLUMNS (HF_ORGANISATION_N_STAGES + 1)
#define EDGE      36 /* pixels at either end over which a drag scrolls the columns */
#define EDGE_STEP 10 /* pixels at a time */

struct _HfStageBoard
{
  GtkWidget parent_instance;

  HfContext     *context;            /* owned */
  HfStageColumn *columns[N_COLUMNS]; /* children */

  guint  front;    /* the column that has the selected card, or had one last */
  gint64 selected; /* 0 for none */

  /* While the selected organisation is read again, as it may come to lie in another column. */
  gboolean is_away;
  gboolean had_focus;
  guint    place; /* of it in the front column */

  guint edge_id; /* a tick callback while a drag scrolls, or 0 */
  int   edge;    /* -1 or 1 */

  /* template children */
  GtkScrolledWindow  *scroller;
  GtkWidget          *box;
  GtkEventController *single_keys;
};

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfStageBoard, hf_stage_board, GTK_TYPE_WIDGET)

static HfRecordList *
get_list (HfStageBoard *self, guint n)
{
  return HF_RECORD_LIST (self->columns[n]);
}

static guint
count_rows (HfStageBoard *self, guint n)
{
  return g_list_model_get_n_items (G_LIST_MODEL (hf_record_list_get_model (get_list (self, n))));
}

static guint
find_row (HfStageBoard *self, guint n, gint64 id)
{
  return hf_live_list_find (hf_record_list_get_model (get_list (self, n)), id);
}

/* Only one of the columns has a selected card. */
static void
select_in (HfStageBoard *self, guint front, gint64 id)
{
  self->front = front;
  self->selected = id;
  self->is_away = FALSE;
  for (guint i = 0; i < N_COLUMNS; i++)
    if (i != front && hf_record_list_get_selected (get_list (self, i)) != 0)
      hf_record_list_select (get_list (self, i), 0);
  if (hf_record_list_get_selected (get_list (self, front)) != id)
    hf_record_list_select (get_list (self, front), id);
}

static gboolean
find_selected (HfStageBoard *self, guint *column)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    if (self->selected != 0 && find_row (self, i, self->selected) != HF_LIVE_LIST_NOT_FOUND)
      {
        *column = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_loading (HfStageBoard *self)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    if (hf_live_list_is_loading (hf_record_list_get_model (get_list (self, i))))
      return TRUE;
  return FALSE;
}

/* A row that had the keys takes them with it when it goes. */
static void
focus_again (HfStageBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->had_focus && root != NULL &&
      (gtk_root_get_focus (root) == NULL || hf_children_have_focus (GTK_WIDGET (self))))
    gtk_widget_grab_focus (GTK_WIDGET (get_list (self, self->front)));
}

/* What is not on the board any more leaves the work to the next one in its place. */
static void
settle (HfStageBoard *self)
{
  gboolean was_away = self->is_away;
  guint    front = self->front, column = front;
  guint    n_rows = count_rows (self, self->front);

  if (find_selected (self, &column))
    select_in (self, column, self->selected);
  else if (was_away && n_rows > 0)
    {
      HfLiveList *model = hf_record_list_get_model (get_list (self, self->front));

      select_in (self, self->front, hf_live_list_get_id (model, MIN (self->place, n_rows - 1)));
      g_signal_emit (self, signals[SELECTED], 0, self->selected);
    }
  self->is_away = FALSE;
  if (was_away)
    focus_again (self);
  else if (self->front != front && hf_children_have_focus (GTK_WIDGET (
                                     self))) /* it was given before the cards were there */
    gtk_widget_grab_focus (GTK_WIDGET (get_list (self, self->front)));
}

static void
loading_notified_cb (HfStageBoard *self)
{
  if (!is_loading (self))
    settle (self);
}

/* The columns are read one after the other: until all of them are, nobody knows whether what is
 * gone from one has come into another. */
static void
store_changed_cb (HfStageBoard *self, HfChanged *changed)
{
  if (self->is_away || self->selected == 0 ||
      !hf_changed_has_row (changed, &hf_organisation_def, self->selected))
    return;
  self->place = find_row (self, self->front, self->selected);
  if (self->place == HF_LIVE_LIST_NOT_FOUND)
    return;
  self->is_away = TRUE;
  self->had_focus = hf_children_have_focus (GTK_WIDGET (self));
  hf_record_list_select (get_list (self, self->front), 0);
}

static guint
find_column (HfStageBoard *self, HfRecordList *list)
{
  guint n = 0;

  while (get_list (self, n) != list)
    n++;
  return n;
}

static void
column_selected_cb (HfStageBoard *self, gint64 id, HfRecordList *list)
{
  select_in (self, find_column (self, list), id);
  g_signal_emit (self, signals[SELECTED], 0, id);
}

static void
column_activated_cb (HfStageBoard *self, gint64 id, HfRecordList *list)
{
  select_in (self, find_column (self, list), id);
  g_signal_emit (self, signals[ACTIVATED], 0, id);
}

/* Returns: the next column on that side, N_COLUMNS where there is none */
static guint
find_beside (HfStageBoard *self, int step, gboolean with_cards)
{
  for (int i = (int) self->front + step; i >= 0 && i < N_COLUMNS; i += step)
    if (gtk_widget_get_visible (GTK_WIDGET (self->columns[i])) &&
        (!with_cards || count_rows (self, (guint) i) > 0))
      return (guint) i;
  return N_COLUMNS;
}

/* The columns stand the other way round where people read the other way. */
static int
get_step (GtkWidget *widget, GVariant *step)
{
  int steps = g_variant_get_int32 (step);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -steps : steps;
}

/* To the card beside. */
static void
go_cb (GtkWidget *widget, const char *action, GVariant *step)
{
  HfStageBoard *self = HF_STAGE_BOARD (widget);
  guint         beside = find_beside (self, get_step (widget, step), TRUE);
  guint         place = find_row (self, self->front, self->selected);
  gint64        id;

  if (beside == N_COLUMNS)
    return;
  place = place != HF_LIVE_LIST_NOT_FOUND ? MIN (place, count_rows (self, beside) - 1) : 0;
  id = hf_live_list_get_id (hf_record_list_get_model (get_list (self, beside)), place);
  select_in (self, beside, id);
  gtk_widget_grab_focus (GTK_WIDGET (get_list (self, beside)));
  g_signal_emit (self, signals[SELECTED], 0, id);
}

/* With the card, to the stage beside. */
static void
carry_cb (GtkWidget *widget, const char *action, GVariant *step)
{
  HfStageBoard *self = HF_STAGE_BOARD (widget);
  guint         beside = find_beside (self, get_step (widget, step), FALSE);

  if (beside != N_COLUMNS && find_row (self, self->front, self->selected) != HF_LIVE_LIST_NOT_FOUND)
    gtk_widget_activate_action (widget, "organisation.put-in-stage", "(xs)", self->selected,
                                hf_stage_column_get_stage (self->columns[beside]));
}

static gboolean
edge_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  HfStageBoard  *self = HF_STAGE_BOARD (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);

  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + self->edge * EDGE_STEP);
  return G_SOURCE_CONTINUE;
}

static void
leave_edge_cb (HfStageBoard *self)
{
  if (self->edge_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->edge_id);
  self->edge_id = 0;
}

/* Not every display tells a drag that was let go to have left. */
static void
end_drag_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  leave_edge_cb (HF_STAGE_BOARD (widget));
}

/* A card that is dragged to the edge is wanted in a column beyond it. */
static void
dragged_cb (HfStageBoard *self, double x, double y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  self->edge = x < EDGE ? -1 : x > width - EDGE ? 1 : 0;
  if (self->edge == 0)
    leave_edge_cb (self);
  else if (self->edge_id == 0)
    self->edge_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), edge_tick_cb, NULL, NULL);
}

static gboolean
hf_stage_board_grab_focus (GtkWidget *widget)
{
  HfStageBoard *self = HF_STAGE_BOARD (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (get_list (self, self->front)));
}

static void
hf_stage_board_dispose (GObject *object)
{
  HfStageBoard *self = HF_STAGE_BOARD (object);

  leave_edge_cb (self);
  g_clear_object (&self->context);
  hf_children_dispose (GTK_WIDGET (self), HF_TYPE_STAGE_BOARD);

  G_OBJECT_CLASS (hf_stage_board_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  signals[SELECTED] = g_signal_new ("selected", HF_TYPE_STAGE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ACTIVATED] = g_signal_new ("activated", HF_TYPE_STAGE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
hf_stage_board_class_init (HfStageBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_stage_board_dispose;
  install_signals ();
  hf_children_hand_on_focus (widget_class, hf_stage_board_grab_focus);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "board.go", "i", go_cb);
  gtk_widget_class_install_action (widget_class, "board.carry", "i", carry_cb);
  gtk_widget_class_install_action (widget_class, "board.end-drag", NULL, end_drag_cb);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-stage-board.ui");
  gtk_widget_class_bind_template_child (widget_class, HfStageBoard, scroller);
  gtk_widget_class_bind_template_child (widget_class, HfStageBoard, box);
  gtk_widget_class_bind_template_child (widget_class, HfStageBoard, single_keys);
  gtk_widget_class_bind_template_callback (widget_class, dragged_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_edge_cb);
}

static void
hf_stage_board_init (HfStageBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static HfStageColumn *
add_column (HfStageBoard *self, const char *stage, GMenuModel *menu)
{
  HfStageColumn *column = g_object_new (HF_TYPE_STAGE_COLUMN, NULL);

  hf_stage_column_set_up (column, self->context, stage, menu);
  g_signal_connect_swapped (column, "selected", G_CALLBACK (column_selected_cb), self);
  g_signal_connect_swapped (column, "activated", G_CALLBACK (column_activated_cb), self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (column));
  return column;
}

GtkWidget *
hf_stage_board_new (HfContext *context, GMenuModel *menu)
{
  HfStageBoard *self = g_object_new (HF_TYPE_STAGE_BOARD, NULL);

  self->context = g_object_ref (context);
  self->columns[0] = add_column (self, "", menu);
  for (guint i = 0; i < HF_ORGANISATION_N_STAGES; i++)
    self->columns[i + 1] = add_column (self, hf_organisation_stages[i].key, menu);
  self->front = 1;
  hf_single_keys_follow (self->single_keys, context);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_signal_connect_object (hf_record_list_get_model (get_list (self, i)), "notify::loading",
                             G_CALLBACK (loading_notified_cb), self, G_CONNECT_SWAPPED);
  /* After the columns, which have begun to read by then. */
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (store_changed_cb),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
hf_stage_board_show (HfStageBoard *self, HfRecordList *list, const char *text)
{
  g_return_if_fail (HF_IS_STAGE_BOARD (self) && HF_IS_RECORD_LIST (list));

  for (guint i = 0; i < N_COLUMNS; i++)
    hf_stage_column_show (self->columns[i], HF_RECORD_LIST_GET_CLASS (list)->make_query (list),
                          text);
}

void
hf_stage_board_select (HfStageBoard *self, gint64 id)
{
  guint column;

  g_return_if_fail (HF_IS_STAGE_BOARD (self));

  if (id == self->selected)
    return;
  self->selected = id;
  self->is_away = FALSE;
  if (find_selected (self, &column))
    select_in (self, column, id);
  else
    for (guint i = 0; i < N_COLUMNS; i++)
      hf_record_list_select (get_list (self, i), 0);
}

HfRecordList *
hf_stage_board_get_front (HfStageBoard *self)
{
  g_return_val_if_fail (HF_IS_STAGE_BOARD (self), NULL);

  return get_list (self, self->front);
}
