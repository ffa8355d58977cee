/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Where the desktop would ask where to save a file, the test answers at once: it is linked with
 * --wrap=hf_dialogs_save_file. */

#include "gui/common/hf-dialogs.h"

static GFile *answer; /* what is chosen when a file is asked for */

void __wrap_hf_dialogs_save_file (GtkWindow   *parent,
                                  const char  *title,
                                  const char  *name,
                                  HfFileChosen chosen,
                                  gpointer     user_data);

void
__wrap_hf_dialogs_save_file (GtkWindow   *parent,
                             const char  *title,
                             const char  *name,
                             HfFileChosen chosen,
                             gpointer     user_data)
{
  chosen (answer, user_data);
}
