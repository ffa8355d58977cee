/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A button and the moods behind it, each with its digit. Whoever opened it by key goes on where
 * they were: in the note, or on the card. */

#include "gui/follow-up/hf-mood-picker.h"

#include "core/hf-contact.h"
#include "gui/common/hf-focus-before.h"
#include "gui/common/hf-style.h"
#include "gui/follow-up/hf-today-keys.h"

#include <glib/gi18n.h>

#define MOST_MOODS 9 /* as many as there are digits but 0, which is none */

struct _HfMoodPicker
{
  GtkWidget parent_instance;

  /* owned */
  GHashTable *chosen; /* follow-up's id → key, static, of what was not logged yet */

  /* borrowed: children */
  GtkWidget *button;
  GtkLabel  *label;
  GtkWidget *popover;
  GtkWidget *choices[MOST_MOODS + 1]; /* none first */
  guint      n_choices;

  gint64 follow_up;
};

G_DEFINE_FINAL_TYPE (HfMoodPicker, hf_mood_picker, GTK_TYPE_WIDGET)

static void
show_mood (HfMoodPicker *self)
{
  const char      *mood = hf_mood_picker_get_mood (self);
  const char      *words = mood ? hf_choice_label (hf_contact_emotions, mood) : _ ("Mood");
  g_autofree char *spoken = mood ? g_strdup_printf (_ ("%s: %s"), _ ("Mood"), words) : NULL;

  gtk_label_set_label (self->label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken ? spoken : words, -1);
  hf_style_set_class (GTK_WIDGET (self->label), "dim-label", mood == NULL);
  for (guint i = 0; i < self->n_choices; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->choices[i]),
                                  g_strcmp0 (i > 0 ? hf_contact_emotions[i - 1].key : NULL, mood) ==
                                    0);
}

static void
choose (HfMoodPicker *self, guint choice)
{
  hf_mood_picker_set_mood (self, choice > 0 ? hf_contact_emotions[choice - 1].key : NULL);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
choice_clicked_cb (HfMoodPicker *self, GtkWidget *button)
{
  for (guint i = 0; i < self->n_choices; i++)
    if (self->choices[i] == button)
      choose (self, i);
}

/* Of the key pad too. */
static gboolean
key_pressed_cb (HfMoodPicker *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint32 digit = gdk_keyval_to_unicode (keyval) - '0';

  if (digit >= self->n_choices || state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return FALSE;
  choose (self, digit);
  return TRUE;
}

static void
add_choice (HfMoodPicker *self, GtkWidget *box, const char *label)
{
  GtkWidget  *button = gtk_toggle_button_new ();
  const char *digits = "0123456789";
  char        key[] = { digits[self->n_choices], '\0' };

  gtk_button_set_child (GTK_BUTTON (button),
                        hf_today_keys_make_content (gtk_label_new (key), gtk_label_new (label)));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (choice_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  self->choices[self->n_choices++] = button;
}

static void
make_popover (HfMoodPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  add_choice (self, box, C_ ("mood", "Not noted"));
  for (guint i = 0; hf_contact_emotions[i].key != NULL && i < MOST_MOODS; i++)
    add_choice (self, box, _ (hf_contact_emotions[i].label));
  gtk_box_reorder_child_after (GTK_BOX (box), self->choices[0], gtk_widget_get_last_child (box));
  self->popover = g_object_new (GTK_TYPE_POPOVER, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                "position", GTK_POS_TOP, "child", box, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Mood"), -1);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->popover, keys);
}

static void
make_button (HfMoodPicker *self)
{
  char key[] = { hf_today_keys_get_key (HF_TODAY_MOOD), '\0' };

  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button),
                        hf_today_keys_make_content (gtk_label_new (key), GTK_WIDGET (self->label)));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_focus_on_click (self->button, FALSE);
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->button, _ ("The customer’s mood in this call"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (hf_mood_picker_open), self,
                           G_CONNECT_SWAPPED);
}

static void
hf_mood_picker_dispose (GObject *object)
{
  HfMoodPicker *self = HF_MOOD_PICKER (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (hf_mood_picker_parent_class)->dispose (object);
}

static void
hf_mood_picker_finalize (GObject *object)
{
  g_hash_table_unref (HF_MOOD_PICKER (object)->chosen);

  G_OBJECT_CLASS (hf_mood_picker_parent_class)->finalize (object);
}

static void
hf_mood_picker_class_init (HfMoodPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_mood_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_mood_picker_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hf_mood_picker_init (HfMoodPicker *self)
{
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  make_button (self);
  make_popover (self);
  show_mood (self);
}

/**
 * hf_mood_picker_show:
 * @self: a picker
 * @follow_up: a follow-up
 *
 * Shows what was chosen for a follow-up, if anything was.
 */
void
hf_mood_picker_show (HfMoodPicker *self, gint64 follow_up)
{
  if (follow_up == self->follow_up)
    return;
  self->follow_up = follow_up;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  show_mood (self);
}

/**
 * hf_mood_picker_open:
 * @self: a picker
 *
 * Asks for the mood.
 */
void
hf_mood_picker_open (HfMoodPicker *self)
{
  guint chosen = 1;

  hf_focus_before_popup (GTK_POPOVER (self->popover));
  for (guint i = 1; i < self->n_choices; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->choices[i])))
      chosen = i;
  gtk_widget_grab_focus (self->choices[chosen]);
}

/**
 * hf_mood_picker_is_open:
 * @self: a picker
 *
 * Returns: whether it asks
 */
gboolean
hf_mood_picker_is_open (HfMoodPicker *self)
{
  return gtk_widget_get_visible (self->popover);
}

/**
 * hf_mood_picker_get_popover:
 * @self: a picker
 *
 * Returns: (transfer none): where it asks
 */
GtkWidget *
hf_mood_picker_get_popover (HfMoodPicker *self)
{
  return self->popover;
}

/**
 * hf_mood_picker_get_mood:
 * @self: a picker
 *
 * Returns: (transfer none) (nullable): what was chosen, %NULL for nothing
 */
const char *
hf_mood_picker_get_mood (HfMoodPicker *self)
{
  return g_hash_table_lookup (self->chosen, &self->follow_up);
}

/**
 * hf_mood_picker_set_mood:
 * @self: a picker
 * @mood: (nullable): a mood, %NULL for none
 *
 * Puts a mood as if it had been chosen.
 */
void
hf_mood_picker_set_mood (HfMoodPicker *self, const char *mood)
{
  if (mood != NULL)
    g_hash_table_replace (self->chosen, g_memdup2 (&self->follow_up, sizeof self->follow_up),
                          (gpointer) g_intern_string (mood));
  else
    g_hash_table_remove (self->chosen, &self->follow_up);
  show_mood (self);
}

/**
 * hf_mood_picker_forget:
 * @self: a picker
 * @follow_up: a follow-up
 *
 * Drops what was chosen for a follow-up: an outcome has taken it.
 */
void
hf_mood_picker_forget (HfMoodPicker *self, gint64 follow_up)
{
  g_hash_table_remove (self->chosen, &follow_up);
  if (follow_up == self->follow_up)
    show_mood (self);
}
