/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When the rules for tags are asked anew whom they fit. That is asked beside everything else; the
 * writer is only taken for whose tags are others than before, some hundred at a time. */

#include "session/standing/hf-tag-keeper.h"

#include "base/hf-log.h"
#include "base/hf-weak.h"
#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "core/hf-staff.h"
#include "core/hf-tag-rule.h"
#include "store/hf-auto-tags.h"
#include "store/hf-search-doc.h"

/* Customers written at a time. */
#define PORTION 500

struct _HfTagKeeper
{
  GObject parent_instance;

  /* owned */
  HfStore      *store;
  GCancellable *cancellable;

  gboolean is_at_work;
  gboolean look_again;
  gboolean is_moved; /* what the rules ask for changed for many */
};

enum
{
  KEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfTagKeeper, hf_tag_keeper, G_TYPE_OBJECT)

/* A look on its way from one portion to the next. It ends with its keeper. */
typedef struct
{
  HfWeak  *keeper; /* of the wait that is on */
  HfDate   today;
  gboolean is_moved;
  gboolean is_stale;
  gint64   mark;
  GArray  *ids; /* whose tags are to be worked out */
  guint    next;
  guint    n_changed;
} Look;

static void
look_free (Look *self)
{
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self);
}

static gpointer
look_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Look *self = data;
  g_autoptr (HfAutoTags) rules = NULL;

  if (!hf_auto_tags_is_stale (db, self->today, &self->mark, &self->is_stale, error))
    return NULL;
  self->is_stale = self->is_stale || self->is_moved;
  if (self->is_stale && (rules = hf_auto_tags_new (db, self->today, error)) != NULL)
    self->ids = hf_auto_tags_find_stale (rules, db, error);
  return NULL;
}

/* A process that ends before the last portion begins again when it comes back. */
static gboolean
write_portion (HfDatabase *db, Look *self, GError **error)
{
  g_autoptr (HfAutoTags) rules = hf_auto_tags_new (db, self->today, error);
  guint last = MIN (self->next + PORTION, self->ids->len);

  for (; rules != NULL && self->next < last; self->next++)
    {
      gint64   customer = g_array_index (self->ids, gint64, self->next);
      gboolean is_changed;

      if (!hf_auto_tags_refresh (rules, db, customer, &is_changed, error) ||
          (is_changed && !hf_search_doc_refresh (db, customer, error)))
        return FALSE;
      self->n_changed += is_changed;
    }
  return rules != NULL &&
         hf_auto_tags_settle (db, self->next < self->ids->len ? HF_AUTO_TAGS_UNSETTLED : self->mark,
                              error);
}

static gpointer
write_work (HfDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  if (!hf_database_begin (db, error))
    return NULL;
  if (write_portion (db, data, error))
    hf_database_commit (db, error);
  else
    hf_database_rollback (db);
  return NULL;
}

/* Ends a wait; the look of a keeper that is gone goes too. */
static HfTagKeeper *
take_keeper (Look *look)
{
  HfTagKeeper *keeper = hf_weak_take (look->keeper);

  if (keeper == NULL)
    look_free (look);
  return keeper;
}

static void look_at_tags (HfTagKeeper *self);

/* What failed is tried again when the next occasion comes. */
static void
end (HfTagKeeper *self, Look *look, const GError *error)
{
  guint n_changed = look->n_changed;

  self->is_moved |= look->is_moved && error != NULL;
  look_free (look);
  self->is_at_work = FALSE;
  if (error != NULL)
    hf_log_failure (G_LOG_DOMAIN, G_LOG_LEVEL_INFO, "could not work out the tags", error);
  if (n_changed > 0)
    hf_store_tell_derived (self->store, &hf_customer_def);
  g_signal_emit (self, signals[KEPT], 0, n_changed);
  if (self->look_again && error == NULL)
    look_at_tags (self);
}

static void portion_written_cb (GObject *source, GAsyncResult *result, gpointer user_data);

static void
go_on (HfTagKeeper *self, Look *look, const GError *error)
{
  if (error != NULL || !look->is_stale)
    {
      end (self, look, error);
      return;
    }
  look->keeper = hf_weak_new (self);
  hf_store_run_async (self->store, HF_LANE_WRITE, write_work, look, NULL, NULL, NULL,
                      portion_written_cb, look);
}

static gboolean
next_portion_due_cb (gpointer look)
{
  g_autoptr (HfTagKeeper) self = take_keeper (look);

  if (self != NULL)
    go_on (self, look, NULL);
  return G_SOURCE_REMOVE;
}

/* Between two portions nothing is being saved, so that a process that has nothing else to do can
 * end there. */
static void
portion_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Look *look = user_data;
  g_autoptr (HfTagKeeper) self = take_keeper (look);
  g_autoptr (GError) error = NULL;

  hf_store_run_finish (HF_STORE (source), result, &error);
  if (self == NULL)
    return;
  look->is_stale = look->next < look->ids->len;
  if (error != NULL || !look->is_stale)
    {
      end (self, look, error);
      return;
    }
  look->keeper = hf_weak_new (self);
  g_idle_add (next_portion_due_cb, look);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfTagKeeper) self = take_keeper (user_data);
  g_autoptr (GError) error = NULL;

  hf_store_run_finish (HF_STORE (source), result, &error);
  if (self != NULL)
    go_on (self, user_data, error);
}

static void
look_at_tags (HfTagKeeper *self)
{
  Look *look;

  self->look_again = self->is_at_work;
  if (self->is_at_work)
    return;
  self->is_at_work = TRUE;
  look = g_new0 (Look, 1);
  look->keeper = hf_weak_new (self);
  look->today = hf_clock_today (hf_store_get_clock (self->store));
  look->is_moved = self->is_moved;
  self->is_moved = FALSE;
  hf_store_run_async (self->store, HF_LANE_SCAN, look_work, look, NULL, NULL, self->cancellable,
                      looked_cb, look);
}

static void
ranked_cb (HfTagKeeper *self, guint n_changed)
{
  self->is_moved |= n_changed > 0;
  look_at_tags (self);
}

/* A rule may ask for the department of somebody on the staff, and for the name of an organisation.
 */
static void
store_changed_cb (HfTagKeeper *self, HfChanged *changed)
{
  if (hf_changed_has_entity (changed, &hf_staff_def) ||
      hf_changed_has_entity (changed, &hf_organisation_def))
    self->is_moved = TRUE;
  else if (!hf_changed_has_entity (changed, &hf_tag_rule_def))
    return;
  look_at_tags (self);
}

static void
hf_tag_keeper_dispose (GObject *object)
{
  HfTagKeeper *self = HF_TAG_KEEPER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (hf_tag_keeper_parent_class)->dispose (object);
}

static void
hf_tag_keeper_finalize (GObject *object)
{
  g_object_unref (HF_TAG_KEEPER (object)->cancellable);

  G_OBJECT_CLASS (hf_tag_keeper_parent_class)->finalize (object);
}

static void
hf_tag_keeper_class_init (HfTagKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_tag_keeper_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_tag_keeper_finalize;
  signals[KEPT] = g_signal_new ("kept", HF_TYPE_TAG_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
hf_tag_keeper_init (HfTagKeeper *self)
{
  self->cancellable = g_cancellable_new ();
}

HfTagKeeper *
hf_tag_keeper_new (HfScoreKeeper *scores, HfStore *store)
{
  HfTagKeeper *self = g_object_new (HF_TYPE_TAG_KEEPER, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (scores, "ranked", G_CALLBACK (ranked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
