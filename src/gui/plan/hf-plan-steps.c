/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The steps of a plan, a line each, in their order. */

#include "gui/plan/hf-plan-steps.h"

#include "core/hf-plan-step.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-grade-badge.h"
#include "gui/common/hf-plan-words.h"
#include "gui/common/hf-row-drag.h"
#include "gui/common/hf-row-menu.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-spoken.h"
#include "gui/plan/hf-plan-step-dialog.h"
#include "session/plan/hf-plan-edit.h"

#include <glib/gi18n.h>

struct _HfPlanSteps
{
  GtkWidget parent_instance;

  /* owned */
  HfContext   *context;
  HfPlanSheet *sheet; /* NULL for none */

  gboolean may_edit;
  int      awaited; /* the place of the row that gets the focus once it is read, or -1 */

  /* template children */
  GtkListBox *list;
  GtkWidget  *nothing;
  GtkWidget  *add;
};

G_DEFINE_FINAL_TYPE (HfPlanSteps, hf_plan_steps, GTK_TYPE_WIDGET)

static int
get_focused (HfPlanSteps *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self->list)) ?
           gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) :
           -1;
}

static gboolean
is_step (HfPlanSteps *self, int place)
{
  return self->sheet != NULL && place >= 0 && place < (int) self->sheet->steps->len;
}

static void
edit_step (HfPlanSteps *self, int place)
{
  if (!self->may_edit || !is_step (self, place))
    return;
  self->awaited = place;
  hf_plan_step_dialog_present (GTK_WIDGET (self), self->context, self->sheet,
                               self->sheet->steps->pdata[place]);
}

static void
move_step (HfPlanSteps *self, int from, int to)
{
  HfChangeSet *changes = self->may_edit && is_step (self, from) && is_step (self, to) ?
                           hf_plan_edit_move (self->sheet, (guint) from, (guint) to) :
                           NULL;

  if (changes == NULL)
    return;
  self->awaited = to;
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, g_strdup (_ ("Step moved")), NULL,
                    NULL);
}

static void
remove_step (HfPlanSteps *self, int place)
{
  if (!self->may_edit || !is_step (self, place))
    return;
  self->awaited = MAX (0, MIN (place, (int) self->sheet->steps->len - 2));
  hf_saving_commit (GTK_WIDGET (self), self->context,
                    hf_plan_edit_remove (self->sheet, self->sheet->steps->pdata[place]),
                    g_strdup (_ ("Step removed")), NULL, NULL);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPlanSteps *self = HF_PLAN_STEPS (widget);

  if (self->sheet == NULL || !self->may_edit)
    return;
  self->awaited = -1;
  hf_plan_step_dialog_present (widget, self->context, self->sheet, NULL);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  edit_step (HF_PLAN_STEPS (widget), g_variant_get_int32 (parameter));
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  remove_step (HF_PLAN_STEPS (widget), g_variant_get_int32 (parameter));
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  int from, to;

  g_variant_get (parameter, "(ii)", &from, &to);
  move_step (HF_PLAN_STEPS (widget), from, to);
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfPlanSteps   *self = HF_PLAN_STEPS (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, g_variant_get_int32 (parameter));

  if (row != NULL)
    hf_row_menu_open (GTK_WIDGET (self->list), GTK_WIDGET (row));
}

static gboolean
edit_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfPlanSteps *self = HF_PLAN_STEPS (widget);

  edit_step (self, get_focused (self));
  return get_focused (self) >= 0;
}

static gboolean
remove_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfPlanSteps *self = HF_PLAN_STEPS (widget);
  int          place = get_focused (self);

  remove_step (self, place);
  return place >= 0;
}

static gboolean
move_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfPlanSteps *self = HF_PLAN_STEPS (widget);
  int          place = get_focused (self);

  if (place >= 0)
    move_step (self, place, place + g_variant_get_int32 (args));
  return place >= 0;
}

static void
activated_cb (HfPlanSteps *self, GtkListBoxRow *row)
{
  edit_step (self, gtk_list_box_row_get_index (row));
}

static GMenuModel *
make_menu (GtkWidget *row, gpointer user_data)
{
  HfPlanSteps *self = user_data;
  int          place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  GMenu       *menu;

  if (!self->may_edit || !is_step (self, place))
    return NULL;
  menu = g_menu_new ();
  hf_row_menu_add (menu, _ ("_Edit"), "steps.edit", g_variant_new_int32 (place));
  if (place > 0)
    hf_row_menu_add (menu, _ ("Move _Up"), "steps.move", g_variant_new ("(ii)", place, place - 1));
  if (is_step (self, place + 1))
    hf_row_menu_add (menu, _ ("Move _Down"), "steps.move",
                     g_variant_new ("(ii)", place, place + 1));
  hf_row_menu_add (menu, _ ("_Remove"), "steps.remove", g_variant_new_int32 (place));
  return G_MENU_MODEL (menu);
}

static GdkContentProvider *
make_content (const HfRow *row, gpointer user_data)
{
  return HF_PLAN_STEPS (user_data)->may_edit ? gdk_content_provider_new_typed (HF_TYPE_ROW, row) :
                                               NULL;
}

static int
find_step (HfPlanSteps *self, const HfRow *step)
{
  for (guint i = 0; self->sheet != NULL && i < self->sheet->steps->len; i++)
    if (((const HfRow *) self->sheet->steps->pdata[i])->id == step->id)
      return (int) i;
  return -1;
}

/* Rows of other lists are let go here, too. */
static void
dropped_cb (const HfRow *row, const GValue *value, gpointer user_data)
{
  HfPlanSteps *self = user_data;
  const HfRow *dragged = g_value_get_boxed (value);

  if (dragged->def == &hf_plan_step_def)
    move_step (self, find_step (self, dragged), find_step (self, row));
}

static GtkWidget *
make_text (const char *text, gboolean is_dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (is_dim)
    {
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
    }
  return label;
}

/* What is dragged. */
static GtkWidget *
make_cell (const HfRow *step, int place)
{
  GtkWidget       *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *number = g_strdup_printf ("%d", place + 1);
  g_autofree char *when = hf_plan_words_when (step);
  g_autofree char *how = hf_plan_words_how (step);
  GtkWidget       *badge = hf_grade_badge_new (hf_row_text (step, HF_PLAN_STEP_GRADE));
  GtkWidget       *ordinal = make_text (number, FALSE);

  gtk_widget_add_css_class (ordinal, "dim-label");
  gtk_widget_add_css_class (ordinal, "numeric");
  gtk_box_append (GTK_BOX (texts), make_text (when, FALSE));
  if (*how != '\0')
    gtk_box_append (GTK_BOX (texts), make_text (how, TRUE));
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (cell, TRUE);
  gtk_box_append (GTK_BOX (cell), ordinal);
  gtk_box_append (GTK_BOX (cell), badge);
  gtk_box_append (GTK_BOX (cell), texts);
  hf_row_drag_show (cell, step);
  return cell;
}

static GtkWidget *
make_menu_button (int place)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("view-more-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "steps.menu");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", place);
  gtk_widget_set_tooltip_text (button, _ ("What to do with the step"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
add_row (HfPlanSteps *self, const HfRow *step, int place)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *when = hf_plan_words_when (step);
  g_autofree char *how = hf_plan_words_how (step);
  g_autofree char *spoken = hf_spoken_join (when, how, NULL);

  gtk_box_append (GTK_BOX (line), make_cell (step, place));
  if (self->may_edit)
    gtk_box_append (GTK_BOX (line), make_menu_button (place));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), self->may_edit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_append (self->list, row);
}

static void
focus_awaited (HfPlanSteps *self, int place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, place);

  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->add);
}

static void
hf_plan_steps_dispose (GObject *object)
{
  HfPlanSteps *self = HF_PLAN_STEPS (object);

  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_PLAN_STEPS);
  g_clear_pointer (&self->sheet, hf_plan_sheet_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_plan_steps_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, edit_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, remove_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, remove_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_key_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_key_cb, "i", 1);
}

static void
hf_plan_steps_class_init (HfPlanStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_plan_steps_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/plan/hf-plan-steps.ui");
  gtk_widget_class_bind_template_child (widget_class, HfPlanSteps, list);
  gtk_widget_class_bind_template_child (widget_class, HfPlanSteps, nothing);
  gtk_widget_class_bind_template_child (widget_class, HfPlanSteps, add);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "steps.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "steps.edit", "i", edit_cb);
  gtk_widget_class_install_action (widget_class, "steps.remove", "i", remove_cb);
  gtk_widget_class_install_action (widget_class, "steps.move", "(ii)", move_cb);
  gtk_widget_class_install_action (widget_class, "steps.menu", "i", menu_cb);
  add_keys (widget_class);
}

static void
hf_plan_steps_init (HfPlanSteps *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->awaited = -1;
  hf_row_menu_offer (GTK_WIDGET (self->list), GTK_WIDGET (self), make_menu, self);
  hf_row_drag_offer (GTK_WIDGET (self->list), GDK_ACTION_COPY, make_content, self);
  hf_row_drag_accept (GTK_WIDGET (self->list), HF_TYPE_ROW, dropped_cb, self);
}

void
hf_plan_steps_set_up (HfPlanSteps *self, HfContext *context)
{
  g_return_if_fail (HF_IS_PLAN_STEPS (self) && self->context == NULL);

  self->context = g_object_ref (context);
  self->may_edit = hf_plan_sheet_may_edit (hf_context_get_viewer (context));
  gtk_widget_set_visible (self->add, self->may_edit);
}

void
hf_plan_steps_show (HfPlanSteps *self, HfPlanSheet *sheet)
{
  g_return_if_fail (HF_IS_PLAN_STEPS (self));

  int            place = get_focused (self);
  GtkListBoxRow *old;

  if (place >= 0 && self->awaited < 0)
    self->awaited = place;
  g_clear_pointer (&self->sheet, hf_plan_sheet_unref);
  self->sheet = sheet != NULL ? hf_plan_sheet_ref (sheet) : NULL;
  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  for (guint i = 0; sheet != NULL && i < sheet->steps->len; i++)
    add_row (self, sheet->steps->pdata[i], (int) i);
  gtk_widget_set_visible (GTK_WIDGET (self->list), sheet != NULL && sheet->steps->len > 0);
  gtk_widget_set_visible (self->nothing, sheet == NULL || sheet->steps->len == 0);
  if (place >= 0 && sheet != NULL)
    focus_awaited (self, self->awaited);
  self->awaited = -1;
}
