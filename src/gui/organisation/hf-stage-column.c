/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One column of the board of stages. It reads its own rows, a page at a time. Which organisations
 * are wanted, and which card the keys go to, the board knows. */

#include "gui/organisation/hf-stage-column.h"

#include "core/hf-organisation.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-row-drag.h"
#include "gui/common/list/hf-seen-rows.h"
#include "gui/organisation/hf-organisation-text.h"
#include "gui/organisation/hf-stage-card.h"

#include <glib/gi18n.h>

struct _HfStageColumn
{
  HfRecordList parent_instance;

  const char *stage; /* "" for none */
  HfSeenRows *rows;  /* owned */

  /* template children */
  GtkLabel    *title;
  GtkLabel    *count;
  HfReadError *trouble;
  GtkListView *view;
  GtkWidget   *nobody;
};

G_DEFINE_FINAL_TYPE (HfStageColumn, hf_stage_column, HF_TYPE_RECORD_LIST)

static GtkWidget *
make_card (gpointer column)
{
  return hf_stage_card_new (hf_record_list_get_context (column),
                            hf_record_list_get_highlight (column));
}

static void
show_card (GtkWidget *card, GtkListItem *item, gpointer column)
{
  hf_stage_card_show (HF_STAGE_CARD (card), item ? gtk_list_item_get_item (item) : NULL);
}

/* The number of before stays while others are read, so nothing flashes. */
static void
model_notified_cb (HfStageColumn *self)
{
  HfLiveList      *model = hf_record_list_get_model (HF_RECORD_LIST (self));
  guint            n_items = g_list_model_get_n_items (G_LIST_MODEL (model));
  gboolean         is_known = n_items > 0 || !hf_live_list_is_loading (model);
  g_autofree char *count = hf_format_count (n_items);

  if (is_known)
    gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->nobody,
                          n_items == 0 && is_known && hf_live_list_get_error (model) == NULL);
  /* Partners alone have stages: a column of the others is there while there are any. */
  if (is_known)
    gtk_widget_set_visible (GTK_WIDGET (self), *self->stage != '\0' || n_items > 0);
}

static GdkContentProvider *
make_content (const HfRow *row, gpointer data)
{
  return gdk_content_provider_new_typed (G_TYPE_INT64, row->id);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *id, double x, double y, HfStageColumn *self)
{
  HfStore *store = hf_context_get_store (hf_record_list_get_context (HF_RECORD_LIST (self)));
  g_autoptr (HfRecord) card =
    hf_store_get_record (store, &hf_organisation_def, g_value_get_int64 (id));
  const HfRow *row = hf_record_get_row (card);
  const char  *stage = row ? hf_row_text (row, HF_ORGANISATION_STAGE) : NULL;

  gtk_widget_activate_action (GTK_WIDGET (self), "board.end-drag", NULL);
  if (row == NULL || g_str_equal (stage ? stage : "", self->stage))
    return FALSE;
  return gtk_widget_activate_action (GTK_WIDGET (self), "organisation.put-in-stage", "(xs)",
                                     g_value_get_int64 (id), self->stage);
}

static void
accept_drops (HfStageColumn *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_MOVE);

  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* Without a card the keys are those of the list, and lead out of it. */
static gboolean
open_cb (GtkWidget *view, GVariant *arguments, gpointer self)
{
  if (hf_record_list_get_selected (HF_RECORD_LIST (self)) == 0)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (view, "organisation.open", NULL);
}

/* Captured: a list takes these keys for its rows. */
static void
open_by_keys (HfStageColumn *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("space|Tab"),
                      gtk_callback_action_new (open_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

static void
hf_stage_column_dispose (GObject *object)
{
  g_clear_object (&HF_STAGE_COLUMN (object)->rows);

  G_OBJECT_CLASS (hf_stage_column_parent_class)->dispose (object);
}

static void
hf_stage_column_class_init (HfStageColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_stage_column_dispose;
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_css_name (widget_class, "stagecolumn");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/organisation/hf-stage-column.ui");
  gtk_widget_class_bind_template_child (widget_class, HfStageColumn, title);
  gtk_widget_class_bind_template_child (widget_class, HfStageColumn, count);
  gtk_widget_class_bind_template_child (widget_class, HfStageColumn, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfStageColumn, view);
  gtk_widget_class_bind_template_child (widget_class, HfStageColumn, nobody);
  hf_record_list_bind_view (widget_class);
}

static void
hf_stage_column_init (HfStageColumn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_stage_column_set_up (HfStageColumn *self,
                        HfContext     *context,
                        const char    *stage,
                        GMenuModel    *menu)
{
  static const HfSeenLook look = { make_card, show_card };

  g_return_if_fail (HF_IS_STAGE_COLUMN (self) && self->rows == NULL);

  HfRecordList *list = HF_RECORD_LIST (self);
  const char   *title = hf_organisation_text_stage (stage);

  self->stage = g_intern_string (stage);
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  hf_record_list_set_up (list, context);
  /* The card is beside the board only once it was opened. */
  hf_record_list_set_click_opens (list, TRUE);
  g_menu_append_section (G_MENU (hf_record_list_get_row_menu (list)), NULL, menu);
  self->rows = hf_seen_rows_new (self->view, &look, self);
  hf_row_drag_offer (GTK_WIDGET (self->view), GDK_ACTION_MOVE, make_content, NULL);
  accept_drops (self);
  open_by_keys (self);
  hf_read_error_follow (self->trouble, hf_record_list_get_model (list));
  g_signal_connect_object (hf_record_list_get_model (list), "notify",
                           G_CALLBACK (model_notified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_record_list_get_highlight (list), "changed",
                           G_CALLBACK (hf_seen_rows_show_again), self->rows, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_clock (context), "day-changed",
                           G_CALLBACK (hf_seen_rows_show_again), self->rows, G_CONNECT_SWAPPED);
  model_notified_cb (self);
}

void
hf_stage_column_show (HfStageColumn *self, HfQuery *query, const char *text)
{
  g_return_if_fail (HF_IS_STAGE_COLUMN (self) && self->rows != NULL);

  HfRecordList *list = HF_RECORD_LIST (self);
  g_autoptr (HfQuery) wanted = query;

  if (*self->stage != '\0')
    hf_query_where (wanted, HF_ORGANISATION_STAGE, HF_OP_EQ, HF_TEXT (self->stage));
  else
    hf_query_where (wanted, HF_ORGANISATION_STAGE, HF_OP_NULL, HF_NULL);
  hf_highlight_set_text (hf_record_list_get_highlight (list), text);
  hf_live_list_set_query (hf_record_list_get_model (list), wanted);
}

const char *
hf_stage_column_get_stage (HfStageColumn *self)
{
  g_return_val_if_fail (HF_IS_STAGE_COLUMN (self), NULL);

  return self->stage;
}
