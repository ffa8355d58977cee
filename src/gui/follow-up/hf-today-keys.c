/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The keys of the view Today: the digits, which outcomes and choices have, and a table of all
 * others. They are looked up in the bubble phase, so that a text field has had its chance before.
 */

#include "gui/follow-up/hf-today-keys.h"

typedef struct
{
  guint           keyval;
  GdkModifierType state;
  HfTodayCommand  command;
} Key;

#define MODIFIERS (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

/* clang-format off */
static const Key keys[] = {
  { GDK_KEY_c, 0, HF_TODAY_CALL },
  { GDK_KEY_p, 0, HF_TODAY_REVEAL },
  { GDK_KEY_n, 0, HF_TODAY_NOTE },
  { GDK_KEY_m, 0, HF_TODAY_MOOD },
  { GDK_KEY_u, 0, HF_TODAY_DISSATISFIED },
  { GDK_KEY_t, 0, HF_TODAY_RUN },
  { GDK_KEY_e, 0, HF_TODAY_END },
  { GDK_KEY_j, 0, HF_TODAY_NEXT },
  { GDK_KEY_k, 0, HF_TODAY_PREVIOUS },
  { GDK_KEY_m, GDK_CONTROL_MASK, HF_TODAY_MOOD },
  { GDK_KEY_u, GDK_CONTROL_MASK, HF_TODAY_DISSATISFIED },
  { GDK_KEY_Return, GDK_CONTROL_MASK, HF_TODAY_FINE },
  { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, HF_TODAY_FINE },
  { GDK_KEY_Down, 0, HF_TODAY_NEXT },
  { GDK_KEY_Up, 0, HF_TODAY_PREVIOUS },
  { GDK_KEY_F9, 0, HF_TODAY_LIST },
  { GDK_KEY_Escape, 0, HF_TODAY_LEAVE },
};
/* clang-format on */

static guint
normalize (guint keyval)
{
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return GDK_KEY_0 + (keyval - GDK_KEY_KP_0);
  return gdk_keyval_to_lower (keyval);
}

/* Letters and digits alone; they can be switched off. */
static gboolean
is_single_key (const Key *key)
{
  return key->state == 0 && key->keyval < 0x80;
}

/* A digit alone, or with Ctrl where it would be typed. */
static gboolean
is_digit (guint keyval, GdkModifierType state, gboolean has_single_keys)
{
  return keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9 &&
         (state == GDK_CONTROL_MASK || (state == 0 && has_single_keys));
}

/**
 * hf_today_keys_is_digit:
 * @command: what a key does
 * @digit: (out): which digit it is
 *
 * Returns: whether it is a digit
 */
gboolean
hf_today_keys_is_digit (HfTodayCommand command, guint *digit)
{
  if (command < HF_TODAY_DIGIT || command > HF_TODAY_LAST_DIGIT)
    return FALSE;
  *digit = command - HF_TODAY_DIGIT;
  return TRUE;
}

/**
 * hf_today_keys_get_key:
 * @command: what a letter or digit alone does
 *
 * Returns: that letter or digit, for showing it; 0 when there is none
 */
char
hf_today_keys_get_key (HfTodayCommand command)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].command == command && is_single_key (&keys[i]))
      return (char) keys[i].keyval;
  return 0;
}

/**
 * hf_today_keys_make_content:
 * @hint: a label with a key, which teaches itself there
 * @label: what the key does
 *
 * Returns: (transfer floating): both, for a button
 */
GtkWidget *
hf_today_keys_make_content (GtkWidget *hint, GtkWidget *label)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (hint, "key-hint");
  gtk_widget_set_valign (hint, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), hint);
  gtk_box_append (GTK_BOX (content), label);
  return content;
}

/**
 * hf_today_keys_find:
 * @keyval: the key
 * @state: the modifiers held
 * @has_single_keys: whether letters and digits alone are shortcuts
 *
 * Returns: what the key does
 */
HfTodayCommand
hf_today_keys_find (guint keyval, GdkModifierType state, gboolean has_single_keys)
{
  guint normal = normalize (keyval);

  if (is_digit (normal, state & MODIFIERS, has_single_keys))
    return HF_TODAY_DIGIT + (normal - GDK_KEY_0);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == normal && keys[i].state == (state & MODIFIERS) &&
        (has_single_keys || !is_single_key (&keys[i])))
      return keys[i].command;
  return HF_TODAY_NOTHING;
}
