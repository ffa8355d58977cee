/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What could not be saved after its page had gone or another call had begun. A toast would be gone
 * with the next one, and a dialog would stand in the way of that call. */

#include "app/hf-unsaved-bar.h"

#include "session/hf-error-text.h"

#include <glib/gi18n.h>

struct _HfUnsavedBar
{
  GtkWidget parent_instance;

  /* template children */
  GtkRevealer *bar;
  GtkLabel    *label;
  GtkWidget   *show;
};

G_DEFINE_FINAL_TYPE (HfUnsavedBar, hf_unsaved_bar, GTK_TYPE_WIDGET)

static void
closed_cb (HfUnsavedBar *self)
{
  gtk_revealer_set_reveal_child (self->bar, FALSE);
}

/* GTK's own setter of a detailed name gives the name before its target and warns of the mismatch.
 */
static void
offer (HfUnsavedBar *self, const char *action)
{
  GtkActionable   *show = GTK_ACTIONABLE (self->show);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  gtk_widget_set_visible (self->show, action != NULL);
  gtk_actionable_set_action_name (show, NULL);
  if (action == NULL || !g_action_parse_detailed_name (action, &name, &target, NULL))
    return;
  gtk_actionable_set_action_target_value (show, target);
  gtk_actionable_set_action_name (show, name);
}

static void
hf_unsaved_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_UNSAVED_BAR);

  G_OBJECT_CLASS (hf_unsaved_bar_parent_class)->dispose (object);
}

static void
hf_unsaved_bar_class_init (HfUnsavedBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_unsaved_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/app/hf-unsaved-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HfUnsavedBar, bar);
  gtk_widget_class_bind_template_child (widget_class, HfUnsavedBar, label);
  gtk_widget_class_bind_template_child (widget_class, HfUnsavedBar, show);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
hf_unsaved_bar_init (HfUnsavedBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hf_unsaved_bar_show:
 * @self: a bar
 * @what: (nullable): the label of the change set that was not saved, a msgid; %NULL for what is no
 *   saving, of which @error says all there is to say
 * @action: (nullable): a window's action, in detail, that shows what it was about
 * @error: why it was not saved
 *
 * Says what was not saved. About a cancellation nothing is said.
 */
void
hf_unsaved_bar_show (HfUnsavedBar *self, const char *what, const char *action, const GError *error)
{
  g_autofree char *reason = hf_error_text (error);
  g_autofree char *text = NULL;

  g_return_if_fail (HF_IS_UNSAVED_BAR (self));
  if (reason == NULL)
    return;
  /* Translators: what somebody did, such as "Log outcome", then why it failed in whole sentences */
  if (what != NULL)
    text = g_strdup_printf (_ ("Not saved: %s. %s"), g_dgettext (NULL, what), reason);
  gtk_label_set_text (self->label, text ? text : reason);
  offer (self, action);
  gtk_revealer_set_reveal_child (self->bar, TRUE);
}
