/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialogs that GTK 4.8 and libadwaita 1.2 have and their successors call deprecated: this is
 * the only file with them. */

#include "config.h"

#include "gui/common/hf-dialogs.h"

#include "base/hf-strings.h"
#include <adwaita.h>
#include <glib/gi18n.h>

#define MAX_TYPED       200 /* characters */
#define SMALLEST_SCREEN 540 /* on which all that can be done must be within reach */

typedef struct
{
  HfFileChosen  chosen; /* one of these two */
  HfFilesChosen files_chosen;
  gpointer      user_data;
} Choice;

/* Everybody but the toolkit opens files by their paths. */
static GFile *
get_local_file (GtkNativeDialog *dialog)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (file == NULL || g_file_peek_path (file) != NULL)
    return g_steal_pointer (&file);
  hf_dialogs_tell (gtk_native_dialog_get_transient_for (dialog), _ ("Not on This Computer"),
                   _ ("This place has no path that files can be read from or written to. Choose a "
                      "folder of this computer."));
  return NULL;
}

static void
responded_cb (GtkNativeDialog *dialog, int response, Choice *choice)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = get_local_file (dialog);
  choice->chosen (file, choice->user_data);
  g_free (choice);
  g_object_unref (dialog);
}

static void
files_responded_cb (GtkNativeDialog *dialog, int response, Choice *choice)
{
  g_autoptr (GListModel) model = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  g_autoslist (GFile) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    for (guint i = g_list_model_get_n_items (model); i > 0; i--)
      files = g_slist_prepend (files, g_list_model_get_item (model, i - 1));
  choice->files_chosen (files, choice->user_data);
  g_free (choice);
  g_object_unref (dialog);
}

static void
choose (GtkWindow           *parent,
        const char          *title,
        GtkFileChooserAction action,
        const char          *name,
        HfFileChosen         chosen,
        gpointer             user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  Choice               *choice = g_new0 (Choice, 1);

  choice->chosen = chosen;
  choice->user_data = user_data;
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (responded_cb), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * hf_dialogs_open_file:
 * @parent: the window
 * @title: the dialog's title, translated
 * @chosen: told the choice
 * @user_data: given to @chosen
 *
 * Asks for a file to read.
 */
void
hf_dialogs_open_file (GtkWindow *parent, const char *title, HfFileChosen chosen, gpointer user_data)
{
  choose (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, chosen, user_data);
}

/**
 * hf_dialogs_open_files:
 * @parent: the window
 * @title: the dialog's title, translated
 * @chosen: told the choice
 * @user_data: given to @chosen
 *
 * Asks for several files to read.
 */
void
hf_dialogs_open_files (GtkWindow    *parent,
                       const char   *title,
                       HfFilesChosen chosen,
                       gpointer      user_data)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  Choice *choice = g_new0 (Choice, 1);

  choice->files_chosen = chosen;
  choice->user_data = user_data;
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (files_responded_cb), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * hf_dialogs_save_file:
 * @parent: the window
 * @title: the dialog's title, translated
 * @name: the name offered
 * @chosen: told the choice
 * @user_data: given to @chosen
 *
 * Asks for a file to write.
 */
void
hf_dialogs_save_file (GtkWindow   *parent,
                      const char  *title,
                      const char  *name,
                      HfFileChosen chosen,
                      gpointer     user_data)
{
  choose (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, name, chosen, user_data);
}

/**
 * hf_dialogs_tell:
 * @parent: (nullable): the window
 * @heading: what happened, translated
 * @body: what is safe and what to do, translated
 *
 * Tells something that must not be missed.
 */
void
hf_dialogs_tell (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Only its own buttons close the dialog after they told the answer. */
static gboolean
yes_pressed_cb (GtkWidget *dialog, GVariant *args, gpointer user_data)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "agree");
  gtk_window_destroy (GTK_WINDOW (dialog));
  return TRUE;
}

/**
 * hf_dialogs_ask:
 * @parent: the window
 * @heading: the question, translated
 * @body: what would happen, and what can be done about it afterwards, translated
 * @agree: the label of the button that agrees, translated, with a mnemonic
 *
 * Asks before something that is easily begun by mistake. Enter and Escape leave everything as it
 * is; "y" agrees, as the button does.
 *
 * Returns: (transfer none): the dialog, which emits `response::agree`
 */
GtkWidget *
hf_dialogs_ask (GtkWindow *parent, const char *heading, const char *body, const char *agree)
{
  return hf_dialogs_ask_which (parent, heading, body, _ ("_Cancel"), agree);
}

/**
 * hf_dialogs_ask_which:
 * @parent: the window
 * @heading: the question, translated
 * @body: what there is to choose from, translated
 * @stay: the label of the button that leaves everything as it is, translated, with a mnemonic
 * @agree: the label of the other button, translated, with a mnemonic
 *
 * Asks which of two is to be, as hf_dialogs_ask() does.
 *
 * Returns: (transfer none): the dialog, which emits `response::agree`
 */
GtkWidget *
hf_dialogs_ask_which (GtkWindow  *parent,
                      const char *heading,
                      const char *body,
                      const char *stay,
                      const char *agree)
{
  GtkWidget          *widget = adw_message_dialog_new (parent, heading, body);
  AdwMessageDialog   *dialog = ADW_MESSAGE_DIALOG (widget);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  adw_message_dialog_add_responses (dialog, "cancel", stay, "agree", agree, NULL);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_y, 0),
                                                          gtk_callback_action_new (yes_pressed_cb,
                                                                                   NULL, NULL)));
  gtk_widget_add_controller (widget, keys);
  gtk_window_present (GTK_WINDOW (widget));
  return widget;
}

static void
parent_destroyed_cb (GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, NULL);
}

/* A window as small as that stands on a screen as small, below which nothing could be reached. */
static void
fit (GtkWindow *dialog, GtkWindow *parent)
{
  int most = MAX (gtk_widget_get_height (GTK_WIDGET (parent)), SMALLEST_SCREEN);
  int width, height;

  gtk_window_get_default_size (dialog, &width, &height);
  if (height > most)
    gtk_window_set_default_size (dialog, width, most);
}

/**
 * hf_dialogs_new:
 * @type: the dialog’s
 * @parent: (nullable): the window it is for
 *
 * Makes a modal dialog that goes with its window, and forgets it then: a dialog that still works
 * outlives it for the callback, and GTK 4.8 would turn to a window that is no more. It is no higher
 * than that window.
 *
 * Returns: (transfer none) (type GtkWindow): the dialog
 */
gpointer
hf_dialogs_new (GType type, GtkWindow *parent)
{
  gpointer self =
    g_object_new (type, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE, NULL);

  if (parent == NULL)
    return self;
  g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_destroyed_cb), self,
                           G_CONNECT_SWAPPED);
  fit (self, parent);
  return self;
}

/**
 * hf_dialogs_is_open:
 * @window: a window, maybe one that was closed
 *
 * A closed window lives on while somebody holds it. One that is not visible need not be closed:
 * privacy mode hides dialogs and shows them again.
 *
 * Returns: whether @window was not closed so far
 */
gboolean
hf_dialogs_is_open (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean    is_open = FALSE;

  for (guint i = 0; !is_open && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      is_open = other == window;
    }
  return is_open;
}

/**
 * hf_dialogs_close:
 * @dialog: a dialog whose work has ended
 *
 * Closes a dialog, unless it was closed while it worked: such a one lives on for the callback, and
 * closing it again would take a reference that is not there.
 */
void
hf_dialogs_close (GtkWindow *dialog)
{
  if (hf_dialogs_is_open (dialog))
    gtk_window_close (dialog);
}

/**
 * hf_dialogs_open_uri:
 * @parent: the window
 * @uri: such as "tel:13800138000"
 *
 * Hands a link to the program that knows it.
 */
void
hf_dialogs_open_uri (GtkWindow *parent, const char *uri)
{
  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}

/**
 * hf_dialogs_about:
 * @parent: the window
 * @engine: the storage engine's name
 *
 * Shows what the program is, and honestly whether the book is encrypted.
 */
void
hf_dialogs_about (GtkWindow *parent, const char *engine)
{
  g_autofree char *details = g_strdup_printf (
    /* Translators: %s is the storage engine's name and version */
    _ ("Storage engine: %s. This book is not encrypted; keep it on an encrypted disk."), engine);

  adw_show_about_window (parent, "application-name", _ ("Huifang"), "application-icon", APP_ID,
                         "version", APP_VERSION, "developer-name", _ ("The Huifang authors"),
                         "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("The customer book that never forgets to call."), "debug-info", details,
                         "copyright", "© 2026 The Huifang authors", NULL);
}

/* Who waits for a text, until it is told once. */
typedef struct
{
  GtkEditable *entry; /* borrowed, of the dialog */
  HfTextGiven  given;
  gpointer     data;
} TextWanted;

static void
give_up (gpointer wanted)
{
  TextWanted *self = wanted;

  self->given (NULL, self->data);
  g_free (self);
}

static void
text_changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *text = hf_str_clean (gtk_editable_get_text (entry));

  adw_message_dialog_set_response_enabled (dialog, "agree", text != NULL);
}

static void
text_given_cb (AdwMessageDialog *dialog)
{
  g_autofree TextWanted *wanted = g_object_steal_data (G_OBJECT (dialog), "hf-text-wanted");
  g_autofree char       *text = hf_str_clean (gtk_editable_get_text (wanted->entry));

  wanted->given (text, wanted->data);
}

/**
 * hf_dialogs_ask_text:
 * @parent: the window
 * @heading: the question, translated
 * @body: what it is about, translated
 * @label: what is typed, translated
 * @agree: the label of the button that goes on, translated, with a mnemonic
 * @given: called with what was typed
 * @user_data: for @given
 *
 * Asks for a few words, without which there is no going on. Enter goes on, Escape does not.
 */
void
hf_dialogs_ask_text (GtkWindow  *parent,
                     const char *heading,
                     const char *body,
                     const char *label,
                     const char *agree,
                     HfTextGiven given,
                     gpointer    user_data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  GtkWidget        *entry = gtk_entry_new ();
  TextWanted       *wanted = g_new (TextWanted, 1);

  *wanted = (TextWanted){ GTK_EDITABLE (entry), given, user_data };
  g_object_set_data_full (G_OBJECT (dialog), "hf-text-wanted", wanted, give_up);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_entry_set_max_length (GTK_ENTRY (entry), MAX_TYPED);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (text_changed_cb), dialog, 0);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "agree", agree, NULL);
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_set_response_enabled (dialog, "agree", FALSE);
  adw_message_dialog_set_default_response (dialog, "agree");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (dialog, "response::agree", G_CALLBACK (text_given_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}
