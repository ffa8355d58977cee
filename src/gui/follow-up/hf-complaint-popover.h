/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/follow-up/hf-outcome-popover.h"

G_BEGIN_DECLS

#define HF_TYPE_COMPLAINT_POPOVER (hf_complaint_popover_get_type ())

/**
 * HfComplaintPopover:
 *
 * What somebody who was called complains about: in their words, about what, and whether they are to
 * be answered within a day. Ctrl+Enter saves, as the button does.
 */
G_DECLARE_FINAL_TYPE (HfComplaintPopover,
                      hf_complaint_popover,
                      HF,
                      COMPLAINT_POPOVER,
                      HfOutcomePopover)

/**
 * hf_complaint_popover_set_said:
 * @said: (nullable): what was typed of the call so far
 *
 * Begins with what was said already.
 */
void hf_complaint_popover_set_said (HfComplaintPopover *self, const char *said);

G_END_DECLS
