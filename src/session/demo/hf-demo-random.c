/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Numbers for the sample hospital. Nothing here knows what they are used for. */

#include "session/demo/hf-demo-random.h"

#define STEP G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/* The next 64 bits. */
static guint64
draw (HfDemoRandom *self)
{
  guint64 bits = self->state += STEP;

  bits = (bits ^ (bits >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  bits = (bits ^ (bits >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return bits ^ (bits >> 31);
}

/**
 * hf_demo_random_new:
 * @seed: the seed of the whole hospital
 * @stream: whose numbers, such as a customer's index
 *
 * Begins a sequence that does not depend on how much others drew before.
 *
 * Returns: the sequence
 */
HfDemoRandom
hf_demo_random_new (guint64 seed, guint64 stream)
{
  HfDemoRandom self = { .state = seed * STEP + stream };

  self.state = draw (&self);
  return self;
}

/**
 * hf_demo_random_below:
 * @self: a sequence
 * @bound: a positive number
 *
 * Returns: a number from 0 to @bound - 1
 */
guint
hf_demo_random_below (HfDemoRandom *self, guint bound)
{
  return (guint) (((draw (self) >> 32) * bound) >> 32);
}

/**
 * hf_demo_random_share:
 * @self: a sequence
 *
 * Returns: a number above 0 and below 1
 */
double
hf_demo_random_share (HfDemoRandom *self)
{
  return ((double) (draw (self) >> 12) + 0.5) / (double) (G_GUINT64_CONSTANT (1) << 52);
}

/**
 * hf_demo_random_chance:
 * @self: a sequence
 * @probability: from 0 to 1
 *
 * Returns: %TRUE with @probability
 */
gboolean
hf_demo_random_chance (HfDemoRandom *self, double probability)
{
  return hf_demo_random_share (self) < probability;
}
