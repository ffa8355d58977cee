/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The base of a form for a new row: its name, its keys, and saving it once. What else is asked, and
 * what comes of it, is each form's own. */

#include "gui/common/hf-new-form.h"

#include "base/hf-strings.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-invalid.h"
#include "gui/common/hf-saving.h"
#include "gui/common/hf-style.h"

#include <glib/gi18n.h>

typedef struct
{
  HfContext *context; /* owned; NULL before the first start, and once it is closed */

  /* template children */
  GtkWidget *name;
  GtkWidget *name_problem;
  GtkWidget *create;
} HfNewFormPrivate;

enum
{
  CREATED,
  CANCELLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HfNewForm, hf_new_form, GTK_TYPE_WIDGET)

static HfNewFormPrivate *
get_private (HfNewForm *self)
{
  return hf_new_form_get_instance_private (self);
}

static gboolean
has_name (HfNewForm *self)
{
  return !hf_str_is_blank (hf_new_form_get_name (self));
}

static void
show_name_problem (HfNewForm *self, gboolean is_missing)
{
  hf_new_form_show_problem (get_private (self)->name, get_private (self)->name_problem, is_missing);
}

static void
name_left_cb (HfNewForm *self)
{
  if (has_name (self))
    show_name_problem (self, FALSE);
}

static void
saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfNewForm *self = HF_NEW_FORM (widget);

  gtk_widget_set_sensitive (get_private (self)->create, TRUE);
  if (committed == NULL)
    return;
  hf_new_form_clear (self);
  g_signal_emit (self, signals[CREATED], 0, hf_committed_get_id (committed, HF_FIRST_NEW));
}

/* The first field that must be filled in still; all of them are marked. */
static GtkWidget *
find_missing (HfNewForm *self)
{
  HfNewFormClass *klass = HF_NEW_FORM_GET_CLASS (self);
  GtkWidget      *missing = klass->check ? klass->check (self) : NULL;

  show_name_problem (self, !has_name (self));
  return has_name (self) ? missing : get_private (self)->name;
}

static void
cancel_cb (HfNewForm *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static gboolean
escape_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  cancel_cb (HF_NEW_FORM (widget));
  return TRUE;
}

static gboolean
save_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfNewForm *self = HF_NEW_FORM (widget);

  hf_new_form_enter (self);
  return TRUE;
}

static void
hf_new_form_dispose (GObject *object)
{
  g_clear_object (&get_private (HF_NEW_FORM (object))->context);
  hf_children_dispose (GTK_WIDGET (object), G_OBJECT_TYPE (object));

  G_OBJECT_CLASS (hf_new_form_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  static const char *const internal[] = { "title", "name_label", "fields" };

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/common/hf-new-form.ui");
  for (guint i = 0; i < G_N_ELEMENTS (internal); i++)
    gtk_widget_class_bind_template_child_full (widget_class, internal[i], TRUE, 0);
  gtk_widget_class_bind_template_child_internal_private (widget_class, HfNewForm, name);
  gtk_widget_class_bind_template_child_internal_private (widget_class, HfNewForm, name_problem);
  gtk_widget_class_bind_template_child_private (widget_class, HfNewForm, create);
  gtk_widget_class_bind_template_callback (widget_class, name_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, hf_new_form_create);
  gtk_widget_class_bind_template_callback (widget_class, hf_new_form_enter);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
hf_new_form_class_init (HfNewFormClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };

  G_OBJECT_CLASS (klass)->dispose = hf_new_form_dispose;
  signals[CREATED] = g_signal_new ("created", HF_TYPE_NEW_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[CANCELLED] = g_signal_new ("cancelled", HF_TYPE_NEW_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, save_pressed_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding (widget_class, enters[i], GDK_CONTROL_MASK, save_pressed_cb, NULL);
  bind_children (widget_class);
}

static void
hf_new_form_init (HfNewForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hf_new_form_start:
 * @self: a form
 * @context: what to work with, the same each time
 * @name: (nullable): what to call the new row, %NULL for what was typed before
 *
 * Begins a new row, and takes the focus.
 */
void
hf_new_form_start (HfNewForm *self, HfContext *context, const char *name)
{
  g_return_if_fail (HF_IS_NEW_FORM (self));

  HfNewFormPrivate *priv = get_private (self);

  g_set_object (&priv->context, context);
  if (name != NULL && *name != '\0')
    gtk_editable_set_text (GTK_EDITABLE (priv->name), name);
  gtk_widget_grab_focus (priv->name);
}

/**
 * hf_new_form_create:
 * @self: a form
 *
 * Saves the new row, or goes to the first field that must be filled in still.
 */
void
hf_new_form_create (HfNewForm *self)
{
  g_return_if_fail (HF_IS_NEW_FORM (self));

  HfNewFormPrivate *priv = get_private (self);
  GtkWidget        *missing = find_missing (self);
  HfChangeSet      *changes;
  char             *message;

  if (missing != NULL)
    {
      gtk_widget_grab_focus (missing);
      return;
    }
  changes = HF_NEW_FORM_GET_CLASS (self)->make_changes (self, &message);
  gtk_widget_set_sensitive (priv->create, FALSE);
  hf_saving_commit (GTK_WIDGET (self), priv->context, changes, message, saved_cb, NULL);
}

/**
 * hf_new_form_enter:
 * @self: a form
 *
 * Does what the keys mean that finish a form: saves the new row, unless the form knows better.
 */
void
hf_new_form_enter (HfNewForm *self)
{
  g_return_if_fail (HF_IS_NEW_FORM (self));

  HfNewFormClass *klass = HF_NEW_FORM_GET_CLASS (self);

  if (!gtk_widget_get_sensitive (get_private (self)->create)) /* it is being saved */
    return;
  if (klass->enter == NULL || !klass->enter (self))
    hf_new_form_create (self);
}

/**
 * hf_new_form_set_doubtful:
 * @self: a form
 * @is_doubtful: whether the row seems to be there already
 *
 * Says on the button whether a new row is the thing to make, or is made nevertheless.
 */
void
hf_new_form_set_doubtful (HfNewForm *self, gboolean is_doubtful)
{
  g_return_if_fail (HF_IS_NEW_FORM (self));

  GtkWidget *create = get_private (self)->create;

  gtk_button_set_label (GTK_BUTTON (create), is_doubtful ? _ ("Create _Anyway") : _ ("C_reate"));
  hf_style_set_class (create, "suggested-action", !is_doubtful);
}

/**
 * hf_new_form_clear:
 * @self: a form
 *
 * Empties the form for the next row.
 */
void
hf_new_form_clear (HfNewForm *self)
{
  g_return_if_fail (HF_IS_NEW_FORM (self));

  gtk_editable_set_text (GTK_EDITABLE (get_private (self)->name), "");
  show_name_problem (self, FALSE);
  if (HF_NEW_FORM_GET_CLASS (self)->clear != NULL)
    HF_NEW_FORM_GET_CLASS (self)->clear (self);
}

/**
 * hf_new_form_get_context:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): what it works with, %NULL before it is begun
 */
HfContext *
hf_new_form_get_context (HfNewForm *self)
{
  return get_private (self)->context;
}

/**
 * hf_new_form_get_name_entry:
 * @self: a form
 *
 * Returns: (transfer none): where the name is written
 */
GtkWidget *
hf_new_form_get_name_entry (HfNewForm *self)
{
  return get_private (self)->name;
}

/**
 * hf_new_form_get_name:
 * @self: a form
 *
 * Returns: (transfer none): the name as it was typed
 */
const char *
hf_new_form_get_name (HfNewForm *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_private (self)->name));
}

/**
 * hf_new_form_focus_create:
 * @self: a form
 *
 * Goes to the button that saves.
 */
void
hf_new_form_focus_create (HfNewForm *self)
{
  gtk_widget_grab_focus (get_private (self)->create);
}

/**
 * hf_new_form_show_problem:
 * @entry: a field of a form
 * @problem: what is said of it when it is missing
 * @is_missing: whether it is
 *
 * Says whether a field must be filled in still.
 */
void
hf_new_form_show_problem (GtkWidget *entry, GtkWidget *problem, gboolean is_missing)
{
  gtk_widget_set_visible (problem, is_missing);
  hf_invalid_mark (entry, is_missing);
}
