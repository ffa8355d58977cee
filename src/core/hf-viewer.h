/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * HfViewer:
 * @who: (owned): the person's name as the history keeps it
 * @staff: the person's row in `staff`, or 0
 * @role: (owned) (nullable): what the person does, a key of the staff's roles; %NULL where the book
 *   does not say it
 * @department: the person's department, or 0
 * @masked: whether personal fields are masked before they leave the store
 * @hides_phones: whether telephone numbers are masked, if nothing else is
 * @hides_restricted: whether what is about means and family is hidden, if nothing else is
 * @masked_anyway: whether personal fields are masked whatever the person's role says
 * @hides_phones_anyway: whether telephone numbers are, whatever the role says
 * @sees_private: whether rows private to others are read too, which nobody ever shows
 *
 * Who looks. Every read carries one; a private book has one viewer who sees all. Immutable, shared
 * between threads.
 */
typedef struct
{
  /*< private >*/
  gatomicrefcount ref_count;

  /*< public >*/
  char    *who;
  gint64   staff;
  char    *role;
  gint64   department;
  gboolean masked;
  gboolean hides_phones;
  gboolean hides_restricted;
  gboolean masked_anyway;
  gboolean hides_phones_anyway;
  gboolean sees_private;
} HfViewer;

HfViewer *hf_viewer_new (const char *who, gint64 staff, gboolean masked);
HfViewer *hf_viewer_new_like (const char *who, const HfViewer *viewer);
HfViewer *hf_viewer_new_staff (const HfRow *staff, const HfViewer *viewer);
HfViewer *hf_viewer_new_for_paper (const HfViewer *viewer);
HfViewer *hf_viewer_new_masked (const HfViewer *viewer);
HfViewer *hf_viewer_new_caretaker (const char *who);
HfViewer *hf_viewer_ref (HfViewer *viewer);
void      hf_viewer_unref (HfViewer *viewer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfViewer, hf_viewer_unref)

gboolean hf_viewer_is_same (const HfViewer *viewer, const HfViewer *other);
gboolean hf_viewer_reads_all_records (const HfViewer *viewer);
gboolean hf_viewer_asks_for_numbers (const HfViewer *viewer);

guint hf_viewer_hides (const HfViewer *viewer);
void  hf_viewer_mask (const HfViewer *viewer, HfRow *row);
char *hf_field_mask_number (const HfFieldDef *field, const char *number);

G_END_DECLS
