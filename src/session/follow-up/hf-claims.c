/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Claims are rows beside the history, so there is nothing to undo. Whoever wants one asks the
 * writer, which is where two who ask at once become one after the other; whoever only wants to know
 * looks at what was read when the book was last written to. Somebody's own claim of another window
 * is no colleague's.
 */

#include "session/follow-up/hf-claims.h"

#include "base/hf-log.h"
#include "base/hf-space-name.h"
#include "base/hf-weak.h"
#include "store/hf-statement.h"

#include <glib/gi18n.h>

/* Where a store keeps what tells it from all others that work on the book. */
#define HOLDER "hf-claim-holder"

typedef struct
{
  char  *holder;
  char  *name; /* of the staff, or as the history has it */
  gint64 staff;
  gint64 at;
} Claim;

struct _HfClaims
{
  GObject parent_instance;

  /* owned */
  HfContext    *context;
  GCancellable *cancellable;
  GHashTable   *claims; /* customer → Claim, as they were read last */
  GHashTable   *held;   /* customers claimed here */

  gboolean is_reading;
  gboolean read_again;
};

/* What is to be written, and read after it. */
typedef struct
{
  gint64   customer;
  char    *holder;
  gint64   staff;
  char    *who;
  gint64   now;
  gboolean is_anyway;
} Ask;

typedef struct
{
  gboolean    is_taken;
  GHashTable *claims;
} Answer;

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfClaims, hf_claims, G_TYPE_OBJECT)

static void
claim_free (gpointer data)
{
  Claim *claim = data;

  g_free (claim->holder);
  g_free (claim->name);
  g_free (claim);
}

static void
ask_free (gpointer data)
{
  Ask *ask = data;

  g_free (ask->holder);
  g_free (ask->who);
  g_free (ask);
}

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_hash_table_unref (answer->claims);
  g_free (answer);
}

static const char *
get_holder (HfClaims *self)
{
  GObject *store = G_OBJECT (hf_context_get_store (self->context));

  if (g_object_get_data (store, HOLDER) == NULL)
    g_object_set_data_full (store, HOLDER, g_uuid_string_random (), g_free);
  return g_object_get_data (store, HOLDER);
}

static gint64
get_now (HfClaims *self)
{
  return hf_clock_now (hf_context_get_clock (self->context));
}

static GHashTable *
read_claims (HfDatabase *db, GError **error)
{
  static const char sql[] = "SELECT c.customer, c.holder, coalesce (s.name, c.who), c.staff, c.at "
                            "FROM claim AS c LEFT JOIN staff AS s ON s.id = c.staff";
  g_autoptr (GHashTable) claims =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, claim_free);
  g_autoptr (HfStatement) row = hf_database_ask (db, error, sql, "");
  HfStep step = HF_STEP_ERROR;

  while (row != NULL && (step = hf_statement_step (row, error)) == HF_STEP_ROW)
    {
      gint64 customer = hf_statement_int (row, 0);
      Claim *claim = g_new (Claim, 1);

      claim->holder = g_strdup (hf_statement_text (row, 1));
      claim->name = g_strdup (hf_statement_text (row, 2));
      claim->staff = hf_statement_int (row, 3);
      claim->at = hf_statement_int (row, 4);
      g_hash_table_insert (claims, g_memdup2 (&customer, sizeof customer), claim);
    }
  return step == HF_STEP_DONE ? g_steal_pointer (&claims) : NULL;
}

static gpointer
read_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return read_claims (db, error);
}

/* What has run out goes on the way, so that the table stays as small as there are callers. */
static gpointer
take_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char tidy_sql[] = "DELETE FROM claim WHERE abs (at - $1) >= $2";
  static const char take_sql[] =
    "INSERT INTO claim (customer, holder, staff, who, at) VALUES ($1, $2, $3, $4, $5) "
    "ON CONFLICT (customer) DO UPDATE SET holder = $2, staff = $3, who = $4, at = $5 "
    "WHERE $6 OR holder = $2 OR (staff <> 0 AND staff = $3)";
  const Ask  *ask = data;
  GHashTable *claims = NULL;
  Answer     *answer;
  gboolean    is_taken = FALSE;

  if (hf_database_run (db, error, tidy_sql, "ii", ask->now, (gint64) HF_CLAIM_SECONDS) &&
      hf_database_run (db, error, take_sql, "ititii", ask->customer, ask->holder, ask->staff,
                       ask->who, ask->now, (gint64) ask->is_anyway))
    {
      is_taken = hf_database_changed_rows (db) > 0;
      claims = read_claims (db, error);
    }
  if (claims == NULL)
    return NULL;
  answer = g_new (Answer, 1);
  *answer = (Answer){ is_taken, claims };
  return answer;
}

/* Only what is still one's own: somebody may have called all the same. */
static gpointer
release_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char sql[] = "DELETE FROM claim WHERE customer = $1 AND holder = $2";
  const Ask        *ask = data;

  return GINT_TO_POINTER (hf_database_run (db, error, sql, "it", ask->customer, ask->holder));
}

static Ask *
ask_new (HfClaims *self, gint64 customer)
{
  const HfViewer *viewer = hf_context_get_viewer (self->context);
  Ask            *ask = g_new0 (Ask, 1);

  ask->customer = customer;
  ask->holder = g_strdup (get_holder (self));
  ask->staff = viewer->staff;
  ask->who = g_strdup (viewer->who);
  ask->now = get_now (self);
  return ask;
}

/* Whether others are calling others; that somebody still does is no news. */
static gboolean
is_news (GHashTable *before, GHashTable *after)
{
  GHashTableIter iter;
  gpointer       customer, value;

  if (g_hash_table_size (before) != g_hash_table_size (after))
    return TRUE;
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &customer, &value))
    {
      const Claim *now = value, *then = g_hash_table_lookup (before, customer);

      if (then == NULL || !g_str_equal (then->holder, now->holder) || then->staff != now->staff ||
          !g_str_equal (then->name, now->name))
        return TRUE;
    }
  return FALSE;
}

static void
adopt (HfClaims *self, GHashTable *claims)
{
  g_autoptr (GHashTable) before = self->claims;

  self->claims = claims;
  if (is_news (before, claims))
    g_signal_emit (self, signals[CHANGED], 0);
}

/* One may have run out. */
static void
minute_changed_cb (HfClaims *self)
{
  if (g_hash_table_size (self->claims) > 0)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void read_anew (HfClaims *self);

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HfClaims) self = hf_weak_take (user_data);
  GHashTable *claims = hf_store_run_finish (HF_STORE (source), result, &error);

  if (self == NULL)
    {
      g_clear_pointer (&claims, g_hash_table_unref);
      return;
    }
  self->is_reading = FALSE;
  if (claims != NULL)
    adopt (self, claims);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "could not read who calls whom", error);
  if (self->read_again)
    read_anew (self);
}

static void
read_anew (HfClaims *self)
{
  self->read_again = self->is_reading;
  if (self->is_reading || g_cancellable_is_cancelled (self->cancellable))
    return;
  self->is_reading = TRUE;
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_READ, read_work, NULL, NULL,
                      (GDestroyNotify) g_hash_table_unref, self->cancellable, read_cb,
                      hf_weak_new (self));
}

static void
hf_claims_dispose (GObject *object)
{
  HfClaims *self = HF_CLAIMS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_claims_parent_class)->dispose (object);
}

static void
hf_claims_finalize (GObject *object)
{
  HfClaims *self = HF_CLAIMS (object);

  g_object_unref (self->cancellable);
  g_hash_table_unref (self->claims);
  g_hash_table_unref (self->held);

  G_OBJECT_CLASS (hf_claims_parent_class)->finalize (object);
}

static void
hf_claims_class_init (HfClaimsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_claims_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_claims_finalize;

  /**
   * HfClaims::changed:
   * @self: the claims
   *
   * Somebody may be calling somebody, or not any more.
   */
  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_CLAIMS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
hf_claims_init (HfClaims *self)
{
  self->cancellable = g_cancellable_new ();
  self->claims = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, claim_free);
  self->held = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * hf_claims_new:
 * @context: the context
 *
 * Reads who calls whom, and follows it.
 *
 * Returns: (transfer full): the claims
 */
HfClaims *
hf_claims_new (HfContext *context)
{
  HfClaims *self = g_object_new (HF_TYPE_CLAIMS, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (hf_context_get_store (context), "touched", G_CALLBACK (read_anew), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_clock (context), "minute-changed",
                           G_CALLBACK (minute_changed_cb), self, G_CONNECT_SWAPPED);
  read_anew (self);
  return self;
}

/**
 * hf_claims_find:
 * @self: the claims
 * @customer: a customer
 *
 * Returns: (transfer none) (nullable): the colleague who is calling that customer; %NULL for
 * nobody, and for oneself
 */
const char *
hf_claims_find (HfClaims *self, gint64 customer)
{
  const Claim *claim = g_hash_table_lookup (self->claims, &customer);
  gint64       staff = hf_context_get_viewer (self->context)->staff;

  if (claim == NULL || ABS (claim->at - get_now (self)) >= HF_CLAIM_SECONDS ||
      (staff != 0 && claim->staff == staff) || g_str_equal (claim->holder, get_holder (self)))
    return NULL;
  return claim->name;
}

/**
 * hf_claims_describe:
 * @self: the claims
 * @customer: a customer
 *
 * Returns: (transfer full) (nullable): what hf_claims_find() found, such as "Wu Hao is calling"
 */
char *
hf_claims_describe (HfClaims *self, gint64 customer)
{
  const char *name = hf_claims_find (self, customer);

  /* Translators: %s is a colleague, who is on the telephone with this customer */
  return name ? hf_space_name (g_strdup_printf (_ ("%s is calling"), name), name) : NULL;
}

/**
 * hf_claims_is_held:
 * @self: the claims
 * @customer: a customer
 *
 * Returns: whether the customer was claimed here, and not given up since
 */
gboolean
hf_claims_is_held (HfClaims *self, gint64 customer)
{
  return g_hash_table_contains (self->held, &customer);
}

/**
 * hf_claims_take_async:
 * @self: the claims
 * @customer: whom to call
 * @is_anyway: whether a colleague's claim gives way
 * @callback: called when it is decided
 * @user_data: for @callback
 *
 * Claims a customer, or renews one's claim. Not cancellable: whoever closes the window gives it up
 * after it.
 */
void
hf_claims_take_async (HfClaims           *self,
                      gint64              customer,
                      gboolean            is_anyway,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  Ask *ask = ask_new (self, customer);

  ask->is_anyway = is_anyway;
  g_hash_table_add (self->held, g_memdup2 (&customer, sizeof customer));
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_WRITE, take_work, ask, ask_free,
                      answer_free, NULL, callback, user_data);
}

/**
 * hf_claims_take_finish:
 * @self: the claims
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: whether the claim is one's own; without an error, a colleague has it: hf_claims_find()
 *   says who
 */
gboolean
hf_claims_take_finish (HfClaims *self, GAsyncResult *result, GError **error)
{
  const Ask *ask = g_task_get_task_data (G_TASK (result));
  gint64     customer = ask->customer;
  Answer    *answer =
    hf_store_run_finish (HF_STORE (g_task_get_source_object (G_TASK (result))), result, error);
  gboolean is_taken = answer != NULL && answer->is_taken;

  if (!is_taken)
    g_hash_table_remove (self->held, &customer);
  if (answer == NULL)
    return FALSE;
  adopt (self, g_hash_table_ref (answer->claims));
  answer_free (answer);
  return is_taken;
}

static void
renewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfClaims) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->context == NULL)
    return; /* disposed meanwhile */
  if (!hf_claims_take_finish (self, result, &error) && error != NULL)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "could not claim a customer", error);
}

/**
 * hf_claims_renew:
 * @self: the claims
 * @customer: a customer
 *
 * Claims a customer unless a colleague did; what comes of it, `changed` tells.
 */
void
hf_claims_renew (HfClaims *self, gint64 customer)
{
  hf_claims_take_async (self, customer, FALSE, renewed_cb, g_object_ref (self));
}

/* Should it fail, the claim ends by itself. */
static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  hf_store_run_finish (HF_STORE (source), result, &error);
  if (error != NULL)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "could not give up a claim", error);
}

/**
 * hf_claims_release:
 * @self: the claims
 * @customer: a customer
 *
 * Gives up one's claim, if there is one.
 */
void
hf_claims_release (HfClaims *self, gint64 customer)
{
  if (!g_hash_table_remove (self->held, &customer))
    return;
  hf_store_run_async (hf_context_get_store (self->context), HF_LANE_WRITE, release_work,
                      ask_new (self, customer), ask_free, NULL, NULL, released_cb, NULL);
}

/**
 * hf_claims_release_all:
 * @self: the claims
 *
 * Gives up all that was claimed here: the window closes.
 */
void
hf_claims_release_all (HfClaims *self)
{
  g_autoptr (GList) customers = g_hash_table_get_keys (self->held);

  for (GList *i = customers; i != NULL; i = i->next)
    {
      gint64 customer = *(gint64 *) i->data;

      hf_claims_release (self, customer);
    }
}
