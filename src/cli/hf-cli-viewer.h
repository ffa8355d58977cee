/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/hf-cli-private.h"

G_BEGIN_DECLS

/**
 * hf_cli_make_viewer:
 * @cli: the run, its book open
 *
 * Returns: (transfer full): for whom rows are read that are printed: who works, with the telephone
 *   numbers masked that a window would show only to those who ask
 */
HfViewer *hf_cli_make_viewer (HfCli *cli);

G_END_DECLS
