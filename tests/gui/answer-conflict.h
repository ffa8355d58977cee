/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* “Whose Change Counts?”, as somebody reads and answers it. */

#include "find-widget.h"

#include "tests/store/hf-test-book.h"

#include <adwaita.h>
#include <string.h>

#define TAKE_THEIRS "cancel"
#define KEEP_MINE   "agree"

/** answer_conflict: waits for the question, which shows both versions, and presses a button */
static inline void
answer_conflict (const char *mine, const char *theirs, const char *answer)
{
  GtkWidget  *dialog = NULL;
  const char *body;

  hf_test_wait_for ((dialog = find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  body = adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog));
  g_assert_nonnull (strstr (body, mine));
  g_assert_nonnull (strstr (body, theirs));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), answer);
  gtk_window_destroy (GTK_WINDOW (dialog));
}
