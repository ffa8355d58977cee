/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/follow-up/hf-outcome-popover.h"

G_BEGIN_DECLS

#define HF_TYPE_DOCTOR_POPOVER (hf_doctor_popover_get_type ())

/**
 * HfDoctorPopover:
 *
 * To which doctor a follow-up is handed, the customer's own to begin with, and whether it becomes
 * one of grade A.
 */
G_DECLARE_FINAL_TYPE (HfDoctorPopover, hf_doctor_popover, HF, DOCTOR_POPOVER, HfOutcomePopover)

G_END_DECLS
