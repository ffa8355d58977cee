/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A saved filter of a list, one’s own or everybody’s. Whose list, its entity says; those of before
 * there were others, and all of customers, have none. */

#include "core/hf-segment.h"

#include <glib/gi18n.h>

/* clang-format off */
static const HfFieldDef fields[] = {
  [HF_SEGMENT_NAME]      = { "name", N_ ("Name of the segment"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_NAMED },
  [HF_SEGMENT_FILTER]    = { "filter", N_ ("Filter"), HF_FIELD_TEXT, HF_FIELD_REQUIRED | HF_FIELD_INTERNAL },
  [HF_SEGMENT_OWNER]     = { "owner", N_ ("Owner"), HF_FIELD_REF, 0, .ref = "staff" },
  [HF_SEGMENT_IS_SHARED] = { "is_shared", N_ ("Shared with everybody"), HF_FIELD_BOOL, 0 },
  [HF_SEGMENT_POSITION]  = { "position", NULL, HF_FIELD_INT, HF_FIELD_INTERNAL },
  [HF_SEGMENT_ENTITY]    = { "entity", NULL, HF_FIELD_TEXT, HF_FIELD_INTERNAL },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == HF_SEGMENT_N_FIELDS);

const HfEntityDef hf_segment_def = { "segment", N_ ("Segment"), fields, G_N_ELEMENTS (fields),
                                     hf_segment_get_type };

HF_DEFINE_ENTITY (HfSegment, hf_segment)
