/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A button, and behind it one line for the reason. Enter says that the customer was not content,
 * with or without one; whoever opened it by key goes on where they were. */

#include "gui/follow-up/hf-dissatisfied.h"

#include "gui/common/hf-focus-before.h"
#include "gui/follow-up/hf-today-keys.h"

#include <glib/gi18n.h>

#define REASON_CHARS 28

struct _HfDissatisfied
{
  GtkWidget parent_instance;

  /* owned */
  GHashTable *reasons; /* follow-up's id → with what, perhaps nothing, of what was not logged yet */

  /* borrowed: children */
  GtkWidget *button;
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

static GtkWidget *
make_entry_line (HfDissatisfied *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *say = gtk_button_new_with_label (C_ ("dissatisfied", "Note It"));

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), REASON_CHARS);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Dissatisfied with what?"), -1);
  gtk_widget_add_css_class (say, "suggested-action");
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), say);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (say_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (say, "clicked", G_CALLBACK (say_cb), self, G_CONNECT_SWAPPED);
  return line;
}

static void
make_popover (HfDissatisfied *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *question = gtk_label_new (_ ("Dissatisfied with what?"));

  gtk_label_set_xalign (GTK_LABEL (question), 0);
  gtk_widget_add_css_class (question, "heading");
  gtk_box_append (GTK_BOX (box), question);
  gtk_box_append (GTK_BOX (box), make_entry_line (self));
  self->take_back = gtk_button_new_with_label (_ ("Not Dissatisfied"));
  gtk_widget_add_css_class (self->take_back, "flat");
  gtk_widget_set_halign (self->take_back, GTK_ALIGN_START);
  g_signal_connect_object (self->take_back, "clicked", G_CALLBACK (take_back_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->take_back);
  self->popover =
    g_object_new (GTK_TYPE_POPOVER, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "position",
                  GTK_POS_TOP, "halign", GTK_ALIGN_END, "child", box, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Dissatisfied"), -1);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (closed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
make_button (HfDissatisfied *self)
{
  char       key[] = { hf_today_keys_get_key (HF_TODAY_DISSATISFIED), '\0' };
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->mark = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  self->label = gtk_label_new (_ ("Dissatisfied"));
  gtk_box_append (GTK_BOX (content), self->mark);
  gtk_box_append (GTK_BOX (content), self->label);
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button),
                        hf_today_keys_make_content (gtk_label_new (key), content));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_focus_on_click (self->button, FALSE);
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Dissatisfied"), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key,
                                  -1);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (hf_dissatisfied_open), self,
                           G_CONNECT_SWAPPED);
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
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_dissatisfied_parent_class)->dispose (object);
}

static void
hf_dissatisfied_finalize (GObject *object)
{
  g_hash_table_unref (HF_DISSATISFIED (object)->reasons);

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
}

static void
hf_dissatisfied_init (HfDissatisfied *self)
{
  self->reasons = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  make_button (self);
  make_popover (self);
  show_reason (self);
}

/**
 * hf_dissatisfied_show:
 * @self: the mark
 * @follow_up: a follow-up
 *
 * Shows what was said of a follow-up, if anything was.
 */
void
hf_dissatisfied_show (HfDissatisfied *self, gint64 follow_up)
{
  if (follow_up == self->follow_up)
    return;
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
  if (reason != NULL)
    g_hash_table_replace (self->reasons, g_memdup2 (&self->follow_up, sizeof self->follow_up),
                          g_strdup (reason));
  else
    g_hash_table_remove (self->reasons, &self->follow_up);
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
  g_hash_table_remove (self->reasons, &follow_up);
  if (follow_up == self->follow_up)
    show_reason (self);
}
