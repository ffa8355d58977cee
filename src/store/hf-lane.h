/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-worker.h"

G_BEGIN_DECLS

/**
 * HfLane:
 * @HF_LANE_WRITE: the writer, one change after the other
 * @HF_LANE_READ: what a person waits for: pages, cards, searches
 * @HF_LANE_SCAN: long reads: whole id lists, reports, checks
 *
 * Which thread does the work.
 */
typedef enum
{
  HF_LANE_WRITE,
  HF_LANE_READ,
  HF_LANE_SCAN,
} HfLane;

#define HF_N_LANES 3

G_END_DECLS
