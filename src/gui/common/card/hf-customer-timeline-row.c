/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A line of the timeline. The labels are filled here rather than by expressions in the .ui, because
 * how far away a day is depends on today, which the entry does not know. */

#include "gui/common/card/hf-customer-timeline-row.h"

#include "base/hf-parts.h"
#include "base/hf-strings.h"
#include "core/hf-contact.h"
#include "core/hf-gift.h"
#include "gui/common/card/hf-appointment-menu.h"
#include "gui/common/card/hf-entry-dialog.h"
#include "gui/common/card/hf-entry-remove.h"
#include "gui/common/card/hf-entry-words.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-overflow-tooltip.h"
#include "gui/common/hf-row-menu.h"
#include "gui/common/hf-spoken.h"

#include <glib/gi18n.h>

#define NEAR_DAYS 100 /* beyond, "1843 days ago" says nothing that the date does not */

struct _HfCustomerTimelineRow
{
  GtkWidget parent_instance;

  /* owned */
  HfTimelineItem *item;
  GSignalGroup   *item_signals;

  /* template children */
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *dissatisfied;
  GtkWidget *day;
  GtkWidget *text;
  GtkWidget *author;
  GtkWidget *details;
  GtkWidget *actions;
  GtkWidget *appointment;
  GtkWidget *edit;
  GtkWidget *pin;
  GtkWidget *remove;
  GtkWidget *restore;
  GtkWidget *restore_label;
};

enum
{
  EDIT,
  PIN,
  REMOVE,
  RESTORE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfCustomerTimelineRow, hf_customer_timeline_row, GTK_TYPE_WIDGET)

static const char *
icon_of (HfTimelineItem *item)
{
  switch (hf_timeline_item_get_kind (item))
    {
    case HF_TIMELINE_VISITS:
      return "user-home-symbolic";
    case HF_TIMELINE_CONTACTS:
      return hf_timeline_item_get_row (item)->def == &hf_gift_def ? "emblem-favorite-symbolic" :
                                                                    "call-start-symbolic";
    case HF_TIMELINE_COMPLAINTS:
      return "dialog-warning-symbolic";
    case HF_TIMELINE_NOTES:
      return hf_timeline_item_is_pinned (item) ? "view-pin-symbolic" : "user-bookmarks-symbolic";
    case HF_TIMELINE_FILES:
      return "mail-attachment-symbolic";
    case HF_TIMELINE_MEASUREMENTS:
      return "power-profile-performance-symbolic";
    case HF_TIMELINE_CLUB:
      return "starred-symbolic";
    case HF_TIMELINE_APPOINTMENTS:
      return "x-office-calendar-symbolic";
    case HF_TIMELINE_PACKAGES:
      return "emblem-ok-symbolic";
    case HF_TIMELINE_CHANGES:
      return "document-edit-symbolic";
    case HF_TIMELINE_FOLLOW_UPS:
    case HF_TIMELINE_ALL:
    default:
      return "alarm-symbolic";
    }
}

static char *
format_when (HfDate day, HfDate today)
{
  int              year, this_year;
  g_autofree char *date = NULL, *distance = NULL;

  hf_date_get_ymd (day, &year, NULL, NULL);
  hf_date_get_ymd (today, &this_year, NULL, NULL);
  date = year == this_year ? hf_format_day_short (day) : hf_format_day (day);
  if (ABS (day - today) > NEAR_DAYS)
    return g_steal_pointer (&date);
  distance = hf_format_distance (day, today);
  return hf_join_facts (date, distance);
}

static void
set_text (GtkWidget *label, const char *text)
{
  g_autofree char *visible = hf_str_visible_controls (text);

  gtk_label_set_text (GTK_LABEL (label), visible);
  gtk_widget_set_visible (label, *visible != '\0');
}

/* A note is typed in lines: as many as there are when there is room for them, else one. */
static void
show_text (HfCustomerTimelineRow *self, gboolean is_expanded)
{
  const char      *text = hf_timeline_item_get_text (self->item);
  g_autofree char *shown = is_expanded ? hf_str_visible_lines (text) : hf_str_one_line (text);

  gtk_label_set_text (GTK_LABEL (self->text), shown);
  gtk_widget_set_visible (self->text, *shown != '\0');
}

static void
add_detail (GtkGrid *grid, int row, const char *name, const char *value)
{
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *text = gtk_label_new (value);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_valign (text, GTK_ALIGN_BASELINE);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, text, 1, row, 1, 1);
}

/* What has fields shows them instead of the one line that it is folded into. */
static void
show_details (HfCustomerTimelineRow *self, gboolean is_expanded)
{
  guint    kind = hf_timeline_item_get_kind (self->item);
  gboolean has_fields = (kind & (HF_TIMELINE_VISITS | HF_TIMELINE_CONTACTS | HF_TIMELINE_CLUB |
                                 HF_TIMELINE_COMPLAINTS | HF_TIMELINE_APPOINTMENTS)) != 0;
  g_autoptr (GArray) lines = NULL;

  hf_children_remove (self->details);
  gtk_widget_set_visible (self->details, is_expanded && has_fields);
  if (!is_expanded || !has_fields)
    return;
  gtk_widget_set_visible (self->text, FALSE);
  lines = hf_entry_words_lines (hf_timeline_item_get_row (self->item));
  for (guint i = 0; i < lines->len; i++)
    {
      const HfEntryLine *line = &g_array_index (lines, HfEntryLine, i);
      add_detail (GTK_GRID (self->details), (int) i, line->label, line->text);
    }
}

static gboolean
is_dissatisfied (HfTimelineItem *item)
{
  const HfRow *row = hf_timeline_item_get_row (item);

  return hf_timeline_item_get_change (item) == NULL && row->def == &hf_contact_def &&
         hf_contact_is_dissatisfied (row);
}

static void
name_for_readers (HfCustomerTimelineRow *self, const char *when)
{
  const char *text = hf_timeline_item_get_text (self->item);
  const char *author = hf_timeline_item_get_author (self->item);

  hf_spoken_name_row (GTK_WIDGET (self), when, hf_timeline_item_get_title (self->item),
                      is_dissatisfied (self->item) ? _ ("Dissatisfied") : "", text ? text : "",
                      author ? author : "", NULL);
}

static gboolean
has_actions (HfTimelineItem *item)
{
  const HfFieldChange *change = hf_timeline_item_get_change (item);

  if (change != NULL)
    return change->can_restore || change->merged != 0;
  return hf_timeline_item_get_kind (item) == HF_TIMELINE_NOTES ||
         hf_entry_dialog_may_edit (hf_timeline_item_get_row (item));
}

static void
show_expanded (HfCustomerTimelineRow *self)
{
  gboolean is_expanded;

  g_object_get (self->item, "expanded", &is_expanded, NULL);
  show_text (self, is_expanded);
  gtk_label_set_ellipsize (GTK_LABEL (self->text),
                           is_expanded ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (self->text), is_expanded);
  show_details (self, is_expanded);
  gtk_widget_set_visible (self->actions, is_expanded && has_actions (self->item));
  if (is_expanded)
    hf_appointment_menu_show (self->appointment, hf_timeline_item_get_row (self->item));
}

static void
name_actions (HfCustomerTimelineRow *self)
{
  const HfFieldChange *change = hf_timeline_item_get_change (self->item);
  gboolean             is_pinned = hf_timeline_item_is_pinned (self->item);
  g_autofree char     *restore = NULL;

  gtk_widget_set_visible (self->edit, change == NULL);
  gtk_widget_set_visible (self->pin, hf_timeline_item_get_kind (self->item) == HF_TIMELINE_NOTES);
  gtk_widget_set_visible (self->remove, change == NULL && hf_entry_remove_may (
                                                            hf_timeline_item_get_row (self->item)));
  gtk_widget_set_visible (self->restore, change != NULL && has_actions (self->item));
  gtk_button_set_label (GTK_BUTTON (self->pin), is_pinned ? _ ("Unpin") : _ ("Pin"));
  if (change == NULL)
    return;
  restore = change->merged != 0 ? g_strdup (_ ("Undo the Merge…")) :
                                  /* Translators: an earlier value of a field */
                                  g_strdup_printf (_ ("Restore “%s”"), change->before_text);
  gtk_label_set_text (GTK_LABEL (self->restore_label), restore);
}

GMenuModel *
hf_customer_timeline_row_make_menu (HfCustomerTimelineRow *self)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_TIMELINE_ROW (self), NULL);

  const HfFieldChange *change = self->item ? hf_timeline_item_get_change (self->item) : NULL;
  GMenu               *menu;

  if (self->item == NULL || !has_actions (self->item))
    return NULL;
  menu = g_menu_new ();
  if (change != NULL)
    {
      hf_row_menu_add (menu, change->merged != 0 ? _ ("_Undo the Merge…") : _ ("_Restore"),
                       "timeline.do", g_variant_new_string ("entry.restore"));
      return G_MENU_MODEL (menu);
    }
  hf_row_menu_add (menu, _ ("_Edit"), "timeline.do", g_variant_new_string ("entry.edit"));
  if (hf_timeline_item_get_kind (self->item) == HF_TIMELINE_NOTES)
    hf_row_menu_add (menu, hf_timeline_item_is_pinned (self->item) ? _ ("Un_pin") : _ ("_Pin"),
                     "timeline.do", g_variant_new_string ("entry.pin"));
  if (hf_entry_remove_may (hf_timeline_item_get_row (self->item)))
    hf_row_menu_add (menu, _ ("Re_move"), "timeline.do", g_variant_new_string ("entry.remove"));
  hf_appointment_menu_add (menu, hf_timeline_item_get_row (self->item));
  return G_MENU_MODEL (menu);
}

static void
entry_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const actions[] = { "entry.edit", "entry.pin", "entry.remove",
                                         "entry.restore" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (action, actions[i]))
      g_signal_emit (widget, signals[i], 0);
}

static void
hf_customer_timeline_row_dispose (GObject *object)
{
  HfCustomerTimelineRow *self = HF_CUSTOMER_TIMELINE_ROW (object);

  g_clear_object (&self->item_signals);
  g_clear_object (&self->item);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CUSTOMER_TIMELINE_ROW);

  G_OBJECT_CLASS (hf_customer_timeline_row_parent_class)->dispose (object);
}

static void
install_entry_actions (HfCustomerTimelineRowClass *klass)
{
  static const char *const names[] = { "edit", "pin", "remove", "restore" };

  for (guint i = 0; i < N_SIGNALS; i++)
    {
      g_autofree char *action = g_strconcat ("entry.", names[i], NULL);

      signals[i] = g_signal_new (names[i], HF_TYPE_CUSTOMER_TIMELINE_ROW, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
      gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), action, NULL, entry_activated_cb);
    }
}

static void
hf_customer_timeline_row_class_init (HfCustomerTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_customer_timeline_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-customer-timeline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimelineRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimelineRow, title);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimelineRow, dissatisfied);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimelineRow, day);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimelineRow, text);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimelineRow, author);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimelineRow, actions);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimelineRow, appointment);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimelineRow, details);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimelineRow, edit);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimelineRow, pin);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimelineRow, remove);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimelineRow, restore);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerTimelineRow, restore_label);
  install_entry_actions (klass);
}

static void
hf_customer_timeline_row_init (HfCustomerTimelineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_overflow_tooltip_add (GTK_LABEL (self->text));
  self->item_signals = g_signal_group_new (HF_TYPE_TIMELINE_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "notify::expanded",
                                  G_CALLBACK (show_expanded), self);
}

GtkWidget *
hf_customer_timeline_row_new (void)
{
  return g_object_new (HF_TYPE_CUSTOMER_TIMELINE_ROW, NULL);
}

void
hf_customer_timeline_row_set_item (HfCustomerTimelineRow *self, HfTimelineItem *item, HfDate today)
{
  g_return_if_fail (HF_IS_CUSTOMER_TIMELINE_ROW (self));

  g_autofree char *when = item ? format_when (hf_timeline_item_get_day (item), today) : NULL;

  g_set_object (&self->item, item);
  g_signal_group_set_target (self->item_signals, item);
  if (item == NULL)
    return;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_of (item));
  set_text (self->title, hf_timeline_item_get_title (item));
  gtk_widget_set_visible (self->dissatisfied, is_dissatisfied (item));
  set_text (self->author, hf_timeline_item_get_author (item));
  set_text (self->day, when);
  name_actions (self);
  show_expanded (self);
  name_for_readers (self, when);
}

HfTimelineItem *
hf_customer_timeline_row_get_item (HfCustomerTimelineRow *self)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_TIMELINE_ROW (self), NULL);

  return self->item;
}
