/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HF_TYPE_DUPLICATE_REVIEW (hf_duplicate_review_get_type ())

/**
 * HfDuplicateReview:
 *
 * Looks through the whole book for cards that may be one person and goes through them pair by pair.
 */
G_DECLARE_FINAL_TYPE (HfDuplicateReview, hf_duplicate_review, HF, DUPLICATE_REVIEW, AdwWindow)

/**
 * hf_duplicate_review_show:
 * @parent: the window
 * @context: the book
 *
 * Shows it and begins to look, or comes back to it. It stands beside the window, which can be used
 * meanwhile.
 *
 * Returns: (transfer none): it, until it closes
 */
HfDuplicateReview *hf_duplicate_review_show (GtkWindow *parent, HfContext *context);

G_END_DECLS
