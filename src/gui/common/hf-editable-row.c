/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A field edited in place. It decides when something is to be saved and whether it may be; saving
 * is up to whoever listens. */

#include "gui/common/hf-editable-row-private.h"

#include "base/hf-strings.h"
#include "core/hf-entity.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-field-row.h"
#include "gui/common/hf-invalid.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-undo-keys.h"

#include <glib/gi18n.h>

enum
{
  PROP_FIELD = 1,
  PROP_MULTILINE,
  PROP_SHOWS_LABEL,
  N_PROPS,
};

enum
{
  EDITED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint       signals[N_SIGNALS];

static const char *
get_label (HfFieldRow *row)
{
  return gtk_label_get_text (GTK_LABEL (((HfEditableRow *) row)->label));
}

/* A problem is told of what was typed, so there is something. */
static gboolean
is_empty (HfFieldRow *row)
{
  HfEditableRow *self = (HfEditableRow *) row;

  return (self->save.row == NULL || hf_row_is_null (self->save.row, self->edit.field)) &&
         !gtk_widget_get_visible (self->problem) &&
         !(gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN);
}

static void
field_row_init (HfFieldRowInterface *iface)
{
  iface->get_label = get_label;
  iface->is_empty = is_empty;
  iface->is_called = hf_editable_row_is_called;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HfEditableRow,
                               hf_editable_row,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HF_TYPE_FIELD_ROW, field_row_init))

static void
show_problem (HfEditableRow *self, const GError *error)
{
  const char *text = "";

  if (error != NULL)
    text = hf_editable_row_describe (self, error);
  else if (self->remark != NULL)
    text = self->remark;
  gtk_label_set_text (GTK_LABEL (self->problem), text);
  gtk_widget_set_visible (self->problem, *text != '\0');
  gtk_widget_remove_css_class (self->problem, error ? "warning" : "error");
  gtk_widget_add_css_class (self->problem, error ? "error" : "warning");
  hf_invalid_mark (self->edit.widget, error != NULL);
}

static void
show_row (HfEditableRow *self)
{
  if (self->save.row == NULL)
    return;
  hf_undo_keys_hold (GTK_WIDGET (self), self->save.row->id == 0);
  self->is_showing = TRUE;
  self->editor->show (&self->edit, self->save.row);
  self->is_showing = FALSE;
  self->is_chosen = FALSE;
  show_problem (self, NULL);
  hf_editable_row_show_guard (self);
}

/* Reads the widget into a draft, which the caller owns. A choice nobody made is not read: the list
 * of choices may not be there yet. */
static HfRow *
read_draft (HfEditableRow *self, GError **error)
{
  g_autoptr (HfRow) draft = hf_row_copy (self->save.row);

  if (self->editor->signal != NULL && !self->is_chosen)
    return g_steal_pointer (&draft);
  self->edit.today = hf_clock_today (self->clock);
  g_clear_pointer (&self->refusal, g_free);
  if (!self->editor->read (&self->edit, draft, error) ||
      !hf_editable_row_allows (self, draft, error))
    return NULL;
  return g_steal_pointer (&draft);
}

/* Whether it is typed into. */
gboolean
hf_editable_row_has_focus (HfEditableRow *self)
{
  return (gtk_widget_get_state_flags (self->edit.widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

gboolean
hf_editable_row_is_edited (HfEditableRow *self)
{
  g_autoptr (HfRow) draft = self->save.row ? read_draft (self, NULL) : NULL;

  return hf_field_save_is_edited (&self->save, draft);
}

/* By the person; what the program shows is not to be completed. */
static void
typed_cb (HfEditableRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->edit.widget));

  if (self->save.row != NULL && !self->is_showing)
    hf_suggestions_ask (self->suggestions, self->save.row, self->field_name, text);
}

static void
suggest_all (HfEditableRow *self)
{
  gtk_widget_grab_focus (self->edit.widget);
  if (self->save.row != NULL && !hf_editable_row_is_locked (self))
    hf_suggestions_ask (self->suggestions, self->save.row, self->field_name, "");
}

static void
focus_left_cb (HfEditableRow *self)
{
  if (self->suggestions != NULL)
    hf_suggestions_close (self->suggestions);
  hf_editable_row_save (self);
}

static void
chosen_cb (HfEditableRow *self)
{
  if (self->is_showing)
    return;
  self->is_chosen = self->is_telling = TRUE;
  hf_editable_row_save (self);
  self->is_telling = FALSE;
}

static void
options_changed_cb (HfEditableRow *self)
{
  if (self->save.row != NULL && !hf_editable_row_is_edited (self))
    show_row (self);
}

/* One stays where one is, but plain keys are the card's again and overwrite nothing. */
static void
leave_editor (HfEditableRow *self)
{
  if (self->suggestions != NULL)
    hf_suggestions_close (self->suggestions);
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), GTK_WIDGET (self));
}

static gboolean
key_pressed_cb (HfEditableRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (gtk_widget_is_focus (GTK_WIDGET (self)))
    return is_enter && gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->guard != NULL && !hf_editable_row_has_focus (self)) /* its eye has it */
    return FALSE;
  if (self->suggestions != NULL && hf_suggestions_press (self->suggestions, keyval))
    return TRUE;
  if (self->suggestions != NULL && keyval == GDK_KEY_Down)
    {
      suggest_all (self);
      return TRUE;
    }
  if (keyval == GDK_KEY_Escape && self->save.row != NULL && hf_editable_row_is_edited (self))
    {
      hf_editable_row_restore (self);
      leave_editor (self);
      return TRUE;
    }
  if (is_enter && (state & GDK_CONTROL_MASK || GTK_IS_ENTRY (self->edit.widget)))
    {
      if (hf_editable_row_save (self) && self->editor->signal == NULL)
        leave_editor (self);
      return TRUE;
    }
  return FALSE;
}

static void
hf_editable_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HfEditableRow *self = HF_EDITABLE_ROW (object);

  if (prop_id == PROP_FIELD)
    g_value_set_string (value, self->field_name);
  else
    g_value_set_boolean (value, prop_id == PROP_MULTILINE ? self->is_multiline : self->shows_label);
}

static void
hf_editable_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HfEditableRow *self = HF_EDITABLE_ROW (object);

  if (prop_id == PROP_FIELD)
    self->field_name = g_value_dup_string (value);
  else if (prop_id == PROP_MULTILINE)
    self->is_multiline = g_value_get_boolean (value);
  else
    self->shows_label = g_value_get_boolean (value);
}

/* The parent class only looks at the widget itself, which takes no focus. */
static gboolean
hf_editable_row_grab_focus (GtkWidget *widget)
{
  HfEditableRow *self = HF_EDITABLE_ROW (widget);

  if (self->unread != NULL && gtk_widget_get_visible (self->unread))
    return gtk_widget_child_focus (self->unread, GTK_DIR_TAB_FORWARD);
  if (self->guard != NULL)
    return hf_revealed_edit (self->guard);
  return self->edit.widget != NULL && gtk_widget_grab_focus (self->edit.widget);
}

/* From the field itself Tab leads on: its editor was left on purpose. */
static gboolean
hf_editable_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return !gtk_widget_is_focus (widget) && hf_children_focus (widget, direction);
}

static void
hf_editable_row_dispose (GObject *object)
{
  HfEditableRow *self = HF_EDITABLE_ROW (object);

  hf_field_save_clear (&self->save);
  g_clear_object (&self->clock);
  g_clear_object (&self->context);
  g_clear_object (&self->edit.options);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_EDITABLE_ROW);

  G_OBJECT_CLASS (hf_editable_row_parent_class)->dispose (object);
}

static void
hf_editable_row_finalize (GObject *object)
{
  g_free (HF_EDITABLE_ROW (object)->field_name);
  g_free (HF_EDITABLE_ROW (object)->remark);
  g_free (HF_EDITABLE_ROW (object)->lock);
  g_free (HF_EDITABLE_ROW (object)->refusal);
  g_free (HF_EDITABLE_ROW (object)->edit.offered);

  G_OBJECT_CLASS (hf_editable_row_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  props[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  props[PROP_MULTILINE] = g_param_spec_boolean ("multiline", NULL, NULL, FALSE, flags);
  props[PROP_SHOWS_LABEL] = g_param_spec_boolean ("shows-label", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hf_editable_row_class_init (HfEditableRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hf_editable_row_get_property;
  object_class->set_property = hf_editable_row_set_property;
  object_class->dispose = hf_editable_row_dispose;
  object_class->finalize = hf_editable_row_finalize;
  hf_children_hand_on_focus (widget_class, hf_editable_row_grab_focus);
  widget_class->focus = hf_editable_row_focus;
  install_properties (object_class);

  signals[EDITED] = g_signal_new ("edited", HF_TYPE_EDITABLE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, HF_TYPE_ROW, HF_TYPE_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/hf-editable-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HfEditableRow, label);
  gtk_widget_class_bind_template_child (widget_class, HfEditableRow, holder);
  gtk_widget_class_bind_template_child (widget_class, HfEditableRow, problem);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
hf_editable_row_init (HfEditableRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_undo_keys_lend (GTK_WIDGET (self));
}

GtkWidget *
hf_editable_row_new (const char *field, gboolean shows_label)
{
  return g_object_new (HF_TYPE_EDITABLE_ROW, "field", field, "shows-label", shows_label, NULL);
}

void
hf_editable_row_set_up (HfEditableRow     *self,
                        const HfEntityDef *def,
                        HfClock           *clock,
                        GListModel        *options)
{
  g_return_if_fail (HF_IS_EDITABLE_ROW (self) && self->editor == NULL);

  const char *label;

  self->clock = g_object_ref (clock);
  self->edit.def = def;
  self->edit.field = (guint) hf_entity_field (def, self->field_name);
  self->save.field = self->edit.field;
  g_set_object (&self->edit.options, options);
  self->editor =
    hf_field_editor_for (&def->fields[self->edit.field], self->is_multiline, self->shows_label);
  self->edit.widget = self->editor->make (&self->edit);
  gtk_widget_set_hexpand (self->edit.widget, self->editor->signal == NULL);
  gtk_widget_add_css_class (self->edit.widget, "in-place");
  gtk_box_append (GTK_BOX (self->holder), self->edit.widget);
  if (self->editor->signal != NULL)
    g_signal_connect_swapped (self->edit.widget, self->editor->signal, G_CALLBACK (chosen_cb),
                              self);
  if (options != NULL)
    g_signal_connect_object (options, "items-changed", G_CALLBACK (options_changed_cb), self,
                             G_CONNECT_SWAPPED);
  if (def->fields[self->edit.field].type == HF_FIELD_REF && HF_IS_LIVE_LIST (options))
    self->unread = hf_read_error_stand_in (self->holder, HF_LIVE_LIST (options));
  label = _ (hf_entity_label (def, self->edit.field));
  gtk_label_set_text (GTK_LABEL (self->label), label);
  gtk_widget_set_visible (self->label, self->shows_label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit.widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
send (HfEditableRow *self, const HfRow *before, HfRow *draft)
{
  g_autoptr (HfRow) base = hf_row_ref (before);

  if (hf_row_differs (base, draft, self->edit.field))
    hf_field_save_send (&self->save, draft);
  g_signal_emit (self, signals[EDITED], 0, base, draft);
}

static gboolean
differs_anywhere (const HfRow *a, const HfRow *b)
{
  for (guint i = 0; i < a->def->n_fields; i++)
    if (hf_row_differs (a, b, i))
      return TRUE;
  return FALSE;
}

/* What else follows from the choice is saved with it, as one step. While something is being saved,
 * there is only this field to be typed into. */
static void
suggestion_chosen_cb (HfEditableRow *self, const HfProposal *proposal)
{
  g_autoptr (HfRow) draft = hf_row_copy (self->save.row);
  const char *text;

  hf_proposal_apply (proposal, draft, self->field_name);
  text = hf_row_text (draft, self->edit.field);
  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->edit.widget), text ? text : "");
  gtk_editable_set_position (GTK_EDITABLE (self->edit.widget), -1);
  self->is_showing = FALSE;
  if (self->save.is_saving || !differs_anywhere (self->save.row, draft))
    hf_editable_row_save (self);
  else
    {
      show_problem (self, NULL);
      send (self, self->save.row, draft);
    }
}

gboolean
hf_editable_row_save (HfEditableRow *self)
{
  g_return_val_if_fail (HF_IS_EDITABLE_ROW (self), FALSE);

  g_autoptr (GError) error = NULL;
  g_autoptr (HfRow) draft = self->save.row ? read_draft (self, &error) : NULL;

  if (self->save.row == NULL)
    return TRUE;
  if (self->save.is_saving)
    {
      self->save.is_left = hf_field_save_has_more (&self->save, draft);
      return TRUE;
    }
  show_problem (self, error);
  if (draft == NULL)
    return FALSE;
  if (hf_row_differs (self->save.row, draft, self->edit.field))
    send (self, self->save.row, draft);
  else
    show_row (self); /* blanks around it, say */
  return TRUE;
}

gboolean
hf_editable_row_save_all (HfEditableRow *const *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    if (!hf_editable_row_save (rows[i]))
      {
        gtk_widget_grab_focus (GTK_WIDGET (rows[i]));
        return FALSE;
      }
  return TRUE;
}

/* The pointer may have chosen another customer before the field was left. */
static void
save_before_leaving (HfEditableRow *self)
{
  g_autoptr (HfRow) draft = read_draft (self, NULL);

  if (!self->save.is_saving)
    hf_editable_row_save (self);
  else if (hf_field_save_has_more (&self->save, draft))
    send (self, self->save.sent, draft);
}

/* What was sent has come back; what was typed since is the next to be saved. */
static void
go_on (HfEditableRow *self, const HfRow *row)
{
  gboolean was_left = self->save.is_left;

  hf_field_save_take (&self->save, row);
  if (was_left)
    hf_editable_row_save (self);
}

void
hf_editable_row_set_row (HfEditableRow *self, const HfRow *row)
{
  g_return_if_fail (HF_IS_EDITABLE_ROW (self) && self->editor != NULL);

  gboolean is_same = hf_field_save_is_of (&self->save, row);
  g_autoptr (HfRow) draft = is_same ? read_draft (self, NULL) : NULL;
  HfFieldArrival arrival = hf_field_save_judge (&self->save, row, draft);

  if (arrival == HF_FIELD_ARRIVAL_TYPED_ON)
    go_on (self, row);
  if (arrival == HF_FIELD_ARRIVAL_KEPT)
    hf_field_save_keep (&self->save, row);
  if (arrival != HF_FIELD_ARRIVAL_SHOWN)
    return;
  if (!is_same && self->save.row != NULL)
    save_before_leaving (self);
  hf_field_save_take (&self->save, row);
  gtk_widget_set_sensitive (GTK_WIDGET (self), row != NULL);
  show_row (self);
}

/**
 * hf_editable_row_rebase:
 * @self: a field that is set up
 * @row: what this person made of the row, in another field or by storing a draft
 *
 * Shows a row's field. What is being typed is kept, as typed over @row.
 */
void
hf_editable_row_rebase (HfEditableRow *self, const HfRow *row)
{
  g_return_if_fail (HF_IS_EDITABLE_ROW (self) && self->editor != NULL && row != NULL);

  gboolean was_edited = hf_editable_row_is_edited (self);

  hf_field_save_take (&self->save, row);
  hf_undo_keys_hold (GTK_WIDGET (self), row->id == 0);
  if (!was_edited || !hf_editable_row_is_edited (self))
    show_row (self);
}

void
hf_editable_row_restore (HfEditableRow *self)
{
  g_return_if_fail (HF_IS_EDITABLE_ROW (self));

  self->save.is_saving = FALSE;
  if (self->save.newest != NULL)
    hf_field_save_take (&self->save, self->save.newest);
  show_row (self);
}

void
hf_editable_row_end_saving (HfEditableRow *self, gboolean is_lost)
{
  g_return_if_fail (HF_IS_EDITABLE_ROW (self));

  if (is_lost && self->save.is_saving)
    hf_editable_row_restore (self);
  self->save.is_saving = FALSE;
}

void
hf_editable_row_set_remark (HfEditableRow *self, const char *remark)
{
  g_return_if_fail (HF_IS_EDITABLE_ROW (self));

  if (g_strcmp0 (self->remark, remark) == 0)
    return;
  g_free (self->remark);
  self->remark = g_strdup (remark);
  if (!hf_invalid_is_marked (self->edit.widget))
    show_problem (self, NULL);
}

void
hf_editable_row_set_suggestions (HfEditableRow *self, GtkWidget *suggestions)
{
  g_return_if_fail (HF_IS_EDITABLE_ROW (self) && GTK_IS_ENTRY (self->edit.widget));

  self->suggestions = HF_SUGGESTIONS (suggestions);
  gtk_widget_set_parent (suggestions, self->holder);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->edit.widget), GTK_ENTRY_ICON_SECONDARY,
                                     "pan-down-symbolic");
  gtk_entry_set_icon_tooltip_text (GTK_ENTRY (self->edit.widget), GTK_ENTRY_ICON_SECONDARY,
                                   _ ("Choose"));
  g_signal_connect_object (self->edit.widget, "icon-press", G_CALLBACK (suggest_all), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->edit.widget, "changed", G_CALLBACK (typed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (suggestions, "chosen", G_CALLBACK (suggestion_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

void
hf_editable_row_lend_problem (HfEditableRow *self, GtkBox *box)
{
  g_return_if_fail (HF_IS_EDITABLE_ROW (self) && GTK_IS_BOX (box));

  GtkWidget *lent[] = { self->problem, self->unread };

  for (guint i = 0; i < G_N_ELEMENTS (lent) && lent[i] != NULL; i++)
    {
      g_autoptr (GtkWidget) kept = g_object_ref (lent[i]);

      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (kept)), kept);
      gtk_box_append (box, kept);
    }
}

const char *
hf_editable_row_get_field (HfEditableRow *self)
{
  g_return_val_if_fail (HF_IS_EDITABLE_ROW (self), NULL);

  return self->field_name;
}

GtkWidget *
hf_editable_row_get_editor (HfEditableRow *self)
{
  g_return_val_if_fail (HF_IS_EDITABLE_ROW (self), NULL);

  return self->edit.widget;
}
