/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The bell: reads what was told in the last days whenever something is told, counts what is new,
 * and lists it. The numbers of the day in it follow the book and the clock, but not under the eyes
 * of somebody who reads the list. What could not be shown on the desktop is said on top. Looking at
 * the list makes everything in it old.
 */

#include "app/hf-bell.h"

#include "base/hf-weak.h"
#include "gui/common/hf-children.h"

#include "app/hf-bell-row.h"
#include "session/hf-error-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HfBell
{
  GtkWidget parent_instance;

  /* owned */
  HfBookReminders *reminders;
  GCancellable    *cancellable;

  gboolean is_reading;
  gboolean read_again;
  guint    refresh_id; /* a timer, while what changed is still to be read */

  /* template children */
  GtkMenuButton *button;
  GtkLabel      *badge;
  GtkWidget     *not_shown_box;
  GtkLabel      *not_shown_text;
  GtkLabel      *failure;
  GtkListBox    *list;
};

G_DEFINE_FINAL_TYPE (HfBell, hf_bell, GTK_TYPE_WIDGET)

#define MAX_BADGE       99
#define REFRESH_SECONDS 1 /* a batch changes the book many times */

static void refresh (HfBell *self);

static void
set_badge (HfBell *self, guint n)
{
  g_autofree char *number = g_strdup_printf (n > MAX_BADGE ? "%u+" : "%u", MIN (n, MAX_BADGE));
  g_autofree char *name =
    n == 0 ? g_strdup (_ ("Reminders")) :
             g_strdup_printf (ngettext ("Reminders, %u new", "Reminders, %u new", n), n);

  gtk_label_set_label (self->badge, number);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), n > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static const char *
get_path (HfBell *self)
{
  return hf_store_get_path (hf_context_get_store (hf_book_reminders_get_context (self->reminders)));
}

static void
clear_list (HfBell *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    {
      hf_bell_row_close_menu (HF_BELL_ROW (row));
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
}

static gboolean
is_not_shown (HfBell *self, const HfReminder *reminder)
{
  GPtrArray *not_shown = hf_book_reminders_get_not_shown (self->reminders);

  for (guint i = 0; i < not_shown->len; i++)
    if (g_str_equal (((const HfReminder *) not_shown->pdata[i])->key, reminder->key))
      return TRUE;
  return FALSE;
}

static void
show_failure (HfBell *self, const GError *error)
{
  g_autofree char *text = error ? hf_error_text (error) : NULL;

  gtk_label_set_label (self->failure, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->failure), text != NULL);
}

static void
row_snoozed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfBell) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!hf_book_reminders_snooze_finish (HF_BOOK_REMINDERS (object), result, &error) &&
      self->reminders != NULL)
    show_failure (self, error);
}

/* Another date is chosen in the window below. */
static void
snooze_chosen_cb (HfBell *self, HfReminder *pending, int snooze)
{
  if (hf_snooze_is_last (pending))
    gtk_menu_button_popdown (self->button);
  hf_book_reminders_snooze_async (self->reminders, pending, (HfSnooze) snooze, row_snoozed_cb,
                                  g_object_ref (self));
}

static void
add_row (HfBell *self, const HfToldReminder *told)
{
  HfBellRow *row = hf_bell_row_new (told->reminder, told->at, get_path (self));

  if (is_not_shown (self, told->reminder))
    hf_bell_row_mark_not_shown (row);
  if (!told->seen)
    hf_bell_row_mark_new (row);
  if (told->pending != NULL)
    hf_bell_row_offer_snooze (row, told->pending, self->reminders);
  g_signal_connect_object (row, "snooze-chosen", G_CALLBACK (snooze_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, GTK_WIDGET (row));
}

static void
show_not_shown (HfBell *self)
{
  guint            n = hf_book_reminders_get_not_shown (self->reminders)->len;
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u not shown on the desktop", "%u not shown on the desktop", n), n);

  gtk_label_set_label (self->not_shown_text, text);
  gtk_widget_set_visible (self->not_shown_box, n > 0);
}

/* The place in the list that has the focus, or -1. */
static int
get_focused_place (HfBell *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, HF_TYPE_BELL_ROW) : NULL;

  return row ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static void
focus_place (HfBell *self, int place)
{
  GtkListBoxRow *row = place < 0 ? NULL : gtk_list_box_get_row_at_index (self->list, place);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
show_all (HfBell *self, GPtrArray *told)
{
  int   place = get_focused_place (self);
  guint n_new = 0;

  clear_list (self);
  for (guint i = 0; i < told->len; i++)
    {
      const HfToldReminder *reminder = told->pdata[i];

      add_row (self, reminder);
      n_new += reminder->seen ? 0 : 1;
    }
  focus_place (self, place);
  set_badge (self, n_new);
  show_not_shown (self);
}

static void
told_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfBell) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) told =
    hf_reminder_book_list_finish (HF_REMINDER_BOOK (object), result, &error);

  if (self == NULL) /* closed meanwhile */
    return;
  self->is_reading = FALSE;
  show_failure (self, error);
  if (told != NULL)
    show_all (self, told);
  if (self->read_again)
    refresh (self);
}

static void
refresh (HfBell *self)
{
  self->read_again = self->is_reading;
  if (self->is_reading)
    return;
  self->is_reading = TRUE;
  hf_reminder_book_list_async (hf_book_reminders_get_book (self->reminders), self->cancellable,
                               told_listed_cb, hf_weak_new (self));
}

static gboolean
refresh_later_cb (gpointer user_data)
{
  HfBell     *self = user_data;
  GtkPopover *popover = gtk_menu_button_get_popover (self->button);

  self->refresh_id = 0;
  if (!gtk_widget_get_visible (GTK_WIDGET (popover))) /* else it is read when it is closed */
    refresh (self);
  return G_SOURCE_REMOVE;
}

static void
refresh_later (HfBell *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add_seconds (REFRESH_SECONDS, refresh_later_cb, self);
}

static void
all_seen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfBell) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!hf_reminder_book_see_finish (HF_REMINDER_BOOK (object), result, &error) &&
      self->reminders != NULL)
    show_failure (self, error);
}

/* Opened: the badge goes, the marks of what is new stay until it is closed. */
static void
popover_shown_cb (HfBell *self)
{
  if (self->reminders == NULL)
    return;
  set_badge (self, 0);
  hf_reminder_book_see_async (hf_book_reminders_get_book (self->reminders), all_seen_cb,
                              g_object_ref (self));
}

static void
popover_closed_cb (HfBell *self)
{
  if (self->reminders != NULL)
    refresh (self);
}

static void
hf_bell_dispose (GObject *object)
{
  HfBell *self = HF_BELL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->reminders);
  hf_children_dispose (GTK_WIDGET (self), HF_TYPE_BELL);

  G_OBJECT_CLASS (hf_bell_parent_class)->dispose (object);
}

static void
hf_bell_finalize (GObject *object)
{
  g_object_unref (HF_BELL (object)->cancellable);

  G_OBJECT_CLASS (hf_bell_parent_class)->finalize (object);
}

static void
hf_bell_class_init (HfBellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_bell_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_bell_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "hfbell");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/app/hf-bell.ui");
  gtk_widget_class_bind_template_child (widget_class, HfBell, button);
  gtk_widget_class_bind_template_child (widget_class, HfBell, badge);
  gtk_widget_class_bind_template_child (widget_class, HfBell, not_shown_box);
  gtk_widget_class_bind_template_child (widget_class, HfBell, not_shown_text);
  gtk_widget_class_bind_template_child (widget_class, HfBell, failure);
  gtk_widget_class_bind_template_child (widget_class, HfBell, list);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_closed_cb);
}

static void
hf_bell_init (HfBell *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  set_badge (self, 0);
}

/**
 * hf_bell_set_reminders:
 * @self: a bell
 * @reminders: what it lists
 *
 * Shows the reminders of a book; to be called once.
 */
void
hf_bell_set_reminders (HfBell *self, HfBookReminders *reminders)
{
  g_return_if_fail (HF_IS_BELL (self));
  g_return_if_fail (self->reminders == NULL);

  HfContext *context = hf_book_reminders_get_context (reminders);

  self->reminders = g_object_ref (reminders);
  g_signal_connect_object (reminders, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_store (context), "changed", G_CALLBACK (refresh_later),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_clock (context), "minute-changed",
                           G_CALLBACK (refresh_later), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * hf_bell_open:
 * @self: a bell
 *
 * Opens the list.
 */
void
hf_bell_open (HfBell *self)
{
  g_return_if_fail (HF_IS_BELL (self));

  gtk_menu_button_popup (self->button);
}

/**
 * hf_bell_get_button:
 * @self: a bell
 *
 * Returns: (transfer none): what opens its list
 */
GtkMenuButton *
hf_bell_get_button (HfBell *self)
{
  return self->button;
}

/**
 * hf_bell_set_private:
 * @self: a bell
 * @is_private: whether nobody may be named now
 *
 * Shows only how many reminders there are, or lists them as well.
 */
void
hf_bell_set_private (HfBell *self, gboolean is_private)
{
  g_return_if_fail (HF_IS_BELL (self));

  if (is_private)
    gtk_menu_button_popdown (self->button);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), !is_private);
}
