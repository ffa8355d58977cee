/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A customer given to another program: the rows of a vCard, read at once as the viewer may see
 * them. How it is written is known to hf-vcard.c. */

#include "session/customer/hf-customer-vcard.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-handle.h"
#include "core/hf-member.h"
#include "core/hf-phone.h"
#include "store/hf-sql.h"
#include "store/hf-store-error.h"
#include "transfer/hf-durable-file.h"
#include "transfer/hf-vcard.h"

#include <string.h>

typedef struct
{
  HfViewer *viewer;
  gint64    customer;
  char     *path; /* where it is saved to, or NULL */
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  hf_viewer_unref (self->viewer);
  g_free (self->path);
  g_free (self);
}

static GPtrArray *
read_parts (HfDatabase        *db,
            const Question    *self,
            const HfEntityDef *def,
            guint              customer,
            guint              order,
            GError           **error)
{
  g_autoptr (HfQuery) query = hf_query_new (def, self->viewer);

  hf_query_where (query, customer, HF_OP_EQ, HF_INT (self->customer));
  hf_query_order (query, order, FALSE);
  return hf_sql_read_all (db, query, error);
}

/* Who has a position somewhere works there; the insured and the residents of a community, who are
 * members too, have none. */
static GPtrArray *
read_posts (HfDatabase *db, const Question *self, GError **error)
{
  g_autoptr (HfQuery) query = hf_query_new (&hf_member_def, self->viewer);

  hf_query_where (query, HF_MEMBER_CUSTOMER, HF_OP_EQ, HF_INT (self->customer));
  hf_query_where (query, HF_MEMBER_TO, HF_OP_NULL, HF_NULL);
  hf_query_where (query, HF_MEMBER_ROLE, HF_OP_NOT_NULL, HF_NULL);
  hf_query_limit (query, 1);
  return hf_sql_read_all (db, query, error);
}

static HfRow *
read_customer (HfDatabase *db, const Question *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  HfRow *row = hf_sql_read_one (db, &hf_customer_def, self->viewer, self->customer, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (row == NULL)
    g_set_error (error, HF_STORE_ERROR, HF_STORE_ERROR_GONE,
                 "customer/%" G_GINT64_FORMAT " is not in the book", self->customer);
  return row;
}

static char *
read_vcard (HfDatabase *db, const Question *self, GError **error)
{
  g_autoptr (HfRow) customer = read_customer (db, self, error);
  g_autoptr (GPtrArray) phones = NULL;
  g_autoptr (GPtrArray) handles = NULL;
  g_autoptr (GPtrArray) posts = NULL;

  if (customer != NULL)
    phones = read_parts (db, self, &hf_phone_def, HF_PHONE_CUSTOMER, HF_PHONE_POSITION, error);
  if (phones != NULL)
    handles = read_parts (db, self, &hf_handle_def, HF_HANDLE_CUSTOMER, HF_HANDLE_POSITION, error);
  if (handles != NULL)
    posts = read_posts (db, self, error);
  if (posts == NULL)
    return NULL;
  return hf_vcard_write (customer, phones, handles,
                         posts->len > 0 ? g_ptr_array_index (posts, 0) : NULL);
}

static gboolean
save (const char *path, const char *text, GCancellable *cancellable, GError **error)
{
  g_autoptr (HfDurableFile) file = hf_durable_file_new (path, TRUE, error);

  return file != NULL &&
         g_output_stream_write_all (hf_durable_file_get_stream (file), text, strlen (text), NULL,
                                    cancellable, error) &&
         hf_durable_file_commit (file, error);
}

static gpointer
vcard_work (HfDatabase *db, gpointer question, GCancellable *cancellable, GError **error)
{
  Question        *self = question;
  g_autofree char *text = read_vcard (db, self, error);

  if (text == NULL || (self->path != NULL && !save (self->path, text, cancellable, error)))
    return NULL;
  return g_steal_pointer (&text);
}

static Question *
question_new (HfStore *store, gint64 customer, gboolean with_numbers, const char *path)
{
  HfViewer *viewer = hf_store_get_viewer (store);
  Question *self = g_new (Question, 1);

  *self = (Question){ with_numbers ? hf_viewer_ref (viewer) : hf_viewer_new_for_paper (viewer),
                      customer, g_strdup (path) };
  return self;
}

char *
hf_customer_vcard_file_name (const HfRow *customer)
{
  g_autofree char *shown = hf_str_visible_controls (hf_row_text (customer, HF_CUSTOMER_NAME));
  g_autofree char *name = g_strconcat (shown, ".vcf", NULL);

  return hf_str_file_name (name);
}

void
hf_customer_vcard_read_async (HfStore            *store,
                              gint64              customer,
                              gboolean            with_numbers,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  hf_store_run_async (store, HF_LANE_READ, vcard_work,
                      question_new (store, customer, with_numbers, NULL), question_free, g_free,
                      cancellable, callback, user_data);
}

/* A slow disk is not to keep anybody from reading on. */
void
hf_customer_vcard_save_async (HfStore            *store,
                              gint64              customer,
                              gboolean            with_numbers,
                              const char         *path,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  hf_store_export_async (store, vcard_work, question_new (store, customer, with_numbers, path),
                         question_free, g_free, cancellable, callback, user_data);
}

char *
hf_customer_vcard_finish (HfStore *store, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (store, result, error);
}
