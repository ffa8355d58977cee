/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HfTodayCommand:
 * @HF_TODAY_NOTHING: the key is none of ours
 * @HF_TODAY_FINE: log "fine"
 * @HF_TODAY_DIGIT: the digit 0; the others follow in their order. Each is the key of an outcome, or
 *   of a choice while something is asked
 * @HF_TODAY_LAST_DIGIT: the digit 9
 * @HF_TODAY_CALL: dial
 * @HF_TODAY_REVEAL: show the number
 * @HF_TODAY_NOTE: type a note
 * @HF_TODAY_MOOD: say in which mood the customer was
 * @HF_TODAY_DISSATISFIED: say that the customer was not content, and with what
 * @HF_TODAY_NEXT: the next card, nothing logged
 * @HF_TODAY_PREVIOUS: the card before
 * @HF_TODAY_RUN: ask how much time there is, and choose whom to call
 * @HF_TODAY_END: show how the calls went so far
 * @HF_TODAY_LIST: show or hide the queue where it does not fit
 * @HF_TODAY_LEAVE: leave the note, close the queue
 *
 * What a key does in the view Today.
 */
typedef enum
{
  HF_TODAY_NOTHING,
  HF_TODAY_FINE,
  HF_TODAY_DIGIT,
  HF_TODAY_LAST_DIGIT = HF_TODAY_DIGIT + 9,
  HF_TODAY_CALL,
  HF_TODAY_REVEAL,
  HF_TODAY_NOTE,
  HF_TODAY_MOOD,
  HF_TODAY_DISSATISFIED,
  HF_TODAY_NEXT,
  HF_TODAY_PREVIOUS,
  HF_TODAY_RUN,
  HF_TODAY_END,
  HF_TODAY_LIST,
  HF_TODAY_LEAVE
} HfTodayCommand;

char           hf_today_keys_get_key (HfTodayCommand command);
GtkWidget     *hf_today_keys_make_content (GtkWidget *hint, GtkWidget *label);
gboolean       hf_today_keys_is_digit (HfTodayCommand command, guint *digit);
HfTodayCommand hf_today_keys_find (guint keyval, GdkModifierType state, gboolean has_single_keys);

G_END_DECLS
