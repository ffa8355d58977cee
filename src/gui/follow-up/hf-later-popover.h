/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/follow-up/hf-outcome-popover.h"

G_BEGIN_DECLS

#define HF_TYPE_LATER_POPOVER (hf_later_popover_get_type ())

/**
 * HfLaterPopover:
 *
 * When to call back: three choices and a line to type in, with what was understood below it.
 */
G_DECLARE_FINAL_TYPE (HfLaterPopover, hf_later_popover, HF, LATER_POPOVER, HfOutcomePopover)

G_END_DECLS
