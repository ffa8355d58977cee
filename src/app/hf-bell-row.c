/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A row of the bell's list: what was told and when; a click opens what it was about. In the window
 * people have their names: whoever may not see them gets them masked from the store.
 */

#include "app/hf-bell-row.h"

#include "app/hf-reminder-actions.h"
#include "gui/common/hf-format.h"
#include "remind/hf-notification-text.h"

#include <glib/gi18n.h>

struct _HfBellRow
{
  AdwActionRow parent_instance;

  GVariant *target; /* owned: what the action opens */
};

G_DEFINE_FINAL_TYPE (HfBellRow, hf_bell_row, ADW_TYPE_ACTION_ROW)

static char *
dup_title (const HfReminder *reminder, const HfNotification *text)
{
  const HfDueItem *item = hf_reminder_get_item (reminder);

  /* "Call back now" was true then: afterwards it matters who was to be called. */
  if (reminder->kind == HF_REMINDER_CALL_BACK && item != NULL && item->name != NULL)
    return g_strdup (item->name);
  return g_strdup (text->title);
}

static char *
dup_subtitle (const HfNotification *text, gint64 at)
{
  g_autofree char *when = hf_format_instant (at, hf_clock_date_of (at)); /* recent */

  return text->body ? g_strdup_printf ("%s · %s", when, text->body) : g_steal_pointer (&when);
}

static void
add_icon (HfBellRow *self, const char *icon_name, const char *css_class, const char *meaning)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (icon, css_class);
  gtk_widget_set_tooltip_text (icon, meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, meaning,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), icon);
}

static void
hf_bell_row_activate (AdwActionRow *row)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action_variant (GTK_WIDGET (row), "app." HF_REMINDER_OPEN,
                                      HF_BELL_ROW (row)->target);
}

static void
hf_bell_row_finalize (GObject *object)
{
  g_clear_pointer (&HF_BELL_ROW (object)->target, g_variant_unref);

  G_OBJECT_CLASS (hf_bell_row_parent_class)->finalize (object);
}

static void
hf_bell_row_class_init (HfBellRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hf_bell_row_finalize;
  ADW_ACTION_ROW_CLASS (klass)->activate = hf_bell_row_activate;
}

static void
hf_bell_row_init (HfBellRow *self)
{
}

/**
 * hf_bell_row_new:
 * @reminder: what was told
 * @at: when, in UTC seconds
 * @path: (type filename): the book it is of
 *
 * Returns: (transfer floating): a row
 */
HfBellRow *
hf_bell_row_new (const HfReminder *reminder, gint64 at, const char *path)
{
  const HfDueItem *item = hf_reminder_get_item (reminder);
  g_autoptr (HfNotification) text =
    hf_notification_text_build (reminder, HF_REMINDER_PRIVACY_ADDRESS);
  g_autofree char *title = dup_title (reminder, text);
  g_autofree char *subtitle = dup_subtitle (text, at);
  HfBellRow       *self =
    g_object_new (HF_TYPE_BELL_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle,
                  "title-lines", 1, "subtitle-lines", 1, "activatable", TRUE, NULL);

  self->target = g_variant_ref_sink (hf_reminder_actions_target (path, item ? item->follow_up : 0));
  return self;
}

/**
 * hf_bell_row_mark_new:
 * @self: a row
 *
 * Marks it as not looked at yet.
 */
void
hf_bell_row_mark_new (HfBellRow *self)
{
  add_icon (self, "media-record-symbolic", "bell-new", _ ("New"));
}

/**
 * hf_bell_row_mark_not_shown:
 * @self: a row
 *
 * Marks it as not shown on the desktop.
 */
void
hf_bell_row_mark_not_shown (HfBellRow *self)
{
  add_icon (self, "dialog-warning-symbolic", "warning", _ ("Not shown on the desktop"));
}
