/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A follow-up with all that belongs on its call card, read by one piece of work so that a card is
 * never shown half. Widgets are not known here.
 */

#include "session/follow-up/hf-call-card.h"

#include "core/hf-article.h"
#include "core/hf-case-class.h"
#include "core/hf-consent.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-phone.h"
#include "session/customer/hf-consents.h"
#include "session/follow-up/hf-answer-log.h"
#include "session/follow-up/hf-note-draft.h"
#include "session/knowledge/hf-pinned.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

#define N_CONTACTS 5

typedef struct
{
  gint64    follow_up;
  HfViewer *viewer;
} LoadData;

static void
load_data_free (gpointer user_data)
{
  LoadData *data = user_data;

  hf_viewer_unref (data->viewer);
  g_free (data);
}

static void
clear_card (gpointer data)
{
  HfCallCard *self = data;

  g_clear_pointer (&self->follow_up, hf_row_unref);
  g_clear_pointer (&self->customer, hf_row_unref);
  g_clear_pointer (&self->phones, g_ptr_array_unref);
  g_clear_pointer (&self->contacts, g_ptr_array_unref);
  g_clear_pointer (&self->consents, g_ptr_array_unref);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_free (self->note);
  g_free (self->dissatisfaction);
}

static gboolean
read_phones (HfCallCard *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_phone_def, viewer);

  hf_query_where (query, HF_PHONE_CUSTOMER, HF_OP_EQ, HF_INT (self->customer->id));
  hf_query_order (query, HF_PHONE_POSITION, FALSE);
  self->phones = hf_sql_read_all (db, query, error);
  return self->phones != NULL;
}

static gboolean
read_contacts (HfCallCard *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_contact_def, viewer);

  hf_query_where (query, HF_CONTACT_CUSTOMER, HF_OP_EQ, HF_INT (self->customer->id));
  hf_query_order (query, HF_CONTACT_AT, TRUE);
  hf_query_limit (query, N_CONTACTS);
  self->contacts = hf_sql_read_all (db, query, error);
  return self->contacts != NULL;
}

static gboolean
read_consents (HfCallCard *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  self->consents = hf_consents_read (db, viewer, self->customer->id, error);
  return self->consents != NULL;
}

static gboolean
read_articles (HfCallCard *self, HfDatabase *db, HfViewer *viewer, GError **error)
{
  self->articles = hf_pinned_read (db, viewer, self->follow_up, error);
  return self->articles != NULL;
}

static gpointer
load_work (HfDatabase *db, gpointer user_data, GCancellable *cancellable, GError **error)
{
  LoadData *data = user_data;
  g_autoptr (HfCallCard) self = g_atomic_rc_box_new0 (HfCallCard);

  self->follow_up =
    hf_sql_read_existing (db, &hf_follow_up_def, data->viewer, data->follow_up, error);
  if (self->follow_up == NULL)
    return NULL;
  self->customer =
    hf_sql_read_existing (db, &hf_customer_def, data->viewer,
                          hf_row_int (self->follow_up, HF_FOLLOW_UP_CUSTOMER), error);
  if (self->customer == NULL || !read_phones (self, db, data->viewer, error) ||
      !read_contacts (self, db, data->viewer, error) ||
      !read_consents (self, db, data->viewer, error) ||
      !read_articles (self, db, data->viewer, error) ||
      !hf_answer_log_read_own (db, self->customer->id, &self->answers, error) ||
      !hf_note_draft_read (db, data->viewer, data->follow_up, &self->note, error) ||
      !hf_note_draft_read_reason (db, data->viewer, data->follow_up, &self->dissatisfaction, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * hf_call_card_ref:
 * @self: a card
 *
 * Returns: (transfer full): @self
 */
HfCallCard *
hf_call_card_ref (HfCallCard *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * hf_call_card_unref:
 * @self: (transfer full): a card
 *
 * Gives up a reference.
 */
void
hf_call_card_unref (HfCallCard *self)
{
  g_atomic_rc_box_release_full (self, clear_card);
}

/**
 * hf_call_card_load_async:
 * @context: the context
 * @follow_up: the follow-up's id
 * @cancellable: (nullable): to give up
 * @callback: what to call then
 * @user_data: for @callback
 *
 * Reads a card.
 */
void
hf_call_card_load_async (HfContext          *context,
                         gint64              follow_up,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  LoadData *data = g_new0 (LoadData, 1);

  data->follow_up = follow_up;
  data->viewer = hf_viewer_ref (hf_context_get_viewer (context));
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, load_work, data, load_data_free,
                      (GDestroyNotify) hf_call_card_unref, cancellable, callback, user_data);
}

/**
 * hf_call_card_load_finish:
 * @context: the context
 * @result: the result
 * @error: return location for an error; %HF_STORE_ERROR_GONE when the follow-up is gone
 *
 * Returns: (transfer full) (nullable): the card
 */
HfCallCard *
hf_call_card_load_finish (HfContext *context, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (hf_context_get_store (context), result, error);
}

/**
 * hf_call_card_get_number:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the first number that is not known to be wrong
 */
const char *
hf_call_card_get_number (const HfCallCard *self)
{
  return hf_phone_choose (self->phones);
}

/**
 * hf_call_card_get_hindrance:
 * @self: a card
 * @viewer: who would call
 *
 * Returns: (transfer none) (nullable): why nobody is to be called, translated; %NULL where the
 * number may be dialled
 */
const char *
hf_call_card_get_hindrance (const HfCallCard *self, const HfViewer *viewer)
{
  if (!hf_row_is_null (self->customer, HF_CUSTOMER_WITHHELD) ||
      hf_consents_refuse_calls (self->consents))
    return _ ("This customer is not to be called any more");
  /* A masked number is no number. */
  if (viewer->masked || hf_call_card_get_number (self) == NULL)
    return _ ("There is no telephone number to call");
  return NULL;
}

/**
 * hf_call_card_is_concerned:
 * @self: a card
 * @changed: what changed in the book
 *
 * Returns: whether the card may be out of date
 */
gboolean
hf_call_card_is_concerned (const HfCallCard *self, const HfChanged *changed)
{
  return hf_changed_has_row (changed, &hf_follow_up_def, self->follow_up->id) ||
         hf_changed_has_row (changed, &hf_customer_def, self->customer->id) ||
         hf_changed_has_entity (changed, &hf_phone_def) ||
         hf_changed_has_entity (changed, &hf_contact_def) ||
         hf_changed_has_entity (changed, &hf_consent_def) ||
         hf_changed_has_entity (changed, &hf_article_def) ||
         hf_changed_has_entity (changed, &hf_case_class_def);
}
