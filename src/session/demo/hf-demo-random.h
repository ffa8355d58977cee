/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HfDemoRandom:
 * @state: where the sequence stands
 *
 * A sequence of numbers that look random and are the same everywhere: SplitMix64. GRand would
 * depend on the environment.
 */
typedef struct
{
  guint64 state;
} HfDemoRandom;

HfDemoRandom hf_demo_random_new (guint64 seed, guint64 stream);
guint        hf_demo_random_below (HfDemoRandom *self, guint bound);
double       hf_demo_random_share (HfDemoRandom *self);
gboolean     hf_demo_random_chance (HfDemoRandom *self, double probability);

G_END_DECLS
