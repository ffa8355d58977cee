/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The queue as a list. Rows come from a live list; as there are no section headers, each row is
 * told which one stands above it.
 */

#include "gui/follow-up/hf-queue-list.h"

#include "base/hf-text-mask.h"
#include "core/hf-customer-choices.h"
#include "core/hf-entity.h"
#include "core/hf-follow-up.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-follow-up-acts.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-row-menu.h"
#include "gui/common/list/hf-seen-rows.h"
#include "gui/follow-up/hf-queue-row.h"
#include "session/follow-up/hf-outcome.h"
#include "store/hf-live-list.h"

#include <glib/gi18n.h>

struct _HfQueueList
{
  GtkWidget parent_instance;

  /* owned */
  HfContext          *context;
  HfClaims           *claims; /* NULL where nobody follows them */
  HfLiveList         *model;
  GtkSingleSelection *selection;
  HfSeenRows         *rows;

  /* template children */
  GtkToggleButton *filters[HF_N_QUEUE_FILTERS];
  GtkWidget       *filter_box;
  GtkWidget       *run_box;
  GtkWidget       *list;

  GArray  *run; /* of gint64, NULL where it is the whole queue */
  gboolean is_selecting;
};

enum
{
  CHANGED,
  PICKED,
  FILTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfQueueList, hf_queue_list, GTK_TYPE_WIDGET)

static HfMoment
get_now (HfQueueList *self)
{
  return hf_moment_of (hf_clock_now (hf_context_get_clock (self->context)));
}

static GtkWidget *
make_row (gpointer user_data)
{
  HfQueueList *self = user_data;

  return hf_queue_row_new (self->context, self->claims);
}

static void
show_row (GtkWidget *content, GtkListItem *item, gpointer user_data)
{
  HfQueueList *self = user_data;
  HfQueueRow  *row = HF_QUEUE_ROW (content);
  guint        position = item ? gtk_list_item_get_position (item) : 0;
  g_autoptr (HfRecord) previous =
    position > 0 ? g_list_model_get_item (G_LIST_MODEL (self->model), position - 1) : NULL;

  if (item == NULL)
    {
      hf_queue_row_set_item (row, NULL, NULL, (HfMoment){ HF_DATE_NONE, 0 });
      return;
    }
  hf_queue_row_set_names_caller (row, hf_queue_list_get_filter (self) != HF_QUEUE_MINE);
  hf_queue_row_set_ungrouped (row, self->run != NULL); /* a run has an order of its own */
  hf_queue_row_set_item (row, gtk_list_item_get_item (item), previous, get_now (self));
}

/* A row keeps its place while the one above it becomes another: its heading follows from that. */
static void
items_changed_cb (HfQueueList *self)
{
  hf_seen_rows_show_again (self->rows);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
error_notified_cb (HfQueueList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
loading_notified_cb (HfQueueList *self)
{
  if (!hf_live_list_is_loading (self->model))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
selection_notified_cb (HfQueueList *self)
{
  gint64 id =
    hf_live_list_get_id (self->model, gtk_single_selection_get_selected (self->selection));

  if (!self->is_selecting && id != 0)
    g_signal_emit (self, signals[PICKED], 0, id);
}

static void
filter_toggled_cb (HfQueueList *self, GtkToggleButton *button)
{
  if (self->model == NULL || !gtk_toggle_button_get_active (button))
    return;
  hf_queue_list_refresh (self);
  hf_seen_rows_show_again (self->rows); /* the same rows may be one's own now, and name nobody */
  g_signal_emit (self, signals[FILTERED], 0);
}

/* What can be done to a follow-up wherever it stands. */
static void
add_acts (HfQueueList *self, GMenu *menu, const HfRow *follow_up)
{
  g_autoptr (GMenu) acts = g_menu_new ();
  g_autoptr (GMenu) grades = g_menu_new ();
  const char *number = hf_row_text (follow_up, HF_FOLLOW_UP_CUSTOMER_PHONE);

  if (number != NULL && !hf_phone_is_masked (number))
    hf_row_menu_add (acts, _ ("Copy _Phone"), "queue.copy-phone",
                     g_variant_new_int64 (follow_up->id));
  if (hf_follow_up_acts_may_take (self->context, follow_up))
    hf_row_menu_add (acts, _ ("_Assign to Me"), "queue.take", g_variant_new_int64 (follow_up->id));
  for (const HfChoice *grade = hf_customer_grades; grade->key != NULL; grade++)
    hf_row_menu_add (grades, _ (grade->label), "queue.grade",
                     g_variant_new ("(xs)", follow_up->id, grade->key));
  g_menu_append_submenu (acts, _ ("_Grade"), G_MENU_MODEL (grades));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (acts));
}

/* Nothing that calls: who is called is only the one on the panel. */
static GMenuModel *
make_menu (GtkWidget *row, gpointer user_data)
{
  GtkWidget   *content = hf_seen_rows_get_content (row);
  HfRecord    *item = content ? hf_queue_row_get_item (HF_QUEUE_ROW (content)) : NULL;
  const HfRow *follow_up = item != NULL ? hf_record_get_row (item) : NULL;
  GMenu       *menu;

  if (follow_up == NULL)
    return NULL;
  menu = g_menu_new ();
  hf_row_menu_add (menu, _ ("_Open Card"), "win.show-customer",
                   g_variant_new_int64 (hf_row_int (follow_up, HF_FOLLOW_UP_CUSTOMER)));
  hf_row_menu_add (menu, _ ("Show in the _Calendar"), "win.show-day",
                   g_variant_new_string (hf_row_text (follow_up, HF_FOLLOW_UP_DUE)));
  add_acts (user_data, menu, follow_up);
  return G_MENU_MODEL (menu);
}

/* The row may have left the queue while its menu was open. */
static const HfRow *
find_row (HfQueueList *self, gint64 id)
{
  guint position;

  return hf_queue_list_find (self, id, &position) ? hf_queue_list_get_row (self, position) : NULL;
}

static void
copy_phone_cb (GtkWidget *widget, const char *action, GVariant *id)
{
  HfQueueList *self = HF_QUEUE_LIST (widget);
  const HfRow *row = find_row (self, g_variant_get_int64 (id));

  if (row != NULL)
    hf_follow_up_acts_copy_phone (widget, self->context, row);
}

static void
take_cb (GtkWidget *widget, const char *action, GVariant *id)
{
  HfQueueList *self = HF_QUEUE_LIST (widget);
  const HfRow *row = find_row (self, g_variant_get_int64 (id));

  if (row != NULL)
    hf_follow_up_acts_take (widget, self->context, row);
}

static void
grade_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfQueueList *self = HF_QUEUE_LIST (widget);
  const HfRow *row;
  const char  *grade;
  gint64       id;

  g_variant_get (parameter, "(x&s)", &id, &grade);
  row = find_row (self, id);
  if (row != NULL)
    hf_follow_up_acts_grade (widget, self->context, row, grade);
}

static void
hf_queue_list_dispose (GObject *object)
{
  HfQueueList *self = HF_QUEUE_LIST (object);

  if (self->list != NULL)
    gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
  g_clear_object (&self->rows);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->claims);
  g_clear_object (&self->context);
  g_clear_pointer (&self->run, g_array_unref);
  hf_children_dispose (GTK_WIDGET (self), HF_TYPE_QUEUE_LIST);

  G_OBJECT_CLASS (hf_queue_list_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/follow-up/hf-queue-list.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "all", FALSE,
                                             G_STRUCT_OFFSET (HfQueueList, filters) +
                                               HF_QUEUE_ALL * sizeof (gpointer));
  gtk_widget_class_bind_template_child_full (widget_class, "calls", FALSE,
                                             G_STRUCT_OFFSET (HfQueueList, filters) +
                                               HF_QUEUE_CALLS * sizeof (gpointer));
  gtk_widget_class_bind_template_child_full (widget_class, "mine", FALSE,
                                             G_STRUCT_OFFSET (HfQueueList, filters) +
                                               HF_QUEUE_MINE * sizeof (gpointer));
  gtk_widget_class_bind_template_child_full (widget_class, "overdue", FALSE,
                                             G_STRUCT_OFFSET (HfQueueList, filters) +
                                               HF_QUEUE_OVERDUE * sizeof (gpointer));
  gtk_widget_class_bind_template_child_full (widget_class, "later", FALSE,
                                             G_STRUCT_OFFSET (HfQueueList, filters) +
                                               HF_QUEUE_LATER * sizeof (gpointer));
  gtk_widget_class_bind_template_child (widget_class, HfQueueList, list);
  gtk_widget_class_bind_template_child (widget_class, HfQueueList, filter_box);
  gtk_widget_class_bind_template_child (widget_class, HfQueueList, run_box);
  gtk_widget_class_bind_template_callback (widget_class, filter_toggled_cb);
}

static void
hf_queue_list_class_init (HfQueueListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hf_queue_list_dispose;

  /**
   * HfQueueList::changed:
   * @self: the list
   *
   * Other rows are there, or all have been read, or none can be read or could be again.
   */
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_QUEUE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  /**
   * HfQueueList::picked:
   * @self: the list
   * @id: a follow-up
   *
   * A person chose a row.
   */
  signals[PICKED] = g_signal_new ("picked", HF_TYPE_QUEUE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  /**
   * HfQueueList::filtered:
   * @self: the list
   *
   * A person chose another filter.
   */
  signals[FILTERED] = g_signal_new ("filtered", HF_TYPE_QUEUE_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "queue.copy-phone", "x",
                                   copy_phone_cb);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "queue.take", "x", take_cb);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "queue.grade", "(xs)", grade_cb);
}

static void
hf_queue_list_init (HfQueueList *self)
{
  HfQueueCounts none = { .open = { 0 } };

  gtk_widget_init_template (GTK_WIDGET (self));
  hf_queue_list_set_counts (self, &none);
}

/**
 * hf_queue_list_set_context:
 * @self: a list
 * @context: the context
 *
 * Connects the list with a book; to be called once.
 */
void
hf_queue_list_set_context (HfQueueList *self, HfContext *context)
{
  static const HfSeenLook look = { make_row, show_row };

  self->context = g_object_ref (context);
  self->model = hf_live_list_new (hf_context_get_store (context));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->rows = hf_seen_rows_new (GTK_LIST_VIEW (self->list), &look, self);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));
  hf_row_menu_offer (self->list, GTK_WIDGET (self), make_menu, self);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->model, "notify::loading", G_CALLBACK (loading_notified_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "notify::error", G_CALLBACK (error_notified_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selection_notified_cb),
                           self, G_CONNECT_SWAPPED);
  hf_queue_list_refresh (self);
}

static void
claims_changed_cb (HfQueueList *self)
{
  if (self->rows != NULL)
    hf_seen_rows_show_again (self->rows);
}

/**
 * hf_queue_list_set_claims:
 * @self: a list
 * @claims: who is calling whom
 *
 * Has its rows say who is calling; to be called before it is connected with a book.
 */
void
hf_queue_list_set_claims (HfQueueList *self, HfClaims *claims)
{
  g_set_object (&self->claims, claims);
  g_signal_connect_object (claims, "changed", G_CALLBACK (claims_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * hf_queue_list_refresh:
 * @self: a list
 *
 * Asks again: time has passed, so other rows may be worked on.
 */
void
hf_queue_list_refresh (HfQueueList *self)
{
  HfViewer *viewer = hf_context_get_viewer (self->context);
  g_autoptr (HfQuery) query =
    self->run ? hf_queue_query_run (viewer, (const gint64 *) self->run->data, self->run->len,
                                    get_now (self)) :
                hf_queue_query_filtered (viewer, hf_queue_list_get_filter (self), get_now (self));

  hf_live_list_set_query (self->model, query);
}

/**
 * hf_queue_list_set_counts:
 * @self: a list
 * @counts: how much there is
 *
 * Shows how much each filter would leave.
 */
void
hf_queue_list_set_counts (HfQueueList *self, const HfQueueCounts *counts)
{
  static const char *const labels[HF_N_QUEUE_FILTERS] = { N_ ("All"), N_ ("Calls"), N_ ("Mine"),
                                                          N_ ("Overdue"), N_ ("Waiting") };

  for (guint i = 0; i < HF_N_QUEUE_FILTERS; i++)
    {
      g_autofree char *count = hf_format_count (counts->open[i]);
      g_autofree char *label = NULL;

      /* Translators: a filter and how many it shows, as in "Overdue 3" */
      label = g_strdup_printf (C_ ("filter", "%s %s"), _ (labels[i]), count);
      gtk_button_set_label (GTK_BUTTON (self->filters[i]), label);
    }
}

/**
 * hf_queue_list_get_filter:
 * @self: a list
 *
 * Returns: the filter
 */
HfQueueFilter
hf_queue_list_get_filter (HfQueueList *self)
{
  for (guint i = 0; i < HF_N_QUEUE_FILTERS; i++)
    if (gtk_toggle_button_get_active (self->filters[i]))
      return i;
  return HF_QUEUE_ALL;
}

/**
 * hf_queue_list_set_filter:
 * @self: a list
 * @filter: a filter
 *
 * Shows another part of the queue.
 */
void
hf_queue_list_set_filter (HfQueueList *self, HfQueueFilter filter)
{
  gtk_toggle_button_set_active (self->filters[filter], TRUE);
}

/**
 * hf_queue_list_set_run:
 * @self: a list
 * @ids: (nullable) (element-type gint64): follow-ups in the order in which they are called, %NULL
 *   for the whole queue
 *
 * Shows these alone, in place of all filters.
 */
void
hf_queue_list_set_run (HfQueueList *self, const GArray *ids)
{
  g_clear_pointer (&self->run, g_array_unref);
  if (ids != NULL)
    {
      hf_queue_list_set_filter (self, HF_QUEUE_ALL);
      self->run = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_vals (self->run, ids->data, ids->len);
    }
  gtk_widget_set_visible (self->filter_box, ids == NULL);
  gtk_widget_set_visible (self->run_box, ids != NULL);
  hf_queue_list_refresh (self);
}

/**
 * hf_queue_list_get_n_items:
 * @self: a list
 *
 * Returns: how many rows there are
 */
guint
hf_queue_list_get_n_items (HfQueueList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

/**
 * hf_queue_list_is_loading:
 * @self: a list
 *
 * Returns: whether rows are still being read
 */
gboolean
hf_queue_list_is_loading (HfQueueList *self)
{
  return hf_live_list_is_loading (self->model);
}

/**
 * hf_queue_list_get_error:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): why rows could not be read, %NULL when they could
 */
const GError *
hf_queue_list_get_error (HfQueueList *self)
{
  return hf_live_list_get_error (self->model);
}

/**
 * hf_queue_list_get_id:
 * @self: a list
 * @position: a position
 *
 * Returns: the follow-up there, 0 beyond the end
 */
gint64
hf_queue_list_get_id (HfQueueList *self, guint position)
{
  return hf_live_list_get_id (self->model, position);
}

/**
 * hf_queue_list_get_row:
 * @self: a list
 * @position: a position
 *
 * Returns: (transfer none) (nullable): the row there, %NULL while it is being read
 */
const HfRow *
hf_queue_list_get_row (HfQueueList *self, guint position)
{
  g_autoptr (HfRecord) record = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  /* The list holds on to the records of its pages. */
  return record ? hf_record_get_row (record) : NULL;
}

/**
 * hf_queue_list_find:
 * @self: a list
 * @id: a follow-up
 * @position: (out) (optional): where it is
 *
 * Returns: whether it is in the list
 */
gboolean
hf_queue_list_find (HfQueueList *self, gint64 id, guint *position)
{
  guint found = hf_live_list_find (self->model, id);

  if (position != NULL)
    *position = found;
  return found != HF_LIVE_LIST_NOT_FOUND;
}

/**
 * hf_queue_list_select:
 * @self: a list
 * @id: a follow-up, 0 for none
 *
 * Marks a row and brings it into view; nothing is picked by it.
 */
void
hf_queue_list_select (HfQueueList *self, gint64 id)
{
  guint position = id ? hf_live_list_find (self->model, id) : HF_LIVE_LIST_NOT_FOUND;

  self->is_selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_selecting = FALSE;
  if (position != HF_LIVE_LIST_NOT_FOUND)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}
