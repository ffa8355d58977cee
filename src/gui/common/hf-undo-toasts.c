/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Undo in a dialog, which hides the window and what that says. Toasts of a dialog wait for each
 * other, so the one that is shown may tell of a step that is not the newest any more, which alone
 * can be taken back: it loses its button. The key takes back what was told from the newest on, as
 * long as there is any. The window behind does it and tells. */

#include "gui/common/hf-undo-toasts.h"

#include "gui/common/hf-toast.h"

#include <glib/gi18n.h>

#define STEPS_OF "hf-told-steps" /* object data of a dialog: (element-type gint64) */
#define NEWEST   "hf-told-last"  /* of one too: the toast that offers to take back the newest */

static GArray *
get_steps (GtkWidget *dialog)
{
  GArray *steps = g_object_get_data (G_OBJECT (dialog), STEPS_OF);

  if (steps == NULL)
    {
      steps = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_object_set_data_full (G_OBJECT (dialog), STEPS_OF, steps, (GDestroyNotify) g_array_unref);
    }
  return steps;
}

/* 0 for the one told last. */
static gint64
take_step (GtkWidget *dialog, gint64 wanted)
{
  GArray *steps = get_steps (dialog);

  for (guint i = steps->len; i-- > 0;)
    {
      gint64 step = g_array_index (steps, gint64, i);

      if (wanted != 0 && step != wanted)
        continue;
      g_array_remove_index (steps, i);
      return step;
    }
  return wanted;
}

/* A dialog may be one of a dialog. */
static GtkWidget *
find_window (GtkWidget *dialog)
{
  GtkWindow *window = GTK_WINDOW (dialog);

  while (gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);
  return GTK_WIDGET (window);
}

static void
undo_cb (GtkWidget *dialog, const char *action, GVariant *target)
{
  gint64 step = take_step (dialog, g_variant_get_int64 (target));

  if (step != 0)
    gtk_widget_activate_action (find_window (dialog), "win.undo-offered", "x", step);
  else
    gtk_widget_activate_action (find_window (dialog), "win.undo", NULL);
}

void
hf_undo_toasts_install (GtkWidgetClass *dialog_class, const char *action)
{
  gtk_widget_class_install_action (dialog_class, action, "x", undo_cb);
  gtk_widget_class_add_binding_action (dialog_class, GDK_KEY_z, GDK_CONTROL_MASK, action, "x",
                                       G_GINT64_CONSTANT (0));
}

/* The former one stays with its words. To dismiss one that waits crashes in libadwaita 1.2. */
static void
offer_undo (GObject *dialog, AdwToast *toast, gint64 step, const char *action)
{
  AdwToast *former = g_object_get_data (dialog, NEWEST);

  if (former != NULL)
    {
      adw_toast_set_button_label (former, NULL);
      adw_toast_set_action_name (former, NULL);
    }
  g_array_append_val (get_steps (GTK_WIDGET (dialog)), step);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target (toast, "x", step);
  g_object_set_data_full (dialog, NEWEST, g_object_ref (toast), g_object_unref);
}

void
hf_undo_toasts_say (AdwToastOverlay *toasts, const char *text, gint64 step, const char *action)
{
  AdwToast *toast = hf_toast_new (text);

  if (step != 0)
    offer_undo (G_OBJECT (gtk_widget_get_root (GTK_WIDGET (toasts))), toast, step, action);
  adw_toast_overlay_add_toast (toasts, toast);
}
