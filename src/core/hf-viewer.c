/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The person who looks at rows, and the one place where fields are masked for them. */

#include "core/hf-viewer.h"

#include "base/hf-text-mask.h"
#include "core/hf-custom-field.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-role.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"

#include <string.h>

/**
 * hf_viewer_new:
 * @who: the person's name
 * @staff: the person's row in `staff`, or 0
 * @masked: whether personal fields are masked
 *
 * Returns: (transfer full): a viewer
 */
HfViewer *
hf_viewer_new (const char *who, gint64 staff, gboolean masked)
{
  HfViewer *self = g_new0 (HfViewer, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->who = g_strdup (who);
  self->staff = staff;
  self->masked = masked;
  self->masked_anyway = masked;
  return self;
}

/**
 * hf_viewer_new_like:
 * @who: a person's name
 * @viewer: who looked so far
 *
 * Makes a viewer who is nobody on the staff, and for whom the same is masked as for @viewer, but
 * for what only the role of that one hides.
 *
 * Returns: (transfer full): a viewer
 */
HfViewer *
hf_viewer_new_like (const char *who, const HfViewer *viewer)
{
  HfViewer *self = hf_viewer_new (who, 0, viewer->masked_anyway);

  self->hides_phones = self->hides_phones_anyway = viewer->hides_phones_anyway;
  return self;
}

/**
 * hf_viewer_new_staff:
 * @staff: somebody on the staff
 * @viewer: who looked so far
 *
 * Makes a viewer who is somebody on the staff, by the name that is in the book: the history is
 * found by it. The same is masked as for @viewer, and what the role says.
 *
 * Returns: (transfer full): a viewer
 */
HfViewer *
hf_viewer_new_staff (const HfRow *staff, const HfViewer *viewer)
{
  HfViewer     *self = hf_viewer_new_like (hf_row_text (staff, HF_STAFF_NAME), viewer);
  const HfRole *role = hf_role_find (hf_row_text (staff, HF_STAFF_ROLE));

  self->staff = staff->id;
  self->role = g_strdup (hf_row_text (staff, HF_STAFF_ROLE));
  self->masked = self->masked || role->is_masked;
  self->hides_phones = self->hides_phones || role->hides_phones;
  self->hides_restricted = role->hides_restricted;
  self->department = hf_row_int (staff, HF_STAFF_DEPARTMENT);
  return self;
}

/**
 * hf_viewer_new_for_paper:
 * @viewer: who prints
 *
 * Makes a viewer for paper that lies about: it sees what @viewer sees, but no telephone numbers.
 *
 * Returns: (transfer full): a viewer
 */
HfViewer *
hf_viewer_new_for_paper (const HfViewer *viewer)
{
  HfViewer *self = hf_viewer_new (viewer->who, viewer->staff, viewer->masked);

  self->masked_anyway = viewer->masked_anyway;
  self->role = g_strdup (viewer->role);
  self->department = viewer->department;
  self->hides_restricted = viewer->hides_restricted;
  self->hides_phones = self->hides_phones_anyway = TRUE;
  return self;
}

/**
 * hf_viewer_new_masked:
 * @viewer: who looks
 *
 * Makes the same person with somebody behind them: who does what they do, and is shown everything
 * personal masked.
 *
 * Returns: (transfer full): a viewer
 */
HfViewer *
hf_viewer_new_masked (const HfViewer *viewer)
{
  HfViewer *self = hf_viewer_new_for_paper (viewer);

  self->masked = self->masked_anyway = TRUE;
  self->hides_phones = viewer->hides_phones;
  self->hides_phones_anyway = viewer->hides_phones_anyway;
  return self;
}

/**
 * hf_viewer_new_caretaker:
 * @who: in whose name
 *
 * Makes a viewer for work that must not leave rows behind because somebody may not see them, such
 * as undoing and merging. What is read for it is moved or removed, never shown.
 *
 * Returns: (transfer full): a viewer who sees all there is
 */
HfViewer *
hf_viewer_new_caretaker (const char *who)
{
  HfViewer *self = hf_viewer_new (who, 0, FALSE);

  self->sees_private = TRUE;
  return self;
}

/**
 * hf_viewer_ref:
 * @viewer: a viewer
 *
 * Returns: (transfer full): @viewer
 */
HfViewer *
hf_viewer_ref (HfViewer *viewer)
{
  g_atomic_ref_count_inc (&viewer->ref_count);
  return viewer;
}

/**
 * hf_viewer_unref:
 * @viewer: (transfer full): a viewer
 *
 * Gives up a reference.
 */
void
hf_viewer_unref (HfViewer *viewer)
{
  if (!g_atomic_ref_count_dec (&viewer->ref_count))
    return;
  g_free (viewer->who);
  g_free (viewer->role);
  g_free (viewer);
}

/**
 * hf_viewer_is_same:
 * @viewer: who looks
 * @other: who else does
 *
 * Returns: whether both are one person, who does the same in the same place and is shown the same
 */
gboolean
hf_viewer_is_same (const HfViewer *viewer, const HfViewer *other)
{
  return viewer->staff == other->staff && viewer->department == other->department &&
         viewer->masked == other->masked && viewer->hides_phones == other->hides_phones &&
         viewer->hides_restricted == other->hides_restricted &&
         viewer->sees_private == other->sees_private && g_str_equal (viewer->who, other->who) &&
         g_strcmp0 (viewer->role, other->role) == 0;
}

/* The day one is congratulated on, without the year: no date, so nothing is counted from it. */
static char *
mask_year (const char *iso)
{
  return strlen (iso) == strlen ("YYYY-MM-DD") ? g_strconcat ("****", iso + strlen ("YYYY"), NULL) :
                                                 NULL;
}

/* Of a lunar day the solar one of its first year says nothing. */
static gboolean
comes_every_year (const HfRow *row, guint field)
{
  return (row->def == &hf_customer_def && field == HF_CUSTOMER_BIRTH_DATE) ||
         (row->def == &hf_special_day_def && field == HF_SPECIAL_DAY_DATE &&
          hf_row_int (row, HF_SPECIAL_DAY_IS_LUNAR) == 0);
}

/* What is left of a text; NULL for nothing. */
static char *
mask_text (const HfRow *row, guint field, guint flags)
{
  const char *text = hf_row_text (row, field);

  if (text == NULL)
    return NULL;
  if (flags & HF_FIELD_PERSONAL_NAME)
    return hf_mask_name (text);
  if (flags & HF_FIELD_PERSONAL_PHONE)
    return hf_mask_phone (text);
  if (flags & HF_FIELD_GUARDED)
    return hf_mask_number (text);
  return comes_every_year (row, field) ? mask_year (text) : NULL;
}

static void
mask_field (HfRow *row, guint field, guint flags)
{
  char *masked = mask_text (row, field, flags);

  hf_value_clear (&row->values[field]);
  if (masked != NULL)
    row->values[field] = HF_TEXT (masked);
}

/**
 * hf_viewer_hides:
 * @viewer: who looks
 *
 * Returns: the flags of fields (#HfFieldFlags) that @viewer may not see, nor find anybody by; such
 * a field has one of them or several
 */
guint
hf_viewer_hides (const HfViewer *viewer)
{
  guint flags = 0;

  if (viewer->masked)
    flags |= HF_FIELD_PERSONAL | HF_FIELD_PERSONAL_NAME | HF_FIELD_PERSONAL_PHONE;
  if (viewer->masked || viewer->hides_restricted)
    flags |= HF_FIELD_RESTRICTED;
  if (viewer->hides_phones)
    flags |= HF_FIELD_PERSONAL_PHONE;
  return flags;
}

/* What says itself for whom it is: what a hospital keeps for everybody to see is open; what does
 * not say so is personal. */
static guint
hides_of_row (const HfViewer *viewer, const HfRow *row)
{
  int         field = hf_entity_flagged_field (row->def, HF_FIELD_LEVEL);
  const char *level = field >= 0 ? hf_row_text (row, (guint) field) : NULL;

  if (g_strcmp0 (level, HF_CUSTOM_FIELD_OPEN) == 0)
    return 0;
  if (g_strcmp0 (level, HF_CUSTOM_FIELD_RESTRICTED) == 0 && viewer->hides_restricted)
    return HF_FIELD_PERSONAL;
  return hf_viewer_hides (viewer);
}

/**
 * hf_viewer_mask:
 * @viewer: who looks
 * @row: an unsealed row just read
 *
 * Masks what @viewer may not see. The store calls it on every row before the row leaves.
 */
void
hf_viewer_mask (const HfViewer *viewer, HfRow *row)
{
  const guint hidden = hf_viewer_hides (viewer) != 0 ? hides_of_row (viewer, row) : 0;

  for (guint i = 0; hidden != 0 && i < row->def->n_fields; i++)
    {
      guint flags = row->def->fields[i].flags | hf_entity_source_field (row->def, i)->flags;

      if (flags & hidden)
        mask_field (row, i, flags);
    }
}

/**
 * hf_viewer_reads_all_records:
 * @viewer: a viewer
 *
 * Returns: whether nobody's record, of trainings and scores, is kept from them: see
 *   hf_staff_may_read_record()
 */
gboolean
hf_viewer_reads_all_records (const HfViewer *viewer)
{
  return viewer->staff == 0 || g_strcmp0 (viewer->role, HF_STAFF_ROLE_MANAGER) == 0;
}

/**
 * hf_viewer_asks_for_numbers:
 * @viewer: a viewer
 *
 * Returns: whether they are shown a part of a number of %HF_FIELD_GUARDED until they ask for the
 *   rest; nobody on the staff, who has the book to themselves, is shown all of it
 */
gboolean
hf_viewer_asks_for_numbers (const HfViewer *viewer)
{
  return viewer->staff != 0 && hf_role_find (viewer->role)->asks_for_numbers;
}

/**
 * hf_field_mask_number:
 * @field: what it is
 * @number: a number as the row has it
 *
 * Returns: (transfer full): the part of it that is shown to whoever has not asked for the rest
 */
char *
hf_field_mask_number (const HfFieldDef *field, const char *number)
{
  return field->flags & HF_FIELD_PERSONAL_PHONE ? hf_mask_phone (number) : hf_mask_number (number);
}
