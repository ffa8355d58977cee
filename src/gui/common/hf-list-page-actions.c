/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done on every page with a list and one of its records beside it, whatever these are.
 */

#include "gui/common/hf-list-page-actions.h"

#include "base/hf-text-mask.h"
#include "gui/common/hf-editable-row.h"

#include <glib/gi18n.h>

static HfRecordList *
get_list (GtkWidget *page)
{
  return HF_RECORD_LIST (gtk_widget_get_template_child (page, G_OBJECT_TYPE (page), "list"));
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_list_page_open_selected (HF_LIST_PAGE (widget));
}

static HfRecordList *
get_front (GtkWidget *page)
{
  return HF_LIST_PAGE_GET_CLASS (page)->get_front (HF_LIST_PAGE (page));
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *rows)
{
  hf_record_list_move (get_front (widget), g_variant_get_int32 (rows));
}

static void
create_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HF_PAGE_GET_CLASS (widget)->create (HF_PAGE (widget));
}

void
hf_list_page_install_actions (GtkWidgetClass         *widget_class,
                              const char             *prefix,
                              const HfListPageAction *actions)
{
  static const HfListPageAction shared[] = {
    { "open", NULL, open_cb },
    { "move", "i", move_cb },
    { "create", NULL, create_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    {
      g_autofree char *name = g_strconcat (prefix, ".", shared[i].name, NULL);

      gtk_widget_class_install_action (widget_class, name, shared[i].type, shared[i].activate);
    }
  for (; actions->name != NULL; actions++)
    gtk_widget_class_install_action (widget_class, actions->name, actions->type, actions->activate);
}

void
hf_list_page_edit (HfListPage *self, const char *action)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || gtk_widget_get_ancestor (focus, HF_TYPE_EDITABLE_ROW) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

void
hf_list_page_open_selected (HfListPage *self)
{
  gint64 id = hf_record_list_get_selected (get_list (GTK_WIDGET (self)));

  if (id != 0)
    hf_list_page_row_activated (self, id);
}

/* A number that was searched for is as readable at the head of the page as in the list below. */
char *
hf_list_page_describe_found (HfListPage *self)
{
  g_autofree char *shown = hf_mask_whole_phone (hf_list_page_get_search (self));

  return g_strdup_printf (_ ("Found by “%s”"), shown);
}

void
hf_list_page_step (HfListPage *self, int rows)
{
  hf_record_list_step (get_front (GTK_WIDGET (self)), rows);
}

static gboolean
shows_form (HfListPage *self)
{
  GtkStack *detail =
    GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (self), G_OBJECT_TYPE (self), "detail"));
  const char *name = gtk_stack_get_visible_child_name (detail);

  return gtk_widget_get_mapped (GTK_WIDGET (detail)) && g_strcmp0 (name, "card") != 0 &&
         g_strcmp0 (name, "none") != 0;
}

/* What is typed into a field is of the record that is left: it is stored by leaving the field. */
static void
leave_field (HfListPage *self, GtkWidget *focus)
{
  if (!GTK_IS_EDITABLE (focus) || gtk_widget_get_ancestor (focus, HF_TYPE_EDITABLE_ROW) == NULL)
    return;
  if (!gtk_widget_grab_focus (GTK_WIDGET (get_front (GTK_WIDGET (self)))))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Where lines are typed the keys go from one to another, and a form that is being filled in stays.
 */
static gboolean
step_pressed_cb (GtkWidget *widget, GVariant *rows, gpointer user_data)
{
  HfListPage *self = HF_LIST_PAGE (widget);
  GtkWidget  *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (GTK_IS_TEXT_VIEW (focus) || shows_form (self))
    return GDK_EVENT_PROPAGATE;
  leave_field (self, focus);
  hf_list_page_step (self, g_variant_get_int32 (rows));
  return GDK_EVENT_STOP;
}

static void
add_step (GtkShortcutController *keys, GtkShortcutTrigger *trigger, int rows)
{
  GtkShortcut *shortcut =
    gtk_shortcut_new (trigger, gtk_callback_action_new (step_pressed_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (rows));
  gtk_shortcut_controller_add_shortcut (keys, shortcut);
}

/* Before anybody else: what scrolls takes these keys to scroll. */
void
hf_list_page_add_keys (HfListPage *self)
{
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  add_step (keys, gtk_keyval_trigger_new (GDK_KEY_Down, GDK_CONTROL_MASK), 1);
  add_step (keys, gtk_keyval_trigger_new (GDK_KEY_Up, GDK_CONTROL_MASK), -1);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (keys), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (keys));
}

void
hf_list_page_archive (HfListPage  *self,
                      const HfRow *row,
                      guint        field,
                      const char  *step,
                      char        *told,
                      HfSavingDone done)
{
  HfContext   *context = hf_page_get_context (HF_PAGE (self));
  HfChangeSet *changes = hf_change_set_new (step);
  HfRow       *draft = hf_row_copy (row);
  gint64       now = hf_clock_now (hf_context_get_clock (context));

  hf_row_set (draft, field, hf_row_is_null (row, field) ? HF_INT (now) : HF_NULL);
  hf_change_set_update (changes, row, draft);
  hf_saving_commit (GTK_WIDGET (self), context, changes, told, done, NULL);
  if (hf_page_is_narrow (HF_PAGE (self)))
    hf_list_page_show_list (self);
}
