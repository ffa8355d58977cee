/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a visit, a contact, a note and so on read as one line of a timeline. It knows the tables, not
 * how a line is drawn. */

#include "session/customer/hf-timeline-item.h"

#include "base/hf-clock.h"
#include "base/hf-parts.h"
#include "core/hf-appointment.h"
#include "core/hf-attachment.h"
#include "core/hf-benefit-use.h"
#include "core/hf-complaint.h"
#include "core/hf-contact.h"
#include "core/hf-entity.h"
#include "core/hf-follow-up.h"
#include "core/hf-gift.h"
#include "core/hf-given-package.h"
#include "core/hf-indicator.h"
#include "core/hf-measurement.h"
#include "core/hf-membership.h"
#include "core/hf-memo.h"
#include "core/hf-package-use.h"
#include "core/hf-points.h"
#include "core/hf-visit.h"
#include "session/customer/hf-complaint-words.h"
#include "session/follow-up/hf-appointment-words.h"
#include "session/follow-up/hf-follow-up-words.h"
#include "session/health/hf-health.h"

#include <glib/gi18n.h>

struct _HfTimelineItem
{
  GObject parent_instance;

  HfRow          *row;    /* owned */
  HfFieldChange  *change; /* owned, NULL for all other kinds */
  HfTimelineKinds kind;
  HfDate          day;
  int             minutes;    /* since midnight; -1: unknown, before all times of its day */
  const char     *title;      /* of the row, a translated constant, or made_title */
  char           *made_title; /* owned, NULL for most */
  char           *text;       /* owned */
  const char     *author;
  gboolean        is_pinned;
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
name_contact (HfTimelineItem *self, const HfRow *row)
{
  const char *outcome = hf_row_text (row, HF_CONTACT_OUTCOME);
  const char *direction = hf_row_text (row, HF_CONTACT_DIRECTION);
  const char *channel =
    hf_choice_label (hf_contact_channels, hf_row_text (row, HF_CONTACT_CHANNEL));

  self->title = outcome ? hf_choice_label (hf_contact_outcomes, outcome) : channel;
  if (outcome != NULL || direction == NULL)
    return;
  /* Translators: by which channel, and whether it was incoming or outgoing: "Phone, incoming" */
  self->made_title = g_strdup_printf (C_ ("timeline", "%s, %s"), channel,
                                      g_strcmp0 (direction, HF_CONTACT_DIRECTION_IN) == 0 ?
                                        C_ ("timeline", "incoming") :
                                        C_ ("timeline", "outgoing"));
  self->title = self->made_title;
}

/* Takes the text. */
static void
add_part (GStrvBuilder *parts, char *text)
{
  g_autofree char *own = text;

  if (own != NULL)
    g_strv_builder_add (parts, own);
}

static char *
describe_field (const HfRow *row, guint field)
{
  const char *text = hf_row_text (row, field);

  /* Translators: a field such as "Dissatisfied with", and what is written there */
  return text ?
           g_strdup_printf (C_ ("timeline", "%s: %s"), _ (row->def->fields[field].label), text) :
           NULL;
}

/* With what somebody was not content comes first: it is what has to be seen to. */
static void
tell_dissatisfaction (HfTimelineItem *self, const HfRow *row)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  add_part (parts, describe_field (row, HF_CONTACT_DISSATISFACTION));
  add_part (parts, describe_field (row, HF_CONTACT_HANDLING));
  add_part (parts, g_steal_pointer (&self->text));
  strv = g_strv_builder_end (parts);
  if (strv[0] != NULL)
    self->text = strv[1] ? hf_join_all_facts (strv) : g_strdup (strv[0]);
}

static void
describe_contact (HfTimelineItem *self, const HfRow *row)
{
  const char      *reason = hf_row_text (row, HF_CONTACT_REASON);
  const char      *note = hf_row_text (row, HF_CONTACT_NOTE);
  const char      *emotion = hf_row_text (row, HF_CONTACT_EMOTION);
  const char      *mood = emotion ? hf_choice_label (hf_contact_emotions, emotion) : NULL;
  g_autofree char *text = NULL;

  self->kind = HF_TIMELINE_CONTACTS;
  set_instant (self, hf_row_int (row, HF_CONTACT_AT));
  name_contact (self, row);
  if (reason != NULL && note != NULL)
    /* Translators: what a call was about, and what was said */
    text = g_strdup_printf (C_ ("timeline", "%s: %s"), reason, note);
  else
    text = g_strdup (reason ? reason : note);
  if (mood != NULL && text != NULL)
    /* Translators: in which mood somebody called, and what was said */
    self->text = g_strdup_printf (C_ ("mood", "%s. %s"), mood, text);
  else
    self->text = mood ? g_strdup (mood) : g_steal_pointer (&text);
  tell_dissatisfaction (self, row);
  self->author = hf_row_text (row, HF_CONTACT_STAFF_NAME);
}

static void
describe_complaint (HfTimelineItem *self, const HfRow *row)
{
  const char *about = hf_row_text (row, HF_COMPLAINT_ABOUT);
  const char *state = hf_choice_label (hf_complaint_states, hf_row_text (row, HF_COMPLAINT_STATE));

  self->kind = HF_TIMELINE_COMPLAINTS;
  set_instant (self, hf_row_int (row, HF_COMPLAINT_AT));
  self->made_title = hf_complaint_words_name (row);
  self->title = self->made_title;
  self->text = hf_join_facts (state, about ? hf_choice_label (hf_complaint_subjects, about) : NULL,
                              hf_row_text (row, HF_COMPLAINT_TEXT));
  self->author = hf_row_text (row, HF_COMPLAINT_OWNER_NAME);
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
  self->title = hf_follow_up_words_title (row);
  self->text = hf_follow_up_words_text (row);
  self->author = hf_row_text (row, HF_FOLLOW_UP_OWNER_NAME);
}

static void
describe_memo (HfTimelineItem *self, const HfRow *row)
{
  self->kind = HF_TIMELINE_NOTES;
  set_instant (self, hf_row_int (row, HF_MEMO_AT));
  self->is_pinned = hf_row_int (row, HF_MEMO_IS_PINNED) != 0;
  if (hf_row_int (row, HF_MEMO_IS_PRIVATE))
    self->title = C_ ("timeline", "Private note");
  else if (!hf_row_is_null (row, HF_MEMO_POPUP))
    self->title = hf_row_is_null (row, HF_MEMO_POPUP_ARCHIVED) ?
                    C_ ("timeline", "Note shown at once") :
                    C_ ("timeline", "Note put away");
  else
    self->title = self->is_pinned ? C_ ("timeline", "Pinned note") : C_ ("timeline", "Note");
  self->text = g_strdup (hf_row_text (row, HF_MEMO_TEXT));
  self->author = hf_row_text (row, HF_MEMO_STAFF_NAME);
}

static void
describe_attachment (HfTimelineItem *self, const HfRow *row)
{
  self->kind = HF_TIMELINE_FILES;
  set_instant (self, hf_row_int (row, HF_ATTACHMENT_AT));
  self->title = C_ ("timeline", "File");
  self->text = g_strdup (hf_row_text (row, HF_ATTACHMENT_NAME));
  self->author = hf_row_text (row, HF_ATTACHMENT_STAFF_NAME);
}

static void
set_day (HfTimelineItem *self, HfTimelineKinds kind, const HfRow *row, guint field)
{
  self->kind = kind;
  self->day = hf_date_from_iso (hf_row_text (row, field));
  self->minutes = -1;
}

/* Takes what it is about. */
static void
set_text (HfTimelineItem *self, char *what, const char *note)
{
  g_autofree char *own = what;

  if (own != NULL && note != NULL)
    self->text = g_strdup_printf (C_ ("entry and its note", "%s (%s)"), own, note);
  else
    self->text = own != NULL ? g_steal_pointer (&own) : g_strdup (note);
}

static void
describe_measurement (HfTimelineItem *self, const HfRow *row)
{
  const HfIndicator *indicator = hf_indicator_for (hf_row_text (row, HF_MEASUREMENT_INDICATOR));

  set_day (self, HF_TIMELINE_MEASUREMENTS, row, HF_MEASUREMENT_DATE);
  self->title = indicator ? g_dgettext (NULL, indicator->label) : NULL;
  set_text (self, hf_health_value_with_unit (row), hf_row_text (row, HF_MEASUREMENT_NOTE));
}

static void
describe_given (HfTimelineItem *self, const HfRow *row)
{
  set_day (self, HF_TIMELINE_PACKAGES, row, HF_GIVEN_PACKAGE_GIVEN);
  self->title = C_ ("timeline", "Service package agreed");
  self->text = g_strdup (hf_row_text (row, HF_GIVEN_PACKAGE_PACKAGE_NAME));
  self->author = hf_row_text (row, HF_GIVEN_PACKAGE_STAFF_NAME);
}

static void
describe_gift (HfTimelineItem *self, const HfRow *row)
{
  set_day (self, HF_TIMELINE_CONTACTS, row, HF_GIFT_DATE);
  self->title = g_strcmp0 (hf_row_text (row, HF_GIFT_DIRECTION), HF_GIFT_DIRECTION_RECEIVED) == 0 ?
                  C_ ("timeline", "Gift received") :
                  C_ ("timeline", "Gift given");
  set_text (self, g_strdup (hf_row_text (row, HF_GIFT_KIND)), hf_row_text (row, HF_GIFT_NOTE));
}

static void
describe_use (HfTimelineItem *self, const HfRow *row)
{
  const char *item = hf_row_text (row, HF_PACKAGE_USE_ITEM_NAME);
  char       *what;
  gint64      n = hf_row_int (row, HF_PACKAGE_USE_QUANTITY);

  set_day (self, HF_TIMELINE_PACKAGES, row, HF_PACKAGE_USE_DATE);
  self->title = C_ ("timeline", "Service package used");
  /* Translators: what was used of a service package, and how many */
  what = n == 1 ? g_strdup (item) : g_strdup_printf (_ ("%s × %d"), item, (int) MIN (n, G_MAXINT));
  set_text (self, what, hf_row_text (row, HF_PACKAGE_USE_NOTE));
  self->author = hf_row_text (row, HF_PACKAGE_USE_STAFF_NAME);
}

static void
describe_membership (HfTimelineItem *self, const HfRow *row)
{
  const char *tier = hf_row_text (row, HF_MEMBERSHIP_TIER_NAME);
  const char *to = hf_row_text (row, HF_MEMBERSHIP_TO);
  char       *term;

  set_day (self, HF_TIMELINE_CLUB, row, HF_MEMBERSHIP_FROM);
  self->title = C_ ("timeline", "Membership begins");
  /* Translators: a membership tier and the last day of a membership, "Gold, until 2027-01-31" */
  term = to != NULL ? g_strdup_printf (_ ("%s, until %s"), tier, to) : g_strdup (tier);
  set_text (self, term, hf_row_text (row, HF_MEMBERSHIP_NOTE));
}

static void
describe_points (HfTimelineItem *self, const HfRow *row)
{
  gint64 n = hf_row_int (row, HF_POINTS_POINTS);

  set_day (self, HF_TIMELINE_CLUB, row, HF_POINTS_DATE);
  self->title = n >= 0 ? C_ ("timeline", "Points given") : C_ ("timeline", "Points redeemed");
  set_text (self, g_strdup_printf ("%" G_GINT64_FORMAT, ABS (n)),
            hf_row_text (row, HF_POINTS_REASON));
}

static void
describe_benefit (HfTimelineItem *self, const HfRow *row)
{
  set_day (self, HF_TIMELINE_CLUB, row, HF_BENEFIT_USE_DATE);
  self->title = C_ ("timeline", "Benefit used");
  self->text = g_strdup (hf_row_text (row, HF_BENEFIT_USE_BENEFIT));
}

static void
describe_appointment (HfTimelineItem *self, const HfRow *row)
{
  set_day (self, HF_TIMELINE_APPOINTMENTS, row, HF_APPOINTMENT_DATE);
  if (!hf_time_parse (hf_row_text (row, HF_APPOINTMENT_TIME), &self->minutes))
    self->minutes = -1;
  self->title = hf_appointment_words_title (row);
  self->text = hf_appointment_words_text (row);
  self->author = hf_row_text (row, HF_APPOINTMENT_DOCTOR_NAME);
  if (self->author == NULL)
    self->author = hf_row_text (row, HF_APPOINTMENT_DEPARTMENT_NAME);
}

static void
describe_change (HfTimelineItem *self, const HfFieldChange *change)
{
  self->kind = HF_TIMELINE_CHANGES;
  set_instant (self, change->at);
  self->title = change->label;
  if (change->told != NULL)
    self->text = g_strdup (change->told);
  else
    /* Translators: an old value and a new one */
    self->text = g_strdup_printf (_ ("%s → %s"), change->before_text, change->after_text);
  self->author = change->who;
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
  g_clear_pointer (&self->change, hf_field_change_free);
  g_free (self->made_title);
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

static const struct
{
  const HfEntityDef *def;
  void (*describe) (HfTimelineItem *self, const HfRow *row);
} kinds[] = {
  { &hf_visit_def, describe_visit },
  { &hf_contact_def, describe_contact },
  { &hf_complaint_def, describe_complaint },
  { &hf_follow_up_def, describe_follow_up },
  { &hf_memo_def, describe_memo },
  { &hf_attachment_def, describe_attachment },
  { &hf_given_package_def, describe_given },
  { &hf_package_use_def, describe_use },
  { &hf_gift_def, describe_gift },
  { &hf_measurement_def, describe_measurement },
  { &hf_membership_def, describe_membership },
  { &hf_points_def, describe_points },
  { &hf_benefit_use_def, describe_benefit },
  { &hf_appointment_def, describe_appointment },
};

HfTimelineItem *
hf_timeline_item_new (const HfRow *row)
{
  HfTimelineItem *self = g_object_new (HF_TYPE_TIMELINE_ITEM, NULL);

  self->row = hf_row_ref (row);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].def == row->def)
      kinds[i].describe (self, row);
  return self;
}

HfTimelineItem *
hf_timeline_item_new_change (HfFieldChange *change)
{
  HfTimelineItem *self = g_object_new (HF_TYPE_TIMELINE_ITEM, NULL);

  self->change = change;
  self->row = hf_row_ref (change->after);
  describe_change (self, change);
  return self;
}

const HfFieldChange *
hf_timeline_item_get_change (HfTimelineItem *self)
{
  g_return_val_if_fail (HF_IS_TIMELINE_ITEM (self), NULL);

  return self->change;
}

gboolean
hf_timeline_item_is_pinned (HfTimelineItem *self)
{
  g_return_val_if_fail (HF_IS_TIMELINE_ITEM (self), FALSE);

  return self->is_pinned;
}

gboolean
hf_timeline_item_is_same (HfTimelineItem *a, HfTimelineItem *b)
{
  const HfRow *old = a->row, *new = b->row;

  if (old->def != new->def || old->id != new->id || (a->change != NULL) != (b->change != NULL))
    return FALSE;
  if (a->change != NULL)
    return a->change->id == b->change->id && a->change->field == b->change->field;
  for (guint i = 0; i < old->def->n_fields; i++)
    if (hf_row_differs (old, new, i))
      return FALSE;
  return TRUE;
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
  if (a->is_pinned != b->is_pinned)
    return a->is_pinned ? -1 : 1;
  if (a->day != b->day)
    return a->day < b->day ? 1 : -1;
  if (a->minutes != b->minutes)
    return a->minutes < b->minutes ? 1 : -1;
  if (a->kind != b->kind)
    return a->kind < b->kind ? 1 : -1;
  if (a->change != NULL && b->change != NULL && a->change->id != b->change->id)
    return a->change->id < b->change->id ? 1 : -1;
  if (a->change != NULL && b->change != NULL)
    return (a->change->field > b->change->field) - (a->change->field < b->change->field);
  return (a->row->id < b->row->id) - (a->row->id > b->row->id);
}
