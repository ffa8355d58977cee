/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

#define HF_TYPE_STARS (hf_stars_get_type ())

/**
 * HfStars:
 *
 * On whom whoever works here has an eye. Nobody on the staff, nobody starred.
 */
G_DECLARE_FINAL_TYPE (HfStars, hf_stars, HF, STARS, GObject)

/**
 * HfStars::changed:
 * @self: the stars
 *
 * They were read, for the first time or anew, or could not be.
 */

HfStars     *hf_stars_new (HfContext *context);
void         hf_stars_read_again (HfStars *self);
gboolean     hf_stars_are_offered (HfStars *self);
gboolean     hf_stars_has (HfStars *self, gint64 customer);
HfChangeSet *hf_stars_toggle (HfStars *self, gint64 customer);

G_END_DECLS
