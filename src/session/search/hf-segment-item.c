/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One segment on offer. It knows neither the book nor how it is counted. */

#include "session/search/hf-segment-item.h"

#include "base/hf-strings.h"

struct _HfSegmentItem
{
  GObject parent_instance;

  /* owned */
  char     *key;
  char     *name;
  HfFilter *filter;

  gint64   id; /* of the saved row, 0 for none */
  gint64   count;
  gboolean is_common;
};

enum
{
  PROP_NAME = 1,
  PROP_COUNT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HfSegmentItem, hf_segment_item, G_TYPE_OBJECT)

static void
hf_segment_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HfSegmentItem *self = HF_SEGMENT_ITEM (object);

  if (prop_id == PROP_NAME)
    g_value_set_string (value, self->name);
  else
    g_value_set_int64 (value, self->count);
}

static void
hf_segment_item_finalize (GObject *object)
{
  HfSegmentItem *self = HF_SEGMENT_ITEM (object);

  g_free (self->key);
  g_free (self->name);
  g_clear_pointer (&self->filter, hf_filter_free);

  G_OBJECT_CLASS (hf_segment_item_parent_class)->finalize (object);
}

static void
hf_segment_item_class_init (HfSegmentItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hf_segment_item_get_property;
  object_class->finalize = hf_segment_item_finalize;

  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_COUNT] =
    g_param_spec_int64 ("count", NULL, NULL, HF_SEGMENT_UNCOUNTED, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hf_segment_item_init (HfSegmentItem *self)
{
  self->count = HF_SEGMENT_UNCOUNTED;
}

/**
 * hf_segment_item_new:
 * @key: what it is remembered by
 * @is_common: whether it stands above the list from the beginning
 *
 * Returns: (transfer full): a segment of everybody, without a name
 */
HfSegmentItem *
hf_segment_item_new (const char *key, gboolean is_common)
{
  HfSegmentItem *self = g_object_new (HF_TYPE_SEGMENT_ITEM, NULL);

  self->key = g_strdup (key);
  self->is_common = is_common;
  self->filter = hf_filter_new ();
  return self;
}

/**
 * hf_segment_item_get_key:
 *
 * Returns: (transfer none): what it is remembered by
 */
const char *
hf_segment_item_get_key (HfSegmentItem *self)
{
  return self->key;
}

/**
 * hf_segment_item_is_common:
 *
 * Returns: whether it stands above the list from the beginning
 */
gboolean
hf_segment_item_is_common (HfSegmentItem *self)
{
  return self->is_common;
}

/**
 * hf_segment_item_get_id:
 *
 * Returns: the saved segment, 0 for one that is not kept in the book
 */
gint64
hf_segment_item_get_id (HfSegmentItem *self)
{
  return self->id;
}

/**
 * hf_segment_item_get_name:
 *
 * Returns: (transfer none): its name, in the language of the program where it comes with it
 */
const char *
hf_segment_item_get_name (HfSegmentItem *self)
{
  return self->name;
}

/**
 * hf_segment_item_get_filter:
 *
 * Returns: (transfer none): whom it is about
 */
const HfFilter *
hf_segment_item_get_filter (HfSegmentItem *self)
{
  return self->filter;
}

/**
 * hf_segment_item_get_count:
 *
 * Returns: how many it has, %HF_SEGMENT_UNCOUNTED while nobody knows
 */
gint64
hf_segment_item_get_count (HfSegmentItem *self)
{
  return self->count;
}

/**
 * hf_segment_item_set_count:
 * @count: how many it has
 *
 * Sets `count`.
 */
void
hf_segment_item_set_count (HfSegmentItem *self, gint64 count)
{
  if (self->count == count)
    return;
  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT]);
}

/**
 * hf_segment_item_set:
 * @name: its name
 * @filter: (transfer full): whom it is about
 *
 * Sets what it is; with another filter the count is unknown again.
 */
void
hf_segment_item_set (HfSegmentItem *self, const char *name, HfFilter *filter)
{
  g_autofree char *before = hf_filter_to_text (self->filter);
  g_autofree char *after = hf_filter_to_text (filter);

  hf_filter_free (self->filter);
  self->filter = filter;
  if (!g_str_equal (before, after))
    hf_segment_item_set_count (self, HF_SEGMENT_UNCOUNTED);
  if (hf_set_str (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NAME]);
}

/**
 * hf_segment_item_set_id:
 * @id: the saved segment
 *
 * Says which row of the book it is kept in.
 */
void
hf_segment_item_set_id (HfSegmentItem *self, gint64 id)
{
  self->id = id;
}
