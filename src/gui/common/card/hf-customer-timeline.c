/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The timeline as a list with filters, and what can be done with its entries. Reading and merging
 * are the session's. */

#include "gui/common/card/hf-customer-timeline.h"

#include "core/hf-appointment.h"
#include "core/hf-entity.h"
#include "core/hf-memo.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-first-rows.h"
#include "gui/common/card/hf-appointment-menu.h"
#include "gui/common/card/hf-booking-dialog.h"
#include "gui/common/card/hf-change-restore.h"
#include "gui/common/card/hf-customer-memo-editor.h"
#include "gui/common/card/hf-customer-timeline-row.h"
#include "gui/common/card/hf-entry-dialog.h"
#include "gui/common/card/hf-entry-remove.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-row-menu.h"
#include "gui/common/list/hf-seen-rows.h"
#include "gui/common/hf-saving.h"
#include "session/hf-context.h"

#include <glib/gi18n.h>

#define KINDS_KEY     "timeline-kinds"
#define SCREENS_AHEAD 2

static const struct
{
  guint       kinds;
  const char *label;
} filters[] = {
  { HF_TIMELINE_VISITS | HF_TIMELINE_PACKAGES, N_ ("Visits") }, /* a package is used by coming */
  { HF_TIMELINE_APPOINTMENTS, N_ ("Appointments") },
  { HF_TIMELINE_CONTACTS, N_ ("Calls") },
  { HF_TIMELINE_FOLLOW_UPS, N_ ("Follow-ups") },
  { HF_TIMELINE_NOTES, N_ ("Notes") },
  { HF_TIMELINE_COMPLAINTS, N_ ("Complaints") },
  { HF_TIMELINE_FILES, N_ ("Files") },
  { HF_TIMELINE_MEASUREMENTS, N_ ("Measurements") },
  { HF_TIMELINE_CLUB, N_ ("Membership") },
  { HF_TIMELINE_CHANGES, N_ ("Changes") },
};

struct _HfCustomerTimeline
{
  GtkWidget parent_instance;

  /* owned */
  HfContext   *context;
  HfTimeline  *model;
  HfFirstRows *rows; /* of the model */
  HfSeenRows  *seen; /* of the list */

  HfCustomerTimelineRow *menu_row;  /* weak; which the menu is about */
  HfTimelineItem        *menu_item; /* owned */

  gint64 customer;

  /* what to go to, 0 for nothing */
  const HfEntityDef *sought_def;
  gint64             sought;

  GtkWidget *chips[G_N_ELEMENTS (filters)]; /* children of the template's box */

  /* template children */
  HfReadError          *trouble;
  GtkWidget            *stack;
  GtkWidget            *list;
  GtkWidget            *filters;
  GtkLabel             *nothing;
  GtkWidget            *all_button;
  HfCustomerMemoEditor *note_editor;
};

enum
{
  PROP_CONTEXT = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HfCustomerTimeline, hf_customer_timeline, GTK_TYPE_WIDGET)

static void
edit_cb (HfCustomerTimeline *self, HfCustomerTimelineRow *row)
{
  const HfRow *entry = hf_timeline_item_get_row (hf_customer_timeline_row_get_item (row));

  if (entry->def != &hf_memo_def)
    {
      hf_entry_dialog_edit (GTK_WIDGET (self), self->context, entry);
      return;
    }
  hf_customer_memo_editor_edit (self->note_editor, entry);
  hf_customer_memo_editor_open (self->note_editor);
}

static void
note_pin_cb (HfCustomerTimeline *self, HfCustomerTimelineRow *row)
{
  HfTimelineItem *item = hf_customer_timeline_row_get_item (row);
  const HfRow    *memo = hf_timeline_item_get_row (item);
  gboolean        is_pinned = hf_timeline_item_is_pinned (item);
  HfChangeSet    *changes = hf_change_set_new (is_pinned ? N_ ("Unpin note") : N_ ("Pin note"));
  HfRow          *draft = hf_row_copy (memo);

  if (is_pinned)
    hf_row_set_null (draft, HF_MEMO_IS_PINNED);
  else
    hf_row_set_int (draft, HF_MEMO_IS_PINNED, TRUE);
  hf_change_set_update (changes, memo, draft);
  hf_saving_commit (GTK_WIDGET (self), self->context, changes,
                    g_strdup (is_pinned ? _ ("Note unpinned") : _ ("Note pinned")), NULL, NULL);
}

static void
remove_cb (HfCustomerTimeline *self, HfCustomerTimelineRow *row)
{
  hf_entry_remove (GTK_WIDGET (self), self->context,
                   hf_timeline_item_get_row (hf_customer_timeline_row_get_item (row)));
}

static void
change_restore_cb (HfCustomerTimeline *self, HfCustomerTimelineRow *row)
{
  hf_change_restore (GTK_WIDGET (self), self->context, hf_customer_timeline_row_get_item (row));
}

static GtkWidget *
make_row (gpointer self)
{
  GtkWidget *row = hf_customer_timeline_row_new ();

  g_signal_connect_swapped (row, "edit", G_CALLBACK (edit_cb), self);
  g_signal_connect_swapped (row, "pin", G_CALLBACK (note_pin_cb), self);
  g_signal_connect_swapped (row, "remove", G_CALLBACK (remove_cb), self);
  g_signal_connect_swapped (row, "restore", G_CALLBACK (change_restore_cb), self);
  return row;
}

static void
show_row (GtkWidget *content, GtkListItem *item, gpointer user_data)
{
  HfCustomerTimeline *self = user_data;

  hf_customer_timeline_row_set_item (HF_CUSTOMER_TIMELINE_ROW (content),
                                     item ? gtk_list_item_get_item (item) : NULL,
                                     item ? hf_clock_today (hf_context_get_clock (self->context)) :
                                            HF_DATE_NONE);
}

/* The line of the list that has the focus, which one clicked or went to. */
static GtkWidget *
get_focused_row (GtkWidget *list)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  GtkWidget *row = focus ? hf_seen_rows_get_content (focus) : NULL;

  return HF_IS_CUSTOMER_TIMELINE_ROW (row) ? row : NULL;
}

/* The first call comes before the unfolded row has its height. */
static gboolean
show_whole_cb (GtkWidget *row, GdkFrameClock *clock, gpointer user_data)
{
  gboolean       *is_laid_out = user_data;
  GtkWidget      *list = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW);
  GtkAdjustment  *scroll;
  graphene_rect_t bounds;
  double          top;

  if (!*is_laid_out)
    {
      *is_laid_out = TRUE;
      return G_SOURCE_CONTINUE;
    }
  if (list == NULL || !gtk_widget_compute_bounds (row, list, &bounds))
    return G_SOURCE_REMOVE;
  scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  top = gtk_adjustment_get_value (scroll) + (double) bounds.origin.y;
  gtk_adjustment_clamp_page (scroll, top, top + (double) bounds.size.height);
  return G_SOURCE_REMOVE;
}

static void
toggle (HfCustomerTimeline *self, HfTimelineItem *item)
{
  GtkWidget *row = get_focused_row (self->list);
  gboolean   is_expanded;

  g_object_get (item, "expanded", &is_expanded, NULL);
  g_object_set (item, "expanded", !is_expanded, NULL);
  if (!is_expanded && row != NULL)
    gtk_widget_add_tick_callback (row, show_whole_cb, g_new0 (gboolean, 1), g_free);
}

static void
row_activated_cb (HfCustomerTimeline *self, guint position)
{
  g_autoptr (HfTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (hf_timeline_item_get_kind (item) != HF_TIMELINE_FILES)
    toggle (self, item);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "card.show-file", "x",
                                hf_timeline_item_get_row (item)->id);
}

/* Enter activates a row of a list by itself, Space selects it. */
static gboolean
space_pressed_cb (GtkWidget *list, GVariant *args, gpointer user_data)
{
  GtkWidget *row = get_focused_row (list);
  GtkWidget *self = gtk_widget_get_ancestor (list, HF_TYPE_CUSTOMER_TIMELINE);

  if (row == NULL)
    return FALSE;
  toggle (HF_CUSTOMER_TIMELINE (self),
          hf_customer_timeline_row_get_item (HF_CUSTOMER_TIMELINE_ROW (row)));
  return TRUE;
}

static guint
get_chosen (HfCustomerTimeline *self)
{
  guint kinds = 0;

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[i])))
      kinds |= filters[i].kinds;
  return kinds;
}

/* No kind chosen means all: nobody wants to look at nothing. */
static void
filter_toggled_cb (HfCustomerTimeline *self)
{
  GSettings *settings = self->context ? hf_context_get_settings (self->context) : NULL;
  guint      kinds = get_chosen (self);

  if (self->model == NULL)
    return;
  hf_timeline_set_kinds (self->model, kinds != 0 ? kinds : HF_TIMELINE_ALL);
  if (settings != NULL && g_settings_get_uint (settings, KINDS_KEY) != kinds)
    g_settings_set_uint (settings, KINDS_KEY, kinds);
}

static void
make_filters (HfCustomerTimeline *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      GtkWidget *child = gtk_flow_box_child_new ();

      self->chips[i] = gtk_toggle_button_new_with_label (_ (filters[i].label));
      g_signal_connect_swapped (self->chips[i], "toggled", G_CALLBACK (filter_toggled_cb), self);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), self->chips[i]);
      gtk_widget_set_focusable (child, FALSE); /* its button is */
      gtk_flow_box_append (GTK_FLOW_BOX (self->filters), child);
    }
}

static void
show_chosen (HfCustomerTimeline *self, guint kinds)
{
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_signal_handlers_block_by_func (self->chips[i], filter_toggled_cb, self);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->chips[i]), kinds & filters[i].kinds);
      g_signal_handlers_unblock_by_func (self->chips[i], filter_toggled_cb, self);
    }
}

static void
recall_filters (HfCustomerTimeline *self)
{
  GSettings *settings = hf_context_get_settings (self->context);

  show_chosen (self, settings ? g_settings_get_uint (settings, KINDS_KEY) : 0);
  filter_toggled_cb (self);
}

static void
retry_cb (HfCustomerTimeline *self)
{
  hf_timeline_retry (self->model);
}

/* Before somebody has come to the end, by the wheel or by keys, what is further down is there. */
static void
scrolled_cb (HfCustomerTimeline *self, GtkAdjustment *scroll)
{
  double left = gtk_adjustment_get_upper (scroll) - gtk_adjustment_get_value (scroll) -
                gtk_adjustment_get_page_size (scroll);

  if (self->model != NULL && hf_first_rows_are_all (self->rows) &&
      left < SCREENS_AHEAD * gtk_adjustment_get_page_size (scroll))
    hf_timeline_show_more (self->model);
}

/* Nobody can scroll to what is further down where all that was read has room. */
static void
resized_cb (HfCustomerTimeline *self, GtkAdjustment *scroll)
{
  if (gtk_adjustment_get_upper (scroll) <= gtk_adjustment_get_page_size (scroll))
    scrolled_cb (self, scroll);
}

static void
all_clicked_cb (HfCustomerTimeline *self)
{
  GtkWidget *first = self->chips[0];

  show_chosen (self, 0);
  filter_toggled_cb (self);
  gtk_widget_grab_focus (first); /* the button is about to go */
}

/* A choice that was made on another card must not look like a card with nothing on it. */
static void
show_nothing (HfCustomerTimeline *self)
{
  gboolean is_chosen = get_chosen (self) != 0;

  gtk_label_set_label (self->nothing, is_chosen ?
                                        _ ("Nothing of the chosen kinds is recorded here.") :
                                        _ ("Nothing is recorded here yet."));
  gtk_widget_set_visible (self->all_button, is_chosen);
}

/* While entries are read the old picture stays: an empty state that flashes is noise. */
static void
show_state (HfCustomerTimeline *self)
{
  guint         n_items = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  const GError *error = hf_timeline_get_error (self->model);

  show_nothing (self);
  hf_read_error_show (self->trouble, error, n_items == 0);
  gtk_widget_set_visible (self->stack, error == NULL || n_items > 0);
  if (n_items > 0)
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "list");
  else if (!hf_timeline_is_loading (self->model))
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "empty");
}

static gboolean
is_sought (HfCustomerTimeline *self, guint position)
{
  g_autoptr (HfTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  const HfRow *row = hf_timeline_item_get_row (item);

  return row->def == self->sought_def && row->id == self->sought &&
         hf_timeline_item_get_change (item) == NULL;
}

static void
go_to (HfCustomerTimeline *self, guint position)
{
  g_autoptr (HfTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  self->sought = 0;
  g_object_set (item, "expanded", TRUE, NULL);
  hf_first_rows_show_all (self->rows);
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
  gtk_widget_grab_focus (self->list);
}

/* What is not among the entries read so far is further down. */
static void
seek (HfCustomerTimeline *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  if (self->sought == 0 || hf_timeline_is_loading (self->model))
    return;
  if (hf_timeline_get_error (self->model) != NULL)
    {
      self->sought = 0; /* whoever retries sees the list */
      return;
    }
  for (guint i = 0; i < n_items && self->sought != 0; i++)
    if (is_sought (self, i))
      go_to (self, i);
  if (self->sought == 0)
    return;
  if (hf_timeline_get_has_more (self->model))
    hf_timeline_show_more (self->model);
  else if (n_items > 0)
    self->sought = 0; /* it is gone */
}

static void
make_model (HfCustomerTimeline *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->model = hf_timeline_new (hf_context_get_store (self->context));
  self->rows = hf_first_rows_new (self->list, G_LIST_MODEL (self->model));
  selection = GTK_SELECTION_MODEL (
    gtk_no_selection_new (g_object_ref (hf_first_rows_get_model (self->rows))));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), selection);
  g_signal_connect_object (self->model, "notify", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "notify::loading", G_CALLBACK (seek), self,
                           G_CONNECT_SWAPPED);
}

static void
hf_customer_timeline_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, HF_CUSTOMER_TIMELINE (object)->context);
}

static void
hf_customer_timeline_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  HfCustomerTimeline *self = HF_CUSTOMER_TIMELINE (object);
  HfContext          *context = g_value_get_object (value);

  if (context == NULL || !g_set_object (&self->context, context))
    return;
  g_clear_object (&self->rows);
  g_clear_object (&self->model);
  g_signal_connect_object (hf_context_get_clock (context), "day-changed",
                           G_CALLBACK (hf_seen_rows_show_again), self->seen, G_CONNECT_SWAPPED);
  make_model (self);
  recall_filters (self);
}

static void
hf_customer_timeline_dispose (GObject *object)
{
  HfCustomerTimeline *self = HF_CUSTOMER_TIMELINE (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->rows);
  g_clear_object (&self->seen);
  g_clear_weak_pointer (&self->menu_row);
  g_clear_object (&self->menu_item);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CUSTOMER_TIMELINE);
  g_clear_object (&self->model);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_customer_timeline_parent_class)->dispose (object);
}

static GMenuModel *
make_menu (GtkWidget *row, gpointer user_data)
{
  HfCustomerTimeline    *self = user_data;
  HfCustomerTimelineRow *line = (HfCustomerTimelineRow *) hf_seen_rows_get_content (row);

  if (line == NULL) /* the line with the focus is out of view */
    return NULL;
  g_set_weak_pointer (&self->menu_row, line);
  g_set_object (&self->menu_item, hf_customer_timeline_row_get_item (line));
  return hf_customer_timeline_row_make_menu (line);
}

/* A line may show another entry by now, which nobody has chosen. */
static void
do_cb (GtkWidget *widget, const char *action, GVariant *what)
{
  HfCustomerTimeline *self = HF_CUSTOMER_TIMELINE (widget);

  if (self->menu_row != NULL &&
      hf_customer_timeline_row_get_item (self->menu_row) == self->menu_item)
    gtk_widget_activate_action (GTK_WIDGET (self->menu_row), g_variant_get_string (what, NULL),
                                NULL);
}

static void
appointment_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerTimeline *self = HF_CUSTOMER_TIMELINE (widget);

  hf_appointment_menu_activate (widget, self->context, G_LIST_MODEL (self->model), parameter);
}

static void
hf_customer_timeline_class_init (HfCustomerTimelineClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hf_customer_timeline_get_property;
  object_class->set_property = hf_customer_timeline_set_property;
  object_class->dispose = hf_customer_timeline_dispose;

  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, HF_TYPE_CONTEXT,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "timeline.do", "s", do_cb);
  gtk_widget_class_install_action (widget_class, "timeline.appointment", "(sx)", appointment_cb);
  g_type_ensure (HF_TYPE_CUSTOMER_MEMO_EDITOR);
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-customer-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimeline, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimeline, stack);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimeline, list);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimeline, filters);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimeline, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimeline, all_button);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimeline, note_editor);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, resized_cb);
  gtk_widget_class_bind_template_callback (widget_class, scrolled_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
hf_customer_timeline_init (HfCustomerTimeline *self)
{
  static const HfSeenLook look = { make_row, show_row };
  GtkEventController     *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  make_filters (self);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_space, 0),
                                                          gtk_callback_action_new (space_pressed_cb,
                                                                                   NULL, NULL)));
  /* Before the line takes it for its selection; a button in an unfolded one is left alone. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->list, keys);
  self->seen = hf_seen_rows_new (GTK_LIST_VIEW (self->list), &look, self);
  hf_row_menu_offer (self->list, GTK_WIDGET (self), make_menu, self);
}

void
hf_customer_timeline_set_customer (HfCustomerTimeline *self, gint64 id)
{
  g_return_if_fail (HF_IS_CUSTOMER_TIMELINE (self));
  g_return_if_fail (self->model != NULL);

  self->customer = id;
  self->sought = 0;
  hf_customer_memo_editor_set_customer (self->note_editor, self->context, id);
  hf_timeline_set_customer (self->model, id);
}

void
hf_customer_timeline_add_note (HfCustomerTimeline *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_TIMELINE (self));

  hf_customer_memo_editor_open (self->note_editor);
}

void
hf_customer_timeline_add_entry (HfCustomerTimeline *self, const HfEntityDef *def)
{
  g_return_if_fail (HF_IS_CUSTOMER_TIMELINE (self) && self->context != NULL);

  if (self->customer != 0 && def == &hf_appointment_def)
    hf_booking_dialog_present (GTK_WIDGET (self), self->context, self->customer, NULL);
  else if (self->customer != 0)
    hf_entry_dialog_present (GTK_WIDGET (self), self->context, def, self->customer);
}

void
hf_customer_timeline_show_entry (HfCustomerTimeline *self, const char *entity, gint64 id)
{
  g_return_if_fail (HF_IS_CUSTOMER_TIMELINE (self));
  g_return_if_fail (self->model != NULL);

  self->sought_def = hf_entity_find (entity);
  self->sought = id;
  show_chosen (self, 0); /* for this once: what somebody chose is remembered as it is */
  hf_timeline_set_kinds (self->model, HF_TIMELINE_ALL);
  seek (self);
}

HfTimeline *
hf_customer_timeline_get_model (HfCustomerTimeline *self)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_TIMELINE (self), NULL);

  return self->model;
}
