/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/follow-up/hf-outcome-popover.h"

G_BEGIN_DECLS

#define HF_TYPE_REASON_POPOVER (hf_reason_popover_get_type ())

/**
 * HfReasonPopover:
 *
 * Why a follow-up is given up: the reasons of the outcome, each with its digit, and a line to type
 * another in.
 */
G_DECLARE_FINAL_TYPE (HfReasonPopover, hf_reason_popover, HF, REASON_POPOVER, HfOutcomePopover)

G_END_DECLS
