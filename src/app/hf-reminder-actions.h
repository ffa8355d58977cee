/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be done about a reminder, from a bubble or from the bell: actions of the application. */

#pragma once

#include "app/hf-application.h"

G_BEGIN_DECLS

/* The names, without the "app." they have in a window. */
#define HF_REMINDER_OPEN "reminder-open"
#define HF_REMINDER_CALL "reminder-call"
#define HF_REMINDER_DONE "reminder-done"

void      hf_reminder_actions_add (HfApplication *application);
void      hf_reminder_actions_show (HfApplication *application,
                                    const char    *path,
                                    gint64         subject,
                                    const char    *text);
GVariant *hf_reminder_actions_target (const char *path, gint64 subject);
gint64    hf_reminder_actions_subject (const HfReminder *reminder);

G_END_DECLS
