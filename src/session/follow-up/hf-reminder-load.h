/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What reminders need to know of the book, read on a worker's thread. */

#pragma once

#include "core/hf-viewer.h"
#include "remind/hf-reminder-agenda.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

HfReminderAgenda *hf_reminder_load (HfDatabase *db,
                                    HfViewer   *viewer,
                                    gint64      from,
                                    gint64      to,
                                    gint64      now,
                                    GError    **error);
gboolean          hf_reminder_load_tally (HfDatabase      *db,
                                          HfViewer        *viewer,
                                          gint64           now,
                                          HfReminderTally *tally,
                                          GError         **error);
HfDueItem *hf_reminder_load_item (HfDatabase *db, HfViewer *viewer, gint64 id, GError **error);

G_END_DECLS
