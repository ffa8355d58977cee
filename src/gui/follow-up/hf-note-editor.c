/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The note field. What was typed in this window counts more than what was read from the book, which
 * may have been asked for before the last key.
 */

#include "gui/follow-up/hf-note-editor.h"

#include "gui/common/hf-children.h"
#include "gui/common/hf-saving.h"
#include "session/follow-up/hf-note-draft.h"

#include <glib/gi18n.h>

/* From a key until the note lies in the book. */
#define SAVE_DELAY_MS 400

/* Pixels. */
#define ONE_LINE  34
#define TWO_LINES 54

struct _HfNoteEditor
{
  GtkWidget parent_instance;

  /* owned */
  HfContext  *context;
  GHashTable *typed; /* follow-up's id → text, of what was typed and not logged yet */

  /* template children */
  GtkWidget     *frame;
  GtkWidget     *view;
  GtkTextBuffer *buffer;
  GtkWidget     *hint;

  gint64   follow_up;
  guint    save_source;
  gboolean is_showing;
};

enum
{
  TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfNoteEditor, hf_note_editor, GTK_TYPE_WIDGET)

static void
note_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfNoteEditor) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!hf_note_draft_save_finish (self->context, result, &error))
    hf_saving_tell_failure (GTK_WIDGET (self), self->context, N_ ("Change note"), error);
}

static void
save (HfNoteEditor *self, gint64 follow_up, const char *text)
{
  hf_note_draft_save_async (self->context, follow_up, text, note_saved_cb, g_object_ref (self));
}

static void
flush (HfNoteEditor *self)
{
  if (self->save_source == 0)
    return;
  g_clear_handle_id (&self->save_source, g_source_remove);
  save (self, self->follow_up, g_hash_table_lookup (self->typed, &self->follow_up));
}

static gboolean
save_due_cb (gpointer user_data)
{
  HfNoteEditor *self = user_data;

  self->save_source = 0;
  save (self, self->follow_up, g_hash_table_lookup (self->typed, &self->follow_up));
  return G_SOURCE_REMOVE;
}

static void
buffer_changed_cb (HfNoteEditor *self)
{
  gtk_widget_set_visible (self->hint, gtk_text_buffer_get_char_count (self->buffer) == 0);
  if (self->is_showing || self->follow_up == 0)
    return;
  g_hash_table_replace (self->typed, g_memdup2 (&self->follow_up, sizeof self->follow_up),
                        hf_note_editor_get_text (self));
  if (self->save_source == 0)
    self->save_source = g_timeout_add (SAVE_DELAY_MS, save_due_cb, self);
  g_signal_emit (self, signals[TYPED], 0);
}

/* When its window closes, what is still being read may keep the editor longer than the process:
 * what was typed last is saved as soon as it is out of sight. */
static void
hf_note_editor_unmap (GtkWidget *widget)
{
  flush (HF_NOTE_EDITOR (widget));

  GTK_WIDGET_CLASS (hf_note_editor_parent_class)->unmap (widget);
}

/* A note may also have been put while it was out of sight. */
static void
hf_note_editor_dispose (GObject *object)
{
  HfNoteEditor *self = HF_NOTE_EDITOR (object);

  flush (self);
  hf_children_dispose (GTK_WIDGET (self), HF_TYPE_NOTE_EDITOR);

  G_OBJECT_CLASS (hf_note_editor_parent_class)->dispose (object);
}

static void
hf_note_editor_finalize (GObject *object)
{
  HfNoteEditor *self = HF_NOTE_EDITOR (object);

  g_clear_object (&self->context);
  g_hash_table_unref (self->typed);

  G_OBJECT_CLASS (hf_note_editor_parent_class)->finalize (object);
}

static gboolean
hf_note_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HF_NOTE_EDITOR (widget)->view);
}

static void
hf_note_editor_class_init (HfNoteEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hf_note_editor_dispose;
  object_class->finalize = hf_note_editor_finalize;
  hf_children_hand_on_focus (widget_class, hf_note_editor_grab_focus);
  widget_class->unmap = hf_note_editor_unmap;

  /**
   * HfNoteEditor::typed:
   * @self: the editor
   *
   * The note became another one, other than by being shown.
   */
  signals[TYPED] = g_signal_new ("typed", HF_TYPE_NOTE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/follow-up/hf-note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, HfNoteEditor, frame);
  gtk_widget_class_bind_template_child (widget_class, HfNoteEditor, view);
  gtk_widget_class_bind_template_child (widget_class, HfNoteEditor, buffer);
  gtk_widget_class_bind_template_child (widget_class, HfNoteEditor, hint);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
}

static void
hf_note_editor_init (HfNoteEditor *self)
{
  self->typed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * hf_note_editor_set_context:
 * @self: an editor
 * @context: the context
 *
 * Says where notes are kept; to be called once.
 */
void
hf_note_editor_set_context (HfNoteEditor *self, HfContext *context)
{
  g_set_object (&self->context, context);
}

/**
 * hf_note_editor_show:
 * @self: an editor
 * @follow_up: a follow-up
 * @kept: (nullable): its note as it was read from the book
 *
 * Shows the note of another follow-up; that of the same one is left alone.
 */
void
hf_note_editor_show (HfNoteEditor *self, gint64 follow_up, const char *kept)
{
  const char *typed = g_hash_table_lookup (self->typed, &follow_up);

  if (follow_up == self->follow_up)
    return;
  flush (self);
  self->follow_up = follow_up;
  self->is_showing = TRUE;
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_buffer_set_text (self->buffer, typed ? typed : kept ? kept : "", -1);
  gtk_text_buffer_set_enable_undo (self->buffer, TRUE);
  self->is_showing = FALSE;
}

/**
 * hf_note_editor_get_text:
 * @self: an editor
 *
 * Returns: (transfer full): the note
 */
char *
hf_note_editor_get_text (HfNoteEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/**
 * hf_note_editor_set_text:
 * @self: an editor
 * @text: a note
 *
 * Puts a note as if it had been typed.
 */
void
hf_note_editor_set_text (HfNoteEditor *self, const char *text)
{
  gtk_text_buffer_set_text (self->buffer, text, -1);
}

/**
 * hf_note_editor_forget:
 * @self: an editor
 * @follow_up: a follow-up
 *
 * Drops the note of a follow-up: an outcome has taken it.
 */
void
hf_note_editor_forget (HfNoteEditor *self, gint64 follow_up)
{
  g_hash_table_remove (self->typed, &follow_up);
  if (follow_up == self->follow_up)
    {
      g_clear_handle_id (&self->save_source, g_source_remove);
      self->follow_up = 0;
    }
  save (self, follow_up, NULL);
}

/**
 * hf_note_editor_has_focus:
 * @self: an editor
 *
 * Returns: whether somebody is typing a note
 */
gboolean
hf_note_editor_has_focus (HfNoteEditor *self)
{
  return gtk_widget_is_focus (self->view);
}

/**
 * hf_note_editor_set_narrow:
 * @self: an editor
 * @is_narrow: whether the window is small
 *
 * Begins with a single line there: it grows with what is typed.
 */
void
hf_note_editor_set_narrow (HfNoteEditor *self, gboolean is_narrow)
{
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->frame),
                                              is_narrow ? ONE_LINE : TWO_LINES);
  /* A bar alone would be higher than the line. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->frame), GTK_POLICY_NEVER,
                                  is_narrow ? GTK_POLICY_EXTERNAL : GTK_POLICY_AUTOMATIC);
}
