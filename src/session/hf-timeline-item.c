/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a visit, a contact or a follow-up reads as one line of a timeline. It knows the three tables,
 * not how a line is drawn. */

#include "session/hf-timeline-item.h"

#include "base/hf-clock.h"
#include "core/hf-contact.h"
#include "core/hf-entity.h"
#include "core/hf-follow-up.h"
#include "core/hf-visit.h"

#include <glib/gi18n.h>

struct _HfTimelineItem
{
  GObject parent_instance;

  HfRow          *row; /* owned */
  HfTimelineKinds kind;
  HfDate          day;
  int             minutes; /* since midnight; -1: unknown, before all times of its day */
  const char     *title;   /* of the row, or a translated constant */
  char           *text;    /* owned */
  const char     *author;
  gboolean        is_expanded;
};

G_DEFINE_FINAL_TYPE (HfTimelineItem, hf_timeline_item, G_TYPE_OBJECT)

enum
{
  PROP_KIND = 1,
  PROP_DAY,
  PROP_MINUTES,
  PROP_TITLE,
  PROP_TEXT,
  PROP_AUTHOR,
  PROP_EXPANDED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
describe_visit (HfTimelineItem *self, const HfRow *row)
{
  self->kind = HF_TIMELINE_VISITS;
  self->day = hf_date_from_iso (hf_row_text (row, HF_VISIT_DATE));
  if (!hf_time_parse (hf_row_text (row, HF_VISIT_TIME), &self->minutes))
    self->minutes = -1;
  self->title = hf_row_text (row, HF_VISIT_KIND);
  if (self->title == NULL)
    self->title = C_ ("timeline", "Visit");
  self->text = g_strdup (hf_row_text (row, HF_VISIT_DIAGNOSIS));
  self->author = hf_row_text (row, HF_VISIT_DOCTOR_NAME);
  if (self->author == NULL)
    self->author = hf_row_text (row, HF_VISIT_DEPARTMENT_NAME);
}

static void
set_instant (HfTimelineItem *self, gint64 instant)
{
  self->day = hf_clock_date_of (instant);
  self->minutes = hf_clock_minutes_of (instant);
}

static void
describe_contact (HfTimelineItem *self, const HfRow *row)
{
  const char *outcome = hf_row_text (row, HF_CONTACT_OUTCOME);

  self->kind = HF_TIMELINE_CONTACTS;
  set_instant (self, hf_row_int (row, HF_CONTACT_AT));
  self->title = outcome ?
                  hf_choice_label (hf_contact_outcomes, outcome) :
                  hf_choice_label (hf_contact_channels, hf_row_text (row, HF_CONTACT_CHANNEL));
  self->text = g_strdup (hf_row_text (row, HF_CONTACT_NOTE));
  self->author = hf_row_text (row, HF_CONTACT_STAFF_NAME);
}

static const char *
name_follow_up (const char *state)
{
  if (g_strcmp0 (state, HF_FOLLOW_UP_STATE_DONE) == 0)
    return C_ ("timeline", "Follow-up done");
  if (g_strcmp0 (state, HF_FOLLOW_UP_STATE_SKIPPED) == 0)
    return C_ ("timeline", "Follow-up skipped");
  if (g_strcmp0 (state, HF_FOLLOW_UP_STATE_UNREACHABLE) == 0)
    return C_ ("timeline", "Follow-up closed, unreachable");
  return C_ ("timeline", "Follow-up planned");
}

static void
describe_follow_up (HfTimelineItem *self, const HfRow *row)
{
  self->kind = HF_TIMELINE_FOLLOW_UPS;
  if (hf_row_is_null (row, HF_FOLLOW_UP_CLOSED))
    {
      self->day = hf_date_from_iso (hf_row_text (row, HF_FOLLOW_UP_DUE));
      if (!hf_time_parse (hf_row_text (row, HF_FOLLOW_UP_PROMISED), &self->minutes))
        self->minutes = -1;
    }
  else
    set_instant (self, hf_row_int (row, HF_FOLLOW_UP_CLOSED));
  self->title = name_follow_up (hf_row_text (row, HF_FOLLOW_UP_STATE));
  self->text = hf_follow_up_reason (row);
  self->author = hf_row_text (row, HF_FOLLOW_UP_OWNER_NAME);
}

static void
hf_timeline_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HfTimelineItem *self = HF_TIMELINE_ITEM (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_uint (value, self->kind);
      break;
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_MINUTES:
      g_value_set_int (value, self->minutes);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->is_expanded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hf_timeline_item_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HfTimelineItem *self = HF_TIMELINE_ITEM (object);

  if (self->is_expanded == g_value_get_boolean (value))
    return;
  self->is_expanded = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
hf_timeline_item_finalize (GObject *object)
{
  HfTimelineItem *self = HF_TIMELINE_ITEM (object);

  g_clear_pointer (&self->row, hf_row_unref);
  g_free (self->text);

  G_OBJECT_CLASS (hf_timeline_item_parent_class)->finalize (object);
}

static void
hf_timeline_item_class_init (HfTimelineItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hf_timeline_item_get_property;
  object_class->set_property = hf_timeline_item_set_property;
  object_class->finalize = hf_timeline_item_finalize;

  props[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, HF_TIMELINE_ALL, 0, flags);
  props[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, HF_DATE_NONE, flags);
  props[PROP_MINUTES] = g_param_spec_int ("minutes", NULL, NULL, -1, 24 * 60, -1, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  props[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, flags);
  props[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
hf_timeline_item_init (HfTimelineItem *self)
{
}

HfTimelineItem *
hf_timeline_item_new (const HfRow *row)
{
  HfTimelineItem *self = g_object_new (HF_TYPE_TIMELINE_ITEM, NULL);

  self->row = hf_row_ref (row);
  if (row->def == &hf_visit_def)
    describe_visit (self, row);
  else if (row->def == &hf_contact_def)
    describe_contact (self, row);
  else
    describe_follow_up (self, row);
  return self;
}

HfTimelineKinds
hf_timeline_item_get_kind (HfTimelineItem *self)
{
  g_return_val_if_fail (HF_IS_TIMELINE_ITEM (self), 0);

  return self->kind;
}

const HfRow *
hf_timeline_item_get_row (HfTimelineItem *self)
{
  g_return_val_if_fail (HF_IS_TIMELINE_ITEM (self), NULL);

  return self->row;
}

HfDate
hf_timeline_item_get_day (HfTimelineItem *self)
{
  g_return_val_if_fail (HF_IS_TIMELINE_ITEM (self), HF_DATE_NONE);

  return self->day;
}

const char *
hf_timeline_item_get_title (HfTimelineItem *self)
{
  g_return_val_if_fail (HF_IS_TIMELINE_ITEM (self), NULL);

  return self->title;
}

const char *
hf_timeline_item_get_text (HfTimelineItem *self)
{
  g_return_val_if_fail (HF_IS_TIMELINE_ITEM (self), NULL);

  return self->text;
}

const char *
hf_timeline_item_get_author (HfTimelineItem *self)
{
  g_return_val_if_fail (HF_IS_TIMELINE_ITEM (self), NULL);

  return self->author;
}

int
hf_timeline_item_compare (HfTimelineItem *a, HfTimelineItem *b)
{
  if (a->day != b->day)
    return a->day < b->day ? 1 : -1;
  if (a->minutes != b->minutes)
    return a->minutes < b->minutes ? 1 : -1;
  if (a->kind != b->kind)
    return a->kind < b->kind ? 1 : -1;
  return (a->row->id < b->row->id) - (a->row->id > b->row->id);
}
