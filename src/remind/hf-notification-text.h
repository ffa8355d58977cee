/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a reminder is put into words, at each level of privacy. */

#pragma once

#include "remind/hf-notification.h"
#include "remind/hf-reminder.h"
#include "remind/hf-reminder-settings.h"

G_BEGIN_DECLS

/**
 * hf_notification_text_build:
 * @reminder: what to tell
 * @privacy: how much of it
 *
 * Puts a reminder into the words of the user's language. Names are made safe for one line; the text
 * is plain, so what draws it has to escape it if it takes markup.
 *
 * Returns: (transfer full): the bubble
 */
HfNotification *hf_notification_text_build (const HfReminder *reminder, HfReminderPrivacy privacy);

G_END_DECLS
