/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The inside of the application, for hf-application-actions.c and hf-application-show.c. */

#include "app/hf-background.h"

struct _HfApplication
{
  AdwApplication parent_instance;

  gboolean answers_json; /* whoever started this process */

  /* owned */
  GSettings    *settings;
  HfClock      *clock;
  HfBooks      *books;
  HfBackground *background;
  char         *staff; /* who was named for the window that is asked for next, mostly NULL */
};

void       hf_application_add_actions (HfApplication *self);
GtkWindow *hf_application_welcome (HfApplication *self, const char *path);
