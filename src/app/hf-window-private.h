/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The inside of the window, for hf-window-actions.c. */

#include "app/hf-bell.h"
#include "app/hf-nav.h"
#include "app/hf-shell.h"
#include "app/hf-window.h"

struct _HfWindow
{
  AdwApplicationWindow parent_instance;

  /* owned */
  HfContext *context;
  AdwToast  *toast;   /* the one on screen */
  GPtrArray *visited; /* of view names, the way back */

  gboolean is_going_back;
  gint64   toasted_at; /* monotonic, microseconds */

  /* template children */
  GMenu           *recent_menu;
  AdwToastOverlay *toasts;
  HfShell         *shell;
  HfNav           *nav;
  GtkStack        *stack;
  AdwWindowTitle  *title;
  GtkWidget       *back_button;
  HfBell          *bell;
  GtkSearchEntry  *search;
};

void hf_window_class_install_actions (GtkWidgetClass *widget_class);
