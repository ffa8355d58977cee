/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-weak.h"
#include "store/hf-store.h"

G_BEGIN_DECLS

#define HF_TYPE_KEEPER (hf_keeper_get_type ())

/**
 * HfKeeper:
 *
 * Keeps fresh what is worked out about the customers of an open book. The long look at all of them
 * runs beside everything else; the writer is only taken for some milliseconds at a time, and
 * whoever saves comes in between.
 */
G_DECLARE_DERIVABLE_TYPE (HfKeeper, hf_keeper, HF, KEEPER, GObject)

/**
 * HfKeeperRun:
 * @today: the day it is done for
 * @n_changed: customers that changed so far
 *
 * One run of a keeper through the book, which adds to it what it needs to know. The rest is zero
 * when it begins.
 */
typedef struct
{
  HfDate today;
  guint  n_changed;

  /*< private >*/
  const HfKeeperClass *how;
  HfWeak              *keeper; /* of the wait that is on */
} HfKeeperRun;

/**
 * HfKeeperClass:
 * @failure: what is logged when it could not be done
 * @run_size: of the #HfKeeperRun and what was added to it
 * @look: reads whether something is stale, and what; not on the main thread
 * @is_done: whether nothing is stale (any more)
 * @write_portion: writes the next portion in a transaction of its own, and counts; not on the main
 *   thread. A process that ends before the last portion begins again when it comes back.
 * @clear: frees what was added to a run
 *
 * What kinds of keepers have of their own. @clear may be %NULL.
 */
struct _HfKeeperClass
{
  GObjectClass parent_class;

  const char *failure;
  gsize       run_size;

  gboolean (*look) (HfDatabase *db, HfKeeperRun *run, GCancellable *cancellable, GError **error);
  gboolean (*is_done) (const HfKeeperRun *run);
  gboolean (*write_portion) (HfDatabase *db, HfKeeperRun *run, GError **error);
  void (*clear) (HfKeeperRun *run);
};

/**
 * HfKeeper:store:
 *
 * The open book.
 */

/**
 * HfKeeper::kept:
 * @n_changed: of how many customers something is otherwise than before
 *
 * It was looked at, and is fresh unless that failed.
 */

/**
 * hf_keeper_get_store:
 *
 * Returns: (transfer none): the open book
 */
HfStore *hf_keeper_get_store (HfKeeper *self);

/**
 * hf_keeper_look:
 *
 * Looks now whether something is stale, and if so works it out anew. While it is at work that is
 * done as soon as it is through.
 */
void hf_keeper_look (HfKeeper *self);

G_END_DECLS
