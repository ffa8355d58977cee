/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_NOTE_EDITOR (hf_note_editor_get_type ())

/**
 * HfNoteEditor:
 *
 * Where the note of a call is typed. What is typed is kept in the book half a second later, per
 * follow-up, until an outcome takes it.
 */
G_DECLARE_FINAL_TYPE (HfNoteEditor, hf_note_editor, HF, NOTE_EDITOR, GtkWidget)

void     hf_note_editor_set_context (HfNoteEditor *self, HfContext *context);
void     hf_note_editor_show (HfNoteEditor *self, gint64 follow_up, const char *kept);
char    *hf_note_editor_get_text (HfNoteEditor *self);
void     hf_note_editor_set_text (HfNoteEditor *self, const char *text);
void     hf_note_editor_forget (HfNoteEditor *self, gint64 follow_up);
gboolean hf_note_editor_has_focus (HfNoteEditor *self);
void     hf_note_editor_set_narrow (HfNoteEditor *self, gboolean is_narrow);

G_END_DECLS
