/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-viewer.h"
#include "store/hf-change-set.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfClassEvent:
 * @day: when
 * @class: of which class
 * @class_name: (owned): its name
 * @belongs: (nullable): a key of #hf_class_choices; %NULL where the rule counts again
 * @who: (owned): who decided
 * @reason: (owned) (nullable): why
 *
 * Somebody decided whether a customer belongs to a class.
 */
typedef struct
{
  HfDate day;
  gint64 class;
  char       *class_name;
  const char *belongs;
  char       *who;
  char       *reason;
} HfClassEvent;

/**
 * HfClassChoices:
 * @customer: whose
 * @rows: (element-type HfRow): what was decided of each class, %NULL where the rule counts again
 * @events: (element-type HfClassEvent): how it came to that, newest first
 * @classes: (element-type HfRow): all classes there are to decide about
 *
 * What was decided by hand of a customer's classes. Who sees masked rows sees none of it: a class
 * tells the diagnosis.
 */
typedef struct
{
  gint64     customer;
  GPtrArray *rows;
  GPtrArray *events;
  GPtrArray *classes;
} HfClassChoices;

/**
 * hf_class_choices_read:
 * @db: a connection
 * @viewer: who looks
 * @customer: whose
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what was decided
 */
HfClassChoices *
hf_class_choices_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error);

/**
 * hf_class_choices_free:
 * @self: (transfer full): choices
 *
 * Frees them.
 */
void hf_class_choices_free (HfClassChoices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfClassChoices, hf_class_choices_free)

/**
 * hf_class_choices_find:
 * @self: choices
 * @class: the id of a class
 *
 * Returns: (transfer none) (nullable): what counts of a class; %NULL where the rule does
 */
const HfRow *hf_class_choices_find (const HfClassChoices *self, gint64 class);

/**
 * hf_class_choices_find_class:
 * @self: choices
 * @class: the id of a class
 *
 * Returns: (transfer none) (nullable): the class, %NULL when it is archived
 */
const HfRow *hf_class_choices_find_class (const HfClassChoices *self, gint64 class);

/**
 * hf_class_choices_changes_set:
 * @self: choices
 * @class: the id of a class
 * @belongs: (nullable): a key of #hf_class_choices, %NULL to go back to the rule
 * @reason: (nullable): why
 * @now: the time, UTC seconds
 *
 * Decides whether the customer belongs to a class.
 *
 * Returns: (transfer full) (nullable): the change set; %NULL where nothing would change
 */
HfChangeSet *hf_class_choices_changes_set (const HfClassChoices *self,
                                           gint64 class,
                                           const char *belongs,
                                           const char *reason,
                                           gint64      now);

G_END_DECLS
