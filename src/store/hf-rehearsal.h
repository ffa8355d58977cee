/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-entity.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfRehearsalKey:
 * @HF_REHEARSAL_ID: the book's own number of a customer
 * @HF_REHEARSAL_NAME: a folded name
 * @HF_REHEARSAL_NUMBER: the number of a customer in whatever system
 * @HF_REHEARSAL_ROW_NUMBER: the number of one of the rows that hang on a customer
 *
 * By what customers are taken into a rehearsal.
 */
typedef enum
{
  HF_REHEARSAL_ID,
  HF_REHEARSAL_NAME,
  HF_REHEARSAL_NUMBER,
  HF_REHEARSAL_ROW_NUMBER,
} HfRehearsalKey;

/**
 * HfRehearsal:
 *
 * What stands in for the book on a connection that only reads, for a transaction that is never
 * committed. It has the departments and the staff; customers are there once they were taken in, and
 * so are articles.
 */
typedef struct _HfRehearsal HfRehearsal;

HfRehearsal *hf_rehearsal_new (HfDatabase *db, const HfEntityDef *def, GError **error);
void         hf_rehearsal_free (HfRehearsal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfRehearsal, hf_rehearsal_free)

gboolean
hf_rehearsal_take (HfRehearsal *self, HfRehearsalKey key, const char *text, GError **error);
gboolean hf_rehearsal_take_row (HfRehearsal *self, gint64 id, GError **error);

G_END_DECLS
