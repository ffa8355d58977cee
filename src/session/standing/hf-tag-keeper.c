/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When the rules for tags are asked anew whom they fit. The writer is only taken for whose tags are
 * others than before. */

#include "session/standing/hf-tag-keeper.h"

#include "core/hf-organisation.h"
#include "core/hf-staff.h"
#include "core/hf-tag-rule.h"
#include "store/hf-auto-tags.h"
#include "store/hf-search-doc.h"

/* Customers written at a time. */
#define PORTION 500

struct _HfTagKeeper
{
  HfKeeper parent_instance;
};

G_DEFINE_FINAL_TYPE (HfTagKeeper, hf_tag_keeper, HF_TYPE_KEEPER)

typedef struct
{
  HfKeeperRun    base;
  gboolean       is_stale;
  HfAutoTagsMark mark;
  GArray        *ids; /* whose tags are to be worked out */
  guint          next;
} Look;

static void
clear (HfKeeperRun *run)
{
  g_clear_pointer (&((Look *) run)->ids, g_array_unref);
}

static gboolean
look (HfDatabase *db, HfKeeperRun *run, GCancellable *cancellable, GError **error)
{
  Look *self = (Look *) run;
  g_autoptr (HfAutoTags) rules = NULL;

  if (!hf_auto_tags_is_stale (db, run->today, &self->mark, &self->is_stale, error))
    return FALSE;
  if (self->is_stale && (rules = hf_auto_tags_new (db, run->today, error)) != NULL)
    self->ids = hf_auto_tags_find_stale (rules, db, error);
  return !self->is_stale || self->ids != NULL;
}

static gboolean
is_done (const HfKeeperRun *run)
{
  return !((const Look *) run)->is_stale;
}

static gboolean
write_portion (HfDatabase *db, HfKeeperRun *run, GError **error)
{
  Look *self = (Look *) run;
  g_autoptr (HfAutoTags) rules = hf_auto_tags_new (db, run->today, error);
  guint last = MIN (self->next + PORTION, self->ids->len);

  for (; rules != NULL && self->next < last; self->next++)
    {
      gint64   customer = g_array_index (self->ids, gint64, self->next);
      gboolean is_changed;

      if (!hf_auto_tags_refresh (rules, db, customer, &is_changed, error) ||
          (is_changed && !hf_search_doc_refresh (db, customer, error)))
        return FALSE;
      run->n_changed += is_changed;
    }
  self->is_stale = self->next < self->ids->len;
  return rules != NULL && hf_auto_tags_settle (db, &self->mark, self->is_stale, error);
}

/* The rules, and what they ask for beside customers; whether that makes a difference the book says.
 */
static void
store_changed_cb (HfTagKeeper *self, HfChanged *changed)
{
  if (hf_changed_has_entity (changed, &hf_tag_rule_def) ||
      hf_changed_has_entity (changed, &hf_staff_def) ||
      hf_changed_has_entity (changed, &hf_organisation_def))
    hf_keeper_look (HF_KEEPER (self));
}

static void
hf_tag_keeper_class_init (HfTagKeeperClass *klass)
{
  HfKeeperClass *keeper_class = HF_KEEPER_CLASS (klass);

  keeper_class->failure = "could not work out the tags";
  keeper_class->run_size = sizeof (Look);
  keeper_class->look = look;
  keeper_class->is_done = is_done;
  keeper_class->write_portion = write_portion;
  keeper_class->clear = clear;
}

static void
hf_tag_keeper_init (HfTagKeeper *self)
{
}

HfTagKeeper *
hf_tag_keeper_new (HfScoreKeeper *scores, HfStore *store)
{
  HfTagKeeper *self = g_object_new (HF_TYPE_TAG_KEEPER, "store", store, NULL);

  g_signal_connect_object (scores, "kept", G_CALLBACK (hf_keeper_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
