/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a terminal shows of telephone numbers. Nobody can be asked there why they want one, and what
 * is printed goes into files and other programs. */

#include "cli/hf-cli-viewer.h"

HfViewer *
hf_cli_make_viewer (HfCli *cli)
{
  HfViewer *viewer = hf_store_get_viewer (cli->store);

  return hf_viewer_asks_for_numbers (viewer) ? hf_viewer_new_for_paper (viewer) :
                                               hf_viewer_ref (viewer);
}
