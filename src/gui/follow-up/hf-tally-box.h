/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/follow-up/hf-tally.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HF_TYPE_TALLY_BOX (hf_tally_box_get_type ())

/**
 * HfTallyBox:
 *
 * How the calls went, in figures beside each other, and a button that copies them.
 */
G_DECLARE_FINAL_TYPE (HfTallyBox, hf_tally_box, HF, TALLY_BOX, GtkWidget)

void hf_tally_box_show (HfTallyBox *self, const HfTally *tally, const char *heading);

G_END_DECLS
