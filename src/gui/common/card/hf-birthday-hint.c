/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The line about birthdays in the head of a card. It reads the special days itself: the details,
 * where they are edited, may not have been looked at. */

#include "gui/common/card/hf-birthday-hint.h"

#include "core/hf-special-day.h"
#include "gui/common/hf-anniversary-words.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-records-watch.h"
#include "store/hf-live-list.h"

struct _HfBirthdayHint
{
  GtkWidget parent_instance;

  gboolean is_other; /* the days are still those of another customer */

  /* owned */
  HfContext      *context;
  HfRow          *customer;
  HfLiveList     *days;
  HfRecordsWatch *watch;
  HfLunar        *lunar;

  GtkWidget *text; /* child */
};

G_DEFINE_FINAL_TYPE (HfBirthdayHint, hf_birthday_hint, GTK_TYPE_WIDGET)

static void
show_hint (HfBirthdayHint *self)
{
  HfDate           today = hf_clock_today (hf_context_get_clock (self->context));
  GListModel      *days = self->is_other ? NULL : G_LIST_MODEL (self->days);
  g_autofree char *hint =
    self->customer ? hf_anniversary_words_hint (self->customer, days, self->lunar, today) : NULL;

  gtk_label_set_text (GTK_LABEL (self->text), hint ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self), hint != NULL);
}

static void
days_read_cb (HfBirthdayHint *self)
{
  self->is_other = self->is_other && hf_live_list_is_loading (self->days);
  show_hint (self);
}

static void
hf_birthday_hint_dispose (GObject *object)
{
  HfBirthdayHint *self = HF_BIRTHDAY_HINT (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->days);
  g_clear_pointer (&self->customer, hf_row_unref);
  g_clear_object (&self->context);
  hf_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (hf_birthday_hint_parent_class)->dispose (object);
}

static void
hf_birthday_hint_finalize (GObject *object)
{
  hf_lunar_free (HF_BIRTHDAY_HINT (object)->lunar);

  G_OBJECT_CLASS (hf_birthday_hint_parent_class)->finalize (object);
}

static void
hf_birthday_hint_class_init (HfBirthdayHintClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_birthday_hint_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_birthday_hint_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
hf_birthday_hint_init (HfBirthdayHint *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget        *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "starred-symbolic",
                                         "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->lunar = hf_lunar_new ();
  self->text = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->text), 0);
  gtk_label_set_wrap (GTK_LABEL (self->text), TRUE);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  gtk_widget_set_parent (icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
set_up (HfBirthdayHint *self, HfContext *context)
{
  self->context = g_object_ref (context);
  self->days = hf_live_list_new (hf_context_get_store (context));
  self->watch = hf_records_watch_new (G_LIST_MODEL (self->days));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (show_hint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->days, "notify::loading", G_CALLBACK (days_read_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_clock (context), "day-changed", G_CALLBACK (show_hint),
                           self, G_CONNECT_SWAPPED);
}

static void
ask (HfBirthdayHint *self, gint64 customer)
{
  g_autoptr (HfQuery) query =
    hf_query_new (&hf_special_day_def, hf_context_get_viewer (self->context));

  self->is_other = TRUE;
  hf_query_where (query, HF_SPECIAL_DAY_CUSTOMER, HF_OP_EQ, HF_INT (customer));
  hf_live_list_set_query (self->days, query);
}

void
hf_birthday_hint_set_customer (HfBirthdayHint *self, HfContext *context, const HfRow *row)
{
  g_return_if_fail (HF_IS_BIRTHDAY_HINT (self));

  gint64 id = row ? row->id : 0;
  gint64 before = self->customer ? self->customer->id : 0;
  HfRow *old = self->customer;

  if (self->context == NULL)
    set_up (self, context);
  self->customer = row ? hf_row_ref (row) : NULL;
  g_clear_pointer (&old, hf_row_unref);
  if (id != before && id != 0)
    ask (self, id);
  show_hint (self);
}
