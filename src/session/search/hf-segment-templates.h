/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-filter.h"
#include "core/hf-viewer.h"

G_BEGIN_DECLS

/**
 * HfSegmentTemplate:
 * @key: what it is remembered by
 * @label: msgid of its name
 * @is_common: whether it stands above the list from the beginning
 *
 * A segment that comes with the program and needs no row in the book.
 */
typedef struct
{
  const char *key;
  const char *label;
  gboolean    is_common;
} HfSegmentTemplate;

guint                    hf_segment_templates_get_n (void);
const HfSegmentTemplate *hf_segment_templates_get (guint index);
gboolean                 hf_segment_templates_is_of (guint index, const HfEntityDef *def);
HfFilter                *hf_segment_templates_make_filter (guint index, const HfViewer *viewer);
HfFilter                *hf_segment_templates_find_filter (const char *key, const HfViewer *viewer);

G_END_DECLS
