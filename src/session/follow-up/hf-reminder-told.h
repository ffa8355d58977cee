/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The reminders that were told, as the book keeps them. Nothing here knows of windows; what reads
 * or writes runs on a worker's thread.
 */

#pragma once

#include "core/hf-viewer.h"
#include "remind/hf-reminder.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

#define HF_TYPE_TOLD_REMINDER (hf_told_reminder_get_type ())

/**
 * HfToldReminder:
 * @reminder: what was told; a follow-up deleted since is missing in it
 * @pending: (nullable): as much of @reminder as is still to be done and due when it then was, with
 *   what was put off since; without names
 * @at: when, in UTC seconds
 * @seen: whether it was looked at since
 *
 * A reminder of the last days. Reference counted and read-only.
 */
typedef struct
{
  HfReminder *reminder;
  HfReminder *pending;
  gint64      at;
  gboolean    seen;
} HfToldReminder;

GType           hf_told_reminder_get_type (void);
HfToldReminder *hf_told_reminder_ref (HfToldReminder *self);
void            hf_told_reminder_unref (HfToldReminder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfToldReminder, hf_told_reminder_unref)

gboolean hf_reminder_told_claim (HfDatabase       *db,
                                 const HfReminder *reminder,
                                 gint64            now,
                                 gboolean         *is_new,
                                 GError          **error);
GPtrArray *
hf_reminder_told_list (HfDatabase *db, HfViewer *viewer, gint64 since, gint64 now, GError **error);
gboolean hf_reminder_told_see (HfDatabase *db, HfViewer *viewer, gint64 now, GError **error);

G_END_DECLS
