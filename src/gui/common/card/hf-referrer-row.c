/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who referred a customer, as a line of the details. Whether somebody may have is asked of the book
 * when it is chosen: the chain of referrers may be longer than what is on screen. */

#include "gui/common/card/hf-referrer-row.h"

#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "gui/common/hf-ending.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-records-watch.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-kin.h"
#include "store/hf-live-list.h"

#include <glib/gi18n.h>

struct _HfReferrerRow
{
  HfPersonRow parent_instance;

  /* owned */
  HfRow          *row;      /* the customer */
  HfLiveList     *referrer; /* one card, whose alerts are told */
  HfRecordsWatch *watch;    /* of it */

  gint64 read; /* whose card that is, 0 for nobody's */
};

G_DEFINE_FINAL_TYPE (HfReferrerRow, hf_referrer_row, HF_TYPE_PERSON_ROW)

static HfContext *
get_context (HfReferrerRow *self)
{
  return hf_person_row_get_context (HF_PERSON_ROW (self));
}

typedef struct
{
  gint64 customer;
  gint64 referrer;
} Choice;

/* What a chosen referrer waits for. */
typedef struct
{
  HfWeak *self; /* an HfReferrerRow */
  HfRow  *before;
  gint64  referrer;
} Choosing;

static void
choosing_free (Choosing *choosing)
{
  hf_row_unref (choosing->before);
  g_free (choosing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choosing, choosing_free)

static gpointer
may_refer_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Choice  *choice = data;
  gboolean may;

  if (!hf_kin_may_refer (db, choice->customer, choice->referrer, &may, error))
    return NULL;
  return GINT_TO_POINTER (may ? 1 : -1);
}

static void
show_alerts (HfReferrerRow *self)
{
  g_autoptr (HfRecord) record = g_list_model_get_item (G_LIST_MODEL (self->referrer), 0);
  const HfRow *row = record != NULL ? hf_record_get_row (record) : NULL;

  /* The card of the one before stands there until this one's is read. */
  hf_person_row_show_alerts (HF_PERSON_ROW (self),
                             row != NULL && row->id == self->read ? row : NULL);
}

static void
read_referrer (HfReferrerRow *self, gint64 id)
{
  g_autoptr (HfQuery) query = NULL;

  if (id == self->read)
    return;
  self->read = id;
  show_alerts (self);
  if (id == 0)
    return;
  query = hf_query_new (&hf_customer_def, hf_context_get_viewer (get_context (self)));
  hf_query_where_id (query, &id, 1);
  hf_live_list_set_query (self->referrer, query);
}

static void
show_row (HfReferrerRow *self)
{
  gint64 id = self->row ? hf_row_int (self->row, HF_CUSTOMER_REFERRER) : 0;

  hf_person_row_show (HF_PERSON_ROW (self), id,
                      id ? hf_row_text (self->row, HF_CUSTOMER_REFERRER_NAME) : NULL,
                      self->row != NULL);
  read_referrer (self, id);
}

static void
store (HfReferrerRow *self, const HfRow *before, gint64 referrer)
{
  HfChangeSet *changes = hf_change_set_new (N_ ("Edit customer"));
  HfRow       *draft = hf_row_copy (before);

  hf_row_set (draft, HF_CUSTOMER_REFERRER, referrer != 0 ? HF_INT (referrer) : HF_NULL);
  hf_change_set_update (changes, before, draft);
  hf_saving_commit (GTK_WIDGET (self), get_context (self), changes,
                    g_strdup (referrer != 0 ? _ ("Referrer saved") : _ ("Referrer removed")), NULL,
                    NULL);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Choosing) choosing = user_data;
  g_autoptr (HfReferrerRow) self = hf_weak_take (choosing->self);
  g_autoptr (GError) error = NULL;
  int answer = GPOINTER_TO_INT (hf_store_run_finish (HF_STORE (source), result, &error));

  if (self == NULL) /* closed meanwhile */
    return;
  if (answer > 0)
    store (self, choosing->before, choosing->referrer);
  else if (error != NULL)
    hf_page_show_error_of (GTK_WIDGET (self), error);
  else
    hf_page_toast_of (GTK_WIDGET (self), _ ("Nobody is referred by whom they sent themselves."), 0);
}

static void
hf_referrer_row_picked (HfPersonRow *row, gint64 customer)
{
  hf_referrer_row_choose (HF_REFERRER_ROW (row), customer);
}

static void
hf_referrer_row_dispose (GObject *object)
{
  HfReferrerRow *self = HF_REFERRER_ROW (object);

  g_clear_pointer (&self->row, hf_row_unref);
  g_clear_object (&self->watch);
  g_clear_object (&self->referrer);

  G_OBJECT_CLASS (hf_referrer_row_parent_class)->dispose (object);
}

static void
hf_referrer_row_class_init (HfReferrerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_referrer_row_dispose;
  HF_PERSON_ROW_CLASS (klass)->choose = hf_referrer_row_picked;
}

static void
hf_referrer_row_init (HfReferrerRow *self)
{
  hf_person_row_set_label (HF_PERSON_ROW (self), _ ("Referred by"));
}

void
hf_referrer_row_set_up (HfReferrerRow *self, HfContext *context)
{
  g_return_if_fail (HF_IS_REFERRER_ROW (self) && self->referrer == NULL);

  hf_person_row_set_context (HF_PERSON_ROW (self), context);
  self->referrer = hf_live_list_new (hf_context_get_store (context));
  self->watch = hf_records_watch_new (G_LIST_MODEL (self->referrer));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (show_alerts), self,
                           G_CONNECT_SWAPPED);
}

void
hf_referrer_row_set_customer (HfReferrerRow *self, const HfRow *row)
{
  g_return_if_fail (HF_IS_REFERRER_ROW (self));

  HfRow *old = self->row;

  self->row = row ? hf_row_ref (row) : NULL;
  g_clear_pointer (&old, hf_row_unref);
  show_row (self);
}

void
hf_referrer_row_choose (HfReferrerRow *self, gint64 referrer)
{
  g_return_if_fail (HF_IS_REFERRER_ROW (self));

  Choosing *choosing;
  Choice   *choice;

  if (self->row == NULL || hf_row_int (self->row, HF_CUSTOMER_REFERRER) == referrer)
    return;
  if (referrer == 0)
    {
      store (self, self->row, 0);
      return;
    }
  choosing = g_new0 (Choosing, 1);
  *choosing = (Choosing){ hf_weak_new (self), hf_row_ref (self->row), referrer };
  choice = g_new0 (Choice, 1);
  *choice = (Choice){ self->row->id, referrer };
  hf_store_run_async (hf_context_get_store (get_context (self)), HF_LANE_READ, may_refer_work,
                      choice, g_free, NULL, hf_ending_of (GTK_WIDGET (self)), asked_cb, choosing);
}
