/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who is not written to, in a dialog that prints letters and labels, and the way to those who may
 * still be asked whether they want to be. */

#include "gui/print/hf-left-out-label.h"

#include "core/hf-consent.h"
#include "gui/common/hf-dialogs.h"
#include "session/customer/hf-outreach.h"

void
hf_left_out_label_show (GtkLabel *label, const char *markup)
{
  gtk_label_set_markup (label, markup ? markup : "");
  gtk_widget_set_visible (GTK_WIDGET (label), markup != NULL);
}

static gboolean
close_later_cb (gpointer dialog)
{
  if (hf_dialogs_is_open (dialog))
    gtk_window_close (dialog);
  return G_SOURCE_REMOVE;
}

gboolean
hf_left_out_label_follow (GtkLabel *label, const char *uri)
{
  GtkWindow *dialog = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (label)));
  GtkWindow *window = gtk_window_get_transient_for (dialog);
  g_autoptr (HfFilter) whom = hf_outreach_make_filter (HF_CONSENT_MAIL);
  g_autofree char *text = hf_filter_to_text (whom);

  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.list-customers", "s", text);
  /* GTK still looks at the link once it was told that it was followed. */
  g_idle_add_full (G_PRIORITY_DEFAULT, close_later_cb, g_object_ref (dialog), g_object_unref);
  return TRUE;
}
