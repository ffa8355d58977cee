/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was changed on a customer's card, field by field, as the history has it. It reads no more
 * than the viewer may see and knows how a value reads, not how a line is drawn. */

#pragma once

#include "core/hf-history-part.h"
#include "core/hf-viewer.h"
#include "store/hf-change-set.h"
#include "store/hf-changed.h"
#include "store/hf-query.h"

G_BEGIN_DECLS

/**
 * HfFieldChange:
 * @id: the change in the history
 * @field: a field of the row, of `custom_value` for one that the hospital added, or of a part of
 *   the card, such as `phone`
 * @label: (owned): what the field is called, translated
 * @at: when, UTC seconds
 * @who: (owned): by whom
 * @before: (owned): a row of that entity with the old values of what was changed at once
 * @after: (owned): the same with the new values
 * @is_gone: whether the row that said it went
 * @can_restore: whether hf_field_change_restore() is of use: there is no way back to what was not
 * there, and none to what the viewer may not see
 * @before_text: (owned): the old value as it reads
 * @after_text: (owned): the new one
 * @told: (owned) (nullable): what was done, where two values would not say it: somebody was shown a
 * field, all of an entry went, or another card was merged into this one
 * @merged: the card that was merged into this one where the viewer may take it out again, else 0
 *
 * One field that got another value, or that somebody was shown.
 */
typedef struct
{
  gint64   id;
  guint    field;
  char    *label;
  gint64   at;
  char    *who;
  HfRow   *before;
  HfRow   *after;
  gboolean is_gone;
  gboolean can_restore;
  char    *before_text;
  char    *after_text;
  char    *told;
  gint64   merged;
} HfFieldChange;

/**
 * hf_field_change_free:
 * @self: (transfer full): a change
 *
 * Frees a change.
 */
void hf_field_change_free (HfFieldChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfFieldChange, hf_field_change_free)

/**
 * hf_field_history_read:
 * @db: a connection
 * @viewer: who looks
 * @customer: a customer
 * @limit: how many of the newest changes are enough, of the card and of each of its parts
 * @skips_slips: whether to leave out what came and was taken back by undo
 * @error: return location for an error
 *
 * Reads what was changed and who was shown what, newest first. What the program keeps for itself is
 * left out, and so are restricted fields that are hidden from @viewer; what else @viewer may not
 * see is masked.
 *
 * Returns: (transfer full) (element-type HfFieldChange) (nullable): the changes
 */
GPtrArray *hf_field_history_read (HfDatabase *db,
                                  HfViewer   *viewer,
                                  gint64      customer,
                                  guint       limit,
                                  gboolean    skips_slips,
                                  GError    **error);

GPtrArray *hf_field_history_read_field (HfDatabase *db,
                                        HfViewer   *viewer,
                                        gint64      customer,
                                        guint       field,
                                        GError    **error);

/**
 * hf_field_history_read_row:
 * @db: a connection
 * @viewer: who looks
 * @def: an entity
 * @id: a row of it
 * @limit: how many of the newest changes to read, of each part of the card
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HfFieldChange) (nullable): what was changed of any row,
 * and of the lines of its card that are still there, newest first
 */
GPtrArray *hf_field_history_read_row (HfDatabase        *db,
                                      HfViewer          *viewer,
                                      const HfEntityDef *def,
                                      gint64             id,
                                      guint              limit,
                                      GError           **error);

char *hf_field_history_name (HfDatabase          *db,
                             HfViewer            *viewer,
                             const HfHistoryPart *part,
                             const HfRow         *row,
                             GError             **error);

/**
 * hf_field_history_is_concerned:
 * @changed: what was changed in the book
 * @def: an entity
 * @id: a row of it
 *
 * Returns: whether there may be more to read
 */
gboolean
hf_field_history_is_concerned (const HfChanged *changed, const HfEntityDef *def, gint64 id);

/**
 * hf_field_change_query:
 * @self: a change
 * @viewer: who restores
 *
 * Returns: (transfer full): what hf_field_change_restore() has to know
 */
HfQuery *hf_field_change_query (const HfFieldChange *self, HfViewer *viewer);

/**
 * hf_field_change_restore:
 * @self: a change
 * @rows: (element-type HfRow): what hf_field_change_query() finds now
 *
 * Makes the change set that gives the field its old value again; an own field that had none gets
 * none. A line of the card that went comes back whole.
 *
 * Returns: (transfer full) (nullable): the change set, %NULL when it is so already
 */
HfChangeSet *hf_field_change_restore (const HfFieldChange *self, GPtrArray *rows);

G_END_DECLS
