/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The keys that hold everywhere. Only those that no text field uses: an application's key is taken
 * before the field sees it. All others are bound in the bubble phase where they belong. */

#include "app/hf-accels.h"

/* clang-format off */
static const struct
{
  const char *action;
  const char *keys[3];
} hf_accels[] = {
  { "win.show-view::today", { "<Alt>1" } },
  { "win.show-view::customers", { "<Alt>2" } },
  { "win.show-view::organisations", { "<Control><Shift>o" } },
  { "win.show-view::calendar", { "<Alt>3" } },
  { "win.show-view::plans", { "<Alt>4" } },
  { "win.show-view::reports", { "<Alt>7" } },
  { "win.show-view::staff", { "<Alt>8" } },
  { "win.show-view::knowledge", { "<Alt>9" } },
  { "win.search", { "<Control>f" } },
  { "win.find", { "<Control>k" } },
  { "win.quick-add", { "<Control>l" } },
  { "win.create", { "<Control>n" } },
  { "win.print", { "<Control>p" } },
  { "win.export", { "<Control>e" } },
  { "win.back", { "<Alt>Left" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
  { "app.privacy", { "<Control><Shift>l" } },
  { "app.open-book", { "<Control>o" } },
  { "app.preferences", { "<Control>comma" } },
  { "window.close", { "<Control>w" } },
  { "app.quit", { "<Control>q" } },
};
/* clang-format on */

/**
 * hf_accels_install:
 * @application: the application
 *
 * Installs the keys.
 */
void
hf_accels_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (hf_accels); i++)
    gtk_application_set_accels_for_action (application, hf_accels[i].action, hf_accels[i].keys);
}
