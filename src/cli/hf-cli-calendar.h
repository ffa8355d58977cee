/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/hf-cli-private.h"

G_BEGIN_DECLS

/**
 * HfCliCalendar:
 * @from: (nullable): the first day, %NULL for today
 * @to: (nullable): the last day, %NULL for no end
 * @staff: (nullable): whose, %NULL for everybody's
 * @names: whether names and reasons go along
 *
 * Which of the calendar is exported, as it was typed.
 */
typedef struct
{
  char    *from;
  char    *to;
  char    *staff;
  gboolean names;
} HfCliCalendar;

HfCliStatus hf_cli_export_calendar (HfCli               *cli,
                                    const HfCliCalendar *arguments,
                                    const char          *path,
                                    GError             **error);

G_END_DECLS
