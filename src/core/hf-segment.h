/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_SEGMENT (hf_segment_get_type ())
G_DECLARE_FINAL_TYPE (HfSegment, hf_segment, HF, SEGMENT, HfRecord)

/**
 * HfSegment:
 *
 * A saved filter of the list of customers, or of another list.
 */
extern const HfEntityDef hf_segment_def;

/* The fields of a segment, indices into its rows. */
enum
{
  HF_SEGMENT_NAME,
  HF_SEGMENT_FILTER,
  HF_SEGMENT_OWNER,
  HF_SEGMENT_IS_SHARED,
  HF_SEGMENT_POSITION,
  HF_SEGMENT_ENTITY,
  HF_SEGMENT_N_FIELDS,
};

G_END_DECLS
