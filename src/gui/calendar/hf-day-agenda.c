/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What one day holds, as one list over several queries. It must not know how follow-ups are moved
 * or handled: it activates the page's actions. */

#include "gui/calendar/hf-day-agenda.h"

#include "base/hf-parts.h"
#include "core/hf-customer.h"
#include "core/hf-visit.h"
#include "gui/calendar/hf-agenda-row.h"
#include "gui/calendar/hf-calendar-text.h"
#include "gui/calendar/hf-drag-escape.h"
#include "gui/common/hf-follow-up-acts.h"
#include "gui/common/hf-follow-up-words.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-row-menu.h"
#include "gui/common/hf-single-keys.h"
#include "gui/common/list/hf-seen-rows.h"
#include "session/follow-up/hf-calendar-days.h"
#include "session/follow-up/hf-greetings.h"
#include "session/follow-up/hf-work-days.h"
#include "store/hf-live-list.h"

/* A Wednesday in December, after every limit, 9999-12-29: what is dragged does not grow any more
 * once it is shown. */
#define WIDE_DAY 3652057

/* In the order in which they stand. */
enum
{
  OPEN,
  GREETINGS, /* customers */
  CLOSED,
  VISITS,
  N_PARTS,
};

struct _HfDayAgenda
{
  GtkWidget parent_instance;

  HfDate   day;
  HfScope  scope;
  gboolean is_new_day; /* until its lists have been read */

  /* owned */
  HfContext  *context;
  HfLiveList *parts[N_PARTS];
  GListStore *lists;   /* of these, for the list view */
  HfFollowUp *dragged; /* while something is dragged */
  GtkWidget  *ghost;   /* the same */

  /* template children */
  GtkWidget          *content;
  GtkLabel           *title;
  GtkLabel           *distance;
  GtkLabel           *summary;
  HfReadError        *trouble;
  GtkStack           *stack;
  GtkListView        *list;
  GtkLabel           *empty;
  GtkSingleSelection *selection;
  GMenuModel         *row_menu;
  GtkDragSource      *drag_source;
};

G_DEFINE_FINAL_TYPE (HfDayAgenda, hf_day_agenda, GTK_TYPE_WIDGET)

static gboolean
is_loading (HfDayAgenda *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    if (hf_live_list_is_loading (self->parts[i]))
      return TRUE;
  return FALSE;
}

static const GError *
get_error (HfDayAgenda *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    if (hf_live_list_get_error (self->parts[i]) != NULL)
      return hf_live_list_get_error (self->parts[i]);
  return NULL;
}

/* A day that cannot be read is not an empty one. */
static void
show_trouble (HfDayAgenda *self, gboolean has_items)
{
  const GError *error = get_error (self);

  hf_read_error_show (self->trouble, error, !has_items);
  gtk_widget_set_visible (GTK_WIDGET (self->stack), error == NULL || has_items);
}

static void
retry_cb (HfDayAgenda *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    hf_live_list_retry (self->parts[i]);
}

static guint
count (HfDayAgenda *self, guint part)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->parts[part]));
}

/* Whichever list comes first, the selection starts at the top. */
static void
update_counts (HfDayAgenda *self)
{
  gboolean         has_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;
  g_autofree char *summary = hf_calendar_text_summary (count (self, OPEN), count (self, GREETINGS),
                                                       count (self, CLOSED), count (self, VISITS));

  if (self->is_new_day)
    gtk_single_selection_set_selected (self->selection, 0);
  self->is_new_day = self->is_new_day && is_loading (self);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
  show_trouble (self, has_items);
  if (has_items)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (!is_loading (self))
    gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
list_changed_cb (HfDayAgenda *self)
{
  update_counts (self);
}

static void
watch_list (HfDayAgenda *self, HfLiveList *list)
{
  g_signal_connect_object (list, "items-changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::error", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static HfRecord *
get_selected_record (HfDayAgenda *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static gboolean
move_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  if (!hf_single_keys_are_on (HF_DAY_AGENDA (widget)->context))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (widget, "calendar.begin-move", NULL);
}

static gboolean
open_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfDayAgenda *self = HF_DAY_AGENDA (widget);

  if (!hf_single_keys_are_on (self->context))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (widget, "agenda.open-in-today", NULL);
}

static gboolean
tick_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfFollowUp *follow_up = hf_day_agenda_get_selected (HF_DAY_AGENDA (user_data));

  if (follow_up == NULL)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (widget, "calendar.tick", "x",
                                     hf_record_get_id (HF_RECORD (follow_up)));
}

static gint64
get_customer (HfRecord *record, const HfRow *row)
{
  if (HF_IS_CUSTOMER (record))
    return row->id;
  return hf_row_int (row, HF_IS_FOLLOW_UP (record) ? (guint) HF_FOLLOW_UP_CUSTOMER :
                                                     (guint) HF_VISIT_CUSTOMER);
}

static void
show_customer (HfDayAgenda *self, HfRecord *record)
{
  const HfRow *row = record ? hf_record_get_row (record) : NULL;

  if (row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-customer", "x",
                                get_customer (record, row));
}

static void
row_activated_cb (HfDayAgenda *self, guint position)
{
  g_autoptr (HfRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  show_customer (self, record);
}

static void
open_customer_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_customer (HF_DAY_AGENDA (widget), get_selected_record (HF_DAY_AGENDA (widget)));
}

static void
open_in_today_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfFollowUp *follow_up = hf_day_agenda_get_selected (HF_DAY_AGENDA (widget));

  if (follow_up != NULL)
    gtk_widget_activate_action (widget, "win.show-follow-up", "x",
                                hf_record_get_id (HF_RECORD (follow_up)));
}

static const HfRow *
get_selected_row (HfDayAgenda *self)
{
  HfFollowUp *follow_up = hf_day_agenda_get_selected (self);

  return follow_up != NULL ? hf_record_get_row (HF_RECORD (follow_up)) : NULL;
}

static void
copy_phone_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfDayAgenda *self = HF_DAY_AGENDA (widget);

  if (get_selected_row (self) != NULL)
    hf_follow_up_acts_copy_phone (widget, self->context, get_selected_row (self));
}

static void
take_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HfDayAgenda *self = HF_DAY_AGENDA (widget);

  if (get_selected_row (self) != NULL)
    hf_follow_up_acts_take (widget, self->context, get_selected_row (self));
}

static void
grade_activated_cb (GtkWidget *widget, const char *name, GVariant *grade)
{
  HfDayAgenda *self = HF_DAY_AGENDA (widget);

  if (get_selected_row (self) != NULL)
    hf_follow_up_acts_grade (widget, self->context, get_selected_row (self),
                             g_variant_get_string (grade, NULL));
}

static void
move_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action_variant (widget, "calendar.move-selected", parameter);
}

static void
pick_day_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "calendar.begin-move", NULL);
}

static HfAgendaRow *
find_row_at (HfDayAgenda *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);

  if (widget == NULL)
    return NULL;
  /* The padding of a row belongs to the list's own widget around it. */
  if (HF_IS_AGENDA_ROW (hf_seen_rows_get_content (widget)))
    return HF_AGENDA_ROW (hf_seen_rows_get_content (widget));
  return (HfAgendaRow *) gtk_widget_get_ancestor (widget, HF_TYPE_AGENDA_ROW);
}

/* What makes no sense for a visit is not in its menu. */
static GMenuModel *
make_menu (GtkWidget *row, gpointer agenda)
{
  static const char *const of_open[] = { "agenda.open-in-today", "agenda.move", "agenda.pick-day",
                                         "agenda.copy-phone", "agenda.grade" };
  HfDayAgenda             *self = agenda;
  gboolean                 is_open = hf_day_agenda_get_selected (self) != NULL;

  if (get_selected_record (self) == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (of_open); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_open[i], is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.take",
                                 is_open && hf_follow_up_acts_may_take (self->context,
                                                                        get_selected_row (self)));
  return g_object_ref (self->row_menu);
}

static gboolean
is_open (HfRecord *record)
{
  const HfRow *row = HF_IS_FOLLOW_UP (record) ? hf_record_get_row (record) : NULL;

  return row != NULL && hf_follow_up_is_open (row);
}

static GdkContentProvider *
drag_prepared_cb (GtkDragSource *source, double x, double y, HfDayAgenda *self)
{
  HfAgendaRow *row = find_row_at (self, x, y);
  HfRecord    *record = row ? hf_agenda_row_get_record (row) : NULL;

  if (!is_open (record))
    return NULL;
  g_set_object (&self->dragged, HF_FOLLOW_UP (record));
  return gdk_content_provider_new_typed (HF_TYPE_FOLLOW_UP, record);
}

static void
drag_begun_cb (GtkDragSource *source, GdkDrag *drag, HfDayAgenda *self)
{
  int width;

  self->ghost = g_object_ref_sink (gtk_label_new (NULL));
  gtk_widget_add_css_class (self->ghost, "drag-ghost");
  hf_day_agenda_set_drag_target (self, WIDE_DAY);
  gtk_widget_measure (self->ghost, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_set_size_request (self->ghost, width, -1);
  hf_day_agenda_set_drag_target (self, HF_DATE_NONE);
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), self->ghost);
}

static void
drag_ended_cb (GtkDragSource *source, GdkDrag *drag, gboolean is_deleted, HfDayAgenda *self)
{
  g_clear_object (&self->ghost);
  g_clear_object (&self->dragged);
}

static gboolean
hf_day_agenda_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HF_DAY_AGENDA (widget)->list));
}

static void
hf_day_agenda_dispose (GObject *object)
{
  HfDayAgenda *self = HF_DAY_AGENDA (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HF_TYPE_DAY_AGENDA);
  g_clear_object (&self->ghost);
  g_clear_object (&self->dragged);
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_object (&self->parts[i]);
  g_clear_object (&self->lists);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_day_agenda_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/calendar/hf-day-agenda.ui");
  gtk_widget_class_bind_template_child (widget_class, HfDayAgenda, content);
  gtk_widget_class_bind_template_child (widget_class, HfDayAgenda, title);
  gtk_widget_class_bind_template_child (widget_class, HfDayAgenda, distance);
  gtk_widget_class_bind_template_child (widget_class, HfDayAgenda, summary);
  gtk_widget_class_bind_template_child (widget_class, HfDayAgenda, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfDayAgenda, stack);
  gtk_widget_class_bind_template_child (widget_class, HfDayAgenda, list);
  gtk_widget_class_bind_template_child (widget_class, HfDayAgenda, empty);
  gtk_widget_class_bind_template_child (widget_class, HfDayAgenda, selection);
  gtk_widget_class_bind_template_child (widget_class, HfDayAgenda, row_menu);
  gtk_widget_class_bind_template_child (widget_class, HfDayAgenda, drag_source);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepared_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begun_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_ended_cb);
}

static void
hf_day_agenda_class_init (HfDayAgendaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_day_agenda_dispose;
  hf_children_hand_on_focus (widget_class, hf_day_agenda_grab_focus);
  g_type_ensure (HF_TYPE_READ_ERROR);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "agenda.open-customer", NULL,
                                   open_customer_activated_cb);
  gtk_widget_class_install_action (widget_class, "agenda.open-in-today", NULL,
                                   open_in_today_activated_cb);
  gtk_widget_class_install_action (widget_class, "agenda.move", "s", move_activated_cb);
  gtk_widget_class_install_action (widget_class, "agenda.copy-phone", NULL,
                                   copy_phone_activated_cb);
  gtk_widget_class_install_action (widget_class, "agenda.take", NULL, take_activated_cb);
  gtk_widget_class_install_action (widget_class, "agenda.grade", "s", grade_activated_cb);
  gtk_widget_class_install_action (widget_class, "agenda.pick-day", NULL, pick_day_activated_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, 0, move_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, 0, open_pressed_cb, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* The list would take Space for itself, so this comes before it; there is no text field in it. */
static void
add_tick_key (HfDayAgenda *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut        *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_space, 0),
                                                   gtk_callback_action_new (tick_pressed_cb, self, NULL));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->list), controller);
}

static GtkWidget *
make_row (gpointer user_data)
{
  return g_object_new (HF_TYPE_AGENDA_ROW, NULL);
}

static void
show_row (GtkWidget *content, GtkListItem *item, gpointer user_data)
{
  g_object_set (content, "record", item ? gtk_list_item_get_item (item) : NULL, NULL);
}

static void
hf_day_agenda_init (HfDayAgenda *self)
{
  static const HfSeenLook look = { make_row, show_row };
  g_autoptr (HfSeenRows) rows = NULL;

  self->day = HF_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  rows = hf_seen_rows_new (self->list, &look, NULL);
  hf_row_menu_offer (GTK_WIDGET (self->list), GTK_WIDGET (self), make_menu, self);
  add_tick_key (self);
  hf_drag_escape_attach (self->drag_source);
}

/**
 * hf_day_agenda_set_context:
 * @self: an agenda
 * @context: what to work with
 *
 * Gives it the book, once.
 */
void
hf_day_agenda_set_context (HfDayAgenda *self, HfContext *context)
{
  HfStore *store = hf_context_get_store (context);
  g_autoptr (GListModel) flat = NULL;

  self->context = g_object_ref (context);
  self->lists = g_list_store_new (G_TYPE_LIST_MODEL);
  for (guint i = 0; i < N_PARTS; i++)
    {
      self->parts[i] = hf_live_list_new (store);
      g_list_store_append (self->lists, self->parts[i]);
    }
  flat = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->lists))));
  gtk_single_selection_set_model (self->selection, flat);
  for (guint i = 0; i < N_PARTS; i++)
    watch_list (self, self->parts[i]);
}

static void
ask (HfDayAgenda *self)
{
  HfViewer *viewer = hf_context_get_viewer (self->context);
  HfQuery  *queries[N_PARTS] = {
     [OPEN] = hf_calendar_query_open (self->day, viewer),
     [GREETINGS] = hf_greetings_query (&self->scope, viewer, self->day),
     [CLOSED] = hf_calendar_query_closed (self->day, viewer),
     [VISITS] = hf_calendar_query_visits (self->day, viewer),
  };

  self->is_new_day = TRUE;
  hf_scope_narrow (&self->scope, queries[OPEN]);
  hf_scope_narrow (&self->scope, queries[CLOSED]);
  hf_scope_narrow_visits (&self->scope, queries[VISITS]);
  for (guint i = 0; i < N_PARTS; i++)
    {
      hf_live_list_set_query (self->parts[i], queries[i]);
      hf_query_unref (queries[i]);
    }
}

/**
 * hf_day_agenda_show_day:
 * @self: an agenda
 * @day: the day to show
 * @today: today
 *
 * Shows a day.
 */
void
hf_day_agenda_show_day (HfDayAgenda *self, HfDate day, HfDate today)
{
  g_autofree char *title = hf_follow_up_words_day (day);
  g_autofree char *distance = hf_format_distance (day, today);
  g_autofree char *kind = hf_format_day_kind (hf_work_days_get (self->context), day, today);
  g_autofree char *words = hf_join_facts (distance, kind, NULL);
  g_autofree char *empty = hf_calendar_text_empty (day);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->distance, words);
  gtk_label_set_label (self->empty, empty);
  if (day == self->day)
    return;
  self->day = day;
  ask (self);
}

/**
 * hf_day_agenda_set_scope:
 * @self: an agenda
 * @scope: whose
 *
 * Shows somebody else's follow-ups and visits of the day.
 */
void
hf_day_agenda_set_scope (HfDayAgenda *self, const HfScope *scope)
{
  self->scope = *scope;
  if (self->day != HF_DATE_NONE)
    ask (self);
}

/**
 * hf_day_agenda_set_drag_target:
 * @self: an agenda
 * @day: the day under the pointer, or %HF_DATE_NONE
 *
 * Makes the ghost of what is dragged say where it would go.
 */
void
hf_day_agenda_set_drag_target (HfDayAgenda *self, HfDate day)
{
  g_autofree char *text = NULL;

  if (self->ghost == NULL || self->dragged == NULL)
    return;
  text = hf_calendar_text_target (self->dragged, day,
                                  hf_clock_today (hf_context_get_clock (self->context)));
  gtk_label_set_label (GTK_LABEL (self->ghost), text);
}

/**
 * hf_day_agenda_get_selected:
 * @self: an agenda
 *
 * Returns: (transfer none) (nullable): the selected follow-up, if it is an open one
 */
HfFollowUp *
hf_day_agenda_get_selected (HfDayAgenda *self)
{
  HfRecord *record = get_selected_record (self);

  return is_open (record) ? HF_FOLLOW_UP (record) : NULL;
}
