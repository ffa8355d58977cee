/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-viewer.h"
#include "session/follow-up/hf-scope.h"
#include "session/hf-progress.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfCalendarFile:
 * @viewer: for whom; masked as everything that viewer sees
 * @scope: whose follow-ups and visits
 * @first: the first day
 * @last: the last day, %HF_DATE_NONE for no end
 * @is_personal: whether names and reasons go along
 * @now: the time, UTC seconds
 * @progress: told how many events were written
 *
 * What of the calendar goes into a file for other calendars.
 */
typedef struct
{
  HfViewer *viewer;
  HfScope   scope;
  HfDate    first;
  HfDate    last;
  gboolean  is_personal;
  gint64    now;

  HfProgress progress;
} HfCalendarFile;

gboolean hf_calendar_file_run (HfDatabase           *db,
                               const HfCalendarFile *file,
                               GOutputStream        *stream,
                               gint64               *n_events,
                               GCancellable         *cancellable,
                               GError              **error);
gboolean hf_calendar_file_write (HfDatabase           *db,
                                 const HfCalendarFile *file,
                                 const char           *path,
                                 gint64               *n_events,
                                 GCancellable         *cancellable,
                                 GError              **error);

G_END_DECLS
