/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Calling a number. A program that takes tel: links is asked to dial; without one the number is put
 * where it can be pasted, and shown. */

#include "gui/common/hf-calling.h"

#include "gui/common/hf-dialogs.h"
#include "gui/common/hf-page.h"

#include <glib/gi18n.h>

/**
 * hf_calling_make_uri:
 * @number: the number as it stands in the book
 *
 * Returns: (transfer full): the link that dials it, the sign of a country's number included
 */
char *
hf_calling_make_uri (const char *number)
{
  g_autofree char *escaped = g_uri_escape_string (number, "+", FALSE);

  return g_strconcat ("tel:", escaped, NULL);
}

/**
 * hf_calling_dial:
 * @widget: a widget of the window
 * @number: the number
 *
 * Hands a number to the program that dials.
 *
 * Returns: whether there is one
 */
gboolean
hf_calling_dial (GtkWidget *widget, const char *number)
{
  g_autoptr (GAppInfo) dialer = g_app_info_get_default_for_uri_scheme ("tel");
  g_autofree char *uri = hf_calling_make_uri (number);

  if (dialer != NULL)
    hf_dialogs_open_uri (GTK_WINDOW (gtk_widget_get_root (widget)), uri);
  return dialer != NULL;
}

/**
 * hf_calling_copy:
 * @widget: a widget inside a page
 * @number: the number
 * @shown: the number as the screen shows it
 *
 * Puts a number where it can be pasted, and says so.
 */
void
hf_calling_copy (GtkWidget *widget, const char *number, const char *shown)
{
  /* Translators: %s is a telephone number */
  g_autofree char *text = g_strdup_printf (_ ("Number copied: %s"), shown);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), number);
  hf_page_toast_of (widget, text, 0);
}

/**
 * hf_calling_call:
 * @widget: a widget inside a page
 * @number: the number
 * @shown: the number as the screen shows it
 *
 * Calls a number.
 */
void
hf_calling_call (GtkWidget *widget, const char *number, const char *shown)
{
  if (!hf_calling_dial (widget, number))
    hf_calling_copy (widget, number, shown);
}
