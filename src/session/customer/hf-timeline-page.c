/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading a timeline. Each source is read newest first, and the newest of what they have next comes
 * next, so that masking stays with the store and no kind needs SQL of its own. What was taken of a
 * source is always what stands at its head: so a number for each says where to go on, and nothing
 * is left out or told twice, however the sources order what happened at the same time. */

#include "session/customer/hf-timeline-page.h"

#include "core/hf-appointment.h"
#include "core/hf-attachment.h"
#include "core/hf-benefit-use.h"
#include "core/hf-complaint.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-gift.h"
#include "core/hf-given-package.h"
#include "core/hf-measurement.h"
#include "core/hf-membership.h"
#include "core/hf-memo.h"
#include "core/hf-package-use.h"
#include "core/hf-points.h"
#include "core/hf-visit.h"
#include "store/hf-sql.h"

#define NO_ORDER G_MAXUINT

/* Which rows of an entity are one source, where they are not all of them. */
typedef struct
{
  guint   field;
  HfOp    op;
  HfValue value;
} Part;

static const Part part_open = { .field = HF_FOLLOW_UP_CLOSED, .op = HF_OP_NULL };
static const Part part_closed = { .field = HF_FOLLOW_UP_CLOSED, .op = HF_OP_NOT_NULL };
static const Part part_pinned = { HF_MEMO_IS_PINNED, HF_OP_EQ, { .kind = HF_VALUE_INT, .i = 1 } };
static const Part part_unpinned = { HF_MEMO_IS_PINNED, HF_OP_EQ, { .kind = HF_VALUE_INT, .i = 0 } };
static const Part part_never_pinned = { .field = HF_MEMO_IS_PINNED, .op = HF_OP_NULL };

/* clang-format off */
/* What is read of each kind, and by what it is ordered: greatest first. A follow-up stands where it
 * is due until it is closed, and what is pinned above all else. */
static const struct
{
  HfTimelineKinds    kind;
  const HfEntityDef *def; /* NULL for what the history has */
  guint              customer;
  guint              orders[2];
  const Part        *part; /* NULL for all rows */
} sources[] = {
  { HF_TIMELINE_CHANGES, .def = NULL },
  { HF_TIMELINE_VISITS, &hf_visit_def, HF_VISIT_CUSTOMER, .orders = { HF_VISIT_DATE, HF_VISIT_TIME } },
  { HF_TIMELINE_CONTACTS, &hf_contact_def, HF_CONTACT_CUSTOMER, .orders = { HF_CONTACT_AT, NO_ORDER } },
  { HF_TIMELINE_CONTACTS, &hf_gift_def, HF_GIFT_CUSTOMER, .orders = { HF_GIFT_DATE, NO_ORDER } },
  { HF_TIMELINE_COMPLAINTS, &hf_complaint_def, HF_COMPLAINT_CUSTOMER, .orders = { HF_COMPLAINT_AT, NO_ORDER } },
  { HF_TIMELINE_FOLLOW_UPS, &hf_follow_up_def, HF_FOLLOW_UP_CUSTOMER, .orders = { HF_FOLLOW_UP_DUE, HF_FOLLOW_UP_PROMISED }, .part = &part_open },
  { HF_TIMELINE_FOLLOW_UPS, &hf_follow_up_def, HF_FOLLOW_UP_CUSTOMER, .orders = { HF_FOLLOW_UP_CLOSED, NO_ORDER }, .part = &part_closed },
  { HF_TIMELINE_NOTES, &hf_memo_def, HF_MEMO_CUSTOMER, .orders = { HF_MEMO_AT, NO_ORDER }, .part = &part_pinned },
  { HF_TIMELINE_NOTES, &hf_memo_def, HF_MEMO_CUSTOMER, .orders = { HF_MEMO_AT, NO_ORDER }, .part = &part_unpinned },
  { HF_TIMELINE_NOTES, &hf_memo_def, HF_MEMO_CUSTOMER, .orders = { HF_MEMO_AT, NO_ORDER }, .part = &part_never_pinned },
  { HF_TIMELINE_FILES, &hf_attachment_def, HF_ATTACHMENT_CUSTOMER, .orders = { HF_ATTACHMENT_AT, NO_ORDER } },
  { HF_TIMELINE_MEASUREMENTS, &hf_measurement_def, HF_MEASUREMENT_CUSTOMER, .orders = { HF_MEASUREMENT_DATE, NO_ORDER } },
  { HF_TIMELINE_PACKAGES, &hf_given_package_def, HF_GIVEN_PACKAGE_CUSTOMER, .orders = { HF_GIVEN_PACKAGE_GIVEN, NO_ORDER } },
  { HF_TIMELINE_PACKAGES, &hf_package_use_def, HF_PACKAGE_USE_CUSTOMER, .orders = { HF_PACKAGE_USE_DATE, NO_ORDER } },
  { HF_TIMELINE_APPOINTMENTS, &hf_appointment_def, HF_APPOINTMENT_CUSTOMER, .orders = { HF_APPOINTMENT_DATE, HF_APPOINTMENT_TIME } },
  { HF_TIMELINE_CLUB, &hf_membership_def, HF_MEMBERSHIP_CUSTOMER, .orders = { HF_MEMBERSHIP_FROM, NO_ORDER } },
  { HF_TIMELINE_CLUB, &hf_points_def, HF_POINTS_CUSTOMER, .orders = { HF_POINTS_DATE, NO_ORDER } },
  { HF_TIMELINE_CLUB, &hf_benefit_use_def, HF_BENEFIT_USE_CUSTOMER, .orders = { HF_BENEFIT_USE_DATE, NO_ORDER } },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (sources) == HF_TIMELINE_N_SOURCES);

/* What a source has next: one item more than a page, to know whether there is more. */
typedef struct
{
  GPtrArray      *rows; /* of HfRow, or of HfFieldChange */
  guint           next;
  HfTimelineItem *head; /* of the row before next; NULL behind the last */
} Stream;

static void
stream_clear (gpointer data)
{
  Stream *self = data;

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->head);
}

static void
step (Stream *self, gboolean is_change)
{
  g_clear_object (&self->head);
  if (self->next >= self->rows->len)
    return;
  self->head = is_change ?
                 hf_timeline_item_new_change (g_steal_pointer (&self->rows->pdata[self->next])) :
                 hf_timeline_item_new (self->rows->pdata[self->next]);
  self->next++;
}

static void
change_clear (gpointer change)
{
  g_clear_pointer (&change, hf_field_change_free);
}

/* A step of the history may have changed several fields, so there is no place within it to go on
 * from: these are counted from the top. A slip stands among what happened for nobody but those who
 * ask what was changed. */
static GPtrArray *
read_changes (HfDatabase *db, const HfTimelineAsk *ask, guint n_read, GError **error)
{
  guint      limit = n_read + ask->n_items + 1;
  GPtrArray *changes = hf_field_history_read (db, ask->viewer, ask->customer, limit,
                                              ask->kinds != HF_TIMELINE_CHANGES, error);

  if (changes != NULL)
    g_ptr_array_set_free_func (changes, change_clear); /* items take over those that are shown */
  return changes;
}

static GPtrArray *
read_rows (HfDatabase *db, const HfTimelineAsk *ask, guint source, guint n_read, GError **error)
{
  const Part *part = sources[source].part;
  g_autoptr (HfQuery) query = hf_query_new (sources[source].def, ask->viewer);

  hf_query_where (query, sources[source].customer, HF_OP_EQ, HF_INT (ask->customer));
  if (part != NULL)
    hf_query_where (query, part->field, part->op, part->value);
  for (guint i = 0; i < 2 && sources[source].orders[i] != NO_ORDER; i++)
    hf_query_order (query, sources[source].orders[i], TRUE);
  hf_query_limit (query, ask->n_items + 1);
  hf_query_offset (query, n_read);
  return hf_sql_read_all (db, query, error);
}

static gboolean
open_stream (Stream *self, HfDatabase *db, const HfTimelineAsk *ask, guint source, GError **error)
{
  gboolean is_change = sources[source].def == NULL;
  guint    n_read = ask->place.n_read[source];

  if ((ask->kinds & sources[source].kind) == 0)
    return TRUE;
  self->rows =
    is_change ? read_changes (db, ask, n_read, error) : read_rows (db, ask, source, n_read, error);
  if (self->rows == NULL)
    return FALSE;
  self->next = is_change ? MIN (n_read, self->rows->len) : 0;
  step (self, is_change);
  return TRUE;
}

/* The source whose next entry is the newest, -1 when none has any. */
static int
find_newest (const GArray *streams)
{
  HfTimelineItem *newest = NULL;
  int             found = -1;

  for (guint i = 0; i < streams->len; i++)
    {
      HfTimelineItem *head = g_array_index (streams, Stream, i).head;

      if (head == NULL || (newest != NULL && hf_timeline_item_compare (head, newest) >= 0))
        continue;
      newest = head;
      found = (int) i;
    }
  return found;
}

static HfTimelinePage *
merge (GArray *streams, const HfTimelineAsk *ask)
{
  HfTimelinePage *page = g_new0 (HfTimelinePage, 1);
  int             source;

  page->items = g_ptr_array_new_with_free_func (g_object_unref);
  page->end = ask->place;
  while ((source = find_newest (streams)) >= 0 && page->items->len < ask->n_items)
    {
      Stream *stream = &g_array_index (streams, Stream, source);

      g_ptr_array_add (page->items, g_object_ref (stream->head));
      page->end.n_read[source]++;
      step (stream, sources[source].def == NULL);
    }
  page->has_more = source >= 0;
  return page;
}

HfTimelinePage *
hf_timeline_page_read (HfDatabase *db, const HfTimelineAsk *ask, GError **error)
{
  g_autoptr (GArray) streams = g_array_new (FALSE, TRUE, sizeof (Stream));

  g_array_set_clear_func (streams, stream_clear);
  g_array_set_size (streams, G_N_ELEMENTS (sources));
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (!open_stream (&g_array_index (streams, Stream, i), db, ask, i, error))
      return NULL;
  return merge (streams, ask);
}

void
hf_timeline_page_free (HfTimelinePage *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

gboolean
hf_timeline_is_concerned (const HfChanged *changed, gint64 customer)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (sources[i].def != NULL && hf_changed_has_entity_of (changed, sources[i].def, customer))
      return TRUE;
  return hf_field_history_is_concerned (changed, &hf_customer_def, customer);
}
