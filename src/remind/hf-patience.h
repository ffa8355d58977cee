/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What fails again and again is said once and tried ever more seldom. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HF_PATIENCE_LONGEST:
 *
 * The longest pause, in minutes.
 */
#define HF_PATIENCE_LONGEST 60

/**
 * HfPatience:
 *
 * How something stands that is tried every minute. A plain value: all zero where nothing failed
 * yet.
 */
typedef struct
{
  /*< private >*/
  GQuark domain; /* of the failure known, 0 for none */
  int    code;
  guint  pause; /* minutes from the last attempt to the next */
  guint  left;  /* of these */
} HfPatience;

/**
 * hf_patience_fail:
 * @self: how it stands
 * @error: why an attempt failed
 *
 * Makes the pause before the next attempt longer: 1 minute, 2, 4, up to %HF_PATIENCE_LONGEST.
 *
 * Returns: whether that is news; %FALSE when the attempt before failed for the same reason
 */
gboolean hf_patience_fail (HfPatience *self, const GError *error);

/**
 * hf_patience_succeed:
 * @self: how it stands
 *
 * Forgets what failed.
 *
 * Returns: whether that is news; %FALSE when nothing had failed
 */
gboolean hf_patience_succeed (HfPatience *self);

/**
 * hf_patience_pass:
 * @self: how it stands
 *
 * Lets a minute pass.
 *
 * Returns: whether to try now
 */
gboolean hf_patience_pass (HfPatience *self);

G_END_DECLS
