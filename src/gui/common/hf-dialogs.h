/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfFileChosen:
 * @file: (nullable): the file, which has a path; %NULL when the person changed their mind, or was
 *   told that their choice has none
 * @user_data: as given
 *
 * Called when the choice was made.
 */
typedef void (*HfFileChosen) (GFile *file, gpointer user_data);

/**
 * HfFilesChosen:
 * @files: (element-type GFile): the files, none when the person changed their mind
 * @user_data: as given
 *
 * Called when the choice was made.
 */
typedef void (*HfFilesChosen) (const GSList *files, gpointer user_data);

/**
 * HfTextGiven:
 * @text: (nullable): what was typed, cleaned; %NULL when the person changed their mind
 * @user_data: as given
 *
 * Called once when the dialog is over.
 */
typedef void (*HfTextGiven) (const char *text, gpointer user_data);

void hf_dialogs_open_files (GtkWindow    *parent,
                            const char   *title,
                            HfFilesChosen chosen,
                            gpointer      user_data);
void hf_dialogs_open_file (GtkWindow   *parent,
                           const char  *title,
                           HfFileChosen chosen,
                           gpointer     user_data);
void hf_dialogs_save_file (GtkWindow   *parent,
                           const char  *title,
                           const char  *name,
                           HfFileChosen chosen,
                           gpointer     user_data);
void hf_dialogs_tell (GtkWindow *parent, const char *heading, const char *body);
GtkWidget *
hf_dialogs_ask (GtkWindow *parent, const char *heading, const char *body, const char *agree);
GtkWidget *hf_dialogs_ask_which (GtkWindow  *parent,
                                 const char *heading,
                                 const char *body,
                                 const char *stay,
                                 const char *agree);
void       hf_dialogs_ask_text (GtkWindow  *parent,
                                const char *heading,
                                const char *body,
                                const char *label,
                                const char *agree,
                                HfTextGiven given,
                                gpointer    user_data);
gpointer   hf_dialogs_new (GType type, GtkWindow *parent);
gboolean   hf_dialogs_is_open (GtkWindow *window);
void       hf_dialogs_close (GtkWindow *dialog);
void       hf_dialogs_open_uri (GtkWindow *parent, const char *uri);
void       hf_dialogs_about (GtkWindow *parent, const char *engine);

G_END_DECLS
