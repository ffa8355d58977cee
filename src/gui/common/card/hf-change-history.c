/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The history of a row as a list of the lines that a timeline has. What is the same stays when it
 * is read again, so that nothing folds under somebody's hands. */

#include "gui/common/card/hf-change-history.h"

#include "core/hf-case-class.h"
#include "core/hf-cell-plan-row.h"
#include "core/hf-department.h"
#include "core/hf-organisation.h"
#include "core/hf-grade-preset-row.h"
#include "core/hf-grade-rule.h"
#include "core/hf-package.h"
#include "core/hf-plan-row.h"
#include "core/hf-staff.h"
#include "core/hf-tag-rule.h"
#include "core/hf-tier.h"
#include "core/hf-work-day.h"
#include "gui/common/card/hf-change-restore.h"
#include "gui/common/card/hf-customer-timeline-row.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-sheet-reader.h"
#include "session/customer/hf-field-history.h"

#define MOST_STEPS 200

struct _HfChangeHistory
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfSheetReader *reader;
  GListStore    *items; /* of HfTimelineItem */

  const HfEntityDef *def;

  /* template children */
  HfReadError *trouble;
  GtkWidget   *nothing;
  GtkWidget   *list;
};

G_DEFINE_FINAL_TYPE (HfChangeHistory, hf_change_history, GTK_TYPE_WIDGET)

/* A reading has nothing to tell it by but itself, so each entity has its own. */
#define READING_OF(name)                                                                        \
  static gpointer read_##name (HfDatabase *db, const HfSheetQuestion *question, GError **error) \
  {                                                                                             \
    return hf_field_history_read_row (db, question->viewer, &hf_##name##_def, question->id,     \
                                      MOST_STEPS, error);                                       \
  }

READING_OF (organisation)
READING_OF (staff)
READING_OF (department)
READING_OF (tier)
READING_OF (case_class)
READING_OF (package)
READING_OF (cell_plan_row)
READING_OF (tag_rule)
READING_OF (grade_preset_row)
READING_OF (grade_rule)
READING_OF (plan_row)
READING_OF (work_day)

static GPtrArray *
make_items (GPtrArray *changes)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_free_func (changes, NULL); /* each is its item's */
  for (guint i = 0; i < changes->len; i++)
    g_ptr_array_add (items, hf_timeline_item_new_change (changes->pdata[i]));
  return items;
}

/* How many at the end are those that are shown already. */
static guint
count_same (HfChangeHistory *self, const GPtrArray *items)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->items)), n_same = 0;

  while (n_same < MIN (n_old, items->len))
    {
      g_autoptr (HfTimelineItem) old =
        g_list_model_get_item (G_LIST_MODEL (self->items), n_old - n_same - 1);

      if (!hf_timeline_item_is_same (old, items->pdata[items->len - n_same - 1]))
        break;
      n_same++;
    }
  return n_same;
}

/* How long ago it is changes with each day. */
static void
show_days (HfChangeHistory *self)
{
  HfDate         today = hf_clock_today (hf_context_get_clock (self->context));
  GtkListBoxRow *line;

  for (int i = 0; (line = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL;
       i++)
    {
      HfCustomerTimelineRow *row = HF_CUSTOMER_TIMELINE_ROW (gtk_list_box_row_get_child (line));

      hf_customer_timeline_row_set_item (row, hf_customer_timeline_row_get_item (row), today);
    }
}

static void
show_changes (HfChangeHistory *self, GPtrArray *changes)
{
  g_autoptr (GPtrArray) items = make_items (changes);
  guint n_same = count_same (self, items);
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  g_list_store_splice (self->items, 0, n_old - n_same, items->pdata, items->len - n_same);
  show_days (self);
  gtk_widget_set_visible (self->nothing, items->len == 0);
  gtk_widget_set_visible (self->list, items->len > 0);
}

static void
history_read (GtkWidget *widget, gpointer answer, const GError *error)
{
  HfChangeHistory *self = HF_CHANGE_HISTORY (widget);
  g_autoptr (GPtrArray) changes = answer;

  hf_read_error_show (self->trouble, error, !gtk_widget_get_visible (self->list));
  if (changes != NULL)
    show_changes (self, changes);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 id)
{
  return hf_field_history_is_concerned (changed, HF_CHANGE_HISTORY (widget)->def, id);
}

#define KIND_OF(name)                                                                        \
  {                                                                                          \
    &hf_##name##_def,                                                                        \
    {                                                                                        \
      .read = read_##name, .free = (GDestroyNotify) g_ptr_array_unref, .show = history_read, \
      .is_concerned = is_concerned, .when_seen = TRUE                                        \
    }                                                                                        \
  }

/* Whose history can be shown. */
static const struct
{
  const HfEntityDef *def;
  HfSheetReading     reading;
} kinds[] = {
  KIND_OF (organisation),     KIND_OF (staff),      KIND_OF (department),    KIND_OF (tier),
  KIND_OF (case_class),       KIND_OF (package),    KIND_OF (cell_plan_row), KIND_OF (tag_rule),
  KIND_OF (grade_preset_row), KIND_OF (grade_rule), KIND_OF (plan_row),      KIND_OF (work_day),
};

static const HfSheetReading *
find_reading (const HfEntityDef *def)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].def == def)
      return &kinds[i].reading;
  return NULL;
}

static void
restore_cb (HfChangeHistory *self, HfCustomerTimelineRow *row)
{
  hf_change_restore (GTK_WIDGET (self), self->context, hf_customer_timeline_row_get_item (row));
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  HfChangeHistory *self = user_data;
  GtkWidget       *row = hf_customer_timeline_row_new ();

  g_signal_connect_object (row, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  hf_customer_timeline_row_set_item (HF_CUSTOMER_TIMELINE_ROW (row), item,
                                     hf_clock_today (hf_context_get_clock (self->context)));
  return row;
}

static void
row_activated_cb (HfChangeHistory *self, GtkListBoxRow *line)
{
  HfCustomerTimelineRow *row = HF_CUSTOMER_TIMELINE_ROW (gtk_list_box_row_get_child (line));
  HfTimelineItem        *item = hf_customer_timeline_row_get_item (row);
  gboolean               is_expanded;

  g_object_get (item, "expanded", &is_expanded, NULL);
  g_object_set (item, "expanded", !is_expanded, NULL);
}

static void
read_again (HfChangeHistory *self)
{
  hf_sheet_reader_ask_again (self->reader);
}

static void
hf_change_history_dispose (GObject *object)
{
  HfChangeHistory *self = HF_CHANGE_HISTORY (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CHANGE_HISTORY);
  g_clear_object (&self->items);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_change_history_parent_class)->dispose (object);
}

static void
hf_change_history_class_init (HfChangeHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_change_history_dispose;
  g_type_ensure (HF_TYPE_READ_ERROR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-change-history.ui");
  gtk_widget_class_bind_template_child (widget_class, HfChangeHistory, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfChangeHistory, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfChangeHistory, list);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
hf_change_history_init (HfChangeHistory *self)
{
  self->items = g_list_store_new (HF_TYPE_TIMELINE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
hf_change_history_offers (const HfEntityDef *def)
{
  return find_reading (def) != NULL;
}

void
hf_change_history_set_up (HfChangeHistory *self, HfContext *context, const HfEntityDef *def)
{
  g_return_if_fail (HF_IS_CHANGE_HISTORY (self) && self->context == NULL);
  g_return_if_fail (hf_change_history_offers (def));

  self->context = g_object_ref (context);
  self->def = def;
  self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, find_reading (def));
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (self->items), make_row, self,
                           NULL);
}

/* Nobody may take one row's history for that of another. */
void
hf_change_history_set_row (HfChangeHistory *self, gint64 id)
{
  g_return_if_fail (HF_IS_CHANGE_HISTORY (self) && self->reader != NULL);

  if (id == hf_sheet_reader_get_id (self->reader))
    return;
  g_list_store_remove_all (self->items);
  gtk_widget_set_visible (self->list, FALSE);
  gtk_widget_set_visible (self->nothing, FALSE);
  hf_sheet_reader_ask (self->reader, id);
}
