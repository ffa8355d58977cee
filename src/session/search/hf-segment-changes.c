/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What somebody may change of the saved segments. Nothing is written here: each is a change set for
 * whoever commits it, and comes back by way of the list. */

#include "session/search/hf-segment-list.h"

#include "core/hf-customer.h"
#include "core/hf-segment.h"
#include "session/search/hf-segment-order.h"

#include <glib/gi18n.h>

static const HfRow *
find_row (HfSegmentList *self, HfSegmentItem *item)
{
  GPtrArray *rows = hf_segment_list_get_rows (self);

  for (guint i = 0; i < rows->len; i++)
    {
      const HfRow *row = g_ptr_array_index (rows, i);

      if (row->id == hf_segment_item_get_id (item))
        return row;
    }
  return NULL;
}

static const HfViewer *
get_viewer (HfSegmentList *self)
{
  return hf_context_get_viewer (hf_segment_list_get_context (self));
}

/* Returns what replaces a row by a draft. */
static HfChangeSet *
update (const char *label, const HfRow *row, HfRow *draft)
{
  HfChangeSet *changes = hf_change_set_new (label);

  hf_change_set_update (changes, row, draft);
  return changes;
}

/**
 * hf_segment_list_save:
 * @name: what to call it
 * @filter: whom it is about
 * @is_shared: whether everybody shall have it
 *
 * Returns: (transfer full): the change that keeps a new segment in the book
 */
HfChangeSet *
hf_segment_list_save (HfSegmentList  *self,
                      const char     *name,
                      const HfFilter *filter,
                      gboolean        is_shared)
{
  HfChangeSet     *changes = hf_change_set_new (N_ ("Save filter"));
  HfRow           *row = hf_row_new (&hf_segment_def);
  const HfViewer  *viewer = get_viewer (self);
  g_autofree char *text = hf_filter_to_text (filter);

  hf_row_set_text (row, HF_SEGMENT_NAME, name);
  hf_row_set_text (row, HF_SEGMENT_FILTER, text);
  if (viewer->staff != 0)
    hf_row_set_int (row, HF_SEGMENT_OWNER, viewer->staff);
  hf_row_set_int (row, HF_SEGMENT_IS_SHARED, is_shared);
  hf_row_set_int (row, HF_SEGMENT_POSITION, hf_segment_list_get_rows (self)->len + 1);
  if (hf_segment_list_get_def (self) != &hf_customer_def)
    hf_row_set_text (row, HF_SEGMENT_ENTITY, hf_segment_list_get_def (self)->name);
  hf_change_set_insert (changes, row);
  return changes;
}

/**
 * hf_segment_list_rename:
 * @item: a saved segment
 * @name: what to call it
 *
 * Returns: (transfer full) (nullable): the change, %NULL for a segment that is not saved
 */
HfChangeSet *
hf_segment_list_rename (HfSegmentList *self, HfSegmentItem *item, const char *name)
{
  const HfRow *row = find_row (self, item);
  HfRow       *draft;

  if (row == NULL)
    return NULL;
  draft = hf_row_copy (row);
  hf_row_set_text (draft, HF_SEGMENT_NAME, name);
  return update (N_ ("Rename filter"), row, draft);
}

/**
 * hf_segment_list_change_filter:
 * @item: a saved segment
 * @filter: whom it is about from now on
 *
 * Returns: (transfer full) (nullable): the change, %NULL for a segment that is not saved
 */
HfChangeSet *
hf_segment_list_change_filter (HfSegmentList *self, HfSegmentItem *item, const HfFilter *filter)
{
  const HfRow     *row = find_row (self, item);
  g_autofree char *text = hf_filter_to_text (filter);
  HfRow           *draft;

  if (row == NULL)
    return NULL;
  draft = hf_row_copy (row);
  hf_row_set_text (draft, HF_SEGMENT_FILTER, text);
  return update (N_ ("Change filter"), row, draft);
}

/**
 * hf_segment_list_is_shared:
 * @item: a segment
 *
 * Returns: whether it is saved and everybody has it; one of nobody’s is everybody’s
 */
gboolean
hf_segment_list_is_shared (HfSegmentList *self, HfSegmentItem *item)
{
  const HfRow *row = find_row (self, item);

  return row != NULL &&
         (hf_row_int (row, HF_SEGMENT_IS_SHARED) != 0 || hf_row_is_null (row, HF_SEGMENT_OWNER));
}

/**
 * hf_segment_list_may_share:
 * @item: a segment
 *
 * Returns: whether the viewer may say who has it: its owner alone may, lest others lose it by it;
 *   whoever is nobody of the staff has none of their own
 */
gboolean
hf_segment_list_may_share (HfSegmentList *self, HfSegmentItem *item)
{
  const HfRow *row = find_row (self, item);
  gint64       me = get_viewer (self)->staff;

  return row != NULL && me != 0 &&
         (hf_row_is_null (row, HF_SEGMENT_OWNER) || hf_row_int (row, HF_SEGMENT_OWNER) == me);
}

/**
 * hf_segment_list_share:
 * @item: a saved segment
 * @is_shared: whether everybody shall have it, or the viewer alone
 *
 * Returns: (transfer full) (nullable): the change, %NULL where hf_segment_list_may_share() says no
 */
HfChangeSet *
hf_segment_list_share (HfSegmentList *self, HfSegmentItem *item, gboolean is_shared)
{
  const HfRow *row = find_row (self, item);
  HfRow       *draft;

  if (!hf_segment_list_may_share (self, item))
    return NULL;
  draft = hf_row_copy (row);
  hf_row_set_int (draft, HF_SEGMENT_OWNER, get_viewer (self)->staff);
  hf_row_set_int (draft, HF_SEGMENT_IS_SHARED, is_shared);
  return update (is_shared ? N_ ("Share filter") : N_ ("Keep filter to oneself"), row, draft);
}

/**
 * hf_segment_list_delete:
 * @item: a saved segment
 *
 * Returns: (transfer full) (nullable): the change, %NULL for a segment that is not saved
 */
HfChangeSet *
hf_segment_list_delete (HfSegmentList *self, HfSegmentItem *item)
{
  const HfRow *row = find_row (self, item);
  HfChangeSet *changes;

  if (row == NULL)
    return NULL;
  changes = hf_change_set_new (N_ ("Delete filter"));
  hf_change_set_delete (changes, row);
  return changes;
}

/**
 * hf_segment_list_move:
 * @item: a saved segment
 * @places: how far to the end of the saved ones, less than 0 to their beginning
 *
 * Returns: (transfer full) (nullable): the change, %NULL for a segment that is not saved
 */
HfChangeSet *
hf_segment_list_move (HfSegmentList *self, HfSegmentItem *item, int places)
{
  const HfRow *row = find_row (self, item);
  guint        from = 0;

  if (row == NULL)
    return NULL;
  g_ptr_array_find (hf_segment_list_get_rows (self), row, &from);
  return hf_segment_order_move (hf_segment_list_get_rows (self), from, (int) from + places);
}

/**
 * hf_segment_list_move_onto:
 * @item: a saved segment
 * @other: another one, whose place it is to take
 *
 * Returns: (transfer full) (nullable): the change, %NULL unless both are saved and two
 */
HfChangeSet *
hf_segment_list_move_onto (HfSegmentList *self, HfSegmentItem *item, HfSegmentItem *other)
{
  const HfRow *row = find_row (self, item), *row_of_other = find_row (self, other);
  guint        from = 0, to = 0;

  if (row == NULL || row_of_other == NULL || row == row_of_other)
    return NULL;
  g_ptr_array_find (hf_segment_list_get_rows (self), row, &from);
  g_ptr_array_find (hf_segment_list_get_rows (self), row_of_other, &to);
  return hf_segment_order_move (hf_segment_list_get_rows (self), from, (int) to);
}
