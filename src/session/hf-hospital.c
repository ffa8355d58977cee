/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the book says of the hospital itself. These are no rows of an entity: there is one hospital
 * a book, and nobody lists, filters or undoes it. */

#include "session/hf-hospital.h"

#include "base/hf-strings.h"
#include "store/hf-statement.h"
#include "store/hf-store-error.h"

static const char *const keys[] = {
  [HF_HOSPITAL_NAME] = "hospital-name",
  [HF_HOSPITAL_LETTER] = "hospital-letter",
};

typedef struct
{
  HfHospitalText part;
  char          *was; /* NULL when it does not matter */
  char          *text;
} Change;

static void
change_free (gpointer data)
{
  Change *self = data;

  g_free (self->was);
  g_free (self->text);
  g_free (self);
}

static char *
read_part (HfDatabase *db, HfHospitalText part, GError **error)
{
  g_autoptr (HfStatement) row =
    hf_database_ask (db, error, "SELECT value FROM meta WHERE key = $1", "t", keys[part]);
  HfStep step = row ? hf_statement_step (row, error) : HF_STEP_ERROR;

  if (step == HF_STEP_ERROR)
    return NULL;
  return g_strdup (step == HF_STEP_ROW ? hf_statement_text (row, 0) : "");
}

/**
 * hf_hospital_read:
 * @db: a connection
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the book says of its hospital
 */
HfHospital *
hf_hospital_read (HfDatabase *db, GError **error)
{
  g_autoptr (HfHospital) self = g_new0 (HfHospital, 1);

  self->name = read_part (db, HF_HOSPITAL_NAME, error);
  if (self->name == NULL)
    return NULL;
  self->letter = read_part (db, HF_HOSPITAL_LETTER, error);
  return self->letter != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * hf_hospital_free:
 * @self: (transfer full): what a book says of its hospital
 *
 * Frees it.
 */
void
hf_hospital_free (HfHospital *self)
{
  g_free (self->name);
  g_free (self->letter);
  g_free (self);
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return hf_hospital_read (db, error);
}

/**
 * hf_hospital_read_async:
 * @context: the context
 * @cancellable: (nullable): to give up
 * @callback: called when it is read
 * @user_data: for @callback, whose source is the store
 *
 * Reads what the book says of its hospital.
 */
void
hf_hospital_read_async (HfContext          *context,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  hf_store_run_async (hf_context_get_store (context), HF_LANE_READ, read_work, NULL, NULL,
                      (GDestroyNotify) hf_hospital_free, cancellable, callback, user_data);
}

/**
 * hf_hospital_read_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the book says of its hospital
 */
HfHospital *
hf_hospital_read_finish (HfStore *store, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (store, result, error);
}

/* Whoever wrote it anew from another desk meanwhile is not overwritten unseen. */
static gboolean
check_was (HfDatabase *db, const Change *change, GError **error)
{
  g_autofree char *is = read_part (db, change->part, error);

  if (is == NULL)
    return FALSE;
  if (change->was == NULL || g_str_equal (is, change->was) || g_str_equal (is, change->text))
    return TRUE;
  g_set_error (error, HF_STORE_ERROR, HF_STORE_ERROR_CONFLICT, "%s was changed",
               keys[change->part]);
  return FALSE;
}

static gboolean
put (HfDatabase *db, const Change *change, GError **error)
{
  static const char put_sql[] = "INSERT INTO meta (key, value) VALUES ($1, $2) "
                                "ON CONFLICT (key) DO UPDATE SET value = excluded.value";
  static const char remove_sql[] = "DELETE FROM meta WHERE key = $1";
  const char       *key = keys[change->part];

  return *change->text != '\0' ? hf_database_run (db, error, put_sql, "tt", key, change->text) :
                                 hf_database_run (db, error, remove_sql, "t", key);
}

static gpointer
set_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  if (!hf_database_begin (db, error))
    return NULL;
  if (check_was (db, data, error) && put (db, data, error))
    return GINT_TO_POINTER (hf_database_commit (db, error));
  hf_database_rollback (db);
  return NULL;
}

/**
 * hf_hospital_set_async:
 * @context: the context
 * @part: what is said
 * @was: (nullable): what it said when somebody began to change it; %NULL replaces whatever it says
 * @text: in these words; "" or blanks for nothing any more
 * @callback: called when it is in the book
 * @user_data: for @callback, whose source is the store
 *
 * Has the book say something of its hospital. Where somebody else changed it since it said @was,
 * that stays, and the error is %HF_STORE_ERROR_CONFLICT.
 */
void
hf_hospital_set_async (HfContext          *context,
                       HfHospitalText      part,
                       const char         *was,
                       const char         *text,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  Change *change = g_new (Change, 1);

  *change = (Change){ part, g_strdup (was), g_strdup (hf_str_is_blank (text) ? "" : text) };
  if (part == HF_HOSPITAL_NAME)
    g_strstrip (change->text);
  hf_store_run_async (hf_context_get_store (context), HF_LANE_WRITE, set_work, change, change_free,
                      NULL, NULL, callback, user_data);
}

/**
 * hf_hospital_set_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: whether it is in the book
 */
gboolean
hf_hospital_set_finish (HfStore *store, GAsyncResult *result, GError **error)
{
  return hf_store_run_finish (store, result, error) != NULL;
}
