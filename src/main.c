/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A command goes to the command line, which needs no display; everything else to the application.
 */

#include "app/hf-application.h"
#include "base/hf-language.h"
#include "base/hf-trace.h"
#include "cli/hf-cli.h"

int
main (int argc, char **argv)
{
  g_autoptr (HfApplication) application = NULL;

  hf_trace_start ();
  hf_language_start ();
  if (hf_cli_is_command (argc, argv))
    return hf_cli_run (argc, argv);
  application = hf_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
