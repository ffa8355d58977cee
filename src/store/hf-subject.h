/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whom a step concerns, so that Undo can name the person and nobody undoes the wrong one. The name
 * is read for the one who looks: a masked viewer gets a masked one.
 */

#pragma once

#include "core/hf-viewer.h"
#include "store/hf-database.h"
#include "store/hf-delta.h"

G_BEGIN_DECLS

/**
 * HfSubject:
 * @customer: the customer concerned, 0 while nobody is
 * @is_mixed: whether it is more than one
 * @name: (owned) (nullable): the customer's name as the viewer may see it
 *
 * The person a step concerns. Starts zeroed.
 */
typedef struct
{
  gint64   customer;
  gboolean is_mixed;
  char    *name;
} HfSubject;

void hf_subject_clear (HfSubject *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HfSubject, hf_subject_clear)

gboolean    hf_subject_add (HfSubject     *self,
                            HfDatabase    *db,
                            HfViewer      *viewer,
                            const HfDelta *delta,
                            GError       **error);
gboolean    hf_subject_may_name (const HfFieldDef *field, const HfViewer *viewer);
const char *hf_subject_name_field (const HfDelta *delta, const HfViewer *viewer);
gboolean hf_subject_read_name (HfSubject *self, HfDatabase *db, HfViewer *viewer, GError **error);

G_END_DECLS
