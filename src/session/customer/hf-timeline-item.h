/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-row.h"
#include "session/customer/hf-field-history.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HfTimelineKinds:
 * @HF_TIMELINE_VISITS: visits to the hospital
 * @HF_TIMELINE_CONTACTS: calls, letters, home visits, gifts
 * @HF_TIMELINE_FOLLOW_UPS: follow-ups, planned and closed
 * @HF_TIMELINE_NOTES: what somebody noted
 * @HF_TIMELINE_FILES: attached files
 * @HF_TIMELINE_MEASUREMENTS: health indicators
 * @HF_TIMELINE_CHANGES: what was changed on the card
 * @HF_TIMELINE_PACKAGES: service packages, given and used
 * @HF_TIMELINE_CLUB: terms of a membership, points, uses of benefits
 * @HF_TIMELINE_COMPLAINTS: complaints, suggestions, praise
 * @HF_TIMELINE_APPOINTMENTS: appointments, whatever became of them
 * @HF_TIMELINE_ALL: all of them
 *
 * What stands in a timeline.
 */
typedef enum /*< flags >*/
{
  HF_TIMELINE_VISITS = 1 << 0,
  HF_TIMELINE_CONTACTS = 1 << 1,
  HF_TIMELINE_FOLLOW_UPS = 1 << 2,
  HF_TIMELINE_NOTES = 1 << 3,
  HF_TIMELINE_FILES = 1 << 4,
  HF_TIMELINE_MEASUREMENTS = 1 << 5,
  HF_TIMELINE_CHANGES = 1 << 6,
  HF_TIMELINE_PACKAGES = 1 << 7,
  HF_TIMELINE_CLUB = 1 << 8,
  HF_TIMELINE_COMPLAINTS = 1 << 9,
  HF_TIMELINE_APPOINTMENTS = 1 << 10,
  HF_TIMELINE_ALL = (1 << 11) - 1,
} HfTimelineKinds;

#define HF_TYPE_TIMELINE_ITEM (hf_timeline_item_get_type ())

/**
 * HfTimelineItem:
 *
 * One entry of a customer's timeline. Only its property `expanded` ever changes: an entry whose row
 * was changed is another item.
 */
G_DECLARE_FINAL_TYPE (HfTimelineItem, hf_timeline_item, HF, TIMELINE_ITEM, GObject)

/**
 * hf_timeline_item_new:
 * @row: a row of what stands in a timeline
 *
 * Returns: (transfer full): its entry
 */
HfTimelineItem *hf_timeline_item_new (const HfRow *row);

/**
 * hf_timeline_item_new_change:
 * @change: (transfer full): what was changed
 *
 * Returns: (transfer full): its entry
 */
HfTimelineItem *hf_timeline_item_new_change (HfFieldChange *change);

/**
 * hf_timeline_item_get_change:
 *
 * Returns: (transfer none) (nullable): the change it was made from
 */
const HfFieldChange *hf_timeline_item_get_change (HfTimelineItem *self);

/**
 * hf_timeline_item_is_pinned:
 *
 * Returns: whether it stays on top
 */
gboolean hf_timeline_item_is_pinned (HfTimelineItem *self);

/**
 * hf_timeline_item_is_same:
 * @a: an item
 * @b: another
 *
 * Returns: whether both say the same of the same
 */
gboolean hf_timeline_item_is_same (HfTimelineItem *a, HfTimelineItem *b);

/**
 * hf_timeline_item_get_kind:
 *
 * Returns: the one kind it is of
 */
HfTimelineKinds hf_timeline_item_get_kind (HfTimelineItem *self);

/**
 * hf_timeline_item_get_row:
 *
 * Returns: (transfer none): the row it was made from; for a change the customer with the new values
 */
const HfRow *hf_timeline_item_get_row (HfTimelineItem *self);

/**
 * hf_timeline_item_get_day:
 *
 * Returns: the local date on which it happened or is due
 */
HfDate hf_timeline_item_get_day (HfTimelineItem *self);

/**
 * hf_timeline_item_get_title:
 *
 * Returns: (transfer none): what it is, in a few words
 */
const char *hf_timeline_item_get_title (HfTimelineItem *self);

/**
 * hf_timeline_item_get_text:
 *
 * Returns: (transfer none) (nullable): what was found or said
 */
const char *hf_timeline_item_get_text (HfTimelineItem *self);

/**
 * hf_timeline_item_get_author:
 *
 * Returns: (transfer none) (nullable): whose it is
 */
const char *hf_timeline_item_get_author (HfTimelineItem *self);

/**
 * hf_timeline_item_compare:
 * @a: an item
 * @b: another
 *
 * Orders entries newest first, pinned ones before all others, and those of one minute as ever.
 *
 * Returns: less than, equal to or greater than 0
 */
int hf_timeline_item_compare (HfTimelineItem *a, HfTimelineItem *b);

G_END_DECLS
