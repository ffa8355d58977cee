/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A button, and behind it one line for the reason. Enter says that the customer was not content,
 * with or without one; whoever opened it by key goes on where they were. What was said is kept in
 * the book until an outcome takes it, as the note is. */

#include "gui/follow-up/hf-dissatisfied.h"

#include "gui/common/hf-children.h"
#include "gui/common/hf-focus-before.h"
#include "gui/common/hf-saving.h"
#include "gui/follow-up/hf-today-keys.h"
#include "session/follow-up/hf-note-draft.h"

#include <glib/gi18n.h>

struct _HfDissatisfied
{
  GtkWidget parent_instance;

  /* owned */
  HfContext  *context;
  GHashTable *reasons; /* follow-up's id → with what, perhaps nothing, of what was not logged yet;
                          NULL where somebody took it back */

  /* template children */
  GtkWidget *button;
  GtkWidget *hint;
  GtkWidget *mark;
  GtkWidget *label;
  GtkWidget *popover;
  GtkWidget *entry;
  GtkWidget *take_back;

  gint64 follow_up;
};

G_DEFINE_FINAL_TYPE (HfDissatisfied, hf_dissatisfied, GTK_TYPE_WIDGET)

/* A shape and a darker word, so that it is seen before the outcome is logged. */
static void
show_reason (HfDissatisfied *self)
{
  const char *reason = hf_dissatisfied_get_reason (self);

  gtk_widget_set_visible (self->mark, reason != NULL);
  gtk_widget_set_visible (self->take_back, reason != NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), reason ? reason : "");
  if (reason != NULL)
    gtk_widget_remove_css_class (self->label, "dim-label");
  else
    gtk_widget_add_css_class (self->label, "dim-label");
  gtk_widget_set_tooltip_text (self->button, reason != NULL && *reason != '\0' ?
                                               reason :
                                               _ ("The customer is dissatisfied with something"));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_PRESSED,
                               reason != NULL ? GTK_ACCESSIBLE_TRISTATE_TRUE :
                                                GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

static void
say_cb (HfDissatisfied *self)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  hf_dissatisfied_set_reason (self, reason);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
take_back_cb (HfDissatisfied *self)
{
  hf_dissatisfied_set_reason (self, NULL);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* What was typed and left by Escape was not said. */
static void
closed_cb (HfDissatisfied *self)
{
  show_reason (self);
}

static void
show_key (HfDissatisfied *self)
{
  char key[] = { hf_today_keys_get_key (HF_TODAY_DISSATISFIED), '\0' };

  gtk_label_set_text (GTK_LABEL (self->hint), key);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
}

static void
hf_dissatisfied_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HfDissatisfied *self = HF_DISSATISFIED (widget);

  GTK_WIDGET_CLASS (hf_dissatisfied_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
hf_dissatisfied_dispose (GObject *object)
{
  HfDissatisfied *self = HF_DISSATISFIED (object);

  if (self->popover != NULL)
    g_signal_handlers_disconnect_by_func (self->popover, closed_cb, self);
  hf_children_dispose (GTK_WIDGET (self), HF_TYPE_DISSATISFIED);

  G_OBJECT_CLASS (hf_dissatisfied_parent_class)->dispose (object);
}

static void
hf_dissatisfied_finalize (GObject *object)
{
  HfDissatisfied *self = HF_DISSATISFIED (object);

  g_clear_object (&self->context);
  g_hash_table_unref (self->reasons);

  G_OBJECT_CLASS (hf_dissatisfied_parent_class)->finalize (object);
}

static void
hf_dissatisfied_class_init (HfDissatisfiedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_dissatisfied_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_dissatisfied_finalize;
  widget_class->size_allocate = hf_dissatisfied_size_allocate;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/follow-up/hf-dissatisfied.ui");
  gtk_widget_class_bind_template_child (widget_class, HfDissatisfied, button);
  gtk_widget_class_bind_template_child (widget_class, HfDissatisfied, hint);
  gtk_widget_class_bind_template_child (widget_class, HfDissatisfied, mark);
  gtk_widget_class_bind_template_child (widget_class, HfDissatisfied, label);
  gtk_widget_class_bind_template_child (widget_class, HfDissatisfied, popover);
  gtk_widget_class_bind_template_child (widget_class, HfDissatisfied, entry);
  gtk_widget_class_bind_template_child (widget_class, HfDissatisfied, take_back);
  gtk_widget_class_bind_template_callback (widget_class, hf_dissatisfied_open);
  gtk_widget_class_bind_template_callback (widget_class, say_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
hf_dissatisfied_init (HfDissatisfied *self)
{
  self->reasons = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  show_key (self);
  show_reason (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfDissatisfied) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!hf_note_draft_save_finish (self->context, result, &error))
    hf_saving_tell_failure (GTK_WIDGET (self), self->context, N_ ("Dissatisfied"), error);
}

static void
save (HfDissatisfied *self, gint64 follow_up, const char *reason)
{
  if (self->context != NULL)
    hf_note_draft_save_reason_async (self->context, follow_up, reason, saved_cb,
                                     g_object_ref (self));
}

static void
remember (HfDissatisfied *self, gint64 follow_up, const char *reason)
{
  g_hash_table_replace (self->reasons, g_memdup2 (&follow_up, sizeof follow_up), g_strdup (reason));
}

/**
 * hf_dissatisfied_set_context:
 * @self: the mark
 * @context: the context
 *
 * Says where what was said is kept; to be called once.
 */
void
hf_dissatisfied_set_context (HfDissatisfied *self, HfContext *context)
{
  g_set_object (&self->context, context);
}

/**
 * hf_dissatisfied_show:
 * @self: the mark
 * @follow_up: a follow-up
 * @kept: (nullable): what was said of it, as it was read from the book
 *
 * Shows what was said of a follow-up, if anything was.
 */
void
hf_dissatisfied_show (HfDissatisfied *self, gint64 follow_up, const char *kept)
{
  if (follow_up == self->follow_up)
    return;
  if (kept != NULL && !g_hash_table_contains (self->reasons, &follow_up))
    remember (self, follow_up, kept);
  self->follow_up = follow_up;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  show_reason (self);
}

/**
 * hf_dissatisfied_open:
 * @self: the mark
 *
 * Asks with what the customer is not content.
 */
void
hf_dissatisfied_open (HfDissatisfied *self)
{
  hf_focus_before_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->entry);
}

/**
 * hf_dissatisfied_is_open:
 * @self: the mark
 *
 * Returns: whether it asks
 */
gboolean
hf_dissatisfied_is_open (HfDissatisfied *self)
{
  return gtk_widget_get_visible (self->popover);
}

/**
 * hf_dissatisfied_get_popover:
 * @self: the mark
 *
 * Returns: (transfer none): where it asks
 */
GtkWidget *
hf_dissatisfied_get_popover (HfDissatisfied *self)
{
  return self->popover;
}

/**
 * hf_dissatisfied_get_reason:
 * @self: the mark
 *
 * Returns: (transfer none) (nullable): with what the customer was not content, perhaps nothing;
 *   %NULL as long as nobody said that they were not
 */
const char *
hf_dissatisfied_get_reason (HfDissatisfied *self)
{
  return g_hash_table_lookup (self->reasons, &self->follow_up);
}

/**
 * hf_dissatisfied_set_reason:
 * @self: the mark
 * @reason: (nullable): with what, perhaps nothing; %NULL for a customer who is content
 *
 * Puts what is to be logged as if it had been typed.
 */
void
hf_dissatisfied_set_reason (HfDissatisfied *self, const char *reason)
{
  if (g_strcmp0 (reason, hf_dissatisfied_get_reason (self)) != 0)
    {
      remember (self, self->follow_up, reason);
      save (self, self->follow_up, reason);
    }
  show_reason (self);
}

/**
 * hf_dissatisfied_forget:
 * @self: the mark
 * @follow_up: a follow-up
 *
 * Drops what was said of a follow-up: an outcome has taken it.
 */
void
hf_dissatisfied_forget (HfDissatisfied *self, gint64 follow_up)
{
  if (g_hash_table_lookup (self->reasons, &follow_up) != NULL)
    save (self, follow_up, NULL);
  g_hash_table_remove (self->reasons, &follow_up);
  if (follow_up == self->follow_up)
    show_reason (self);
}
