/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom a rule for tags is for. A segment is taken over as it is at that time: a rule does not
 * change because somebody deletes a filter. */

#include "gui/customer/hf-tag-rule-row.h"

#include "base/hf-cancellable.h"
#include "base/hf-log.h"
#include "base/hf-weak.h"
#include "core/hf-custom-field.h"
#include "core/hf-customer.h"
#include "core/hf-tag-rule.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-customer-scope.h"
#include "session/search/hf-filter-words.h"
#include "store/hf-auto-tags.h"

#include <glib/gi18n.h>

#define RECOUNT_SECONDS 1 /* after a change; more of them come together */

#define ITEM_KEY "hf-item" /* object data of a line: its HfSegmentItem */

struct _HfTagRuleRow
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfRecord      *record;
  HfSegmentList *segments;
  HfFilterNames *names;
  HfFilter      *filter; /* NULL for none, or one that is not understood */
  GCancellable  *counting;

  guint recount_id;

  /* template children */
  GtkWidget *whom;
  GtkWidget *count;
  GtkWidget *choose;
  GtkWidget *all;
};

G_DEFINE_FINAL_TYPE (HfTagRuleRow, hf_tag_rule_row, GTK_TYPE_WIDGET)

static void
show_count (HfTagRuleRow *self, const gint64 *count)
{
  g_autofree char *n = count ? hf_format_count (*count) : g_strdup ("…");
  g_autofree char *text =
    /* Translators: %s is a number, "1,204" */
    g_strdup_printf (ngettext ("%s customer now", "%s customers now", count ? (gulong) *count : 2),
                     n);

  gtk_label_set_label (GTK_LABEL (self->count), text);
}

static gboolean
may_ask (HfTagRuleRow *self, const HfFilter *filter)
{
  return hf_auto_tags_may_ask (filter,
                               hf_filter_names_get_rows (self->names, hf_custom_field_def.name));
}

static gboolean
is_counted (HfTagRuleRow *self)
{
  return self->filter != NULL && may_ask (self, self->filter);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfTagRuleRow) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *count = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (count != NULL)
    show_count (self, count);
  else
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "could not count for a rule", error);
  gtk_widget_set_visible (self->count, count != NULL && is_counted (self));
}

static void
count_customers (HfTagRuleRow *self)
{
  HfQuery *query = hf_query_new (&hf_customer_def, hf_context_get_viewer (self->context));

  hf_cancellable_renew (&self->counting);
  hf_customer_scope (query, self->filter, hf_clock_today (hf_context_get_clock (self->context)));
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_SCAN,
                      hf_segment_list_count_work, query, (GDestroyNotify) hf_query_unref, g_free,
                      self->counting, counted_cb, hf_weak_new (self));
}

static gboolean
recount_cb (gpointer user_data)
{
  HfTagRuleRow *self = user_data;

  self->recount_id = 0;
  if (self->filter != NULL)
    count_customers (self);
  return G_SOURCE_REMOVE;
}

/* The old number stands until then. */
static void
store_changed_cb (HfTagRuleRow *self, HfChanged *changed)
{
  if (self->recount_id == 0 && self->filter != NULL && !hf_changed_is_empty (changed))
    self->recount_id = g_timeout_add_seconds (RECOUNT_SECONDS, recount_cb, self);
}

static char *
word_filter (HfTagRuleRow *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hf_filter_get_n (self->filter); i++)
    {
      const HfCondition *condition = hf_filter_get (self->filter, i);
      g_autofree char   *said =
        hf_filter_words_condition (condition, hf_filter_names_find, self->names);

      hf_filter_words_join (text, hf_filter_is_alternative (self->filter, i), said);
    }
  return g_string_free (text, FALSE);
}

static void
show_words (HfTagRuleRow *self)
{
  g_autofree char *words = self->filter ? word_filter (self) : NULL;

  gtk_label_set_label (GTK_LABEL (self->whom), words ? words : _ ("For nobody yet"));
  gtk_widget_set_visible (self->count, is_counted (self));
}

static void
show_rule (HfTagRuleRow *self)
{
  const HfRow *row = hf_record_get_row (self->record);
  const char  *text = row ? hf_row_text (row, HF_TAG_RULE_FILTER) : NULL;

  g_clear_pointer (&self->filter, hf_filter_free);
  self->filter = text ? hf_filter_from_text (text, NULL) : NULL;
  show_words (self);
  show_count (self, NULL);
  if (self->filter != NULL)
    count_customers (self);
}

/* A rule that follows from a rule would never come to rest, one for all says nothing, and one by
 * what is restricted would say it to all. */
static void
show_segments (HfTagRuleRow *self)
{
  GListModel *items = hf_segment_list_get_items (self->segments);

  for (GtkWidget *child = gtk_widget_get_first_child (self->all); child != NULL;
       child = gtk_widget_get_first_child (self->all))
    gtk_list_box_remove (GTK_LIST_BOX (self->all), child);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (HfSegmentItem) item = g_list_model_get_item (items, i);
      GtkWidget *label = gtk_label_new (hf_segment_item_get_name (item));

      if (!may_ask (self, hf_segment_item_get_filter (item)))
        continue;
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      g_object_set_data_full (G_OBJECT (label), ITEM_KEY, g_object_ref (item), g_object_unref);
      gtk_list_box_append (GTK_LIST_BOX (self->all), label);
    }
}

static void
names_changed_cb (HfTagRuleRow *self)
{
  show_segments (self);
  show_words (self);
}

static void
segment_activated_cb (HfTagRuleRow *self, GtkListBoxRow *line)
{
  HfSegmentItem *item = g_object_get_data (G_OBJECT (gtk_list_box_row_get_child (line)), ITEM_KEY);
  g_autofree char *text = hf_filter_to_text (hf_segment_item_get_filter (item));
  const HfRow     *row = hf_record_get_row (self->record);
  HfChangeSet     *changes;
  HfRow           *draft;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->choose));
  if (row == NULL)
    return;
  changes = hf_change_set_new (hf_tag_rule_def.label);
  draft = hf_row_copy (row);
  hf_row_set_text (draft, HF_TAG_RULE_FILTER, text);
  hf_change_set_update (changes, row, draft);
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, NULL, NULL, NULL);
}

static void
hf_tag_rule_row_dispose (GObject *object)
{
  HfTagRuleRow *self = HF_TAG_RULE_ROW (object);

  g_clear_handle_id (&self->recount_id, g_source_remove);
  g_cancellable_cancel (self->counting);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_TAG_RULE_ROW);
  g_clear_object (&self->names);
  g_clear_object (&self->segments);
  g_clear_object (&self->record);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_tag_rule_row_parent_class)->dispose (object);
}

static void
hf_tag_rule_row_finalize (GObject *object)
{
  HfTagRuleRow *self = HF_TAG_RULE_ROW (object);

  g_object_unref (self->counting);
  g_clear_pointer (&self->filter, hf_filter_free);

  G_OBJECT_CLASS (hf_tag_rule_row_parent_class)->finalize (object);
}

static void
hf_tag_rule_row_class_init (HfTagRuleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_tag_rule_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_tag_rule_row_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-tag-rule-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfTagRuleRow, whom);
  gtk_widget_class_bind_template_child (widget_class, HfTagRuleRow, count);
  gtk_widget_class_bind_template_child (widget_class, HfTagRuleRow, choose);
  gtk_widget_class_bind_template_child (widget_class, HfTagRuleRow, all);
  gtk_widget_class_bind_template_callback (widget_class, segment_activated_cb);
}

static void
hf_tag_rule_row_init (HfTagRuleRow *self)
{
  self->counting = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hf_tag_rule_row_new (HfContext     *context,
                     HfRecord      *record,
                     HfSegmentList *segments,
                     HfFilterNames *names)
{
  HfTagRuleRow *self = g_object_new (HF_TYPE_TAG_RULE_ROW, NULL);

  self->context = g_object_ref (context);
  self->record = g_object_ref (record);
  self->segments = g_object_ref (segments);
  self->names = g_object_ref (names);
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (store_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (record, "notify", G_CALLBACK (show_rule), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (names, "changed", G_CALLBACK (names_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_segment_list_get_items (segments), "items-changed",
                           G_CALLBACK (show_segments), self, G_CONNECT_SWAPPED);
  show_segments (self);
  show_rule (self);
  return GTK_WIDGET (self);
}
